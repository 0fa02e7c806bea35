import type { Position, Range } from '../text/position';
import type { Lines } from '../text/lines';
import { copyOf } from '../text/characters';
import { isCodeShaped } from './labels';
import type { PossibleName } from './possibleName';
import type { Row, ScannedHeader } from './scan';
import { SpokenTurn } from './spokenTurn';
import type { Label, Paragraph, Time, Turn, Vocabulary } from './transcript';

/** How a text's rows are put together. */
interface Grouping {
  /** Whether a header is a speaker's. */
  isSpeaker(header: ScannedHeader): boolean;
  /** Whether each line is a paragraph of its own, since no blank lines part them. */
  readonly linesAreParagraphs: boolean;
  /** Whether the text is subtitles: the cues of one speaker are one turn, and labels have no place in them. */
  readonly areSubtitles: boolean;
  /** Whether a time in front of a text is no part of what is said. */
  isTimed(row: Row): boolean;
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

/** A line's share of a paragraph, by offsets. `whole` lines have nothing else on them, such as a speaker's name. */
interface Piece {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly whole: boolean;
}

export const LONGEST_CODE = 200;

/** Rows put together to turns, paragraphs and labels, in text order. */
export function groupRows(rows: readonly Row[], lines: Lines, grouping: Grouping): Grouped {
  const grouper = new Grouper(lines, grouping);
  for (const row of rows) grouper.add(row);
  return grouper.finish();
}

class Grouper {
  private readonly turns: Turn[] = [];
  private readonly preamble: Paragraph[] = [];
  private readonly labels: Label[] = [];
  private readonly codes = new Map<string, string>();
  private turn: SpokenTurn | undefined;
  private who: PossibleName | undefined;
  private readonly pieces: Piece[] = [];
  /** The paragraph that a label would code: the last one in the turn. */
  private above: Range | undefined;
  private readonly times: Time[] = [];
  /** The time that was said, and not yet what is spoken at it. */
  private time: number | undefined;

  constructor(
    private readonly lines: Lines,
    private readonly grouping: Grouping,
  ) {}

  add(row: Row): void {
    const { line, start, end, kind, beginsParagraph, header } = row;
    if (header !== undefined && this.grouping.isSpeaker(header)) {
      this.open(header, line);
      const { speechStart, speechEnd = end } = header;
      if (speechStart !== undefined) this.pieces.push({ line, start: speechStart, end: speechEnd, whole: false });
      if (kind === 'heading') this.endParagraph();
      return;
    }
    const isTimed = row.time !== undefined && (kind === 'break' || this.grouping.isTimed(row));
    if (isTimed) this.time = row.time;
    if (beginsParagraph || kind !== 'text' || isTimed || this.grouping.linesAreParagraphs) this.endParagraph();
    const from = isTimed ? row.saidStart : start;
    if (kind === 'break' || from >= end) return;
    this.takeTime(line);
    this.pieces.push({ line, start: from, end, whole: !isTimed });
    if (kind === 'heading') this.endParagraph();
  }

  finish(): Grouped {
    this.close();
    return { turns: this.turns, preamble: this.preamble, labels: this.labels, times: this.times };
  }

  private open(header: ScannedHeader, line: number): void {
    const speakerRange = this.rangeOf(line, header.nameStart, line, header.nameEnd);
    if (header.time !== undefined) this.time = header.time;
    const time = this.takeTime(line);
    if (this.grouping.areSubtitles && this.turn !== undefined && this.who === header.who) {
      this.endParagraph();
      this.turn.repeats.push(speakerRange);
      return;
    }
    this.close();
    this.above = undefined;
    this.who = header.who;
    this.turn = new SpokenTurn(this.lines, header.name, speakerRange, time);
  }

  /** The time at which a line is spoken, which is kept. */
  private takeTime(line: number): number | undefined {
    const { time } = this;
    if (time !== undefined) this.times.push({ line, time });
    this.time = undefined;
    return time;
  }

  private close(): void {
    this.endParagraph();
    if (this.turn !== undefined) this.turns.push(this.turn);
    this.turn = undefined;
  }

  private endParagraph(): void {
    const { pieces } = this;
    const last = pieces.at(-1);
    if (last === undefined) return;
    if (this.turn !== undefined) this.turn.endLine = last.line;
    const spoken = this.spokenPieces(pieces);
    this.addParagraph(pieces[0], pieces[spoken - 1]);
    for (let i = spoken; i < pieces.length; i++) this.addLabel(pieces[i]);
    pieces.length = 0;
  }

  /**
   * How many of a paragraph's lines are speech; the others, at its end, are labels. What is only shaped like a code is one
   * when all lines are and there is something above to code; what the vocabulary knows also right below its excerpt.
   */
  private spokenPieces(pieces: readonly Piece[]): number {
    const { areSubtitles, labelsAnywhere } = this.grouping;
    if (areSubtitles || (this.turn === undefined && !labelsAnywhere)) return pieces.length;
    let spoken = pieces.length;
    while (spoken > 0 && this.isKnown(pieces[spoken - 1])) spoken--;
    if (spoken === 0 || this.above === undefined) return spoken;
    return pieces.every((piece) => this.isKnown(piece) || this.isShaped(piece)) ? 0 : spoken;
  }

  private isKnown(piece: Piece | undefined): boolean {
    const { vocabulary } = this.grouping;
    if (vocabulary === undefined || piece?.whole !== true || piece.end - piece.start > LONGEST_CODE) return false;
    return vocabulary.isCode(this.lines.text.slice(piece.start, piece.end));
  }

  private isShaped({ start, end, whole }: Piece): boolean {
    if (!whole || end - start > LONGEST_CODE) return false;
    const text = this.lines.text.slice(start, end);
    return isCodeShaped(text) && this.grouping.vocabulary?.isSpeaker(text) !== true;
  }

  private addParagraph(first: Piece | undefined, last: Piece | undefined): void {
    if (first === undefined || last === undefined) return;
    const range = this.rangeOf(first.line, first.start, last.line, last.end);
    this.above = range;
    (this.turn?.paragraphs ?? this.preamble).push({ range });
  }

  private addLabel(piece: Piece | undefined): void {
    if (piece === undefined) return;
    const { line, start, end } = piece;
    const written = this.lines.text.slice(start, end);
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
