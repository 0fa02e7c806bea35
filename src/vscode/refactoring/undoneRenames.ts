import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { openDocument } from '../study/fileReader';

/** How long it is waited for the rest of the files that are undone together, in milliseconds. */
const TOGETHER = 150;

/** A file that is about to be changed by renaming. */
interface RenamedFile {
  readonly uri: vscode.Uri;
  readonly before: string;
}

/** What a file was before it was renamed in, and what was saved of it then. */
interface SavedFile extends RenamedFile {
  after?: string;
}

/**
 * Saves what renaming has saved once more when that is undone, or done again, in all files at once: the editor itself saves the one, but
 * leaves the others unsaved, and what one had seen on disk would not come back. Only the last renaming is known.
 */
export class UndoneRenames extends Disposables {
  private readonly files = new Map<string, SavedFile>();
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.own(vscode.workspace.onDidSaveTextDocument((document) => this.onSave(document)));
    this.own(
      vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
        if (reason === undefined || !this.files.has(document.uri.toString())) return;
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => void this.saveAll(), TOGETHER);
      }),
    );
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

  private async saveAll(): Promise<void> {
    if (!vscode.workspace.getConfiguration('files').get<boolean>('refactoring.autoSave', true)) return;
    const saved = [...this.files.values()].filter(({ after }) => after !== undefined);
    const documents = saved.flatMap(({ uri }) => openDocument(uri) ?? []);
    if (documents.length < saved.length) return;
    const are = (side: 'before' | 'after') => documents.every((document, i) => document.getText() === saved[i]?.[side]);
    if (!are('before') && !are('after')) return;
    await Promise.all(documents.map(async (document) => document.isDirty && (await document.save())));
  }

  override dispose(): void {
    clearTimeout(this.waiting);
    super.dispose();
  }
}
