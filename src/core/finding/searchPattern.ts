import { plainMark } from '../text/gap';
import type { ProblemMessage } from '../text/problem';

/** What is sought in what is said. */
export interface SearchPattern {
  /** A text, or the source of a regular expression. */
  readonly text: string;
  readonly isExpression: boolean;
  readonly matchCase: boolean;
  /** Whether a hit begins and ends where no word is cut. */
  readonly wholeWord: boolean;
}

/** The regular expression that finds all places of a pattern, or what is wrong with it. */
export type CompiledPattern =
  { readonly expression: RegExp; readonly problem?: undefined } | { readonly problem: ProblemMessage };

/** A letter, digit or mark of a script that puts spaces between words; elsewhere no place is within a word. */
const IN_WORD = String.raw`(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})[\p{L}\p{M}\p{N}_]`;

/** Where no word is cut. */
const BORDER = `(?:(?<!${IN_WORD})|(?!${IN_WORD}))`;

/** Where no character is cut from its marks. */
const WHOLE_CHARACTER = String.raw`(?![\p{M}\p{Emoji_Modifier}\u200d])`;

/** The forms of a mark that a word processor may have made of it. */
const FORMS: Readonly<Record<string, string>> = {
  "'": String.raw`['\u2018-\u201b\u02bc]`,
  '"': String.raw`["\u201c-\u201f]`,
  '-': String.raw`[\-\u2010-\u2015]`,
};

/**
 * What finds all places of a pattern. White space in a text stands for any white space, line breaks among it, and an apostrophe, quotation
 * mark or dash for all forms of it; how letters with accents are composed doesn't matter. A regular expression is one of JavaScript, with
 * the flag `u`.
 */
export function compilePattern({ text, isExpression, matchCase, wholeWord }: SearchPattern): CompiledPattern {
  if (!text.trim()) return { problem: { message: 'There is nothing to find.' } };
  const flags = matchCase ? 'gu' : 'giu';
  try {
    // By itself first: in parentheses, some would become valid that aren't.
    if (isExpression) new RegExp(text, flags);
    const source = isExpression ? text : sourceOf(text);
    return { expression: new RegExp(wholeWord ? `${BORDER}(?:${source})${BORDER}` : source, flags) };
  } catch (error) {
    return { problem: { message: 'This isn’t a regular expression: {0}.', args: [reasonOf(error)] } };
  }
}

function sourceOf(text: string): string {
  const words = text.normalize('NFC').trim().split(/\s+/);
  return words.map((word) => word.replace(/.\p{M}*/gsu, formsOf)).join('\\s+') + WHOLE_CHARACTER;
}

/** A character with its marks, in all the forms that it may have. */
function formsOf(character: string): string {
  const form = FORMS[plainMark(character.charCodeAt(0)) ?? character];
  if (form !== undefined) return form;
  const apart = character.normalize('NFD');
  return apart === character ? escaped(character) : `(?:${escaped(character)}|${escaped(apart)})`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** What the engine says is wrong, without the expression, which somebody has before their eyes. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.slice(said.lastIndexOf(': ') + 1).trim();
}
