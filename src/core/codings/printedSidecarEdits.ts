import type { TextEdit } from '../text/edit';
import type { Range } from '../text/position';
import { lineEnd, nextLine } from '../yaml/place';
import { printBlockEntry } from '../yaml/printEntry';
import { formatAt } from './at';
import type { Coding } from './coding';
import { compareCodings } from './codingOrder';
import { printCoding } from './printCoding';
import { KEY_LINES, PRINTED, type PrintedLayout } from './printedSidecar';
import { SIDECAR_KEYS } from './sidecarKeys';

/*
 * Edits of a sidecar that is written as we print one. They are those that its YAML nodes would give, without reading it as YAML.
 */

/** Adds codings. @param sorted in text order. */
export function addToPrinted({ eol, codings, starts, ends }: PrintedLayout, sorted: readonly Coding[]): TextEdit[] {
  const groups = new Map<number, string[]>();
  for (const coding of sorted) {
    const next = codings.findIndex((other) => compareCodings(other, coding) > 0);
    const before = next < 0 ? ends.length : next;
    const group = groups.get(before) ?? [];
    group.push(printBlockEntry(printCoding(coding), { ...PRINTED, eol }));
    groups.set(before, group);
  }
  return [...groups].map(([before, entries]) => {
    const newText = entries.join(eol);
    const above = ends[before - 1];
    const offset = above ?? starts[0] ?? 0;
    return { start: offset, end: offset, newText: above === undefined ? newText + eol : eol + newText };
  });
}

/** Takes codings away; of several with one id the first. */
export function removeFromPrinted(
  { eol, codings, head, starts, ends }: PrintedLayout,
  ids: ReadonlySet<string>,
): TextEdit[] {
  const left = new Set(ids);
  const edits = codings.flatMap(({ id }, i): TextEdit[] =>
    left.delete(id) ? [{ start: (starts[i] ?? 0) - eol.length, end: ends[i] ?? 0, newText: '' }] : [],
  );
  return edits.length < starts.length ? edits : [{ start: head, end: head, newText: ' []' }, ...edits];
}

/** Writes where a coding's excerpt is. */
export function moveInPrinted({ text, starts }: PrintedLayout, index: number, at: Range): TextEdit {
  const codes = nextLine(text, starts[index] ?? 0) ?? 0;
  const start = (nextLine(text, codes) ?? 0) + KEY_LINES.at.length;
  return { start, end: lineEnd(text, start), newText: formatAt(at) };
}

/** The edits of one coding that are made in a sidecar of this coding alone, as it is written. */
export function editInPrinted(
  { text, eol, starts, ends }: PrintedLayout,
  index: number,
  edit: (text: string) => TextEdit[],
): TextEdit[] {
  const head = `${SIDECAR_KEYS.codings}:${eol}`;
  const from = starts[index] ?? 0;
  const shift = from - head.length;
  const entry = text.slice(from, nextLine(text, ends[index] ?? 0));
  return edit(head + entry).map(({ start, end, newText }) => ({ start: start + shift, end: end + shift, newText }));
}
