import type { Codebook } from '../codebook/codebook';
import { compareText } from '../text/compareText';
import type { AgreedExcerpt, Difference, TranscriptComparison } from './difference';

/** Places of which two coders have made the same: the first this, the second that. */
export interface ConfusionCell {
  /** The first's code; nothing where only the second has coded. */
  readonly first: string | undefined;
  /** The second's code; nothing where only the first has coded. */
  readonly second: string | undefined;
  /** In the order of the comparisons: first what is agreed on in a transcript, then what isn't. At least one. */
  readonly entries: readonly (AgreedExcerpt | Difference)[];
}

/**
 * Which codes the second coder has given where the first has given which. What is agreed on stands on the diagonal, and so does the same
 * code with other borders; another code on the same words stands beside it; what only one of them has coded, in the row or column without
 * a code. Every entry is in one cell.
 */
export interface Confusion {
  /** All codes that either has given, in the order of the codebook; behind them, by name, those that it doesn't know. */
  readonly codes: readonly string[];
  /** By rows of {@link codes}, the row without a code last, and in a row in the same order. Those without an entry are left out. */
  readonly cells: readonly ConfusionCell[];
}

export function confusionOf(comparisons: readonly TranscriptComparison[], codebook: Codebook): Confusion {
  const entries = comparisons.flatMap(({ agreed, differences }) => [...agreed, ...differences]);
  const given = new Set(entries.flatMap(({ first, second }) => [first, second].flatMap((it) => it?.code ?? [])));
  const known = codebook.all().flatMap(({ name }) => (given.delete(name) ? [name] : []));
  const codes = [...known, ...[...given].sort(compareText)];
  const places = new Map(codes.map((code, index) => [code, index]));
  const placeOf = (code: string | undefined) =>
    code === undefined ? codes.length : (places.get(code) ?? codes.length);
  const cells = new Map<number, { first: string | undefined; second: string | undefined; entries: typeof entries }>();
  for (const entry of entries) {
    const [first, second] = [entry.first?.code, entry.second?.code];
    const place = placeOf(first) * (codes.length + 1) + placeOf(second);
    const cell = cells.get(place);
    if (cell) cell.entries.push(entry);
    else cells.set(place, { first, second, entries: [entry] });
  }
  return { codes, cells: [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell) };
}
