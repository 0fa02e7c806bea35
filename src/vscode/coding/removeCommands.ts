import * as vscode from 'vscode';
import type { AppliedCode } from '../../core/project/changeCodes';
import { canonicalName } from '../../core/project/codeTree';
import { eachOnce, stillThere } from '../../core/project/codingTarget';
import { isInText } from '../../core/project/placedCoding';
import { containsRange, rangesOverlap } from '../../core/text/position';
import { tell } from '../messages';
import { changeCodings } from './changeCodings';
import type { CalledAt } from './codingPlace';
import type { CodingSession } from './codingSession';
import { isOurs, refreshCodings, withTarget, type Target } from './codingTarget';

/** Asks which of the codes at the cursor, or in what is selected, to remove. */
export function removeCode(session: CodingSession, at: CalledAt | undefined): Promise<void> {
  return withTarget(session, 'selection', at, async (target) => {
    const near = codesTouching(session, target);
    const atCursor = near.filter(({ coding }) => target.selections.some((it) => containsRange(coding.range, it)));
    await remove(session, target, atCursor.length ? atCursor : near, 'asks');
  });
}

/** What the lens of a turn's code offers: to go on from it, or to remove it. */
export async function codeActions(
  session: CodingSession,
  at: CalledAt | undefined,
  name: string,
  coder?: string,
): Promise<void> {
  const action = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Go to Next Excerpt of This Code'), icon: 'arrow-down', id: 'next' },
      { label: vscode.l10n.t('Show in Codes View'), icon: 'list-tree', id: 'show' },
      { label: vscode.l10n.t('Remove from This Turn'), icon: 'trash', id: 'remove' },
    ].map((item) => ({ ...item, iconPath: new vscode.ThemeIcon(item.icon) })),
    { title: coder ? `${name} (${coder})` : name },
  );
  if (action?.id === 'next') await vscode.commands.executeCommand('transcriptCoding.nextExcerpt', name);
  if (action?.id === 'show') {
    const root = at && session.studies.find(at.document.uri)?.folder.root;
    await vscode.commands.executeCommand('transcriptCoding.showCode', name, root);
  }
  if (action?.id !== 'remove') return;
  await withTarget(session, 'turn', at, async (target) => {
    const { study } = target.place.folder;
    const isMeant = (it: AppliedCode) => canonicalName(study, it.code) === name && it.coding.coder === coder;
    await remove(session, target, codesTouching(session, target).filter(isMeant));
  });
}

/** Removes codes, after asking which: where only one is meant, and it is one's own, it has been said already. */
async function remove(
  session: CodingSession,
  target: Target,
  applied: readonly AppliedCode[],
  asks?: 'asks',
): Promise<void> {
  if (!applied.length) {
    tell(vscode.l10n.t('There is no code here.'));
    return;
  }
  const isOurOnly = applied.length === 1 && applied.every(({ coding }) => isOurs(target, coding));
  const chosen = isOurOnly && !asks ? applied : await chooseApplied(applied, isOurOnly);
  if (!chosen?.length) return;
  await refreshCodings(session, target);
  const coded = session.studies.coded(target.document);
  const removed = coded ? stillThere(coded, chosen) : [];
  await changeCodings(session, target.document, target.place, { add: [], remove: removed });
}

/** The codes of all codings that touch the excerpts, whoever made them. */
function codesTouching({ studies }: CodingSession, { document, excerpts }: Target): AppliedCode[] {
  const codings = (studies.coded(document)?.codings ?? []).filter(isInText);
  const touching = excerpts.flatMap(({ range }) => codings.filter((it) => range && rangesOverlap(it.range, range)));
  return eachOnce(touching.flatMap((coding) => coding.codes.map((code) => ({ coding, code }))));
}

/** @param picked whether they are ticked already, so that Enter is enough. */
async function chooseApplied(applied: readonly AppliedCode[], picked: boolean): Promise<AppliedCode[] | undefined> {
  const items = applied.map(({ coding, code: name }) => ({
    label: name,
    description: coding.coder ?? (coding.source.kind === 'label' ? vscode.l10n.t('inline label') : ''),
    detail: coding.firstWords,
    picked,
    applied: { coding, code: name },
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Remove Codes'),
    placeHolder: vscode.l10n.t('Tick the codes to remove'),
  });
  return chosen?.map((item) => item.applied);
}
