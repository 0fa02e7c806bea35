import { isName, nameKey } from '../../transcript/names';
import { isRole } from '../../transcript/roles';
import { plainText, type WordsParagraph, type WordsTable } from './document';
import { onOneLine } from './squeeze';

/** A row of a table in which somebody speaks. */
export interface SpeechRow {
  /** Nothing where the row goes on with the one above. */
  readonly speaker: WordsParagraph | undefined;
  /** As it is written, without brackets. */
  readonly time: string | undefined;
  readonly speech: readonly WordsParagraph[];
}

type Row = WordsTable['rows'][number];

const TIME = /^[[(]?(\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)[\])]?$/;
const TITLE = /^(?:speakers?|name|role|who|person|participant)$/i;

/**
 * The rows of a table that is a transcript: one of its columns has nothing but names in it, of which some return or all are roles. A first row that
 * titles the columns is left out.
 * @returns nothing when the table is another.
 */
export function speechRows({ rows }: WordsTable): readonly SpeechRow[] | undefined {
  const cells = rows.map((row) => row.map((cell) => onOneLine(cell.map(plainText).join(' '))));
  const isTitled = cells[0]?.some((cell) => TITLE.test(cell)) ?? false;
  const [texts, spoken] = isTitled ? [cells.slice(1), rows.slice(1)] : [cells, rows];
  const columns = Math.max(0, ...texts.map(({ length }) => length));
  const column = (n: number) => texts.map((row) => row[n] ?? '').filter(Boolean);
  const all = Array.from({ length: Math.min(columns, 20) }, (_, n) => n);
  const times = all.find((n) => column(n).length > 0 && column(n).every((text) => TIME.test(text)));
  const speakers = all.find((n) => n !== times && areSpeakers(column(n)));
  if (speakers === undefined) return undefined;
  return spoken.map((row, i): SpeechRow => {
    const name = row[speakers]?.find((it) => onOneLine(plainText(it)));
    const time = times === undefined ? undefined : TIME.exec(texts[i]?.[times] ?? '')?.[1];
    return { speaker: name, time, speech: speechOf(row, [speakers, times]) };
  });
}

function areSpeakers(texts: readonly string[]): boolean {
  const names = texts.map((text) => text.replace(/\s*[:：]$/, ''));
  const different = new Set(names.map(nameKey));
  return names.length > 1 && names.every(isName) && (different.size < names.length || names.every(isRole));
}

function speechOf(row: Row, others: readonly (number | undefined)[]): WordsParagraph[] {
  return row.flatMap((cell, n) => (others.includes(n) ? [] : cell));
}
