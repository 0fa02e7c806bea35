/** The columns of a row. */
const LINE = 0;
const START = 1;
const END = 2;
const FLAGS = 3;
const HEADER = 4;
const TIME = 5;
const COLUMNS = 6;

const NONE = -1;

const HEADING = 1;
const BREAK = 2;
const BEGINS = 4;

/** `break` rows say nothing and end a paragraph: rules, exporters' footers, what stands between cues. */
export type RowKind = 'text' | 'heading' | 'break';

const FLAG_OF: Readonly<Record<RowKind, number>> = { text: 0, heading: HEADING, break: BREAK };

/** The time that a line says. */
export interface RowTime {
  /** Milliseconds from the beginning of the recording. */
  readonly time: number;
  /** Offset of what is said behind it; the line's end when nothing is. */
  readonly saidStart: number;
  /** Whether no brackets stand around a time in front of a text. */
  readonly isBare: boolean;
}

/**
 * The lines of a text with something on them, as columns of numbers: there is a row for each line, and objects take several
 * times as long. Offsets are into the whole text, white space at both ends left out; rows and lines are zero-based.
 */
export class Rows {
  length = 0;
  private readonly columns: Int32Array;
  private readonly times: RowTime[] = [];

  /** @param most how many rows there are at most */
  constructor(most: number) {
    this.columns = new Int32Array(most * COLUMNS);
  }

  /**
   * @param start offset of what the line says when it isn't a header; of a heading only its text
   * @param beginsParagraph whether nothing, a blank line, a heading or a break is above
   */
  add(line: number, start: number, end: number, kind: RowKind, beginsParagraph: boolean): void {
    const at = this.length++ * COLUMNS;
    const { columns } = this;
    columns[at + LINE] = line;
    columns[at + START] = start;
    columns[at + END] = end;
    columns[at + FLAGS] = FLAG_OF[kind] | (beginsParagraph ? BEGINS : 0);
    columns[at + HEADER] = columns[at + TIME] = NONE;
  }

  /** Says of the row added last which time it says. */
  setTime(time: RowTime): void {
    this.columns[(this.length - 1) * COLUMNS + TIME] = this.times.push(time) - 1;
  }

  /** Says of the row added last which of all headers its line may be. */
  setHeader(index: number): void {
    this.columns[(this.length - 1) * COLUMNS + HEADER] = index;
  }

  /** The line's number in the text. */
  line(row: number): number {
    return this.at(row, LINE);
  }

  start(row: number): number {
    return this.at(row, START);
  }

  end(row: number): number {
    return this.at(row, END);
  }

  isText(row: number): boolean {
    return (this.at(row, FLAGS) & (HEADING | BREAK)) === 0;
  }

  isHeading(row: number): boolean {
    return (this.at(row, FLAGS) & HEADING) !== 0;
  }

  isBreak(row: number): boolean {
    return (this.at(row, FLAGS) & BREAK) !== 0;
  }

  beginsParagraph(row: number): boolean {
    return (this.at(row, FLAGS) & BEGINS) !== 0;
  }

  /** Which of all lines that may be headers this is; -1 when it can't be one. */
  header(row: number): number {
    return this.at(row, HEADER);
  }

  /** The time that a break says, or the one in front of a text. */
  time(row: number): RowTime | undefined {
    const index = this.at(row, TIME);
    return index < 0 ? undefined : this.times[index];
  }

  private at(row: number, column: number): number {
    return this.columns[row * COLUMNS + column] ?? 0;
  }
}
