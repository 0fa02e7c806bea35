import type { Heading } from '../core/findings/table';
import type { Asked, Counts } from './countStudies';

/** What was counted in each study for people to read; its folder stands above, but for that which was asked for. */
export function headedTexts<T>(counts: Counts<T>, linesOf: (counted: T) => readonly string[]): string {
  return counts
    .map(([folder, counted]) => [...(folder ? [folder] : []), ...linesOf(counted)].map((line) => `${line}\n`).join(''))
    .join('\n');
}

/**
 * Codes as they stand in a list: with what their children have counted as theirs, indented under these; else by themselves, as the codes
 * above them may not be in the list.
 */
export function listed(
  codes: readonly Pick<Heading, 'label' | 'depth'>[],
  { children }: Pick<Asked, 'children'>,
): string[] {
  return codes.map(({ label, depth }) => (children ? '  '.repeat(depth) : '') + label);
}
