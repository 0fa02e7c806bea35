import * as vscode from 'vscode';
import { canonicalName } from '../../core/project/codeTree';
import { nextExcerpt } from '../../core/project/nextExcerpt';
import { isInText } from '../../core/project/placedCoding';
import { containsRange } from '../../core/text/position';
import { tell } from '../messages';
import { startOf } from '../ranges';
import type { Studies } from '../study/studies';
import { isSame, uriOf } from '../study/studyFolder';
import type { CodesView } from './codesView';
import { codeOf, nodeOf, studyAt } from './studyCode';

/** Goes from one excerpt of a code to the next, through all transcripts. */
export class ExcerptSteps {
  /** The code that was followed last. */
  private last: string | undefined;

  constructor(
    private readonly studies: Studies,
    private readonly view: CodesView,
  ) {}

  /**
   * Shows the next excerpt, or the one before.
   * @param what a code's name, or a node of the Codes view; unless given, the code at the cursor or the one selected in the view.
   * @param root the folder of the study that a name belongs to.
   */
  async go(direction: 1 | -1, what?: unknown, root?: unknown): Promise<void> {
    const { studies } = this;
    const [first] = await studies.load();
    const editor = vscode.window.activeTextEditor;
    const here = editor && studies.find(editor.document.uri);
    const folder = here?.folder ?? first;
    if (!folder) return;
    const inStudy = (name: string | undefined) => (name === undefined ? undefined : { folder, name });
    const given =
      typeof what === 'string'
        ? { folder: studyAt(studies, root instanceof vscode.Uri ? root : undefined) ?? folder, name: what }
        : codeOf(nodeOf(what));
    const code = given ?? inStudy(codeHere(studies, editor, this.last)) ?? this.view.selectedCode ?? inStudy(this.last);
    if (!code) {
      tell(vscode.l10n.t('Put the cursor on a coded excerpt, or select a code in the Codes view.'));
      return;
    }
    const { name } = code;
    this.last = name;
    const isHere = here && isSame(here.folder.root, code.folder.root);
    const from = isHere ? { path: here.path, position: editor.selection.active } : undefined;
    const next = nextExcerpt(code.folder.study, name, from, direction);
    if (!next) {
      tell(vscode.l10n.t('The code “{0}” has no excerpt.', name));
      return;
    }
    await vscode.window.showTextDocument(uriOf(code.folder, next.path), { selection: startOf(next.coding.range) });
    tell(`$(tag) ${name}`);
  }
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
