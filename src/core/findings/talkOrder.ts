import type { TalkExcerpts } from '../excerpts/talkExcerpts';
import { numberOf, valueKey } from '../retrieval/compareValues';
import { compareText } from '../text/compareText';

/** What transcripts are put in order by: their paths, or an attribute such as `date`. */
export type TalkOrder = { readonly kind: 'path' } | { readonly kind: 'attribute'; readonly name: string };

/** The value by which a transcript is put in order; nothing where it has none. Of several values it is the first. */
export function orderValue(talk: TalkExcerpts, order: TalkOrder): string | undefined {
  if (order.kind === 'path') return talk.path;
  const key = valueKey(order.name);
  return talk.attributes.find(({ name }) => valueKey(name) === key)?.values[0];
}

/**
 * Things of transcripts in the order of these: numbers first, then texts, which is the order of dates as in `2024-05-31`, then those
 * without a value. What is equal stays as it was.
 * @param all by path.
 */
export function inTalkOrder<T extends { readonly value: string | undefined }>(
  all: readonly T[],
  order: TalkOrder,
): T[] {
  if (order.kind === 'path') return [...all];
  return [...all].sort(({ value: a }, { value: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const [one, other] = [numberOf(a), numberOf(b)];
    if (one !== undefined && other !== undefined) return one - other;
    if (one !== undefined || other !== undefined) return one !== undefined ? -1 : 1;
    return compareText(valueKey(a), valueKey(b));
  });
}
