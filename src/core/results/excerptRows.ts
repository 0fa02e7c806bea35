import type { Cell } from '../text/csv';
import { valueKey } from '../retrieval/compareValues';
import type { TalkExcerpts } from '../excerpts/talkExcerpts';
import type { ExcerptRecord } from './excerptRecords';

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

/** What was found in a study. */
export interface StudyRecords {
  /** Empty for the one that was asked about. */
  readonly folder: string;
  readonly records: readonly ExcerptRecord[];
  /** All transcripts that were searched. */
  readonly talks: readonly Pick<TalkExcerpts, 'attributes'>[];
}

/**
 * Excerpts of studies as rows for a spreadsheet: what front matter says has a column for each of its names, whatever is found, so that the
 * same study has the same columns.
 */
export function excerptRows(studies: readonly StudyRecords[]): Cell[][] {
  const attributes = new Map<string, string>();
  for (const { talks } of studies) {
    for (const { attributes: its } of talks) {
      for (const { name } of its) if (!attributes.has(valueKey(name))) attributes.set(valueKey(name), name);
    }
  }
  const header = [...COLUMNS, ...[...attributes.values()].map((name) => `attribute ${name}`)];
  return [
    header,
    ...studies.flatMap(({ folder, records }) =>
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

/** What a row is, in a word for programs. */
export function kindOf({ isPassage }: Pick<ExcerptRecord, 'isPassage'>): string {
  return isPassage ? 'paragraph' : 'excerpt';
}
