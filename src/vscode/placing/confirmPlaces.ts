import * as vscode from 'vscode';
import { firstWords } from '../../core/text/firstWords';
import { fromDifference } from '../../core/text/fromDifference';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { toRange } from '../ranges';
import { confirm } from './changePlace';
import { ExcerptPreview } from './excerptPreview';
import { isOthers, unsureIn, type UnsureCoding } from '../study/unsureCoding';
import { described } from './whichCoding';

/** How much is shown of what was said and of what is said now, in UTF-16 code units. */
const SHOWN = 50;

interface PlaceItem extends vscode.QuickPickItem {
  readonly meant: UnsureCoding;
}

/**
 * Shows all probable places of the transcript in the editor, each with what was said and what is said now, and confirms those that are
 * ticked: to begin with one's own.
 */
export async function confirmPlaces(session: CodingSession): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !(await session.studies.open(document))) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the transcript whose codings are meant.'));
    return;
  }
  const all = unsureIn(document, session.studies).filter(({ coding }) => coding.state === 'approximate');
  if (!all.length) {
    tell(vscode.l10n.t('There are no probable places to confirm in this transcript.'));
    return;
  }
  const preview = await ExcerptPreview.of(document.uri);
  const chosen = await choose(all, document, preview);
  await preview.leave();
  if (!chosen?.length || !(await confirm(session, chosen))) return;
  tell(
    chosen.length === 1
      ? vscode.l10n.t('1 place is confirmed.')
      : vscode.l10n.t('{0} places are confirmed.', chosen.length),
  );
}

function choose(
  all: readonly UnsureCoding[],
  document: vscode.TextDocument,
  preview: ExcerptPreview,
): Promise<readonly UnsureCoding[] | undefined> {
  const pick = vscode.window.createQuickPick<PlaceItem>();
  pick.canSelectMany = true;
  pick.title = vscode.l10n.t('Confirm Probable Places');
  pick.placeholder = vscode.l10n.t('Untick what isn’t the right place; Enter confirms the others');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = all.map((meant) => {
    const now = firstWords(document.getText(toRange(meant.coding.range)));
    const was = meant.coding.firstWords;
    const [before, after] = fromDifference(was, now).map((words) => firstWords(words, SHOWN));
    return { ...described(meant), detail: was && was !== now ? `${before ?? ''} → ${after ?? ''}` : now, meant };
  });
  pick.selectedItems = pick.items.filter(({ meant }) => !isOthers(meant));
  return new Promise((resolve) => {
    pick.onDidChangeActive(([active]) => {
      if (active) preview.show(active.meant.coding.range);
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map(({ meant }) => meant));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
