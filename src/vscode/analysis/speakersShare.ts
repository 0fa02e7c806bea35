import * as vscode from 'vscode';
import { PALETTE_SIZE } from '../../core/codebook/palette';
import { drawStackedBars } from '../../core/figures/stackedBars';
import { shareSeries } from '../../core/findings/shareSeries';
import { speakerShares } from '../../core/findings/speakerShares';
import { allOf, fieldTerm, transcriptTerm } from '../../core/findings/terms';
import { printQuery } from '../../core/query/printQuery';
import { speakerTerms } from '../../core/retrieval/speakerTerms';
import type { StudySpeakers } from '../../core/speakers/studySpeakers';
import type { Analysis } from './analysis';
import { firstDrawn, withNote } from './firstDrawn';
import { pressValue } from './press';

/** Of those who have no colour of their own. */
const OTHERS = '#808080';

/** How much of the talk of each transcript is whose. */
export function speakersShare(speakers: StudySpeakers): Analysis {
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
    make({ study }, { by, count }) {
      const field = by === 'role' ? 'role' : 'speaker';
      const terms = speakerTerms(study.codebook);
      const { series, talks } = shareSeries(
        speakerShares(speakers.roster(study)),
        ({ speaker: { name } }) => (field === 'role' ? terms.roleOf(name) : name),
        PALETTE_SIZE,
      );
      const queryOf = (name: string, path: string) => printQuery(allOf([fieldTerm(field, name), transcriptTerm(path)]));
      const asShares = count !== 'words';
      const title = asShares ? vscode.l10n.t('Share of words') : vscode.l10n.t('Words');
      const { drawn, note } = firstDrawn(talks);
      const description = vscode.l10n.t('How much of what is said in each transcript is said by whom, in words.');
      return Promise.resolve({
        description: withNote(description, note),
        query: 'transcript = **',
        draw: (frame) => {
          const bars = drawn.map(({ path, words: whole, parts }) => ({
            label: path,
            whole,
            parts: parts.map(({ series: at, name, words }) => ({
              key: pressValue({ kind: 'excerpts', query: queryOf(name, path) }),
              series: at,
              label: name,
              value: words,
            })),
          }));
          const legend = series.map(({ name }, i) =>
            name === undefined ? { label: vscode.l10n.t('all others'), color: OTHERS } : { label: name, color: i + 1 },
          );
          return drawStackedBars({ series: legend, bars, title, asShares }, frame);
        },
        columns: [
          { title: vscode.l10n.t('Transcript'), kind: 'text' },
          { title: field === 'role' ? vscode.l10n.t('Role') : vscode.l10n.t('Speaker'), kind: 'text' },
          { title: vscode.l10n.t('Words'), kind: 'count' },
          { title: vscode.l10n.t('Share of words'), kind: 'share' },
          { title: vscode.l10n.t('Turns'), kind: 'count' },
        ],
        rows: talks.flatMap(({ path, parts }) =>
          parts.map(({ name, words, share, turns }) => ({
            cells: [path, name, words, share, turns],
            get query() {
              return queryOf(name, path);
            },
          })),
        ),
      });
    },
  };
}
