import * as vscode from 'vscode';
import { drawBars } from '../../core/figures/bars';
import { stopWords, stopWordSet } from '../../core/findings/stopWords';
import { wordFrequencies } from '../../core/findings/wordFrequencies';
import { allOf, fieldTerm } from '../../core/findings/terms';
import { printQuery } from '../../core/query/printQuery';
import type { StudySpeakers } from '../../core/speakers/studySpeakers';
import { furtherStopWords } from '../settings';
import type { Analysis } from './analysis';
import { pressOfWord } from './keyWords';
import { pressValue } from './press';
import { codeChoice, conditionOf, speakerChoice } from './studyChoices';

/** Which words are said most often. */
export function wordFigure(speakers: StudySpeakers): Analysis {
  return {
    id: 'word-frequencies',
    title: vscode.l10n.t('Word Frequencies'),
    choices: (study) => [
      codeChoice(study),
      speakerChoice(study, speakers.roster(study.study)),
      {
        name: 'words',
        label: vscode.l10n.t('Words'),
        options: ['20', '50', '100'].map((value) => ({ value, text: vscode.l10n.t('the {0} most frequent', value) })),
      },
      {
        name: 'common',
        label: vscode.l10n.t('Common words'),
        options: [
          { value: 'without', text: vscode.l10n.t('left out') },
          { value: 'with', text: vscode.l10n.t('counted, too') },
        ],
      },
    ],
    async make(study, chosen, watched) {
      const { words: most, common, code = '', speaker = '' } = chosen;
      const scope = conditionOf(chosen, 'code', 'speaker');
      const left =
        common === 'with' ? new Set<string>() : new Set([...stopWords(), ...stopWordSet(furtherStopWords().join(' '))]);
      const found = await wordFrequencies({ scope, stopWords: left, minLength: 2, numbers: false }, study, watched);
      if (!found) return undefined;
      const rows = found.words.slice(0, Number(most)).map((it) => ({
        ...it,
        query: printQuery(allOf([scope, fieldTerm('word', it.word)])),
        press: pressOfWord(it.word, { code, speaker }),
      }));
      const title = vscode.l10n.t('How often it is said');
      return {
        description: vscode.l10n.t(
          'The words that are said most often, of {0} words in all. A word leads to where it is said.',
          found.all,
        ),
        query: scope ? printQuery(scope) : 'transcript = **',
        draw: (frame) =>
          drawBars(
            {
              bars: rows.map(({ word, count, press }) => ({
                key: pressValue(press),
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
        rows: rows.map(({ word, count, transcripts, ...it }) => ({ cells: [word, count, transcripts], ...it })),
      };
    },
  };
}
