import * as vscode from 'vscode';
import { percent } from '../../core/text/percent';
import type { CodingSession } from '../coding/codingSession';
import { uriOf } from '../study/studyFolder';
import { ExcerptPreview } from './excerptPreview';
import { attachToSelection, confirmPlace, discardCoding } from './placeCommands';
import { showCandidates } from './showCandidates';
import { referenceTo } from '../study/unsureCoding';
import { whichCoding } from './whichCoding';

/** What the lens of an unsure coding offers, while its probable excerpt is shown in the text. */
export async function placeActions(session: CodingSession, argument: unknown): Promise<void> {
  const meant = await whichCoding(session, argument, vscode.l10n.t('Confirm Place of Coding'));
  if (!meant) return;
  const preview = await ExcerptPreview.of(uriOf(meant.folder, meant.path));
  preview.show(meant.coding.range);
  const { firstWords, codes, sureness } = meant.coding;
  const row = (label: string, icon: string, run: typeof confirmPlace) => ({
    label,
    iconPath: new vscode.ThemeIcon(icon),
    run,
  });
  const action = await vscode.window.showQuickPick(
    [
      row(vscode.l10n.t('Confirm: This Is the Excerpt'), 'check', confirmPlace),
      row(vscode.l10n.t('Find Another Excerpt…'), 'search', showCandidates),
      row(vscode.l10n.t('Attach to Selection'), 'link', attachToSelection),
      row(vscode.l10n.t('Discard Coding…'), 'trash', discardCoding),
    ],
    {
      title: [codes.join(', '), ...(firstWords ? [`“${firstWords}”`] : [])].join(': '),
      placeHolder: vscode.l10n.t('Probably here ({0} %)', percent(sureness)),
    },
  );
  await preview.leave();
  await action?.run(session, referenceTo(meant));
}
