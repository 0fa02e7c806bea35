import type { Position, Range } from '../text/position';
import type { Lines } from '../text/lines';
import { copyOf } from '../text/characters';
import { isCodeShapedAt } from './labels';
import type { Header } from './layouts/layout';
import type { PossibleName } from './possibleName';
import type { Rows, RowTime } from './rows';
import { SpokenTurn } from './spokenTurn';
import type { Tally } from './tally';
import type { Label, Paragraph, Time, Turn, Vocabulary } from './transcript';

/** How a text's rows are put together. */
interface Grouping {
  /** The headers that rows name by their index, and the tally of each. */
  readonly headers: readonly Header[];
  readonly tallyOf: readonly Tally[];
  /** Whether the headers of a tally are a speaker's. */
  isSpeaker(tally: Tally): boolean;
  /** The row from which on headers are looked for. */
  readonly talkStart: number;
  /** Whether each line is a paragraph of its own, since no blank lines part them. */
  readonly linesAreParagraphs: boolean;
  /** Whether the text is subtitles: the cues of one speaker are one turn, and labels have no place in them. */
  readonly areSubtitles: boolean;
  /** Whether a time in front of a text is no part of what is said. */
  isTimed(time: RowTime): boolean;
  /** Whether labels are looked for outside turns: only where there are none. */
  readonly labelsAnywhere: boolean;
  readonly vocabulary: Vocabulary | undefined;
}

interface Grouped {
  readonly turns: readonly Turn[];
  readonly preamble: readonly Paragraph[];
  readonly labels: readonly Label[];
  readonly times: readonly Time[];
}

export const LONGEST_CODE = 200;
const NONE = -1;

/** Rows put together to turns, paragraphs and labels, in text order. */
export function groupRows(rows: Rows, lines: Lines, grouping: Grouping): Grouped {
  const grouper = new Grouper(rows, lines, grouping);
  for (let row = 0; row < rows.length; row++) grouper.add(row);
  return grouper.finish();
}

class Grouper {
  private readonly turns: Turn[] = [];
  private readonly preamble: Paragraph[] = [];
  private readonly labels: Label[] = [];
  private readonly times: Time[] = [];
  private readonly codes = new Map<string, string>();
  private turn: SpokenTurn | undefined;
  private who: PossibleName | undefined;
  /** The rows of the paragraph that has begun; of the first of them only what stands between two offsets. */
  private firstRow = NONE;
  private lastRow = NONE;
  private firstStart = 0;
  private firstEnd = 0;
  /** Whether the first row has nothing else on it, such as a speaker's name. */
  private isFirstWhole = false;
  /** The paragraph that a label would code: the last one in the turn. */
  private above: Range | undefined;
  /** The time that was said, and not yet what is spoken at it. */
  private time: number | undefined;

  constructor(
    private readonly rows: Rows,
    private readonly lines: Lines,
    private readonly grouping: Grouping,
  ) {}

  add(row: number): void {
    const { rows, grouping } = this;
    const index = rows.header(row);
    const header = index < 0 ? undefined : grouping.headers[index];
    const tally = index < 0 ? undefined : grouping.tallyOf[index];
    if (header !== undefined && tally !== undefined && row >= grouping.talkStart && grouping.isSpeaker(tally)) {
      this.open(rows.line(row), header, tally);
      const { speechStart, speechEnd = rows.end(row) } = header;
      if (speechStart !== undefined) this.begin(row, speechStart, speechEnd, false);
      if (rows.isHeading(row)) this.endParagraph();
    } else {
      this.addText(row);
    }
  }

  private addText(row: number): void {
    const { rows, grouping } = this;
    const said = rows.time(row);
    const isBreak = rows.isBreak(row);
    const isTimed = said !== undefined && (isBreak || grouping.isTimed(said));
    if (isTimed) this.time = said.time;
    if (isTimed || rows.beginsParagraph(row) || !rows.isText(row) || grouping.linesAreParagraphs) this.endParagraph();
    const start = isTimed ? said.saidStart : rows.start(row);
    const end = rows.end(row);
    if (isBreak || start >= end) return;
    this.takeTime(rows.line(row));
    if (this.firstRow === NONE) this.begin(row, start, end, !isTimed);
    this.lastRow = row;
    if (rows.isHeading(row)) this.endParagraph();
  }

  finish(): Grouped {
    this.close();
    return { turns: this.turns, preamble: this.preamble, labels: this.labels, times: this.times };
  }

  private open(line: number, { nameStart, nameEnd, time }: Header, { name, who }: Tally): void {
    const speakerRange = this.rangeOf(line, nameStart, line, nameEnd);
    if (time !== undefined) this.time = time;
    const taken = this.takeTime(line);
    if (this.grouping.areSubtitles && this.turn !== undefined && this.who === who) {
      this.endParagraph();
      this.turn.repeat(speakerRange);
      return;
    }
    this.close();
    this.above = undefined;
    this.who = who;
    this.turn = new SpokenTurn(this.lines, name, speakerRange, taken);
  }

  /** The time at which a line is spoken, which is kept. */
  private takeTime(line: number): number | undefined {
    const { time } = this;
    if (time === undefined) return undefined;
    this.times.push({ line, time });
    this.time = undefined;
    return time;
  }

  private close(): void {
    this.endParagraph();
    if (this.turn !== undefined) this.turns.push(this.turn);
    this.turn = undefined;
  }

  private begin(row: number, start: number, end: number, isWhole: boolean): void {
    this.firstRow = this.lastRow = row;
    this.firstStart = start;
    this.firstEnd = end;
    this.isFirstWhole = isWhole;
  }

  private endParagraph(): void {
    const { firstRow, lastRow, rows } = this;
    if (firstRow === NONE) return;
    this.firstRow = NONE;
    if (this.turn !== undefined) this.turn.endLine = rows.line(lastRow);
    const labels = this.labelsFrom(firstRow, lastRow);
    if (labels > firstRow) this.addParagraph(firstRow, labels - 1);
    for (let row = labels; row <= lastRow; row++) this.addLabel(row);
  }

  /**
   * The row from which on a paragraph's lines are labels, at its end. What is only shaped like a code is one when all lines
   * are and there is something above to code; what the vocabulary knows also right below its excerpt.
   */
  private labelsFrom(first: number, last: number): number {
    const { areSubtitles, labelsAnywhere } = this.grouping;
    let from = last + 1;
    if (areSubtitles || (this.turn === undefined && !labelsAnywhere)) return from;
    while (from > first && this.isKnown(first, from - 1)) from--;
    if (from === first || this.above === undefined) return from;
    for (let row = first; row < from; row++) if (!this.isKnown(first, row) && !this.isShaped(first, row)) return from;
    return first;
  }

  private isKnown(first: number, row: number): boolean {
    const { vocabulary } = this.grouping;
    return vocabulary !== undefined && this.canBeCode(first, row) && vocabulary.isCode(this.textOf(row));
  }

  private isShaped(first: number, row: number): boolean {
    if (!this.canBeCode(first, row)) return false;
    const { rows, lines, grouping } = this;
    if (!isCodeShapedAt(lines.text, rows.start(row), rows.end(row))) return false;
    return grouping.vocabulary?.isSpeaker(this.textOf(row)) !== true;
  }

  private canBeCode(first: number, row: number): boolean {
    const { rows } = this;
    return (row !== first || this.isFirstWhole) && rows.end(row) - rows.start(row) <= LONGEST_CODE;
  }

  private textOf(row: number): string {
    return this.lines.text.slice(this.rows.start(row), this.rows.end(row));
  }

  private addParagraph(first: number, last: number): void {
    const { rows } = this;
    const end = first === last ? this.firstEnd : rows.end(last);
    const range = this.rangeOf(rows.line(first), this.firstStart, rows.line(last), end);
    this.above = range;
    if (this.turn === undefined) this.preamble.push({ range });
    else this.turn.add({ range });
  }

  private addLabel(row: number): void {
    const { rows } = this;
    const [line, start, end] = [rows.line(row), rows.start(row), rows.end(row)];
    const written = this.textOf(row);
    let code = this.codes.get(written);
    if (code === undefined) {
      code = copyOf(this.lines.text, start, end);
      this.codes.set(code, code);
    }
    this.labels.push({ code, range: this.rangeOf(line, start, line, end), excerpt: this.above });
  }

  private rangeOf(startLine: number, start: number, endLine: number, end: number): Range {
    return { start: this.positionOf(startLine, start), end: this.positionOf(endLine, end) };
  }

  private positionOf(line: number, offset: number): Position {
    return { line, character: offset - this.lines.startOf(line) };
  }
}
