import type { CodeFrequencies, Frequency } from '../core/findings/codeFrequencies';
import { printQuery } from '../core/query/printQuery';
import { toCsv, type Cell } from '../core/text/csv';
import { inColumns } from './columns';
import type { Asked, Counts } from './countStudies';
import type { FindingFormat } from './findingOptions';
import { headedTexts, listed } from './headedTexts';
import { several } from './several';

/** How much each code is used, in each study. */
export function printFrequencies(counts: Counts<CodeFrequencies>, format: FindingFormat, asked: Asked): string {
  switch (format) {
    case 'text':
      return headedTexts(counts, (counted) => asText(counted, asked));
    case 'csv':
      return toCsv([HEADER, ...counts.flatMap(([folder, counted]) => rowsOf(folder, counted))]);
    case 'json': {
      const studies = counts.map(([folder, counted]) => asJson(folder, counted));
      return `${JSON.stringify({ ...asked, studies }, undefined, 2)}\n`;
    }
  }
}

function asText({ codes, all, transcripts, talkWords }: CodeFrequencies, asked: Asked): string[] {
  const names = listed(
    codes.map(({ code }) => code),
    asked,
  );
  const cells = ({ excerpts, transcripts: its, words, share, coders }: Frequency) => [
    String(excerpts),
    String(its),
    String(words),
    (100 * share).toFixed(1),
    String(coders),
  ];
  return [
    `${several(transcripts, 'transcript')}, ${several(talkWords, 'word')}`,
    '',
    ...inColumns([
      ['code', 'excerpts', 'transcripts', 'words', '% of words', 'coders'],
      ...codes.map((it, i) => [names[i] ?? '', ...cells(it)]),
      ['all codes', ...cells(all)],
    ]),
  ];
}

const HEADER = ['study', 'code', 'level', 'excerpts', 'transcripts', 'words', 'share of words', 'coders'];

function rowsOf(folder: string, { codes }: CodeFrequencies): Cell[][] {
  return codes.map(({ code: { label, depth }, excerpts, transcripts, words, share, coders }) => [
    folder,
    label,
    depth,
    excerpts,
    transcripts,
    words,
    share,
    coders,
  ]);
}

function asJson(folder: string, { codes, all, transcripts, talkWords }: CodeFrequencies): object {
  return {
    folder,
    transcripts,
    talkWords,
    codes: codes.map(({ code: { label, depth }, ...it }) => ({ code: label, level: depth, ...figures(it) })),
    all: figures(all),
  };
}

function figures({ excerpts, transcripts, words, share, coders, query }: Frequency): object {
  return { excerpts, transcripts, words, share, coders, query: printQuery(query) };
}
