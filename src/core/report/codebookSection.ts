import { coderKey, isConsensus } from '../coders/coder';
import { codeTree, spellings, transcriptsOf, type CodeNode } from '../project/codeTree';
import type { Study } from '../project/study';
import { PALETTE } from '../codebook/paletteColors';
import type { Block, Row, Run } from './document';

/** A code that a report tells of, and how deep it stands under others that it tells of. */
export interface ReportedCode {
  readonly node: CodeNode;
  readonly depth: number;
}

/** The codes of a study in the codebook’s order, and then those that it doesn’t have. @param wanted the names of those that are told of with
 * all codes under them; nothing for all. */
export function reportedCodes(study: Study, wanted: readonly string[] | undefined): ReportedCode[] {
  const names = wanted && new Set(wanted.map((name) => study.codebook.find(name)?.name ?? name));
  const flat = (nodes: readonly CodeNode[], depth: number, isUnder: boolean): ReportedCode[] =>
    nodes.flatMap((node) => {
      const isTold = isUnder || !names || names.has(node.name);
      return [...(isTold ? [{ node, depth }] : []), ...flat(node.children, depth + (isTold ? 1 : 0), isTold)];
    });
  return flat(codeTree(study), 0, false);
}

/** A code’s name with its colour. */
export function codeRun(study: Study, name: string): Run {
  const color = study.codebook.colorOf(name);
  const swatch = typeof color === 'string' ? color : PALETTE[color - 1]?.light;
  return { text: name, ...(swatch === undefined ? {} : { swatch }) };
}

/** Each code with what it means, an example, and how often and by how many it was given. @param examples by the names of codes; nothing where none are told. */
export function codebookSection(
  study: Study,
  codes: readonly ReportedCode[],
  examples: ReadonlyMap<string, string> | undefined,
): Block[] {
  const rows = codes.map(({ node: { name, code, own }, depth }): Row => {
    const transcripts = [...transcriptsOf(study, name).values()].filter((count) => count > 0).length;
    const cells = [
      [codeRun(study, name)],
      [code ? (code.description ?? '') : 'Not in the codebook.'],
      ...(examples ? [[examples.get(name) ?? '']] : []),
      [String(own)],
      [String(transcripts)],
      [String(codersOf(study, name))],
    ];
    return { depth, cells };
  });
  const number = (header: string) => ({ header: [header], align: 'right' }) as const;
  return [
    { kind: 'heading', level: 1, text: ['Codebook'] },
    {
      kind: 'table',
      caption: ['Excerpts count for their own codes, but not for the parents of these.'],
      columns: [
        { header: ['Code'] },
        { header: ['Description'] },
        ...(examples ? [{ header: ['Example'] }] : []),
        number('Excerpts'),
        number('Transcripts'),
        number('Coders'),
      ],
      rows,
      hasRowHeaders: true,
    },
  ];
}

/** How many have given a code. What coders have agreed on is nobody’s; where nobody has said who they are, they are one. */
function codersOf(study: Study, name: string): number {
  const keys = new Set<string>();
  for (const spelling of spellings(study, name)) {
    for (const [coder, count] of study.index.countsByCoder(spelling)) {
      if (count > 0 && !isConsensus(coder)) keys.add(coderKey(coder));
    }
  }
  return keys.size;
}
