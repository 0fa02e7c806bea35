import * as vscode from 'vscode';
import { NOTHING_HIDDEN } from '../../core/stripes/hidden';
import { setCode, showOnly } from '../../core/stripes/hiding';
import type { CodesView } from '../codes/codesView';
import { codeOf, nodeOf, studyAt, type StudyCode } from '../codes/studyCode';
import { tell } from '../messages';
import { changeSetting } from '../changeSetting';
import { showsStripes } from '../settings';
import type { Studies } from '../study/studies';
import { pickCoders } from './pickCoders';
import type { ShownCodings } from './shownCodings';

export async function toggleStripes(): Promise<void> {
  const scope = vscode.window.activeTextEditor?.document;
  const wanted = !showsStripes(scope);
  await changeSetting(scope, 'stripes', wanted ? 'gutter' : 'off');
  tell(wanted ? vscode.l10n.t('Coding stripes are shown.') : vscode.l10n.t('Coding stripes are hidden.'));
}

/**
 * Hides codes, or shows them if the first of them is hidden.
 * @param node of the Codes view; unless given, the selected ones. If it is one of several that are selected, they are all meant.
 */
export async function toggleCodes(shown: ShownCodings, view: CodesView, node: unknown): Promise<void> {
  const selected = view.selectedCodes;
  const given = codeOf(nodeOf(node));
  const codes = given && !selected.some((it) => isSameCode(it, given)) ? [given] : selected;
  const [first] = codes;
  if (!first) return;
  const isShown = !shown.filter(first.folder).showsCode(first.name);
  for (const { folder, name } of codes) {
    await shown.hide(folder, setCode(shown.hidden(folder), folder.study.codebook, name, isShown));
  }
  const names = codes.map(({ name }) => `“${name}”`).join(', ');
  tell(
    isShown
      ? vscode.l10n.t('Shown in the text: {0}.', names)
      : vscode.l10n.t('Hidden in the text: {0}. The codings stay as they are.', names),
  );
}

function isSameCode(a: StudyCode, b: StudyCode): boolean {
  return a.folder === b.folder && a.name === b.name;
}

/** @param node of the Codes view; unless given, the selected one. */
export async function showOnlyCode(shown: ShownCodings, view: CodesView, node: unknown): Promise<void> {
  const code = codeOf(nodeOf(node)) ?? view.selectedCode;
  if (!code) return;
  await shown.hide(code.folder, showOnly(shown.hidden(code.folder), code.name));
  tell(vscode.l10n.t('Only “{0}” is shown in the text.', code.name));
}

/** Asks whose codings are to be seen, in the study of the active editor, or of what is selected in the Codes view. */
export async function chooseCoders(studies: Studies, shown: ShownCodings, view: CodesView): Promise<void> {
  const [first] = await studies.load();
  const folder = studyAt(studies, vscode.window.activeTextEditor?.document.uri) ?? view.selectedCode?.folder ?? first;
  if (!folder) return;
  const hidden = shown.hidden(folder);
  const coders = await pickCoders(folder.study, hidden.coders);
  if (coders) await shown.hide(folder, { ...hidden, coders });
}

export async function showAll(studies: Studies, shown: ShownCodings): Promise<void> {
  for (const folder of studies.folders) await shown.hide(folder, NOTHING_HIDDEN);
  tell(vscode.l10n.t('All codings are shown in the text.'));
}
