import { baseName } from '../project/studyPaths';

/** What file names of copies have besides the transcript's and the coder's. */
const NO_NAMES = new Set(
  'copy copies copie copia kopie coded code codes coding codings coder by from of de von di final version interview transcript'.split(
    ' ',
  ),
);

const ENDING = /(?:\.transcript)?\.[\p{L}\p{N}]{1,10}$/u;
const TOKEN = /\p{N}+|[\p{L}\p{M}]+/gu;
const WORD = /[\p{L}\p{M}\p{N}'’]+(?:[-.][\p{L}\p{M}\p{N}'’]+)*/gu;
const LETTER = /\p{L}/u;

/** A run of letters or of digits in a file's name. */
interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Tokens that one name shares with another, by their numbers; `to` is exclusive. */
interface Shared {
  readonly from: number;
  readonly to: number;
}

/**
 * The transcripts whose whole names are part of a copy's: `p12.md` of `P12_rached.docx`, `interview-12.txt` of `Interview 12 - Rached.md`.
 * Where several are, those with the longest names.
 */
export function transcriptsInName(copy: string, transcripts: Iterable<string>): string[] {
  const tokens = tokensOf(stemOf(copy));
  let longest = 0;
  let found: string[] = [];
  for (const path of transcripts) {
    const own = tokensOf(stemOf(baseName(path)));
    const { from, to } = longestShared(tokens, own);
    if (!own.length || to - from < own.length || own.length < longest) continue;
    if (own.length > longest) found = [];
    longest = own.length;
    found.push(path);
  }
  return found;
}

/**
 * The coder whom a copy's name tells: what is left of it without the part that names the transcript, behind that part if there is
 * something.
 */
export function coderInName(copy: string, transcript: string): string | undefined {
  const stem = stemOf(copy);
  const tokens = tokensOf(stem);
  const { from, to } = longestShared(tokens, tokensOf(stemOf(baseName(transcript))));
  if (from === to) return nameIn(stem);
  return nameIn(stem.slice(tokens[to - 1]?.end)) ?? nameIn(stem.slice(0, tokens[from]?.start));
}

function nameIn(text: string): string | undefined {
  const words = (text.match(WORD) ?? []).filter((word) => LETTER.test(word) && !NO_NAMES.has(word.toLowerCase()));
  return words.join(' ') || undefined;
}

function stemOf(name: string): string {
  return name.replace(ENDING, '').replace(/_/g, ' ');
}

function tokensOf(stem: string): Token[] {
  return Array.from(stem.matchAll(TOKEN), ({ 0: text, index }) => {
    const key = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^0+(?=\p{N})/u, '');
    return { key, start: index, end: index + text.length };
  });
}

/** The longest row of tokens that is in both names. */
function longestShared(tokens: readonly Token[], others: readonly Token[]): Shared {
  let longest: Shared = { from: 0, to: 0 };
  for (let from = 0; from < tokens.length; from++) {
    for (let other = 0; other < others.length; other++) {
      let count = 0;
      while (from + count < tokens.length && isSame(tokens[from + count], others[other + count])) count++;
      if (count > longest.to - longest.from) longest = { from, to: from + count };
    }
  }
  return longest;
}

function isSame(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && a.key === b?.key;
}
