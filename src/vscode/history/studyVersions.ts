import * as vscode from 'vscode';
import type { StudyVersion } from '../../core/history/compareVersions';
import type { FileContent } from '../../core/project/studyFiles';
import { baseName, CODEBOOK, isCodebookPath, isSidecarPath } from '../../core/project/studyPaths';
import { textProblem } from '../../core/project/textProblem';
import { globExpression } from '../../core/text/glob';
import type { GitChange, GitRepository } from '../git/gitExtension';
import { transcriptGlobs } from '../settings';
import { readFile } from '../study/fileReader';
import { pathIn, uriOf, type StudyFolder } from '../study/studyFolder';

/** A file that git doesn't know yet. */
const UNTRACKED = 7;

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

  /** The paths of the study's files that differ between a commit and now. */
  async changedSince(commit: string): Promise<string[]> {
    const { repository } = this;
    await repository.status();
    const { workingTreeChanges, untrackedChanges = [] } = repository.state;
    const isNew = ({ status }: GitChange) => status === UNTRACKED;
    return this.pathsOf([
      ...(await repository.diffWith(commit)),
      ...[...workingTreeChanges, ...untrackedChanges].filter(isNew),
      ...this.unsaved(),
    ]);
  }

  /** The paths of the study's files that a commit has changed. */
  async changedIn({ hash, parent }: { readonly hash: string; readonly parent: string | undefined }): Promise<string[]> {
    if (parent !== undefined) return this.pathsOf(await this.repository.diffBetween(parent, hash));
    // Of the first commit git isn't asked what is in it: that is what has been there ever since, and what has changed.
    const { study } = this.folder;
    const sidecars = [...study.sidecarFiles()].map(([path]) => path);
    const since = this.pathsOf(await this.repository.diffWith(hash));
    return [...new Set([CODEBOOK, ...study.paths, ...sidecars, ...since])];
  }

  /** All transcripts that are there, or seem to have been. */
  transcripts(changed: readonly string[]): string[] {
    const others = changed.filter((path) => !isSidecarPath(path) && !isCodebookPath(path));
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
      () => ({ kind: 'missing' }),
    );
  }

  private async load(commit: string, uri: vscode.Uri): Promise<FileContent> {
    const bytes = await this.repository.buffer(commit, uri.fsPath);
    const problem = textProblem(bytes);
    if (problem) return { kind: 'unreadable', problem };
    return { kind: 'text', text: await vscode.workspace.decode(bytes, { uri }) };
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
