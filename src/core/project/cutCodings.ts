import { Lines } from '../text/lines';
import { containsRange, countedFrom, isEmptyRange, placedAt, type Position } from '../text/position';
import { startAfter, type ContentChange } from '../text/shift';
import { cutText, findCut, withLineFeeds } from './cutText';
import type { TrackedCoding } from './trackedCoding';

/** So many cuts are remembered, and so many code units of them together. */
const MOST_CUTS = 10;
const MOST_CUT = 2_000_000;

/** Where an excerpt stood in a text that was cut, in offsets from its first character that isn't a line break. */
interface CutCoding {
  readonly coding: TrackedCoding;
  readonly start: number;
  readonly end: number;
}

interface Cut {
  readonly text: string;
  readonly codings: Map<string, CutCoding>;
}

/** Codings whose excerpts were cut, whole, with the text around them: where that is put in again, so are they. */
export class CutCodings {
  /** The latest first. */
  private cuts: Cut[] = [];

  /** Somebody else says where a coding is. */
  delete(key: string): void {
    for (const { codings } of this.cuts) codings.delete(key);
  }

  /**
   * Follows changes that all refer to the text before any of them.
   * @param changes the last in the text first.
   * @param lost the codings of which these changes leave nothing, as they were before.
   * @param textBefore the text before the changes, if it is known.
   * @returns the codings that were put in again, where they are after the changes.
   */
  follow(
    changes: readonly ContentChange[],
    lost: ReadonlyMap<string, TrackedCoding>,
    textBefore: () => string | undefined,
  ): Map<string, TrackedCoding> {
    for (const key of lost.keys()) this.delete(key);
    if (!lost.size && !this.cuts.length) return new Map();
    const back = new Map<string, TrackedCoding>();
    const before = this.mayMatter(changes, lost) ? textBefore() : undefined;
    const lines = before === undefined ? undefined : new Lines(before);
    const cuts = changes.flatMap((change) => {
      const cut = lines && cutOf(change, lost, lines);
      // What is put in the place of a text and has it in it is that text still.
      return !cut || putIn(cut, [change], changes, back) ? [] : [cut];
    });
    const latest = this.withLatest(cuts).filter((cut) => !putIn(cut, changes, changes, back));
    let left = MOST_CUT;
    this.cuts = latest.slice(0, MOST_CUTS).filter(({ text }) => (left -= text.length) >= 0);
    return back;
  }

  /** Whether changes take codings away, or may take a text away that is remembered: that one was cut last then. */
  private mayMatter(changes: readonly ContentChange[], lost: ReadonlyMap<string, TrackedCoding>): boolean {
    if (lost.size) return true;
    const least = Math.min(...this.cuts.map(({ text }) => text.length));
    return changes.some(
      ({ range: { start, end } }) => end.line > start.line || end.character - start.character >= least,
    );
  }

  private withLatest(cuts: readonly Cut[]): Cut[] {
    const isOnlyOne = ({ text }: Cut) => cuts.filter((it) => it.text === text).length === 1;
    return [
      ...cuts.filter((cut) => cut.codings.size > 0 && isOnlyOne(cut)),
      ...this.cuts.filter(({ text, codings }) => codings.size > 0 && !cuts.some((it) => it.text === text)),
    ];
  }
}

/** What a change cuts, with the lost codings in it. */
function cutOf({ range }: ContentChange, lost: ReadonlyMap<string, TrackedCoding>, before: Lines): Cut | undefined {
  const removed = before.slice(range);
  const cut = cutText(removed);
  if (!cut) return undefined;
  const within = [...lost].filter(([, coding]) => containsRange(range, coding.range));
  const lines = new Lines(within.length ? withLineFeeds(removed) : '');
  const offsetOf = (it: Position) => lines.offsetAt(countedFrom(range.start, it)) - cut.breaksBefore;
  const codings = within.map(([key, coding]): [string, CutCoding] => [
    key,
    { coding, start: offsetOf(coding.range.start), end: offsetOf(coding.range.end) },
  ]);
  return { text: cut.text, codings: new Map(codings) };
}

/**
 * Puts the codings of a cut where its text is put in, if that is one place.
 * @param changes those that may put it in.
 * @param all the changes that are made at once, the last in the text first.
 * @returns whether it was.
 */
function putIn(
  cut: Cut,
  changes: readonly ContentChange[],
  all: readonly ContentChange[],
  back: Map<string, TrackedCoding>,
): boolean {
  const [place, another] = changes.flatMap((change) => {
    const offset = findCut(cut.text, change.text);
    return offset === undefined ? [] : [{ change, offset }];
  });
  if (!place || another) return false;
  const inserted = new Lines(withLineFeeds(place.change.text));
  const origin = startAfter(place.change, all);
  const positionOf = (offset: number) => placedAt(origin, inserted.positionAt(Math.max(0, place.offset + offset)));
  for (const [key, { coding, start, end }] of cut.codings) {
    const range = { start: positionOf(start), end: positionOf(end) };
    if (!isEmptyRange(range)) back.set(key, { ...coding, range });
  }
  return true;
}
