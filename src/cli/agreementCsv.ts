import type { AgreementTable } from '../core/agreement/agreementTable';
import type { Agreement } from '../core/agreement/coefficient';
import { CODE_COEFFICIENTS, type CodeCoefficient } from '../core/agreement/rateCode';
import type { CodeRow } from '../core/agreement/rateCodes';
import type { RatedRow, ScopeRows } from '../core/agreement/rateScope';
import { coderName } from './agreementText';
import { toCsv, type Cell } from './csv';

const COEFFICIENTS = Object.keys(CODE_COEFFICIENTS) as CodeCoefficient[];
const SETS = ['nominal', 'jaccard', 'masi'] as const;
const UNITISING = ['unitising', 'borders', 'values'] as const;

/** Agreement tables of studies, by their folders, as CSV: a row a code, a row a transcript, and one for all. */
export function agreementCsv(tables: readonly (readonly [folder: string, table: AgreementTable])[]): string {
  return tables.map(([folder, table], i) => toCsv(rowsOf(folder, table).slice(i === 0 ? 0 : 1))).join('');
}

function rowsOf(folder: string, { coders, options, codes, transcripts, overall }: AgreementTable): Cell[][] {
  const header = [
    'study',
    'row',
    'name',
    'unit',
    'units',
    'uncoded units',
    ...coders.map((coder) => `given by ${coderName(coder)}`),
    'given by all',
    ...COEFFICIENTS,
    'alpha low',
    'alpha high',
    ...SETS.map((name) => `sets ${name}`),
    'unitising',
    'unitising borders',
    'unitising values',
    'no value because',
  ];
  return [
    header,
    ...codes.map((row) => cellsOf([folder, 'code', row.code, options.unit], row, { code: row })),
    ...transcripts.map((row) => cellsOf([folder, 'transcript', row.path, row.unit], row.pooled, { scope: row })),
    cellsOf([folder, 'all', '', options.unit], overall.pooled, { scope: overall }),
  ];
}

function cellsOf(
  head: readonly string[],
  row: RatedRow,
  { code, scope }: { code?: CodeRow; scope?: ScopeRows },
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
    reasons.join('; '),
  ];
}
