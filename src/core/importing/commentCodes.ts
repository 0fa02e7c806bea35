import { isCodeShaped } from '../transcript/labels';
import { onOneLine } from './words/squeeze';

/** Longer ones are sentences. */
const MOST_WORDS = 5;
const LONGEST = 60;
const SENTENCE = /[.!?…:;]$|[.!?…:]\s/;
const TAG = /^#[\p{L}\p{N}][^\s,;]*$/u;
/** The code of a comment that names none: a coding must have one. */
const REMARK = 'Comment';

/** What a comment means as a coding. */
interface CommentCoding {
  readonly codes: readonly string[];
  readonly memo: string | undefined;
}

/**
 * The codes that a word processor's comment names, and what else it says, as memo. What the codebook knows is a code, and so are what is
 * shaped like one (`Data-low-quality`) and a `#tag`.
 * 1. A comment whose lines are all lists of such codes, or of one to five words that make no sentence, between `;` or `,`: all are codes.
 * 2. Else a line of such codes alone gives these, a line `code: remark` the code and the remark, and any other line is memo.
 *
 * A comment that names no code has the code `Comment`.
 * @returns nothing for an empty comment.
 */
export function commentCodes(text: string, isCode: (name: string) => boolean): CommentCoding | undefined {
  const isSure = (name: string) => isCode(name) || isCodeShaped(name) || TAG.test(name);
  const lines = text
    .split(/\r\n|\r|\n/)
    .map(onOneLine)
    .filter(Boolean);
  if (!lines.length) return undefined;
  const all = lines.map((line) => codesIn(line, isCode, (name) => isSure(name) || isShort(name)));
  if (all.every((codes) => codes !== undefined)) return { codes: named(all.flat()), memo: undefined };
  const codes: string[] = [];
  const memo: string[] = [];
  for (const line of lines) {
    const alone = codesIn(line, isCode, isSure);
    const [, code = '', remark = ''] = /^([^:]{1,100}?)\s*:\s+(.+)$/.exec(line) ?? [];
    if (alone) codes.push(...alone);
    else if (isSure(code)) {
      codes.push(code);
      memo.push(remark);
    } else memo.push(line);
  }
  return { codes: codes.length ? named(codes) : [REMARK], memo: memo.length ? memo.join('\n') : undefined };
}

/** Each code once, tags without their sign. */
function named(codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => (TAG.test(code) ? code.slice(1) : code)))];
}

function codesIn(
  line: string,
  isCode: (name: string) => boolean,
  canBeCode: (name: string) => boolean,
): string[] | undefined {
  if (isCode(line)) return [line];
  const tags = line.split(/[\s,;]+/).filter(Boolean);
  if (tags.every((tag) => TAG.test(tag))) return tags;
  const parts = line
    .split(line.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length && parts.every(canBeCode) ? parts : undefined;
}

function isShort(text: string): boolean {
  return text.length <= LONGEST && text.split(' ').length <= MOST_WORDS && !SENTENCE.test(text) && /\p{L}/u.test(text);
}
