import * as vscode from 'vscode';
import type { FileChange } from '../../core/project/fileChange';
import { baseName, comparePaths } from '../../core/project/studyPaths';
import { Disposables } from '../disposables';
import { uriOf, type StudyFolder } from '../study/studyFolder';

const SCHEME = 'transcript-coding-preview';

/** Shows what changes of files would make of them, before they are made: VS Code's own comparison, of texts that can't be edited. */
export class ChangePreview extends Disposables {
  private readonly texts = new Map<string, string>();
  /** How the tabs' titles begin. */
  private readonly titles = new Set<string>();
  /** Each time something is shown under names of its own, also by another one of these: the editor keeps what it has read. */
  private shown = Date.now();

  constructor() {
    super();
    this.own(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: (uri) => this.texts.get(uri.toString()),
      }),
    );
  }

  async show(folder: StudyFolder, changes: readonly FileChange[], title: string): Promise<void> {
    this.titles.add(title);
    const number = ++this.shown;
    const sorted = [...changes].sort((a, b) => comparePaths(a.path, b.path));
    const files = sorted.map((change) => ({
      label: uriOf(folder, change.path),
      before: this.document(change.path, `before ${number}`, change.before),
      after: this.document(change.path, `after ${number}`, change.after),
      path: change.path,
    }));
    const [only, ...more] = files;
    if (only?.before && only.after && !more.length) {
      await vscode.commands.executeCommand('vscode.diff', only.before, only.after, `${title} (${baseName(only.path)})`);
    } else {
      const resources = files.map(({ label, before, after }) => [label, before, after]);
      await vscode.commands.executeCommand('vscode.changes', title, resources);
    }
  }

  private document(path: string, side: string, text: string | undefined): vscode.Uri | undefined {
    if (text === undefined) return undefined;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${path}`, query: side });
    this.texts.set(uri.toString(), text);
    return uri;
  }

  /** Closes what was shown. */
  override dispose(): void {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const ours = tabs.filter(({ label }) => [...this.titles].some((title) => label.startsWith(title)));
    if (ours.length) void vscode.window.tabGroups.close(ours, true);
    super.dispose();
  }
}
