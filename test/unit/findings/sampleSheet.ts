import { readFileSync } from 'node:fs';

/** A row of the spreadsheet of the sample study: an excerpt. Lines, columns, turns and words count from 1, words through their transcript. */
export interface SheetRow {
  readonly transcript: string;
  readonly speaker: string;
  readonly role: string;
  /** Empty for nobody in particular. */
  readonly coder: string;
  readonly codes: readonly string[];
  /** Line times a thousand, plus column. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** How many words each interview has, a time alone on its line among them. */
export const TALK_WORDS: Readonly<Record<string, number>> = {
  'interviews/p01.md': 701,
  'interviews/p02.txt': 880,
  'interviews/p03.md': 855,
};

/** The spreadsheet, which was made from the files of the sample study without this program. No cell has a comma. */
export function sampleSheet(): SheetRow[] {
  const [head = '', ...lines] = readFileSync('test/unit/findings/sampleStudy.csv', 'utf8').trimEnd().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    const number = (column: string) => Number(cell(column));
    return {
      transcript: cell('transcript'),
      speaker: cell('speaker'),
      role: cell('role'),
      coder: cell('coder'),
      codes: cell('codes').split('; '),
      start: number('start line') * 1000 + number('start column'),
      end: number('end line') * 1000 + number('end column'),
      firstTurn: number('first turn'),
      lastTurn: number('last turn'),
      firstWord: number('first word'),
      lastWord: number('last word'),
    };
  });
}

/** How many different words of the talk are in some excerpts. */
export function wordsIn(rows: readonly SheetRow[]): number {
  const words = new Set<string>();
  for (const { transcript, firstWord, lastWord } of rows) {
    for (let word = firstWord; word <= lastWord; word++) words.add(`${transcript} ${word}`);
  }
  return words.size;
}
