import type { AgreementTable, TranscriptRow } from '../core/agreement/agreementTable';
import type { Interval } from '../core/agreement/bootstrap';
import type { Agreement, Undefined } from '../core/agreement/coefficient';
import type { CodeRow } from '../core/agreement/rateCodes';
import type { ScopeRows } from '../core/agreement/rateScope';
import type { Coder } from '../core/coders/coder';
import { inColumns, inLines, shortened } from './columns';
import { several } from './several';
import { UNDEFINED_WORDS } from './undefinedWords';

/** How wide a line may be. */
const WIDTH = 120;
/** How wide a code's or transcript's name may be, and a coder's. */
const NAME = 30;
const CODER = 8;
/** Of more coders not each has a column. */
const COLUMNS_OF_CODERS = 4;

const UNIT_WORDS = { turn: 'turns', paragraph: 'paragraphs', sentence: 'sentences', character: 'characters' } as const;

/** What a coder is called in print. */
export function coderName(coder: Coder): string {
  return coder ?? '(nobody in particular)';
}

/** An agreement table for people to read, at most {@link WIDTH} columns wide but for very long paths. */
export function agreementText(table: AgreementTable): string {
  const values = new Values();
  const { transcripts, overall } = table;
  const lines = [
    ...heading(table),
    '',
    ...inColumns([
      codeHeader(table),
      ...table.codes.map((row) => codeCells(row, table, values)),
      pooledCells(table, values),
    ]),
    '',
    ...scopeLines(overall, values),
    ...(transcripts.length > 1
      ? ['', ...inColumns([TRANSCRIPT_HEADER, ...transcripts.map((row) => transcriptCells(row, values))])]
      : []),
    ...consensusLines(table, values),
    ...byOneLines(table),
    ...values.legend(),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function heading({ coders, options, transcripts, overall }: AgreementTable): string[] {
  const { units, uncoded, orphans } = overall;
  const counted =
    options.uncoded === 'include' ? `${uncoded} of them coded by nobody` : `${uncoded} coded by nobody left out`;
  const others = [...new Set(transcripts.map(({ unit }) => unit))].filter((unit) => unit !== options.unit);
  return [
    coders.map(coderName).join(', '),
    `${several(transcripts.length, 'transcript')}, ${units} ${UNIT_WORDS[options.unit]}, ${counted}`,
    ...(others.length ? ['where there are no turns, paragraphs stand in for them'] : []),
    ...(options.roles === 'participant' ? ['turns of those who ask left out'] : []),
    ...(options.children ? ['a code that was given has its parents given, too'] : []),
    ...(orphans ? [`${several(orphans, 'coding')} whose excerpts are lost left out`] : []),
    options.unit === 'character'
      ? 'no intervals: characters are not independent of each other'
      : `intervals: ${options.bootstrap.level * 100}% of ${options.bootstrap.draws} bootstrap draws, seed ${options.bootstrap.seed}`,
  ];
}

/** Of two coders κ and π are Cohen's and Scott's; of more Conger's κ and Fleiss' κ stand for them. */
function areTwo({ coders }: AgreementTable): boolean {
  return coders.length === 2;
}

function codeHeader(table: AgreementTable): string[] {
  const { coders } = table;
  const each = coders.length > COLUMNS_OF_CODERS ? [] : coders.map((coder) => shortened(coder ?? '(nobody)', CODER));
  const kappas = areTwo(table) ? ['κ', 'π'] : ['Conger', 'Fleiss'];
  return ['code', ...each, areTwo(table) ? 'both' : 'all', '%', ...kappas, 'BP', 'AC1', 'α', 'interval', 'F1', 'uα'];
}

function codeCells(row: CodeRow | PooledRow, table: AgreementTable, values: Values): string[] {
  const { given, givenByAll, coefficients, interval, unitising } = row;
  const { percent, cohenKappa, congerKappa, scottPi, fleissKappa, brennanPrediger, gwetAc1, alpha, f1 } = coefficients;
  const kappas = areTwo(table) ? [cohenKappa, scottPi] : [congerKappa, fleissKappa];
  return [
    shortened('code' in row ? row.code : 'all codes', NAME),
    ...(given.length > COLUMNS_OF_CODERS ? [] : given.map(String)),
    String(givenByAll),
    values.percent(percent),
    ...[...kappas, brennanPrediger, gwetAc1, alpha].map((it) => values.of(it)),
    values.interval(interval),
    areTwo(table) ? values.of(f1) : '',
    unitising ? values.of(unitising) : '',
  ];
}

type PooledRow = Omit<CodeRow, 'code' | 'unitising'> & { readonly unitising?: undefined };

function pooledCells(table: AgreementTable, values: Values): string[] {
  return codeCells(table.overall.pooled, table, values);
}

function scopeLines({ sets, unitising }: ScopeRows, values: Values): string[] {
  return [
    ['sets of codes in a unit', values.of(sets.nominal), 'α, the same or not'],
    ['', values.of(sets.jaccard), 'α, Jaccard'],
    ['', values.of(sets.masi), 'α, MASI'],
    ['stretches of text', values.of(unitising.unitising), 'uα, borders and codes'],
    ['', values.of(unitising.borders), '|uα, only borders'],
    ['', values.of(unitising.values), `cuα, only codes, in ${Math.round(100 * unitising.coverage)}% of the talk`],
  ].map(([what = '', value = '', how = '']) => `${what.padEnd(24)}${value.padStart(6)}  ${how}`);
}

const TRANSCRIPT_HEADER = ['transcript', 'units', 'uncoded', '%', 'κ', 'AC1', 'α', 'interval', 'MASI', 'uα'];

function transcriptCells({ path, units, uncoded, pooled, sets, unitising }: TranscriptRow, values: Values): string[] {
  const { percent, cohenKappa, congerKappa, gwetAc1, alpha } = pooled.coefficients;
  const isOfMore = cohenKappa.kind === 'undefined' && cohenKappa.why === 'not-two-coders';
  return [
    shortenedPath(path),
    String(units),
    String(uncoded),
    values.percent(percent),
    values.of(isOfMore ? congerKappa : cohenKappa),
    values.of(gwetAc1),
    values.of(alpha),
    values.interval(pooled.interval),
    values.of(sets.masi),
    values.of(unitising.unitising),
  ];
}

/** How far each coder agrees with what has been agreed on. */
function consensusLines({ withConsensus }: AgreementTable, values: Values): string[] {
  if (!withConsensus.length) return [];
  const rows = withConsensus.map(({ coder, transcripts, units, pooled }) => {
    const { percent, cohenKappa, precision, recall, f1 } = pooled.coefficients;
    const shares = [cohenKappa, precision, recall, f1].map((it) => values.of(it));
    const name = shortened(coderName(coder), NAME);
    return [name, String(transcripts), String(units), values.percent(percent), ...shares];
  });
  return ['', ...inColumns([CONSENSUS_HEADER, ...rows])];
}

const CONSENSUS_HEADER = ['with the consensus', 'transcripts', 'units', '%', 'κ', 'precision', 'recall', 'F1'];

/** The transcripts that can't be compared, by the coder who alone has coded them. */
function byOneLines({ codedByOne }: AgreementTable): string[] {
  const lines = codedByOne.flatMap(({ coder, paths }) => inLines(`Coded by ${coderName(coder)} only: `, paths, WIDTH));
  return lines.length ? ['', ...lines] : [];
}

/** Of a long path its end. */
function shortenedPath(path: string): string {
  const characters = Array.from(path);
  return characters.length > NAME ? `…${characters.slice(1 - NAME).join('')}` : path;
}

/** Writes values, and remembers why some aren't there. */
class Values {
  private readonly missing: (Undefined | 'one-unit')[] = [];

  of(agreement: Agreement): string {
    return agreement.kind === 'value' ? twoDigits(agreement.value) : this.none(agreement.why);
  }

  percent(agreement: Agreement): string {
    return agreement.kind === 'value' ? (100 * agreement.value).toFixed(1) : this.none(agreement.why);
  }

  interval(interval: Interval | undefined): string {
    if (!interval) return '';
    if (interval.kind === 'undefined') return this.none(interval.why);
    return `${twoDigits(interval.low)} to ${twoDigits(interval.high)}`;
  }

  legend(): string[] {
    const lines = this.missing.map((why, i) => `–${letter(i)}  no value: ${UNDEFINED_WORDS[why]}`);
    return lines.length ? ['', ...lines] : [];
  }

  private none(why: Undefined | 'one-unit'): string {
    if (!this.missing.includes(why)) this.missing.push(why);
    return `–${letter(this.missing.indexOf(why))}`;
  }
}

function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

function twoDigits(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}
