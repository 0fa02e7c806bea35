import { isConsensus, type Coder } from '../coders/coder';
import type { ExcerptNames } from '../excerpts/talkExcerpts';
import { compareRanges, type Range } from '../text/position';
import { isPassage, type Searched } from './searched';

/** What a query has found in one place. */
export interface FoundExcerpt {
  readonly path: string;
  readonly range: Range;
  /** As they are written, in order; none for a passage. */
  readonly codes: readonly string[];
  readonly coder: Coder;
  /** Whether it is a paragraph of the talk that a query without codes has found, and no coding. */
  readonly isPassage: boolean;
  /** Who speaks where it begins, as the header has it. */
  readonly speaker: string | undefined;
  readonly memo: string | undefined;
  /** How many words of the talk are in it. */
  readonly words: number;
}

/** What a query has found in one transcript: places in text order, made when they are asked for, since there may be very many. */
export class FoundExcerpts {
  private constructor(
    private readonly searched: Searched,
    private readonly names: ExcerptNames,
    /** In text order. */
    readonly rows: readonly number[],
  ) {}

  /**
   * Of what coders have agreed on only where nothing else was found of any coder, as it says once more what they say.
   * @param rows those that the query finds.
   */
  static of(searched: Searched, names: ExcerptNames, rows: readonly number[]): FoundExcerpts {
    return new FoundExcerpts(searched, names, inTextOrder(searched, countedRows(searched, names, rows)));
  }

  get path(): string {
    return this.searched.talk.path;
  }

  get count(): number {
    return this.rows.length;
  }

  /** How many words of the talk are in them, each counted once. */
  get words(): number {
    const { rows } = this.searched;
    let [words, behind] = [0, 0];
    for (const row of this.rows) {
      const from = Math.max(rows.firstWord(row), behind);
      const to = rows.endWord(row);
      if (to <= from) continue;
      words += to - from;
      behind = to;
    }
    return words;
  }

  *excerpts(): Iterable<FoundExcerpt> {
    for (const row of this.rows) yield this.excerpt(row);
  }

  private excerpt(row: number): FoundExcerpt {
    const { searched, names, path } = this;
    const { rows, talk } = searched;
    const [codes, coder, speaker] = [rows.codes(row), rows.coder(row), rows.speaker(row)];
    return {
      path,
      range: rows.range(row),
      codes: codes < 0 ? [] : names.codes.at(codes),
      coder: coder < 0 ? undefined : names.coders.at(coder),
      isPassage: isPassage(searched, row),
      speaker: speaker < 0 ? undefined : names.speakers.at(speaker),
      memo: talk.memos.get(row),
      words: rows.endWord(row) - rows.firstWord(row),
    };
  }
}

/** Of rows those that count: what coders have agreed on only where there is no other excerpt among them. */
export function countedRows(searched: Searched, names: ExcerptNames, rows: readonly number[]): readonly number[] {
  const isAgreed = (row: number) => !isPassage(searched, row) && isConsensus(names.coders.at(searched.rows.coder(row)));
  if (!rows.some(isAgreed)) return rows;
  const others = rows.filter((row) => !isAgreed(row));
  return others.some((row) => !isPassage(searched, row)) ? others : rows;
}

function inTextOrder(searched: Searched, rows: readonly number[]): readonly number[] {
  if (rows.every((row) => !isPassage(searched, row)) || rows.every((row) => isPassage(searched, row))) return rows;
  return [...rows].sort((a, b) => compareRanges(searched.rows.range(a), searched.rows.range(b)) || a - b);
}
