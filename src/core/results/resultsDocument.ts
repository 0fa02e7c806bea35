import type { Coder } from '../coders/coder';
import type { FoundExcerpt } from '../retrieval/foundExcerpts';
import type { Said } from '../retrieval/searched';
import { paragraphsWithin } from '../retrieval/paragraphsWithin';
import { comparePositions, type Position, type Range } from '../text/position';
import { spokenParagraphs, turnAt } from '../transcript/turnAt';
import type { ResultGroup } from './resultGroups';

/** How it is said, in the reader's language. */
export interface ResultWords {
  excerpts(count: number): string;
  coder(coder: Coder): string;
  readonly memo: string;
  readonly passage: string;
}

/** A line of what is shown of an excerpt's transcript. */
export interface SourceLine {
  readonly path: string;
  /** Zero-based line of the transcript. */
  readonly line: number;
  /** Zero-based character of the transcript's line at which what is shown begins. */
  readonly from: number;
  /** At which column of the results that stands. */
  readonly column: number;
  /** Where the number of the line stands. */
  readonly number: readonly [start: number, end: number];
}

/** An excerpt as it is shown. Lines are zero-based lines of the results, both included. */
export interface ShownExcerpt {
  readonly excerpt: FoundExcerpt;
  readonly head: number;
  readonly last: number;
}

export interface ShownGroup {
  readonly label: string;
  readonly line: number;
  readonly last: number;
}

/** What a query has found as a text to be read: groups, in them excerpts, with their transcript's line numbers. */
export interface ResultsDocument {
  readonly text: string;
  /** By line of the results; nothing where it shows none of a transcript. */
  readonly sources: readonly (SourceLine | undefined)[];
  /** In their order. */
  readonly excerpts: readonly ShownExcerpt[];
  readonly groups: readonly ShownGroup[];
  /** What of the results is in an excerpt, where other words of its transcript stand around it. */
  readonly marks: readonly Range[];
}

/** How wide numbers of lines are, with what stands before them. */
const NUMBER = 7;

/**
 * @param head what stands above the groups, line by line.
 * @param context how many paragraphs before and after each excerpt are shown.
 * @param saidIn what the transcripts of the excerpts say.
 */
export function resultsDocument(
  head: readonly string[],
  groups: readonly ResultGroup[],
  saidIn: (path: string) => Said | undefined,
  context: number,
  words: ResultWords,
): ResultsDocument {
  const lines: string[] = [...head];
  const sources: (SourceLine | undefined)[] = head.map(() => undefined);
  const [excerpts, shownGroups, marks]: [ShownExcerpt[], ShownGroup[], Range[]] = [[], [], []];
  const add = (text: string, source?: SourceLine): number => {
    lines.push(text);
    sources.push(source);
    return lines.length - 1;
  };
  for (const { label, excerpts: its } of groups) {
    add('');
    const line = add(`${label} · ${words.excerpts(its.length)}`);
    for (const excerpt of its) {
      add('');
      const headLine = add(`  ${headOf(excerpt, words)}`);
      const said = saidIn(excerpt.path);
      if (said) addText(excerpt, said);
      for (const [i, memo] of (excerpt.memo?.trim().split(/\r\n|\r|\n/) ?? []).entries()) {
        add(`${' '.repeat(NUMBER + 2)}${i ? '' : `${words.memo}: `}${memo}`);
      }
      excerpts.push({ excerpt, head: headLine, last: lines.length - 1 });
    }
    shownGroups.push({ label, line, last: lines.length - 1 });
  }
  return { text: `${lines.join('\n')}\n`, sources, excerpts, groups: shownGroups, marks };

  function addText({ path, range }: FoundExcerpt, said: Said): void {
    const { transcript, lines: source } = said;
    const firstTurn = turnAt(transcript, range.start.line);
    let speaking = firstTurn;
    for (const part of context ? withContext(range, said, context) : paragraphsWithin(transcript, range)) {
      const turn = turnAt(transcript, part.start.line);
      const speaker = turn && turn !== speaking ? `${turn.speaker}: ` : '';
      speaking = turn;
      for (let line = part.start.line; line <= part.end.line; line++) {
        const from = line === part.start.line ? part.start.character : 0;
        const to = line === part.end.line ? part.end.character : source.line(line).length;
        const isIn = touches(range, line, from, to);
        const number = String(line + 1).padStart(NUMBER);
        const before = `${number}${isIn ? ':' : ' '} ${line === part.start.line ? speaker : ''}`;
        const start = NUMBER - String(line + 1).length;
        const at = add(before + source.line(line).slice(from, to).trimEnd(), {
          path,
          line,
          from,
          column: before.length,
          number: [start, NUMBER],
        });
        if (context && isIn) marks.push(markOf(range, { line, from, to }, at, before.length));
      }
    }
  }
}

function headOf({ speaker, codes, coder, isPassage }: FoundExcerpt, words: ResultWords): string {
  const who = isPassage ? words.passage : words.coder(coder);
  return [speaker, codes.join(', '), who].filter(Boolean).join(' · ');
}

/** The paragraphs that an excerpt is in, whole, and some before and after them. */
function withContext(range: Range, { transcript }: Said, count: number): Range[] {
  const all = spokenParagraphs(transcript).map((it) => it.range);
  const isBefore = ({ end }: Range) => comparePositions(end, range.start) <= 0;
  const isAfter = ({ start }: Range) => comparePositions(start, range.end) >= 0;
  const first = all.findIndex((it) => !isBefore(it));
  const after = all.findIndex(isAfter);
  const [from, to] = [first < 0 ? all.length : first, after < 0 ? all.length : after];
  return all.slice(Math.max(0, from - count), to + count);
}

function touches({ start, end }: Range, line: number, from: number, to: number): boolean {
  return comparePositions(start, { line, character: to }) < 0 && comparePositions({ line, character: from }, end) < 0;
}

/** Where in the results the part of an excerpt stands that is on a line. */
function markOf(
  { start, end }: Range,
  { line, from, to }: { line: number; from: number; to: number },
  at: number,
  column: number,
): Range {
  const first = start.line === line ? Math.max(start.character, from) : from;
  const last = end.line === line ? Math.min(end.character, to) : to;
  return {
    start: { line: at, character: column + first - from },
    end: { line: at, character: column + last - from },
  };
}

/** The excerpt that is shown on a line of the results. */
export function excerptAt({ excerpts }: Pick<ResultsDocument, 'excerpts'>, line: number): ShownExcerpt | undefined {
  let [low, high] = [0, excerpts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((excerpts[middle]?.last ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  const found = excerpts[low];
  return found && found.head <= line ? found : undefined;
}

/** Where in its transcript a place of the results is; of the head of an excerpt where this begins. */
export function sourceOf(
  document: Pick<ResultsDocument, 'excerpts' | 'sources'>,
  { line, character }: Position,
): { readonly path: string; readonly position: Position } | undefined {
  const source = document.sources[line];
  if (source) {
    const position = { line: source.line, character: source.from + Math.max(0, character - source.column) };
    return { path: source.path, position };
  }
  const shown = excerptAt(document, line);
  return shown && { path: shown.excerpt.path, position: shown.excerpt.range.start };
}
