import * as vscode from 'vscode';
import type { StudyVersion } from '../../core/history/compareVersions';
import type { FileContent } from '../../core/project/studyFiles';
import { baseName, CODEBOOK, isCodebookPath, isSidecarPath, mayBeTranscript } from '../../core/project/studyPaths';
import { textProblem } from '../../core/project/textProblem';
import { globExpression } from '../../core/text/glob';
import type { GitChange, GitRepository } from '../git/gitExtension';
import { transcriptGlobs } from '../settings';
import { readFile } from '../study/fileReader';
import { pathIn, uriOf, type StudyFolder } from '../study/studyFolder';

/** A file that git doesn't know yet. */
const UNTRACKED = 7;

/** What names the version in which there is nothing, by the length of the names of commits. */
const EMPTY_TREES: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/** The files that differ between two versions. */
export interface ChangedFiles {
  /** The paths of the study's files among them. */
  readonly changed: readonly string[];
  /** Old paths by new ones, of those that git takes for renamed. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The versions of a study that its repository has, and the one on disk. Texts are kept: each content is asked for once. */
export class StudyVersions {
  private readonly texts = new Map<string, Promise<FileContent>>();

  constructor(
    readonly folder: StudyFolder,
    readonly repository: GitRepository,
  ) {}

  /** As it was in a commit. */
  of(commit: string): StudyVersion {
    return { read: (path) => this.read(commit, path) };
  }

  /** As it is now, with what hasn't been saved yet. */
  get now(): StudyVersion {
    return { read: (path) => readFile(uriOf(this.folder, path), () => undefined) };
  }

  /** As it was before there was anything. */
  get none(): StudyVersion {
    return { read: () => Promise.resolve({ kind: 'missing' }) };
  }

  /** What differs between a commit and now. */
  async changedSince(commit: string): Promise<ChangedFiles> {
    const { repository } = this;
    await repository.status();
    const { workingTreeChanges, untrackedChanges = [] } = repository.state;
    const isNew = ({ status }: GitChange) => status === UNTRACKED;
    const known = await repository.diffWith(commit);
    const found = this.pathsOf([
      ...known,
      ...[...workingTreeChanges, ...untrackedChanges].filter(isNew),
      ...this.unsaved(),
    ]);
    const changed = [...new Set([...found, ...(await this.hiddenNew(commit))])];
    return { changed, renamed: this.renamesIn(known) };
  }

  /** What a commit has changed. */
  async changedIn({
    hash,
    parent,
  }: {
    readonly hash: string;
    readonly parent: string | undefined;
  }): Promise<ChangedFiles> {
    if (parent !== undefined) {
      const changes = await this.repository.diffBetween(parent, hash);
      return { changed: this.pathsOf(changes), renamed: this.renamesIn(changes) };
    }
    // Of the first commit git isn't asked what is in it: that is what has been there ever since, and what has changed.
    const { study } = this.folder;
    const sidecars = [...study.sidecarFiles()].map(([path]) => path);
    const since = this.pathsOf(await this.repository.diffWith(hash));
    return { changed: [...new Set([CODEBOOK, ...study.paths, ...sidecars, ...since])], renamed: new Map() };
  }

  /** All transcripts that are there, or seem to have been. */
  transcripts(changed: readonly string[]): string[] {
    const others = changed.filter(mayBeTranscript);
    return [...new Set([...this.folder.study.paths, ...others])];
  }

  private read(commit: string, path: string): Promise<FileContent> {
    const uri = uriOf(this.folder, path);
    return this.repository.getObjectDetails(commit, uri.fsPath).then(
      ({ object }) => {
        const known = this.texts.get(object);
        if (known) return known;
        const text = this.load(commit, uri);
        this.texts.set(object, text);
        return text;
      },
      (error: unknown) => {
        if (isUnknownPath(error)) return { kind: 'missing' };
        throw error;
      },
    );
  }

  private async load(commit: string, uri: vscode.Uri): Promise<FileContent> {
    const bytes = await this.repository.buffer(commit, uri.fsPath);
    const problem = textProblem(bytes);
    if (problem) return { kind: 'unreadable', problem };
    return { kind: 'text', text: await vscode.workspace.decode(bytes, { uri }) };
  }

  /**
   * The new files with codings and codes, where git's settings hide new files from its state: all that the study has and git doesn't know.
   * What git is told to ignore is among them, since that can't be told apart then.
   */
  private async hiddenNew(commit: string): Promise<string[]> {
    const { root, study } = this.folder;
    const empty = EMPTY_TREES[commit.length];
    const hides = vscode.workspace.getConfiguration('git', root).get('untrackedChanges') === 'hidden';
    if (!hides || empty === undefined) return [];
    const known = new Set(this.pathsOf(await this.repository.diffWith(empty)));
    const sidecars = [...study.sidecarFiles()].map(([path]) => path);
    const labelled = [...study.paths].filter((path) => !known.has(path) && study.hasLabels(path));
    return [CODEBOOK, ...sidecars, ...labelled].filter((path) => !known.has(path));
  }

  private renamesIn(changes: readonly GitChange[]): ReadonlyMap<string, string> {
    const { root } = this.folder;
    const pairs = changes.flatMap(({ originalUri, renameUri }): [string, string][] => {
      const [was, is] = [pathIn(root, originalUri), renameUri && pathIn(root, renameUri)];
      return was !== undefined && is !== undefined && was !== is ? [[is, was]] : [];
    });
    return new Map(pairs);
  }

  private unsaved(): Pick<GitChange, 'uri'>[] {
    return vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
  }

  /** Those that may be of the study, relative to its folder, each once. */
  private pathsOf(changes: readonly (Pick<GitChange, 'uri'> & Partial<GitChange>)[]): string[] {
    const { root, study } = this.folder;
    const globs = transcriptGlobs(root).map(globExpression);
    const isOfStudy = (path: string) =>
      isCodebookPath(path) || isSidecarPath(path) || study.isTranscript(path) || globs.some((glob) => glob.test(path));
    const uris = changes.flatMap(({ uri, originalUri, renameUri }) => [uri, originalUri, renameUri]);
    const paths = uris.flatMap((uri) => (uri && pathIn(root, uri)) ?? []);
    return [...new Set(paths)].filter((path) => isOfStudy(path) && (path === CODEBOOK || baseName(path) !== CODEBOOK));
  }
}

/** Whether the git extension says that a path isn't in a version. */
function isUnknownPath(error: unknown): boolean {
  return error instanceof Error && 'gitErrorCode' in error && error.gitErrorCode === 'UnknownPath';
}
