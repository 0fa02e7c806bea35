import * as vscode from 'vscode';
import { drawNetwork } from '../../core/figures/network';
import { coOccurrence } from '../../core/findings/coOccurrence';
import type { Table } from '../../core/findings/table';
import { printQuery } from '../../core/query/printQuery';
import type { Analysis } from './analysis';
import { childrenChoice, mostChoice } from './choices';
import { togetherChoice, togetherOf, togetherText } from './together';
import { withNote } from './firstDrawn';
import { largest } from './largest';
import { pressValue } from './press';

/** Two codes that are there together. */
interface Link {
  readonly source: number;
  readonly target: number;
  readonly value: number;
  readonly query: string;
}

/** Of more nobody can tell which line goes where. */
const MOST_CODES = 40;
const MOST_LINKS = 120;

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
      const drawn = drawnPart(shown, links);
      const nodes = drawn.codes.map(({ label, value, query }) => ({
        key: pressValue({ kind: 'excerpts', query }),
        label,
        value,
        color: study.study.codebook.colorOf(label),
      }));
      const nodeTitle = vscode.l10n.t('Excerpts');
      const linkTitle = vscode.l10n.t('Excerpts together');
      const description = vscode.l10n.t(
        'Circles are codes, as large as they have excerpts; lines are as wide as two codes are often together: {0}.',
        togetherText(togetherOf(together)),
      );
      return {
        description: withNote(description, drawn.note),
        query: printQuery(table.query(undefined, undefined)),
        draw: (frame) => {
          const keyed = drawn.links.map(({ query, ...link }) => ({
            ...link,
            key: pressValue({ kind: 'excerpts', query }),
          }));
          return drawNetwork({ nodes, links: keyed, nodeTitle, linkTitle }, frame);
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

/** What is drawn of a network in which one would see nothing: the codes that are used most, and the strongest links between these. */
function drawnPart<T extends { readonly value: number }>(codes: readonly T[], links: readonly Link[]) {
  const kept = largest(codes, String(MOST_CODES), ({ value }) => value, false);
  const places = new Map(kept.map((it, i) => [it, i]));
  const place = (index: number) => {
    const code = codes[index];
    return code && places.get(code);
  };
  const between = links.flatMap((link): Link[] => {
    const [source, target] = [place(link.source), place(link.target)];
    return source === undefined || target === undefined ? [] : [{ ...link, source, target }];
  });
  const strongest = largest(between, String(MOST_LINKS), ({ value }) => value, false);
  const isAll = kept.length === codes.length && strongest.length === links.length;
  const note = vscode.l10n.t(
    'Drawn are {0} of {1} codes, those used most, and {2} of {3} lines, the widest. All numbers are in the CSV.',
    kept.length,
    codes.length,
    strongest.length,
    links.length,
  );
  return { codes: kept, links: strongest, note: isAll ? undefined : note };
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
