import { shortened } from './columns';
import type { ExcerptRecord } from '../core/results/excerptRecords';
import { kindOf } from '../core/results/excerptRows';
import { place } from './place';
import { several } from './several';

/** Of what is said so much is printed for people to read, in characters. */
const SHOWN = 100;

/** Excerpts as lines that an editor or a terminal leads to their places from: `path:line:column: codes (coder): speaker: what is said`. */
export function excerptLines(records: readonly ExcerptRecord[], fileOf: (transcript: string) => string): string {
  return records
    .map(({ transcript, start, codes, coder, isPassage, speaker, text }) => {
      const given = `${codes.join(', ')}${coder === undefined ? '' : ` (${coder})`}`;
      const parts = [
        `${fileOf(transcript)}:${place(start)}`,
        isPassage ? undefined : given,
        speaker,
        shortened(text, SHOWN),
      ];
      return `${parts.filter((part) => part !== undefined).join(': ')}\n`;
    })
    .join('');
}

/** What was found, in numbers. @param studies what was found in each. */
export function countLine(studies: readonly (readonly ExcerptRecord[])[]): string {
  const records = studies.flat();
  const transcripts = studies.reduce((sum, its) => sum + new Set(its.map((it) => it.transcript)).size, 0);
  const passages = records.filter(({ isPassage }) => isPassage).length;
  const excerpts = records.length - passages;
  const counts = [
    ...(excerpts || !passages ? [several(excerpts, 'excerpt')] : []),
    ...(passages ? [several(passages, 'paragraph')] : []),
  ];
  return `${counts.join(' and ')} in ${several(transcripts, 'transcript')}\n`;
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
