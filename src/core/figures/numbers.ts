import { percent } from '../text/percent';

/** What numbers of a figure are: how many of something, or a share of it from 0 to 1. */
export type NumberKind = 'count' | 'share';

/** A number as it stands in a figure. From 10,000 on its digits are in groups with a no-break space between, which
 * all languages read alike. */
export function numberText(value: number, kind: NumberKind = 'count'): string {
  if (kind === 'share') return `${percent(value)}%`;
  const text = roundedText(value);
  return Math.abs(value) < 10_000 ? text : text.replace(/\B(?=(?:\d{3})+(?!\d))/g, '\u00a0');
}

/** With one digit after the point where it isn't whole. */
function roundedText(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
