import * as vscode from 'vscode';
import { drawBars } from '../../core/figures/bars';
import { stopWords } from '../../core/findings/stopWords';
import { wordFrequencies } from '../../core/findings/wordFrequencies';
import { printName } from '../../core/query/printQuery';
import type { Analysis } from './analysis';
import { pressValue } from './press';

/** Which words are said most often. */
export function wordFigure(): Analysis {
  return {
    id: 'word-frequencies',
    title: vscode.l10n.t('Word Frequencies'),
    choices: [
      {
        name: 'words',
        label: vscode.l10n.t('Words'),
        options: ['20', '50', '100'].map((value) => ({ value, text: vscode.l10n.t('the {0} most frequent', value) })),
      },
      {
        name: 'common',
        label: vscode.l10n.t('Common words'),
        options: [
          { value: 'without', text: vscode.l10n.t('left out (English)') },
          { value: 'with', text: vscode.l10n.t('counted, too') },
        ],
      },
    ],
    async make(study, { words: most, common }, watched) {
      const left = common === 'with' ? new Set<string>() : stopWords();
      const counted = { stopWords: left, minLength: 2, numbers: false };
      const found = await wordFrequencies(counted, study, watched);
      if (!found) return undefined;
      const rows = found.words.slice(0, Number(most)).map((it) => ({ ...it, query: `text ~ ${printName(it.word)}` }));
      const title = vscode.l10n.t('How often it is said');
      return {
        description: vscode.l10n.t(
          'The words that are said most often, of {0} words in all. A word leads to where it is said, also as a part of other words.',
          found.all,
        ),
        query: 'transcript = **',
        draw: (frame) =>
          drawBars(
            {
              bars: rows.map(({ word, count, query }) => ({
                key: pressValue({ kind: 'excerpts', query }),
                label: word,
                value: count,
              })),
              title,
            },
            frame,
          ),
        columns: [
          { title: vscode.l10n.t('Word'), kind: 'text' },
          { title, kind: 'count' },
          { title: vscode.l10n.t('Transcripts'), kind: 'count' },
        ],
        rows: rows.map(({ word, count, transcripts, query }) => ({ cells: [word, count, transcripts], query })),
      };
    },
  };
}
