import type { AgreementTable } from '../core/agreement/agreementTable';
import type { Agreement } from '../core/agreement/coefficient';
import { CODE_COEFFICIENTS, type CodeCoefficient } from '../core/agreement/rateCode';
import type { CodeRow } from '../core/agreement/rateCodes';
import type { RatedRow, ScopeRows } from '../core/agreement/rateScope';
import type { UnitisedSet } from '../core/agreement/unitised';
import { coderName } from './agreementText';
import { toCsv, type Cell } from '../core/text/csv';

const COEFFICIENTS = Object.keys(CODE_COEFFICIENTS) as CodeCoefficient[];
const SETS = ['nominal', 'jaccard', 'masi'] as const;
const UNITISING = ['unitising', 'borders', 'values'] as const;
/** The columns that only rows of sets of codes have. */
const OF_SET = ['unitising set', 'unitising set coverage'] as const;

/**
 * Agreement tables of studies, by their folders, as CSV: a row a code, a row a transcript, one for all, a row a set of codes, and one for each
 * coder with the consensus. A coder of any of the studies has a column, which is empty in the others.
 */
export function agreementCsv(tables: readonly (readonly [folder: string, table: AgreementTable])[]): string {
  const coders = [...new Set(tables.flatMap(([, table]) => table.coders.map(coderName)))];
  return tables.map(([folder, table], i) => toCsv(rowsOf(folder, table, coders).slice(i === 0 ? 0 : 1))).join('');
}

/** @param all the names of the coders who have a column. */
function rowsOf(
  folder: string,
  { coders, options, codes, transcripts, overall, withConsensus }: AgreementTable,
  all: readonly string[],
): Cell[][] {
  const names = coders.map(coderName);
  const inColumns = <T extends RatedRow>(row: T) => ({ ...row, given: all.map((it) => row.given[names.indexOf(it)]) });
  const header = [
    'study',
    'row',
    'name',
    'unit',
    'units',
    'uncoded units',
    ...all.map((name) => `given by ${name}`),
    'given by all',
    ...COEFFICIENTS,
    'alpha low',
    'alpha high',
    ...SETS.map((name) => `sets ${name}`),
    'unitising',
    'unitising borders',
    'unitising values',
    ...OF_SET,
    'transcripts',
    'no value because',
  ];
  return [
    header,
    ...codes.map((row) => cellsOf([folder, 'code', row.code, options.unit], inColumns(row), { code: row })),
    ...transcripts.map((row) =>
      cellsOf([folder, 'transcript', row.path, row.unit], inColumns(row.pooled), { scope: row }),
    ),
    cellsOf([folder, 'all', '', options.unit], inColumns(overall.pooled), {
      scope: overall,
      transcripts: transcripts.length,
    }),
    ...overall.bySet.map((set) => {
      const cells = setCells(folder, set);
      return header.map((column) => cells[column]);
    }),
    ...withConsensus.map(({ coder, transcripts, ...scope }) => {
      // Of the columns of coders only their own has something to say.
      const given = all.map((it) => (it === coderName(coder) ? scope.pooled.given[1] : undefined));
      const head = [folder, 'consensus', coderName(coder), options.unit];
      return cellsOf(head, { ...scope.pooled, given }, { scope, transcripts });
    }),
  ];
}

/** What is told of a set of codes, by column: (k)uα, and on which share of its stretches it rests. */
function setCells(folder: string, { codes, agreement, coverage }: UnitisedSet): Readonly<Record<string, Cell>> {
  const [value, share] = OF_SET;
  return {
    study: folder,
    row: 'set',
    name: codes.join(' + '),
    [value]: agreement.kind === 'value' ? agreement.value : undefined,
    [share]: coverage,
    'no value because': agreement.kind === 'undefined' ? `${value}: ${agreement.why}` : '',
  };
}

function cellsOf(
  head: readonly string[],
  row: Omit<RatedRow, 'given'> & { readonly given: readonly (number | undefined)[] },
  { code, scope, transcripts }: { code?: CodeRow; scope?: ScopeRows; transcripts?: number },
): Cell[] {
  const { interval } = row;
  const values: (readonly [name: string, agreement: Agreement | undefined])[] = [
    ...COEFFICIENTS.map((name) => [name, row.coefficients[name]] as const),
    ...SETS.map((name) => [`sets ${name}`, scope?.sets[name]] as const),
    ...UNITISING.map(
      (name) => [name, scope?.unitising[name] ?? (name === 'unitising' ? code?.unitising : undefined)] as const,
    ),
  ];
  const cells = values.map(([, agreement]) => (agreement?.kind === 'value' ? agreement.value : undefined));
  const reasons = values.flatMap(([name, it]) => (it?.kind === 'undefined' ? [`${name}: ${it.why}`] : []));
  return [
    ...head,
    scope ? scope.units : row.units,
    scope?.uncoded,
    ...row.given,
    row.givenByAll,
    ...cells.slice(0, COEFFICIENTS.length),
    interval?.kind === 'interval' ? interval.low : undefined,
    interval?.kind === 'interval' ? interval.high : undefined,
    ...cells.slice(COEFFICIENTS.length),
    ...OF_SET.map(() => undefined),
    transcripts,
    reasons.join('; '),
  ];
}
