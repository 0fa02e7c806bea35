import * as vscode from 'vscode';
import { renameInHead, renameTranscript } from '../../core/codings/transcriptName';
import { baseName } from '../../core/project/studyPaths';
import { makeChanges, readTexts } from '../writing/applyChanges';
import type { CodingSession } from '../coding/codingSession';
import { sameLines } from '../writing/openFile';
import { saveDocument } from '../writing/saveDocument';
import { StoredFile } from '../writing/storedFile';
import { openDocument } from '../study/openDocument';
import { folderOf } from '../study/findStudyFiles';
import type { SidecarMove } from './sidecarsAlong';

/** How long a file rests after a move before it is written, in milliseconds: moves that are undone and made again follow each other fast. */
const REST = 500;

/** Sees to it that sidecars that have been moved name their transcripts as they are called now. */
export class Naming {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** The naming of each sidecar where it is, at work or done. */
  private readonly named = new Map<string, Promise<void>>();

  constructor(private readonly session: CodingSession) {}

  /** To be called when a sidecar has been moved. */
  follow(move: SidecarMove): void {
    const from = move.oldUri.toString();
    clearTimeout(this.waiting.get(from));
    this.waiting.delete(from);
    // Also of one that is done: that the file had been moved on by then may be told later.
    const stray = this.named.get(from)?.then(() => this.removeStray(move));
    this.named.delete(from);
    if (move.oldName === move.newName) return;
    const to = move.newUri.toString();
    const begin = () => {
      this.waiting.delete(to);
      this.named.set(
        to,
        Promise.resolve(stray).then(() => this.name(move)),
      );
    };
    this.waiting.set(to, setTimeout(begin, REST));
  }

  /** Names the transcript anew in the file, and in what can be undone of it. */
  private async name({ newUri, oldName, newName }: SidecarMove): Promise<void> {
    const { writes, history, studies, log } = this.session;
    const rename = (text: string) => renameTranscript(text, oldName, newName);
    try {
      await writes.run(async () => {
        try {
          const document = openDocument(newUri);
          if (document && rename(document.getText()) === document.getText()) await saveRenamed(document, rename);
          else await renameInFile(newUri, rename);
        } finally {
          // Before anything else is written or undone.
          history.rewrite(newUri, (text) => renameInHead(text, oldName, newName));
        }
      });
      if (studies.isLoaded) await studies.refresh([newUri]);
    } catch (error) {
      // Its codings are where they should be all the same; what it says of its transcript is told in Problems.
      log.warn(`${newUri.toString()} still names ${oldName}: ${String(error)}`);
    }
  }

  /** Removes what has been written where a file was, after it had been moved on. */
  private async removeStray({ oldUri, newUri, oldName, newName }: SidecarMove): Promise<void> {
    try {
      const [stray, moved] = await Promise.all([StoredFile.read(oldUri), StoredFile.read(newUri)]);
      const as = (text: string) => renameInHead(text, oldName, newName);
      if (!stray || !moved || as(stray.text) !== as(moved.text)) return;
      await vscode.workspace.fs.delete(oldUri);
    } catch (error) {
      this.session.log.warn(`${oldUri.toString()} may be left where it was: ${String(error)}`);
    }
  }
}

/** Saves a document that has no other changes than the name. */
async function saveRenamed(document: vscode.TextDocument, rename: (text: string) => string): Promise<void> {
  const stored = (await StoredFile.read(document.uri))?.text;
  if (stored === undefined || sameLines(document.getText(), stored)) return;
  if (sameLines(document.getText(), rename(stored))) await saveDocument(document);
}

async function renameInFile(uri: vscode.Uri, rename: (text: string) => string): Promise<void> {
  const folder = { root: folderOf(uri) };
  const path = baseName(uri.path);
  await makeChanges(folder, async () => {
    const before = (await readTexts(folder, [path])).get(path);
    const after = before && rename(before);
    return after === before ? [] : [{ path, before, after }];
  });
}
