import type { Agreement } from '../agreement/coefficient';
import { coderKey } from '../coders/coder';
import { counted } from '../coders/counted';
import { formatAt } from '../codings/at';
import { isInText } from '../project/placedCoding';
import type { Study } from '../project/study';
import { rosterOf } from '../speakers/studySpeakers';
import type { Block, Row } from './document';
import type { ReportedCoders } from './reportedCoders';
import type { ReportOptions } from './reportOptions';
import { boldRun } from './runs';

/** What of a transcript stands in the note on methods. */
export interface ReportedTranscript {
  readonly path: string;
  /** Turns, or paragraphs where nobody speaks. */
  readonly turns: number;
  readonly words: number;
  /** Excerpts that count: what a coder has coded at one place is one. */
  readonly excerpts: number;
}

/** What is told of a transcript that has been read. */
export function reportedTranscript(study: Study, path: string): ReportedTranscript | undefined {
  const coded = study.transcript(path);
  if (!coded) return undefined;
  const { words, turns } = coded.facts;
  const codings = counted(coded.codings.filter(isInText));
  const excerpts = new Set(codings.map(({ coder, range }) => `${formatAt(range)} ${coderKey(coder)}`)).size;
  return { path, turns, words, excerpts };
}

/** How far coders agree on what several of them have coded. */
export interface ReportedAgreement {
  /** Krippendorff’s α of every code in every turn. */
  readonly alpha: Agreement;
  readonly coders: number;
  /** How many transcripts at least two of them have coded. */
  readonly transcripts: number;
}

/** What was read and coded, by whom, and with what it was counted. */
export function methodsSection(
  study: Study,
  transcripts: readonly ReportedTranscript[],
  coders: ReportedCoders,
  agreement: ReportedAgreement | undefined,
  { versions = [] }: ReportOptions,
): Block[] {
  const sum = (of: (it: ReportedTranscript) => number) => transcripts.reduce((total, it) => total + of(it), 0);
  const { speakers, unnamed } = rosterOf(study);
  const named = speakers.filter(({ turns }) => turns > 0);
  const voices = [...unnamed.values()].reduce((total, its) => total + its.length, 0);
  const codes = study.codebook.all().filter((code) => study.codebook.find(code.name) === code).length;
  const who = coders.all.length ? ` (${coders.all.join(', ')})` : '';
  const facts: (readonly [string, string])[] = [
    ['Transcripts', String(transcripts.length)],
    ['Turns', String(sum((it) => it.turns))],
    ['Words', String(sum((it) => it.words))],
    ['Speakers', voices ? `${named.length} and ${voices} without a name` : String(named.length)],
    ['Codes in the codebook', String(codes)],
    ['Excerpts', String(sum((it) => it.excerpts))],
    ['Coders', `${coders.count}${who}${coders.isNobodyAmongThem ? ', and codings of nobody in particular' : ''}`],
    ...agreementFacts(agreement),
    ...versions,
  ];
  const number = (header: string) => ({ header: [header], align: 'right' }) as const;
  const rows = transcripts.map(({ path, turns, words, excerpts }): Row => {
    return { cells: [[path], [String(turns)], [String(words)], [String(excerpts)]] };
  });
  return [
    { kind: 'heading', level: 1, text: ['Methods'] },
    { kind: 'list', items: facts.map(([name, value]) => [boldRun(`${name}:`), ` ${value}`]) },
    ...(study.blind
      ? [{ kind: 'paragraph', text: ['Coding is blind: only one coder’s codings are told.'] } as const]
      : []),
    {
      kind: 'table',
      caption: ['Transcripts. Words are those of the talk, without speakers’ names and labels.'],
      columns: [{ header: ['Transcript'] }, number('Turns'), number('Words'), number('Excerpts')],
      rows,
      hasRowHeaders: true,
    },
  ];
}

function agreementFacts(agreement: ReportedAgreement | undefined): (readonly [string, string])[] {
  if (agreement?.alpha.kind !== 'value') return [];
  const { alpha, coders, transcripts } = agreement;
  const where = transcripts === 1 ? '1 transcript' : `${transcripts} transcripts`;
  const how = `Krippendorff’s α of each code in each turn, of ${coders} coders, in ${where} that at least two of them have coded`;
  return [['Agreement', `${alpha.value.toFixed(2)} (${how})`]];
}
