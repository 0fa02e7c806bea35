import type { Lines } from '../text/lines';
import { sentencesIn } from '../text/sentences';
import type { Transcript } from '../transcript/transcript';
import { spokenPieces, type Piece } from './spokenPieces';

/** What coders are asked about one by one. */
export const UNITS = ['turn', 'paragraph', 'sentence', 'character'] as const;
export type Unit = (typeof UNITS)[number];

/** A unit that is a piece of text that people see as a whole. */
export type WholeUnit = Exclude<Unit, 'character'>;

/** The units of one transcript. */
export interface Units {
  /** What they are: paragraphs stand in for turns where there are none. */
  readonly unit: WholeUnit;
  /** In text order: of each unit the pieces that it consists of; those of a turn are its paragraphs. */
  readonly pieces: readonly (readonly Piece[])[];
}

/** The units of a talk. What nobody says isn't in one, nor is there one without a word (see {@link spokenPieces}). */
export function unitsOf(transcript: Transcript, lines: Lines, asked: WholeUnit): Units {
  const spoken = spokenPieces(transcript, lines);
  const unit = asked === 'turn' && transcript.turns.length === 0 ? 'paragraph' : asked;
  if (unit === 'turn') return { unit, pieces: spoken.filter(({ length }) => length > 0) };
  const paragraphs = spoken.flat();
  const pieces = unit === 'sentence' ? paragraphs.flatMap((it) => sentencesOf(lines.text, it)) : paragraphs;
  return { unit, pieces: pieces.map((piece) => [piece]) };
}

function sentencesOf(text: string, { start, end }: Piece): Piece[] {
  return sentencesIn(text.slice(start, end)).map(([from, to]) => ({ start: start + from, end: start + to }));
}
