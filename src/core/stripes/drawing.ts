import type { CodeColor } from '../codebook/codebook';
import { comparePositions, type Position, type Range } from '../text/position';
import { columnsOf } from './columns';
import { lastPlace, type Mark, type Side } from './mark';
import { stretchesOf } from './stretches';

/** How many stripes there is room for beside a line; what goes beyond them shares one more. */
export const STRIPES = 4;

/** How many lines under the text can be told apart. */
const UNDERLINES = 3;

/** At least how many characters a row has when a long line is wrapped, as a rule: stripes of one row must not share a column. */
const ROW = 160;

/** Something that is drawn in or beside the text, always in the same way. */
export type Look =
  /** Behind the text, in a colour faint enough to read on. */
  | { readonly kind: 'background'; readonly color: CodeColor }
  /** Under the text: `level` 0 lowest. */
  | {
      readonly kind: 'underline';
      readonly level: number;
      readonly color: CodeColor;
      readonly certain: boolean;
      readonly side?: Side;
    }
  /** After an excerpt that is only probably there. */
  | { readonly kind: 'question' }
  /** Beside the rows of an excerpt. */
  | {
      readonly kind: 'stripe';
      readonly column: number;
      readonly color: CodeColor;
      readonly certain: boolean;
      readonly side?: Side;
    }
  /** Where the stripe of a column begins or ends. */
  | { readonly kind: 'begin' | 'end'; readonly column: number }
  /** Beside rows for which there are more stripes than there is room. */
  | { readonly kind: 'more' };

/** All that is drawn of one look. */
export interface Drawn {
  readonly look: Look;
  readonly ranges: readonly Range[];
}

export interface Drawing {
  /** By `lookKey`. */
  readonly drawn: ReadonlyMap<string, Drawn>;
  /** The stripes' columns by the marks' keys, for the next drawing. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Says of two looks whether they are the same. */
function lookKey(look: Look): string {
  return Object.values(look).join(' ');
}

/**
 * What is to be drawn for marks. Overlapping ones stay apart: the text has one background, that of the innermost; lines under it are
 * staggered; stripes have columns of their own.
 * @param before the columns of the last drawing, which are kept where they can be; nothing where no stripes are wanted.
 */
export function drawingOf(marks: readonly Mark[], before: ReadonlyMap<string, number> | undefined): Drawing {
  const drawn = new Map<string, { look: Look; ranges: Range[] }>();
  const add = (look: Look, range: Range) => {
    const key = lookKey(look);
    const known = drawn.get(key);
    if (known) known.ranges.push(range);
    else drawn.set(key, { look, ranges: [range] });
  };
  // The place of a probable excerpt isn't a fact: it has a thin line, which a background would make look like that of a sure one.
  for (const { range, color } of stretchesOf(marks.filter(({ certain }) => certain)))
    add({ kind: 'background', color }, range);
  const levels = columnsOf(marks, { columns: UNDERLINES, apart: 0 });
  const ends = new Set<string>();
  marks.forEach(({ range, color, certain, side }, index) => {
    add({ kind: 'underline', level: levels[index] ?? UNDERLINES - 1, color, certain, ...(side && { side }) }, range);
    if (certain || ends.has(JSON.stringify(range))) return;
    ends.add(JSON.stringify(range));
    add({ kind: 'question' }, range);
  });
  return { drawn, columns: before ? addStripes(marks, before, add) : new Map() };
}

function addStripes(
  marks: readonly Mark[],
  before: ReadonlyMap<string, number>,
  add: (look: Look, range: Range) => void,
): Map<string, number> {
  const given = new Map<string, number>();
  const columns = stripeColumns(marks, before);
  marks.forEach(({ key, range, color, certain, side }, index) => {
    const column = columns[index];
    const { start } = range;
    const last = lastPlace(range);
    if (column === undefined) {
      add({ kind: 'more' }, { start, end: last });
      return;
    }
    given.set(key, column);
    add({ kind: 'stripe', column, color, certain, ...(side && { side }) }, { start, end: last });
    add({ kind: 'begin', column }, at(start));
    add({ kind: 'end', column }, at(comparePositions(start, last) < 0 ? last : start));
  });
  return given;
}

/** Counted from the text to the left. Two coders who are compared have half of the columns each, the second those beside the text. */
function stripeColumns(marks: readonly Mark[], before: ReadonlyMap<string, number>): (number | undefined)[] {
  const isCompared = marks.some(({ side }) => side);
  if (!isCompared) return columnsOf(marks, { columns: STRIPES, apart: ROW }, before);
  const columns = marks.map((): number | undefined => undefined);
  for (const [side, from] of [
    ['second', 0],
    ['first', STRIPES / 2],
  ] as const) {
    const its = [...marks.keys()].filter((index) => marks[index]?.side === side);
    const wanted = new Map([...before].map(([key, column]) => [key, column - from]));
    const given = columnsOf(
      its.flatMap((index) => marks[index] ?? []),
      { columns: STRIPES / 2, apart: ROW },
      wanted,
    );
    its.forEach((index, nth) => {
      const column = given[nth];
      if (column !== undefined) columns[index] = column + from;
    });
  }
  return columns;
}

function at(place: Position): Range {
  return { start: place, end: place };
}
