import * as vscode from 'vscode';
import { drawBars } from '../../core/figures/bars';
import { codeFrequencies as countCodes } from '../../core/findings/codeFrequencies';
import { printQuery } from '../../core/query/printQuery';
import type { Searchable } from '../../core/retrieval/searchTalks';
import { excerptCount } from '../counts';
import type { Analysis } from './analysis';
import { childrenChoice, mostChoice, orderChoice } from './choices';
import { largestDrawn, withNote } from './firstDrawn';
import { largest } from './largest';
import { pressValue } from './press';

/** How many excerpts, or words of them, each code has. */
export function codeFrequencies(): Analysis {
  return {
    id: 'code-frequencies',
    title: vscode.l10n.t('Code Frequencies'),
    choices: [
      {
        name: 'count',
        label: vscode.l10n.t('Count'),
        options: [
          { value: 'excerpts', text: vscode.l10n.t('excerpts') },
          { value: 'words', text: vscode.l10n.t('words') },
          { value: 'coverage', text: vscode.l10n.t('share of all words') },
        ],
      },
      orderChoice(),
      childrenChoice(),
      mostChoice(),
    ],
    async make(study, { count, order, children, most }, watched) {
      const counting = { children: children !== 'without' };
      const found = await countCodes(counting, study, watched);
      if (!found) return undefined;
      const all = found.codes.map(({ code: { label, depth }, excerpts, words, share, query }) => {
        const color = study.study.codebook.colorOf(label);
        return { label, depth, excerpts, words, share, query: printQuery(query), color };
      });
      type Row = (typeof all)[number];
      const value = (row: Row) => (count === 'words' ? row.words : count === 'coverage' ? row.share : row.excerpts);
      const rows = largest(all, most, value, order === 'count');
      const { drawn, note } = largestDrawn(rows, value);
      const isTree = order !== 'count' && drawn.length === all.length;
      const bars = drawn.map((row) => ({
        key: pressValue({ kind: 'excerpts', query: row.query }),
        label: row.label,
        value: value(row),
        color: row.color,
        ...(isTree ? { depth: row.depth } : {}),
      }));
      return {
        description: withNote(described(study, found.all.excerpts), note),
        query: printQuery(found.all.query),
        draw: (frame) =>
          drawBars({ bars, title: titleOf(count), numbers: count === 'coverage' ? 'share' : 'count' }, frame),
        columns: [
          { title: vscode.l10n.t('Code'), kind: 'text' },
          { title: vscode.l10n.t('Excerpts'), kind: 'count' },
          { title: vscode.l10n.t('Words'), kind: 'count' },
          { title: vscode.l10n.t('Share of all words'), kind: 'share' },
        ],
        rows: rows.map(({ label, excerpts, words, share, query }) => ({
          cells: [label, excerpts, words, share],
          query,
        })),
      };
    },
  };
}

function titleOf(count: string | undefined): string {
  if (count === 'words') return vscode.l10n.t('Words');
  return count === 'coverage' ? vscode.l10n.t('Share of all words') : vscode.l10n.t('Excerpts');
}

function described({ table }: Searchable, excerpts: number): string {
  return vscode.l10n.t(
    '{0} in {1} transcripts. An excerpt counts for each of its codes.',
    excerptCount(excerpts),
    table.talks.length,
  );
}
