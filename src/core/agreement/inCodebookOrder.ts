import type { Codebook } from '../codebook/codebook';

/** Codes in the codebook's order, and behind them by name those that it doesn't know. */
export function inCodebookOrder(codebook: Codebook, codes: ReadonlySet<string>): string[] {
  const known = [...new Set(codebook.all().map(({ name }) => name))];
  const unknown = [...codes].filter((code) => !codebook.find(code)).sort((a, b) => a.localeCompare(b));
  return [...known.filter((code) => codes.has(code)), ...unknown];
}
