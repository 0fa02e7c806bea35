import * as vscode from 'vscode';
import { canonicalName } from '../../core/project/codeTree';
import { nextExcerpt } from '../../core/project/nextExcerpt';
import { isInText } from '../../core/project/placedCoding';
import { containsRange } from '../../core/text/position';
import { startOf } from '../ranges';
import type { Studies } from '../study/studies';
import { uriOf } from '../study/studyFolder';
import type { CodesView } from './codesView';

/** Registers the commands that go from one excerpt of a code to the next, through all transcripts. */
export function registerExcerptCommands(studies: Studies, view: CodesView): vscode.Disposable {
  let last: string | undefined;
  const go = async (direction: 1 | -1, name?: string | object): Promise<void> => {
    const [first] = await studies.load();
    const editor = vscode.window.activeTextEditor;
    const here = editor && studies.find(editor.document.uri);
    const folder = here?.folder ?? first;
    if (!folder) return;
    const code =
      (typeof name === 'string' ? name : undefined) ?? codeHere(studies, editor, last) ?? view.selectedCode ?? last;
    if (code === undefined) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Put the cursor on a coded excerpt, or select a code in the Codes view.'),
        4000,
      );
      return;
    }
    last = code;
    const from = editor && here && { path: here.path, position: editor.selection.active };
    const next = nextExcerpt(folder.study, code, from, direction);
    if (!next) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('The code “{0}” has no excerpt.', code), 4000);
      return;
    }
    await vscode.window.showTextDocument(uriOf(folder, next.path), { selection: startOf(next.coding.range) });
    vscode.window.setStatusBarMessage(`$(tag) ${code}`, 4000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('transcriptCoding.nextExcerpt', (name?: string | object) => go(1, name)),
    vscode.commands.registerCommand('transcriptCoding.previousExcerpt', (name?: string | object) => go(-1, name)),
  );
}

/** The code of the excerpt at the cursor; of several the one that was followed last, else that of the shortest excerpt. */
function codeHere(
  studies: Studies,
  editor: vscode.TextEditor | undefined,
  last: string | undefined,
): string | undefined {
  const coded = editor && studies.coded(editor.document);
  const study = editor && studies.find(editor.document.uri)?.folder.study;
  if (!coded || !study) return undefined;
  const cursor = { start: editor.selection.active, end: editor.selection.active };
  const codes = coded.codings
    .filter((coding) => isInText(coding) && containsRange(coding.range, cursor))
    .flatMap((coding) => coding.codes.map((code) => canonicalName(study, code)));
  return last !== undefined && codes.includes(last) ? last : codes[codes.length - 1];
}
