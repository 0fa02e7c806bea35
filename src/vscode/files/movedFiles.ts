import * as vscode from 'vscode';
import { baseName, isSidecarPath } from '../../core/project/studyPaths';
import type { CodingSession } from '../coding/codingSession';
import { Disposables } from '../disposables';
import { unsavedDocument } from '../writing/openFile';
import { tell } from '../messages';
import { isFile } from '../study/findStudyFiles';
import { FindingsAlong } from './findingsAlong';
import { followedEntry } from './followedEntry';
import { isRespelled, movedFrom, type Move } from './move';
import { Naming } from './naming';
import { renameInEditor } from './renameInEditor';
import { isListed, sidecarMoves, sidecarsOfDeleted, type SidecarMove } from './sidecarsAlong';

/** How long the undoing of a move may take until its last file is back, in milliseconds. */
const SETTLING = 1500;

/** How long it may take until the editor has opened a file where it was moved to, with its unsaved text, in milliseconds. */
const REOPENING = 10_000;

/** How long a move waits for codings that are being written, in milliseconds. */
const PATIENCE = 2000;

/**
 * Takes sidecars along when transcripts are moved or deleted in the editor, as a part of the same step, and has saved queries and summaries
 * name them anew. What is known of the files,
 * codings that can be undone and places that are followed, goes along too.
 */
export class MovedFiles extends Disposables {
  /** The moves that have been told beforehand and haven't been made yet, with the sidecars that can't go along. */
  private readonly announced = new Map<string, readonly SidecarMove[]>();
  /** The sidecars that have gone along, and their ways back, since a move can be undone and made again. */
  private readonly along = new Map<string, SidecarMove>();
  /** How many moves have been told beforehand, and which was the last of each file. */
  private count = 0;
  private readonly lastMove = new Map<string, number>();

  private readonly naming: Naming;
  private readonly findings: FindingsAlong;

  constructor(private readonly session: CodingSession) {
    super();
    this.naming = new Naming(session);
    this.findings = new FindingsAlong(session.studies);
  }

  async beforeMove(files: readonly Move[]): Promise<vscode.WorkspaceEdit> {
    this.count++;
    for (const { oldUri } of files) this.lastMove.set(oldUri.toString(), this.count);
    await this.written();
    const { possible, blocked } = await sidecarMoves(files);
    for (const move of files) {
      const ofThis = blocked.filter(({ transcript }) => transcript === move);
      this.announced.set(keyOf(move), ofThis);
    }
    const edit = await this.edit(possible);
    // The sidecars go along, whatever becomes of saved queries and summaries.
    await this.findings.add(edit, files).catch((error: unknown) => this.session.log.warn(String(error)));
    return edit;
  }

  /** Also after an undo or redo, which isn't told beforehand. */
  async afterMove(files: readonly Move[]): Promise<void> {
    const { studies, history } = this.session;
    this.carry(files);
    history.replace((entry) => followedEntry(entry, files, (uri) => studies.find(uri)?.folder));
    const notAnnounced: Move[] = [];
    const respelled: Move[] = [];
    for (const move of files) {
      const sidecar = this.along.get(keyOf(move));
      if (sidecar) this.naming.follow(sidecar);
      if (isSidecarPath(move.oldUri.path)) continue;
      const blocked = this.announced.get(keyOf(move));
      this.announced.delete(keyOf(move));
      if (!blocked) notAnnounced.push(move);
      else if (isRespelled(move)) respelled.push(move);
      blocked?.forEach(tellBlocked);
    }
    await this.respell((await sidecarMoves(respelled)).possible);
    await this.findings.save().catch((error: unknown) => this.session.log.warn(String(error)));
    if (studies.isLoaded) await studies.refresh(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
    await this.takeAfter(notAnnounced);
  }

  /** Goes on following codings where they have been moved to, as soon as the document is there and says what it said before. */
  private carry(files: readonly Move[]): void {
    const { studies } = this.session;
    const carried = new Set<vscode.TextDocument>();
    const carry = (document: vscode.TextDocument) => {
      const from = carried.has(document) ? undefined : movedFrom(document.uri, files);
      if (from && studies.carry(from, document)) carried.add(document);
    };
    vscode.workspace.textDocuments.forEach(carry);
    const later = this.own(
      vscode.Disposable.from(
        vscode.workspace.onDidOpenTextDocument(carry),
        vscode.workspace.onDidChangeTextDocument(({ document }) => carry(document)),
        { dispose: () => clearTimeout(end) },
      ),
    );
    const end = setTimeout(() => this.disown(later), REOPENING);
  }

  async beforeDelete(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
    await this.written();
    const edit = new vscode.WorkspaceEdit();
    for (const sidecar of await sidecarsOfDeleted(files)) {
      if (await isSaved(sidecar)) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
      else tellNotDeleted(sidecar);
    }
    return edit;
  }

  /** Takes sidecars along that the editor has left where they were, as it does when they have been changed since the move that is undone. */
  private async takeAfter(files: readonly Move[]): Promise<void> {
    if (!files.length) return;
    const count = this.count;
    await sleep(SETTLING);
    const gone: Move[] = [];
    for (const move of files) {
      const isMovedAgain = (this.lastMove.get(move.newUri.toString()) ?? 0) > count;
      if (!isMovedAgain && !(await isListed(move.oldUri)) && (await isFile(move.newUri))) gone.push(move);
    }
    const { possible, blocked } = await sidecarMoves(gone);
    blocked.forEach(tellBlocked);
    await this.respell(possible.filter(isRespelled));
    const elsewhere = possible.filter((move) => !isRespelled(move));
    if (elsewhere.length && !(await vscode.workspace.applyEdit(await this.edit(elsewhere)))) return;
    if (!possible.length) return;
    const names = [...new Set(possible.map(({ newName }) => newName))];
    tell(vscode.l10n.t('The codings of {0} have been moved along with it.', names.join(', ')));
  }

  /** Renames sidecars past the editor, whose edits do nothing where it takes the old and the new name for one. */
  private async respell(moves: readonly SidecarMove[]): Promise<void> {
    for (const move of moves) {
      this.remember(move);
      try {
        await vscode.workspace.fs.rename(move.oldUri, move.newUri);
        this.naming.follow(move);
      } catch (error) {
        this.session.log.warn(`${move.oldUri.toString()} was left where it is: ${String(error)}`);
      }
    }
  }

  private remember(move: SidecarMove): void {
    const { oldUri, newUri, oldName, newName } = move;
    this.along.set(keyOf(move), move);
    const back = { ...move, oldUri: newUri, newUri: oldUri, oldName: newName, newName: oldName };
    this.along.set(keyOf(back), back);
  }

  private async edit(moves: readonly SidecarMove[]): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    for (const move of moves) await renameInEditor(edit, move);
    for (const move of moves) {
      this.remember(move);
      edit.renameFile(move.oldUri, move.newUri);
    }
    return edit;
  }

  /** Resolves when all codings are written, or when that takes too long. */
  private async written(): Promise<void> {
    await Promise.race([this.session.writes.run(() => Promise.resolve()), sleep(PATIENCE)]);
  }
}

function keyOf({ oldUri, newUri }: Move): string {
  return `${oldUri.toString()}\n${newUri.toString()}`;
}

function tellBlocked({ oldUri, newUri, newName }: SidecarMove): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} was left where it is, since there is a file {1} already. Its codings don’t belong to {2} any more.',
      vscode.workspace.asRelativePath(oldUri),
      vscode.workspace.asRelativePath(newUri),
      newName,
    ),
  );
}

function tellNotDeleted(sidecar: vscode.Uri): void {
  const name = baseName(sidecar.path);
  void vscode.window.showWarningMessage(
    vscode.l10n.t('{0} has changes that can’t be saved, so it was not deleted.', name),
  );
}

/** Saves a file with unsaved changes, so that they can be brought back with it. */
async function isSaved(uri: vscode.Uri): Promise<boolean> {
  const document = await unsavedDocument(uri);
  return !document || (await document.save());
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
