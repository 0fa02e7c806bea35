import type { Imported, ImportedTurn } from '../imported';
import { onOneLine } from '../words/squeeze';
import type { Segment } from './segment';

/** A silence after which a paragraph begins, in milliseconds. */
const SILENCE = 2000;
/** A paragraph that is longer ends with its sentence, one that is much longer where it is. In UTF-16 code units. */
const LONG = 600;
const ENDLESS = 3000;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/;
/** Whom a recogniser didn't tell, among others whom it did. */
const UNKNOWN = 'Unknown speaker';

interface OpenTurn extends ImportedTurn {
  readonly paragraphs: { text: string; readonly time: number | undefined }[];
}

/**
 * What a recogniser heard, as turns: all that one speaker says in a row is one. Its pieces, which may end anywhere, are put together to
 * paragraphs: a new one begins after a silence, and with the next sentence once a paragraph is long.
 */
export function fromSegments(segments: readonly Segment[]): Imported {
  const hasSpeakers = segments.some(({ speaker }) => speaker !== undefined);
  const turns: OpenTurn[] = [];
  let end: number | undefined;
  for (const segment of segments) {
    const text = onOneLine(segment.text);
    if (!text) continue;
    const speaker = hasSpeakers ? (segment.speaker ?? UNKNOWN) : undefined;
    const turn = turns.at(-1);
    const paragraph = turn?.paragraphs.at(-1);
    const isSilent = segment.start !== undefined && end !== undefined && segment.start - end >= SILENCE;
    end = segment.end ?? segment.start;
    if (!turn || !paragraph || turn.speaker !== speaker) {
      turns.push({ speaker, time: segment.start, paragraphs: [{ text, time: segment.start }] });
    } else if ((isSilent && SENTENCE_END.test(paragraph.text)) || isFull(paragraph.text)) {
      turn.paragraphs.push({ text, time: segment.start });
    } else {
      paragraph.text += ` ${text}`;
    }
  }
  return { turns, codings: [] };
}

/** Whether a paragraph of speech that goes on without a pause is long enough. */
export function isFull(text: string): boolean {
  return text.length >= ENDLESS || (text.length >= LONG && SENTENCE_END.test(text));
}
