import * as vscode from 'vscode';
import type { Frame } from '../../core/figures/figure';
import { withText } from '../../core/figures/pngText';
import { forFile, toCsv } from '../../core/text/csv';
import { tell } from '../messages';
import type { PictureMaker } from '../page/webviewPage';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import type { Made } from './analysis';
import type { SavedAs } from './press';

/** Saves a figure or its numbers where the person says, together with the query that it is from. */
export async function saveFigure(
  as: SavedAs,
  made: Made,
  frame: Frame,
  folder: StudyFolder,
  page: PictureMaker,
): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: uriOf(folder, `${frame.id}.${as}`),
    filters: { [as.toUpperCase()]: [as] },
    title: frame.title,
  });
  if (!target) return;
  const bytes = await bytesOf(as, made, frame, page);
  if (!bytes) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The picture can’t be made. SVG can be saved all the same.'));
    return;
  }
  await vscode.workspace.fs.writeFile(target, bytes);
  tell(vscode.l10n.t('Saved: {0}', vscode.workspace.asRelativePath(target)));
}

/** A row a number, with the query that finds what was counted. */
export function csv({ columns, rows }: Pick<Made, 'columns' | 'rows'>): string {
  const titles = columns.map(({ title }) => title);
  if (rows.every(({ query }) => query === undefined)) return toCsv([titles, ...rows.map(({ cells }) => cells)]);
  return toCsv([[...titles, vscode.l10n.t('Query')], ...rows.map(({ cells, query = '' }) => [...cells, query])]);
}

async function bytesOf(as: SavedAs, made: Made, frame: Frame, page: PictureMaker): Promise<Uint8Array | undefined> {
  if (as === 'csv') return new TextEncoder().encode(forFile(csv(made)));
  const figure = made.draw?.(frame);
  if (as === 'svg') return figure && new TextEncoder().encode(figure.svg);
  const picture = figure && (await page.picture(figure));
  return picture && withText(picture, { Title: frame.title, Description: frame.description, Query: made.query });
}
