import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { savesRefactored } from '../settings';

/** A file that is about to be changed by renaming. */
interface RenamedFile {
  readonly uri: vscode.Uri;
  readonly before: string;
}

/** What a file was before it was renamed in, and what was saved of it then. */
interface SavedFile extends RenamedFile {
  after?: string;
  /** Which of the two it is again, in which document, since undo or redo made it so. */
  again?: { readonly side: 'before' | 'after'; readonly document: vscode.TextDocument } | undefined;
}

/**
 * Saves what renaming has saved once more when that is undone, or done again, in all files at once: the editor leaves them unsaved, and
 * what one had seen on disk would not come back. That is done with the last of them and no later, since the editor opens a tab for each
 * file that stays unsaved. Only the last renaming is known.
 */
export class UndoneRenames extends Disposables {
  private readonly files = new Map<string, SavedFile>();

  constructor() {
    super();
    this.own(vscode.workspace.onDidSaveTextDocument((document) => this.onSave(document)));
    this.own(vscode.workspace.onDidChangeTextDocument((change) => void this.onChange(change)));
  }

  /** To be told what renaming is going to change. */
  expect(files: readonly RenamedFile[]): void {
    this.files.clear();
    for (const file of files) this.files.set(file.uri.toString(), { ...file });
  }

  private onSave(document: vscode.TextDocument): void {
    const file = this.files.get(document.uri.toString());
    if (!file || file.after !== undefined) return;
    const text = document.getText();
    if (text !== file.before) file.after = text;
  }

  private async onChange({ document, reason, contentChanges }: vscode.TextDocumentChangeEvent): Promise<void> {
    const file = this.files.get(document.uri.toString());
    if (file?.after === undefined || !contentChanges.length) return;
    file.again = undefined;
    if (reason === undefined) return;
    const text = document.getText();
    if (text !== file.before && text !== file.after) return;
    file.again = { side: text === file.before ? 'before' : 'after', document };
    await this.saveAll(file.again.side);
  }

  /** Saves all files when they all are again what they were. */
  private async saveAll(side: 'before' | 'after'): Promise<void> {
    const documents: vscode.TextDocument[] = [];
    for (const { after, again } of this.files.values()) {
      if (after === undefined) continue;
      if (again?.side !== side || again.document.isClosed) return;
      documents.push(again.document);
    }
    if (!savesRefactored()) return;
    // Whether the last of them is unsaved isn't told yet. Those that aren't are left alone by the editor.
    await Promise.all(documents.map((document) => document.save()));
  }
}
