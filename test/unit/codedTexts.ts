import { describeExcerpt } from '../../src/core/codings/describeExcerpt';
import type { Span, Talk } from '../../src/core/codings/talk';
import type { Sought } from '../../src/core/codings/wanted';
import { plainWords } from '../../src/core/text/plainText';
import { characterEnd, characterStart } from '../../src/core/text/wholeCharacters';
import { codeAtRandom, talkOf } from '../anchoring/coded';
import { below, randomFrom } from '../anchoring/random';
import { bigText, type TextKind } from './bigTexts';
import { wholeBefore } from './project/editSteps';

export interface CodedText {
  readonly text: string;
  readonly codings: readonly Sought[];
  /** Where the excerpts are, by the codings' ids. */
  readonly spans: ReadonlyMap<string, Span>;
}

/** Codings as people make them, and some of any characters, through words and lines. */
function codedText(kind: TextKind, confidential: boolean): CodedText {
  const text = bigText(kind);
  const talk = talkOf(text);
  const random = randomFrom(kind.seed);
  const codings = [...codeAtRandom(talk, 30, random, confidential), ...anywhere(talk, 8, random, confidential)];
  return { text, codings, spans: new Map(codings.map(({ id, at }) => [id, talk.spanOf(at)])) };
}

function anywhere(talk: Talk, count: number, random: () => number, confidential: boolean): Sought[] {
  const { text } = talk.lines;
  return Array.from({ length: count }, (_, i) => `x${i}`).flatMap((id) => {
    const start = wholeBefore(text, characterStart(text, below(text.length - 60, random)));
    const end = wholeBefore(text, characterEnd(text, start + 4 + below(50, random)));
    const at = talk.lines.rangeAt(start, end);
    return plainWords(talk.lines.slice(at)) ? [{ id, at, ...describeExcerpt(talk, at, { id, confidential }) }] : [];
  });
}

/** Some texts and their codings are used again and again: making them takes longer than what is tried with them. */
export class CodedTexts {
  private readonly known = new Map<string, CodedText>();

  of(kind: TextKind, confidential = false): CodedText {
    const key = JSON.stringify([kind, confidential]);
    const made = this.known.get(key) ?? codedText(kind, confidential);
    this.known.set(key, made);
    return made;
  }
}
