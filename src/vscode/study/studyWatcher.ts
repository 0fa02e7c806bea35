import * as vscode from 'vscode';
import { isCodebookPath, isFindingsPath, isSidecarPath } from '../../core/project/studyPaths';
import { Disposables } from '../disposables';
import { changesTranscriptGlobs, transcriptGlobs } from '../settings';
import { STUDY_GLOBS } from './findStudyFiles';
import { excludedNames } from './searchExclude';
import { pathIn } from './studyFolder';

/** How long changes are gathered before they are told, in milliseconds: a checkout changes many files at once. */
const PAUSE = 150;

/**
 * How long a folder that has come may take to be filled, in milliseconds. Of what is put into it until the editor watches it too, as git does
 * when it clones, nothing is told.
 */
const FILLING = 2000;

/** Folders whose changes are nobody's transcripts. */
const LEFT_ALONE = /\/(\.git|node_modules)(\/|$)/;

/** Tells, in batches, which files of the studies have changed, and that some have come or gone. */
export class StudyWatcher extends Disposables {
  private readonly changes = this.own(new vscode.EventEmitter<vscode.Uri[]>());
  readonly onDidChange = this.changes.event;
  private readonly additions = this.own(new vscode.EventEmitter<void>());
  readonly onDidAddOrRemove = this.additions.event;
  private readonly fillings = this.own(new vscode.EventEmitter<readonly vscode.Uri[]>());
  /** Tells of folders that came a while ago, since changes in them may not have been told. */
  readonly onDidFill = this.fillings.event;

  private readonly changed = new Map<string, vscode.Uri>();
  private someCameOrWent = false;
  /** What has come and is no study's file by its name: nothing, unless it is a folder. */
  private readonly perhapsFolders = new Set<string>();
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly filling = new Set<ReturnType<typeof setTimeout>>();
  private creations: vscode.Disposable[] = [];
  private readonly outside = new Map<string, vscode.Disposable>();

  /** @param concerns whether a file, or a file in a folder, is one of a study. */
  constructor(private readonly concerns: (uri: vscode.Uri) => boolean) {
    super();
    // One watcher for all files, since a folder that comes or goes with all that is in it may be told of as one event.
    this.own(this.watch('**/*', (uri) => this.noteUnknown(uri)));
    this.watchCreations();
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesTranscriptGlobs(event)) this.watchCreations();
      }),
    );
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.watchCreations()));
  }

  /** Watches these folders, which lie outside of the workspace, too, and no others. */
  watchOutside(folders: readonly vscode.Uri[]): void {
    const wanted = new Map(folders.map((folder) => [folder.toString(), folder]));
    for (const [key, watcher] of this.outside) {
      if (wanted.has(key)) continue;
      watcher.dispose();
      this.outside.delete(key);
    }
    for (const [key, folder] of wanted) {
      if (this.outside.has(key)) continue;
      const created = (uri: vscode.Uri) => {
        const name = pathIn(folder, uri) ?? '';
        if (isSidecarPath(name) || isCodebookPath(name) || isFindingsPath(name)) this.note(uri, true);
      };
      this.outside.set(key, this.watch(new vscode.RelativePattern(folder, '*'), created));
    }
  }

  /** Watches all that concerns a study, and what else comes. */
  private watch(pattern: vscode.GlobPattern, otherCreated: (uri: vscode.Uri) => void): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const noteKnown = (cameOrWent: boolean) => (uri: vscode.Uri) => {
      if (!LEFT_ALONE.test(uri.path) && this.concerns(uri)) this.note(uri, cameOrWent);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(noteKnown(false)),
      watcher.onDidDelete(noteKnown(true)),
      watcher.onDidCreate((uri) => {
        if (LEFT_ALONE.test(uri.path)) return;
        // A file that is replaced may be told of as created though it was there before.
        if (this.concerns(uri)) this.note(uri, true);
        else otherCreated(uri);
      }),
    );
  }

  private watchCreations(): void {
    for (const watcher of this.creations) watcher.dispose();
    this.creations = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
      [...STUDY_GLOBS, ...transcriptGlobs(folder)].flatMap((glob) => {
        const pattern = new vscode.RelativePattern(folder, glob);
        const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
        return [
          watcher,
          watcher.onDidCreate((uri) => {
            if (!LEFT_ALONE.test(uri.path) && !isExcluded(uri)) this.note(uri, true);
          }),
        ];
      }),
    );
  }

  private note(uri: vscode.Uri, cameOrWent: boolean): void {
    this.changed.set(uri.toString(), uri);
    this.someCameOrWent ||= cameOrWent;
    this.pause ??= setTimeout(() => void this.tell(), PAUSE);
  }

  private noteUnknown(uri: vscode.Uri): void {
    this.perhapsFolders.add(uri.toString());
    this.pause ??= setTimeout(() => void this.tell(), PAUSE);
  }

  private async tell(): Promise<void> {
    const uris = [...this.changed.values()];
    const cameOrWent = this.someCameOrWent;
    const perhapsFolders = [...this.perhapsFolders];
    this.changed.clear();
    this.perhapsFolders.clear();
    this.someCameOrWent = false;
    this.pause = undefined;
    if (uris.length) this.changes.fire(uris);
    if (cameOrWent) this.additions.fire();
    const folders = await foldersAmong(perhapsFolders);
    if (!folders.length) return;
    if (!cameOrWent) this.additions.fire();
    const filled = setTimeout(() => {
      this.filling.delete(filled);
      this.fillings.fire(folders);
    }, FILLING);
    this.filling.add(filled);
  }

  override dispose(): void {
    clearTimeout(this.pause);
    this.filling.forEach(clearTimeout);
    for (const watcher of [...this.creations, ...this.outside.values()]) watcher.dispose();
    super.dispose();
  }
}

/** Whether a file lies in a folder that the editor's search leaves alone for its name. */
function isExcluded(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = folder && pathIn(folder.uri, uri);
  const names = excludedNames();
  return path?.split('/').some((name) => names.has(name)) ?? false;
}

/** The folders among what has come, in which search looks; not those in other folders that have come. */
async function foldersAmong(keys: readonly string[]): Promise<vscode.Uri[]> {
  const folders: vscode.Uri[] = [];
  let last = '';
  for (const key of [...keys].sort()) {
    if (last && key.startsWith(`${last}/`)) continue; // if that was a folder, we know it
    last = key;
    const uri = vscode.Uri.parse(key);
    if (!isExcluded(uri) && (await isFolder(uri))) folders.push(uri);
  }
  return folders;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
