import * as vscode from 'vscode';
import { CODEBOOK } from '../../core/project/studyPaths';
import { Disposables } from '../disposables';
import { changesTranscriptGlobs, transcriptGlobs } from '../settings';

/** How long changes are gathered before they are told, in milliseconds: a checkout changes many files at once. */
const PAUSE = 150;

/** Folders whose changes are nobody's transcripts. */
const LEFT_ALONE = /\/(\.git|node_modules)(\/|$)/;

/** Tells, in batches, which files of the studies have changed, and that some have come or gone. */
export class StudyWatcher extends Disposables {
  private readonly changes = this.own(new vscode.EventEmitter<vscode.Uri[]>());
  readonly onDidChange = this.changes.event;
  private readonly additions = this.own(new vscode.EventEmitter<void>());
  readonly onDidAddOrRemove = this.additions.event;

  private readonly changed = new Map<string, vscode.Uri>();
  private someCameOrWent = false;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private creations: vscode.Disposable[] = [];

  /** @param concerns whether a file, or a file in a folder, is one of a study. */
  constructor(private readonly concerns: (uri: vscode.Uri) => boolean) {
    super();
    // One watcher for all files, since a folder that comes or goes with all that is in it may be told of as one event.
    const watcher = this.own(vscode.workspace.createFileSystemWatcher('**/*'));
    this.own(watcher.onDidChange((uri) => this.note(uri, false, this.concerns)));
    this.own(watcher.onDidDelete((uri) => this.note(uri, true, this.concerns)));
    this.own(watcher.onDidCreate((uri) => this.note(uri, true, (it) => this.concerns(it) || mayBeFolder(it))));
    this.watchCreations();
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesTranscriptGlobs(event)) this.watchCreations();
      }),
    );
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.watchCreations()));
  }

  private watchCreations(): void {
    for (const watcher of this.creations) watcher.dispose();
    this.creations = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
      ['**/*.codes.yaml', `**/${CODEBOOK}`, ...transcriptGlobs(folder)].flatMap((glob) => {
        const pattern = new vscode.RelativePattern(folder, glob);
        const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
        return [watcher, watcher.onDidCreate((uri) => this.note(uri, true, () => true))];
      }),
    );
  }

  private note(uri: vscode.Uri, cameOrWent: boolean, matters: (uri: vscode.Uri) => boolean): void {
    if (LEFT_ALONE.test(uri.path) || !matters(uri)) return;
    // A file that is replaced may be told of as created though it was there before.
    this.changed.set(uri.toString(), uri);
    this.someCameOrWent ||= cameOrWent;
    this.pause ??= setTimeout(() => this.tell(), PAUSE);
  }

  private tell(): void {
    const uris = [...this.changed.values()];
    const cameOrWent = this.someCameOrWent;
    this.changed.clear();
    this.someCameOrWent = false;
    this.pause = undefined;
    this.changes.fire(uris);
    if (cameOrWent) this.additions.fire();
  }

  override dispose(): void {
    clearTimeout(this.pause);
    for (const watcher of this.creations) watcher.dispose();
    super.dispose();
  }
}

function mayBeFolder(uri: vscode.Uri): boolean {
  return !uri.path.slice(uri.path.lastIndexOf('/') + 1).includes('.');
}
