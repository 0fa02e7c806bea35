import { crossFinding } from './crossFinding';
import type { Block } from './document';
import { findingBlocks, type Finding, type FindingsContext } from './findingsContext';
import { frequencyFinding } from './frequencyFinding';
import { saturationFinding } from './saturationFinding';
import { togetherFinding } from './togetherFinding';

/** What a report has of findings, and when there is too little to show. */
const FINDINGS: readonly (readonly [
  title: string,
  make: (context: FindingsContext) => Promise<Finding | undefined>,
  isWanted?: (context: FindingsContext) => boolean,
])[] = [
  ['Code frequencies', frequencyFinding],
  ['Codes by role', (context) => crossFinding('role', context), ({ options }) => options.tables],
  [
    'Codes by coder',
    (context) => crossFinding('coder', context),
    ({ options, coders }) => options.tables && coders.all.length > 0,
  ],
  ['Codes together', togetherFinding],
  ['Saturation', saturationFinding],
];

/**
 * Tables and figures of a study’s findings, under a heading of their own; nothing of what there is none of.
 * @returns nothing when it was cancelled.
 */
export async function findingsSection(context: FindingsContext): Promise<Block[] | undefined> {
  const { options } = context;
  if (!options.tables && !options.figures) return [];
  const blocks: Block[] = [];
  for (const [title, make, isWanted = () => true] of FINDINGS) {
    if (!isWanted(context)) continue;
    const finding = await make(context);
    if (!finding) return undefined;
    const its = finding.isEmpty ? [] : findingBlocks(finding, options);
    if (its.length) blocks.push({ kind: 'heading', level: 2, text: [title] }, ...its);
  }
  return blocks.length ? [{ kind: 'heading', level: 1, text: ['Findings'] }, ...blocks] : [];
}
