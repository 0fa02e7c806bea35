import type { Cell } from '../core/text/csv';
import { valueKey } from '../core/retrieval/compareValues';
import { shortened } from './columns';
import type { ExcerptRecord } from './excerptRecords';
import { place } from './place';
import { several } from './several';

/** Of what is said so much is printed for people to read, in characters. */
const SHOWN = 100;

/** Excerpts as lines that an editor or a terminal leads to their places from: `path:line:column: codes (coder): speaker: what is said`. */
export function excerptLines(records: readonly ExcerptRecord[]): string {
  return records
    .map(({ file, start, codes, coder, isPassage, speaker, text }) => {
      const given = `${codes.join(', ')}${coder === undefined ? '' : ` (${coder})`}`;
      const parts = [`${file}:${place(start)}`, isPassage ? undefined : given, speaker, shortened(text, SHOWN)];
      return `${parts.filter((part) => part !== undefined).join(': ')}\n`;
    })
    .join('');
}

/** What was found, in numbers. */
export function countLine(records: readonly ExcerptRecord[]): string {
  const passages = records.filter(({ isPassage }) => isPassage).length;
  const excerpts = records.length - passages;
  const counts = [
    ...(excerpts || !passages ? [several(excerpts, 'excerpt')] : []),
    ...(passages ? [several(passages, 'paragraph')] : []),
  ];
  return `${counts.join(' and ')} in ${several(new Set(records.map(({ file }) => file)).size, 'transcript')}\n`;
}

/** Several values in one cell. */
const BETWEEN = '; ';

const COLUMNS = [
  'study',
  'transcript',
  'start line',
  'start column',
  'end line',
  'end column',
  'turn',
  'speaker',
  'role',
  'kind',
  'coder',
  'codes',
  'memo',
  'text',
  'words',
];

/** Excerpts of studies, by their folders, as rows for a spreadsheet: what front matter says has a column for each of its names. */
export function excerptRows(
  studies: readonly (readonly [folder: string, records: readonly ExcerptRecord[]])[],
): Cell[][] {
  const attributes = new Map<string, string>();
  for (const [, records] of studies) {
    for (const { attributes: its } of records) {
      for (const { name } of its) if (!attributes.has(valueKey(name))) attributes.set(valueKey(name), name);
    }
  }
  const header = [...COLUMNS, ...[...attributes.values()].map((name) => `attribute ${name}`)];
  return [
    header,
    ...studies.flatMap(([folder, records]) =>
      records.map((it): Cell[] => [
        folder,
        it.transcript,
        it.start.line + 1,
        it.start.character + 1,
        it.end.line + 1,
        it.end.character + 1,
        it.turn,
        it.speaker,
        it.role,
        kindOf(it),
        it.coder,
        it.codes.join(BETWEEN),
        it.memo,
        it.text,
        it.words,
        ...[...attributes.keys()].map((key) =>
          it.attributes.find(({ name }) => valueKey(name) === key)?.values.join(BETWEEN),
        ),
      ]),
    ),
  ];
}

export function excerptJson(record: ExcerptRecord): object {
  const { transcript, start, end, turn, speaker, role, coder, codes, memo, text, words, attributes } = record;
  return {
    transcript,
    start: place(start),
    end: place(end),
    turn: turn ?? null,
    speaker: speaker ?? null,
    role: role ?? null,
    kind: kindOf(record),
    coder: coder ?? null,
    codes,
    memo: memo ?? null,
    text,
    words,
    attributes: Object.fromEntries(attributes.map(({ name, values }) => [name, values])),
  };
}

function kindOf({ isPassage }: Pick<ExcerptRecord, 'isPassage'>): string {
  return isPassage ? 'paragraph' : 'excerpt';
}
