import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { frameworkMatrix, type Cases, type FrameworkMatrix } from '../../core/findings/frameworkMatrix';
import { CODED } from '../../core/findings/terms';
import { printQuery } from '../../core/query/printQuery';
import type { Searchable } from '../../core/retrieval/searchTalks';
import type { Analysis, Choice, NumbersRow } from './analysis';
import { childrenChoice } from './choices';
import { attributeOptions, dimensionOf, dimensionText, dimensionTitle } from './dimensions';
import { frameworkSection, MOST_CASES, MOST_CODES } from './frameworkSection';

/** What goes before the name of a code whose child codes are the columns. */
const UNDER = 'under:';

/** Cases by codes: how many excerpts each has, and what somebody has written of them in short. */
export function framework(): Analysis {
  return {
    id: 'framework',
    title: vscode.l10n.t('Framework Matrix'),
    choices: (study) => [casesChoice(study), codesChoice(study.study.codebook), childrenChoice()],
    async make(study, { by, codes, children }, watched) {
      const cases = casesOf(by);
      const { codebook, summaries } = study.study;
      const matrix = await frameworkMatrix(cases, summaries, { children: children !== 'without' }, study, watched);
      if (!matrix) return undefined;
      const shown = [...matrix.codes.keys()].filter((i) => isShown(matrix.codes[i]?.label ?? '', codes, codebook));
      const description = vscode.l10n.t(
        'What each {0} says on each code: its excerpts, and a summary that you write. Summaries are kept in framework.yaml.',
        dimensionText(cases),
      );
      const isAll = matrix.cases.length <= MOST_CASES && shown.length <= MOST_CODES;
      const note = vscode.l10n.t(
        'Shown are the first {0} rows and {1} columns. All are in the CSV.',
        Math.min(MOST_CASES, matrix.cases.length),
        Math.min(MOST_CODES, shown.length),
      );
      const title = dimensionTitle(cases);
      return {
        description: isAll ? description : `${description} ${note}`,
        query: printQuery(CODED),
        table: frameworkSection(matrix, shown, title, cases.kind === 'transcript'),
        columns: [
          { title, kind: 'text' },
          { title: vscode.l10n.t('Code'), kind: 'text' },
          { title: vscode.l10n.t('Excerpts'), kind: 'count' },
          { title: vscode.l10n.t('Words'), kind: 'count' },
          { title: vscode.l10n.t('Summary'), kind: 'text' },
        ],
        get rows() {
          return longRows(matrix, shown);
        },
      };
    },
  };
}

function casesChoice(study: Searchable): Choice {
  const transcripts = { value: 'transcript', text: vscode.l10n.t('transcripts') };
  return { name: 'by', label: vscode.l10n.t('Cases'), options: [transcripts, ...attributeOptions(study)] };
}

function casesOf(value: string | undefined): Cases {
  const dimension = dimensionOf(value);
  return dimension.kind === 'attribute' ? dimension : { kind: 'transcript' };
}

function codesChoice(codebook: Codebook): Choice {
  const parents = codebook.all().filter(({ children }) => children.length);
  return {
    name: 'codes',
    label: vscode.l10n.t('Codes'),
    options: [
      { value: 'top', text: vscode.l10n.t('top-level codes') },
      { value: 'all', text: vscode.l10n.t('all') },
      ...parents.map(({ name }) => ({ value: `${UNDER}${name}`, text: vscode.l10n.t('those under {0}', name) })),
    ],
  };
}

/** A code that the codebook doesn't have stands at the top. */
function isShown(code: string, codes: string | undefined, codebook: Codebook): boolean {
  if (codes === 'all') return true;
  const parent = codebook.parentOf(code)?.name;
  return codes?.startsWith(UNDER) ? parent === codes.slice(UNDER.length) : parent === undefined;
}

/** A row for each case and code. */
function longRows(matrix: FrameworkMatrix, shown: readonly number[]): NumbersRow[] {
  return matrix.cases.flatMap(({ label }, row) =>
    shown.map((column) => {
      const { excerpts, words, summaries, query } = matrix.cell(row, column);
      const text = summaries.map((it) => it.text.trim()).join('\n');
      return { cells: [label, matrix.codes[column]?.label ?? '', excerpts, words, text], query: printQuery(query) };
    }),
  );
}
