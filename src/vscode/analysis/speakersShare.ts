import * as vscode from 'vscode';
import { drawStackedBars } from '../../core/figures/stackedBars';
import { allOf, fieldTerm, transcriptTerm } from '../../core/findings/terms';
import { printQuery } from '../../core/query/printQuery';
import type { Searchable } from '../../core/retrieval/searchTalks';
import { speakerTerms } from '../../core/retrieval/speakerTerms';
import { PALETTE_SIZE } from '../../core/codebook/palette';
import type { Analysis } from './analysis';
import { pressValue } from './press';

/** What somebody says in a transcript. */
interface Spoken {
  /** Their name, or their role. */
  readonly who: string;
  readonly path: string;
  words: number;
  turns: number;
}

/** How much of the talk of each transcript is whose. */
export function speakersShare(): Analysis {
  return {
    id: 'speakers-share',
    title: vscode.l10n.t('Speakers’ Share of Talk'),
    choices: [
      {
        name: 'by',
        label: vscode.l10n.t('By'),
        options: [
          { value: 'speaker', text: vscode.l10n.t('speaker') },
          { value: 'role', text: vscode.l10n.t('role') },
        ],
      },
      {
        name: 'count',
        label: vscode.l10n.t('Count'),
        options: [
          { value: 'share', text: vscode.l10n.t('share of words') },
          { value: 'words', text: vscode.l10n.t('words') },
        ],
      },
    ],
    make(study, { by, count }) {
      const field = by === 'role' ? 'role' : 'speaker';
      const spoken = spokenIn(study, field);
      const paths = study.table.talks.map(({ path }) => path).filter((path) => spoken.has(path));
      const names = inOrder([...spoken.values()].flatMap((its) => [...its.values()]));
      const seriesOf = new Map(names.map((name, i) => [name, i]));
      const series = names.map((label, i) => ({ label, color: (i % PALETTE_SIZE) + 1 }));
      const rows = paths.flatMap((path) => {
        const its = [...(spoken.get(path)?.values() ?? [])];
        const all = its.reduce((sum, { words }) => sum + words, 0);
        its.sort((a, b) => (seriesOf.get(a.who) ?? 0) - (seriesOf.get(b.who) ?? 0));
        return its.map(({ who, words, turns }) => {
          const query = printQuery(allOf([fieldTerm(field, who), transcriptTerm(path)]));
          return { path, who, words, turns, share: all ? words / all : 0, query };
        });
      });
      const asShares = count !== 'words';
      const bars = paths.map((path) => ({
        label: path,
        parts: rows
          .filter((row) => row.path === path)
          .map(({ who, words, query }) => ({
            key: pressValue({ kind: 'excerpts', query }),
            series: seriesOf.get(who) ?? 0,
            value: words,
          })),
      }));
      const title = asShares ? vscode.l10n.t('Share of words') : vscode.l10n.t('Words');
      return Promise.resolve({
        description: vscode.l10n.t('How much of what is said in each transcript is said by whom, in words.'),
        query: 'transcript = **',
        draw: (frame) => drawStackedBars({ series, bars, title, asShares }, frame),
        columns: [
          { title: vscode.l10n.t('Transcript'), kind: 'text' },
          { title: field === 'role' ? vscode.l10n.t('Role') : vscode.l10n.t('Speaker'), kind: 'text' },
          { title: vscode.l10n.t('Words'), kind: 'count' },
          { title: vscode.l10n.t('Share of words'), kind: 'share' },
          { title: vscode.l10n.t('Turns'), kind: 'count' },
        ],
        rows: rows.map(({ path, who, words, share, turns, query }) => ({
          cells: [path, who, words, share, turns],
          query,
        })),
      });
    },
  };
}

/** Who says how much, by transcript. Voices without a role are left out where roles are asked for. */
function spokenIn({ study, table }: Searchable, field: 'speaker' | 'role'): Map<string, Map<string, Spoken>> {
  const terms = speakerTerms(study.codebook);
  const byPath = new Map<string, Map<string, Spoken>>();
  for (const { path } of table.talks) {
    const its = new Map<string, Spoken>();
    for (const { name, words, turns } of study.speakersIn(path)) {
      const who = field === 'role' ? terms.roleOf(name) : terms.personOf(name);
      if (who === undefined) continue;
      const known = its.get(who);
      if (known) {
        known.words += words;
        known.turns += turns;
      } else its.set(who, { who, path, words, turns });
    }
    if (its.size) byPath.set(path, its);
  }
  return byPath;
}

/** Whoever says most first, so that colours that are alike are far from each other. */
function inOrder(all: readonly Spoken[]): string[] {
  const words = new Map<string, number>();
  for (const it of all) words.set(it.who, (words.get(it.who) ?? 0) + it.words);
  return [...words].sort(([, a], [, b]) => b - a).map(([who]) => who);
}
