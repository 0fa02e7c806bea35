import { plainWords } from '../text/plainText';
import { comparePositions, type Position, type Range } from '../text/position';
import { quoteFits } from './quote';
import { firstWordsWithin } from '../text/wordsWithin';
import type { Talk } from './talk';
import type { Sought } from './wanted';

/** So much of the words after an excerpt is sought; the rest may stand behind a header. */
const SOUGHT = 12;

/** Places that are looked at for them. */
const MOST = 300;

/** An excerpt, and whether it is sure where it ends. */
interface Ended {
  readonly range: Range;
  readonly sure: boolean;
}

/**
 * Where an excerpt ends of which only the beginning is quoted. It is sure to have the shape of the old one, as many lines down at the same
 * column, or as many characters on when it was on one line, if the words that came after it are there too. Otherwise it ends most likely
 * before these words, or where that shape ends.
 * @param start where it begins, in the text.
 * @param beginning what is quoted of it, as words are compared.
 */
export function endOfExcerpt(talk: Talk, coding: Sought, start: Position, beginning: string): Ended {
  const { lines, plain } = talk;
  const shaped = { start, end: ofSameShape(start, coding.at) };
  if (isWhole(talk, coding, shaped)) return { range: shaped, sure: true };
  const quoted = plain.fromOriginal(lines.offsetAt(start)) + beginning.length;
  const followed = endBefore(talk, plainWords(coding.context?.after ?? ''), quoted);
  if (followed !== undefined) return { range: { start, end: lines.positionAt(followed) }, sure: false };
  // At least what is quoted belongs to it.
  const least = lines.positionAt(plain.toOriginal(quoted));
  const end = lines.positionAt(lines.offsetAt(shaped.end));
  return { range: { start, end: comparePositions(end, least) > 0 ? end : least }, sure: false };
}

/** Whether a range begins and ends as a coding says, as far as that can be told. */
export function isWhole(talk: Talk, { quote, context }: Sought, range: Range): boolean {
  const { lines } = talk;
  if (comparePositions(lines.positionAt(lines.offsetAt(range.end)), range.end) !== 0) return false;
  if (!quoteFits(quote, lines.slice(range))) return false;
  if (context?.after === undefined) return true;
  const { after } = context;
  return plainWords(talk.wordsAfter(lines.offsetAt(range.end), after.length)) === plainWords(after);
}

function ofSameShape(start: Position, shape: Range): Position {
  const down = shape.end.line - shape.start.line;
  const character = down === 0 ? start.character + shape.end.character - shape.start.character : shape.end.character;
  return { line: start.line + down, character };
}

/** The end of the talk before the first place where some words follow, from an offset of the plain text on. */
function endBefore(talk: Talk, after: string, from: number): number | undefined {
  const { plain, lines } = talk;
  const first = firstWordsWithin(after, SOUGHT);
  if (first === '') return undefined;
  let i = plain.text.indexOf(first, from);
  for (let tries = 0; i >= 0 && tries < MOST; tries++, i = plain.text.indexOf(first, i + 1)) {
    const offset = plain.toOriginal(i);
    const [start, end] = talk.paragraph(talk.paragraphBefore(offset));
    const ended = start + lines.text.slice(start, Math.min(end, offset)).trimEnd().length;
    if (plainWords(talk.wordsAfter(ended, after.length)) === after) return ended;
  }
  return undefined;
}
