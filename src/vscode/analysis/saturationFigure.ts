import * as vscode from 'vscode';
import { drawSaturation } from '../../core/figures/saturation';
import { saturation } from '../../core/findings/saturation';
import { allOf, CODED, transcriptTerm } from '../../core/findings/terms';
import { printQuery } from '../../core/query/printQuery';
import type { Analysis } from './analysis';
import { childrenChoice } from './choices';
import { pressValue } from './press';

/** How many codes are new in each further transcript. */
export function saturationFigure(): Analysis {
  return {
    id: 'saturation',
    title: vscode.l10n.t('Saturation'),
    choices: [childrenChoice('without')],
    async make(study, { children }, watched) {
      const found = await saturation({ kind: 'path' }, { children: children === 'with' }, study, watched);
      if (!found) return undefined;
      const [addedTitle, totalTitle] = [vscode.l10n.t('New codes'), vscode.l10n.t('Codes so far')];
      // Of thousands of transcripts few are marks, and few are listed: queries are made when they are asked for.
      const steps = found.steps.map(({ path, added, total }) => ({
        label: path,
        added: added.length,
        total,
        get query(): string {
          return printQuery(allOf([CODED, transcriptTerm(path)]));
        },
        get key(): string {
          return pressValue({ kind: 'excerpts', query: this.query });
        },
      }));
      const titles = { upTitle: vscode.l10n.t('Codes'), acrossTitle: vscode.l10n.t('Transcripts') };
      return {
        description: vscode.l10n.t(
          'How many codes are new in each further transcript, by path, and how many there are so far. Transcripts without codings are left out.',
        ),
        query: printQuery(CODED),
        draw: (frame) => drawSaturation({ ...titles, addedTitle, totalTitle, steps }, frame),
        columns: [
          { title: vscode.l10n.t('Transcript'), kind: 'text' },
          { title: addedTitle, kind: 'count' },
          { title: totalTitle, kind: 'count' },
        ],
        rows: steps.map((step) => ({
          cells: [step.label, step.added, step.total],
          get query() {
            return step.query;
          },
        })),
      };
    },
  };
}
