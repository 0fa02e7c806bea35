import type { Codebook } from '../codebook/codebook';
import type { Summary } from './framework';

/** Whether two names mean the same code, whatever name of it is written. */
export function isSameCode(codebook: Codebook, a: string, b: string): boolean {
  return a.trim() === b.trim() || (codebook.find(a) !== undefined && codebook.find(a) === codebook.find(b));
}

/** Which of some summaries is that of a code in a transcript; -1 where none is. */
export function indexOfSummary(
  summaries: readonly Summary[],
  { transcript, code }: Pick<Summary, 'transcript' | 'code'>,
  codebook: Codebook,
): number {
  return summaries.findIndex((it) => it.transcript === transcript && isSameCode(codebook, it.code, code));
}
