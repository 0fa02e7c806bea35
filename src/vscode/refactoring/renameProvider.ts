import * as vscode from 'vscode';
import { codesAt } from '../../core/project/codingsAt';
import type { FileChange } from '../../core/project/fileChange';
import { editsOf } from '../../core/project/fileChange';
import { inParallel } from '../../core/project/inParallel';
import { hasMixedLineBreaks } from '../../core/text/lineBreaks';
import { Lines } from '../../core/text/lines';
import { toRange } from '../ranges';
import { isConfidential, renameKeepsAlias } from '../settings';
import { notWholeText } from '../study/readWhole';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { NotAppliedError } from '../writing/notApplied';
import { StoredFile } from '../writing/storedFile';
import { nameUnder, type NamePlace, type Renamed } from './nameUnder';
import { filesToRename, makeRename } from './planRename';
import type { RefactoringSession } from './refactoringSession';
import { told } from './refusal';
import { textsNow } from './textsNow';
import type { UndoneRenames } from './undoneRenames';
import { unreadText } from './unreadText';

/** Renames codes and speakers where they stand, with all that the editor has for that: its preview, its undo. */
export class Renaming implements vscode.RenameProvider {
  constructor(
    private readonly session: RefactoringSession,
    private readonly undone: UndoneRenames,
  ) {}

  async prepareRename(document: vscode.TextDocument, position: vscode.Position) {
    const { use, renamed } = await this.placeAt(document, position);
    return { range: toRange(use.range), placeholder: renamed.name };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const { studies, writes } = this.session;
    if (!(await studies.readRest())) throw new NotAppliedError(notWholeText());
    // What is being written now is there then.
    return writes.run(async () => {
      const { folder, renamed } = await this.placeAt(document, position);
      const texts = await textsNow(folder, filesToRename(folder.study, renamed, newName));
      if (token.isCancellationRequested) return undefined;
      const files = {
        study: folder.study,
        texts,
        isConfidential: (path: string) => isConfidential(uriOf(folder, path)),
      };
      const { changes } = await told(() => makeRename(files, renamed, newName, renameKeepsAlias(document.uri)));
      await refuseMixedLineBreaks(folder, changes);
      const left = isEverywhere(renamed) ? unreadText(folder.study) : '';
      if (left) void vscode.window.showWarningMessage(left);
      this.undone.expect(changes.map((change) => ({ uri: uriOf(folder, change.path), before: change.before ?? '' })));
      const { codebook } = folder.study;
      if (renamed.kind === 'code') {
        await this.session.shown.carryOver(folder, codebook, [renamed.name], newName.trim());
      }
      return workspaceEdit(folder, changes);
    });
  }

  private async placeAt(document: vscode.TextDocument, position: vscode.Position): Promise<NamePlace> {
    const place = await nameUnder(this.session.studies, document, position);
    if (!place) {
      const coded = this.session.studies.coded(document);
      throw new NotAppliedError(
        coded && codesAt(coded, position).length
          ? vscode.l10n.t('What was said has no name. “Rename Code…” renames the code of this excerpt.')
          : vscode.l10n.t('There is no code or speaker here.'),
      );
    }
    return place;
  }
}

function isEverywhere(renamed: Renamed): boolean {
  return renamed.kind === 'code' || (renamed.kind === 'speaker' && renamed.only === undefined);
}

/** The editor has one kind of line break for a whole file: saving it would change the others. */
async function refuseMixedLineBreaks(folder: StudyFolder, changes: readonly FileChange[]): Promise<void> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const texts = new Map(changes.map(({ path, before }) => [path, before]));
  await inParallel([...texts.keys()], {}, async (path) => {
    const uri = uriOf(folder, path);
    // What the text of an open document says of it isn't what is stored.
    const stored = open.has(uri.toString()) ? (await StoredFile.read(uri))?.text : texts.get(path);
    if (!hasMixedLineBreaks(stored ?? '')) return;
    throw new NotAppliedError(
      vscode.l10n.t(
        '{0} has line breaks of several kinds, and saving would change them all. Nothing was renamed.',
        path,
      ),
    );
  });
}

function workspaceEdit(folder: StudyFolder, changes: readonly FileChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const change of changes) {
    const lines = new Lines(change.before ?? '');
    edit.set(
      uriOf(folder, change.path),
      editsOf(change).map(({ start, end, newText }) =>
        vscode.TextEdit.replace(toRange(lines.rangeAt(start, end)), newText),
      ),
    );
  }
  return edit;
}
