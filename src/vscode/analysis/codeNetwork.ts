import * as vscode from 'vscode';
import { drawNetwork } from '../../core/figures/network';
import { coOccurrence } from '../../core/findings/coOccurrence';
import type { Table } from '../../core/findings/table';
import { printQuery } from '../../core/query/printQuery';
import type { Analysis } from './analysis';
import { childrenChoice, mostChoice } from './choices';
import { togetherChoice, togetherOf, togetherText } from './together';
import { largest } from './largest';
import { pressValue } from './press';

/** Two codes that are there together. */
interface Link {
  readonly source: number;
  readonly target: number;
  readonly value: number;
  readonly query: string;
}

/** Which codes are there together, as a network. */
export function codeNetwork(): Analysis {
  return {
    id: 'network',
    title: vscode.l10n.t('Network of Codes'),
    choices: [togetherChoice(), childrenChoice('without'), mostChoice()],
    async make(study, { together, children, most }, watched) {
      const table = await coOccurrence(togetherOf(together), { children: children === 'with' }, study, watched);
      if (!table) return undefined;
      const rows = table.rows.map(({ label }, index) => ({
        label,
        index,
        value: table.cell(index, undefined).excerpts,
        query: printQuery(table.query(index, undefined)),
      }));
      const shown = largest(rows, most, ({ value }) => value, false);
      const links = linksOf(
        table,
        shown.map(({ index }) => index),
      );
      const nodes = shown.map(({ label, value, query }) => ({
        key: pressValue({ kind: 'excerpts', query }),
        label,
        value,
        color: study.study.codebook.colorOf(label),
      }));
      const nodeTitle = vscode.l10n.t('Excerpts');
      const linkTitle = vscode.l10n.t('Excerpts together');
      return {
        description: vscode.l10n.t(
          'Circles are codes, as large as they have excerpts; lines are as wide as two codes are often together: {0}.',
          togetherText(togetherOf(together)),
        ),
        query: printQuery(table.query(undefined, undefined)),
        draw: (frame) => {
          const drawn = links.map(({ query, ...link }) => ({ ...link, key: pressValue({ kind: 'excerpts', query }) }));
          return drawNetwork({ nodes, links: drawn, nodeTitle, linkTitle }, frame);
        },
        columns: [
          { title: vscode.l10n.t('Code'), kind: 'text' },
          { title: vscode.l10n.t('Together with'), kind: 'text' },
          { title: nodeTitle, kind: 'count' },
        ],
        rows: [
          ...shown.map(({ label, value, query }) => ({ cells: [label, '', value], query })),
          ...links.map(({ source, target, value, query }) => ({
            cells: [shown[source]?.label ?? '', shown[target]?.label ?? '', value],
            query,
          })),
        ],
      };
    },
  };
}

/**
 * A line has one number, but what is together may be three excerpts of one code and one of the other: it is the larger number, with the
 * query that finds these.
 * @param shown the rows of the table that are shown.
 */
function linksOf(table: Table, shown: readonly number[]): Link[] {
  return shown.flatMap((a, source) =>
    shown.slice(source + 1).flatMap((b, i) => {
      const [there, back] = [table.cell(a, b).excerpts, table.cell(b, a).excerpts];
      const value = Math.max(there, back);
      const query = there >= back ? table.query(a, b) : table.query(b, a);
      return value ? [{ source, target: source + 1 + i, value, query: printQuery(query) }] : [];
    }),
  );
}
