import { changesAsJson } from '../core/history/changesAsJson';
import { changesAsMarkdown, type ChangedStudy } from '../core/history/changesAsMarkdown';
import { changesAsText } from '../core/history/changesAsText';
import { compareVersions, type StudyVersion } from '../core/history/compareVersions';
import { isUnchanged, summaryOf } from '../core/history/summary';
import { DEFAULT_TRANSCRIPTS, LEFT_ALONE, studiesIn } from '../core/project/studiesIn';
import { CODEBOOK, isSidecarPath, mayBeTranscript } from '../core/project/studyPaths';
import { globExpression } from '../core/text/glob';
import { refuseWhileBlind } from './blind';
import { DiskFiles } from './files';
import { folderSettings } from './folderSettings';
import type { Output } from './output';
import { BlobReader, blobsOf, GitError, renamesBetween, requireRepository, workingTree } from './revision';

export const DIFF_FORMATS = ['text', 'markdown', 'json'] as const;

interface DiffOptions {
  /** Which files are transcripts, as globs; nothing for what the folder's settings say. */
  readonly transcripts: readonly string[] | undefined;
  readonly format: (typeof DIFF_FORMATS)[number];
}

/** Two versions of all files below this folder. */
interface Versions {
  readonly paths: readonly string[];
  readonly changed: readonly string[];
  /** Old paths by new ones. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly before: StudyVersion;
  readonly after: StudyVersion;
}

/**
 * Prints how the codings and codes of the studies in this folder differ between a revision and another one, or the working tree.
 * @returns the exit code: 0, or 1 when some of it can't be read, or 2 when nothing could be compared.
 */
export async function diff(
  from: string,
  to: string | undefined,
  { transcripts, format }: DiffOptions,
  output: Output,
): Promise<number> {
  try {
    await requireRepository();
    await refuseWhileBlind('.');
    const settings = await folderSettings('.');
    const globs = (transcripts ?? settings.transcripts ?? DEFAULT_TRANSCRIPTS).map(globExpression);
    const reader = new BlobReader();
    const studies: ChangedStudy[] = [];
    try {
      const versions = await versionsOf(from, to, reader);
      const isTranscript = (path: string) => globs.some((glob) => glob.test(path));
      for (const { root, paths } of studiesIn(versions.paths, isTranscript)) {
        studies.push(await compareStudy(versions, root, paths, settings.confidential));
      }
    } finally {
      reader.close();
    }
    if (!studies.length) throw new GitError('there is no study in this folder, neither now nor then');
    output.out(print(studies, { from, to: to ?? 'the working tree', format }));
    return studies.some(({ changes }) => changes.unreadable.length) ? 1 : 0;
  } catch (error) {
    output.err(`${(error as Error).message}\n`);
    return 2;
  }
}

async function versionsOf(from: string, to: string | undefined, reader: BlobReader): Promise<Versions> {
  const old = await blobsOf(from);
  const versionOf = (blobs: ReadonlyMap<string, string>): StudyVersion => ({
    read: async (path) => {
      const blob = blobs.get(path);
      return blob === undefined ? { kind: 'missing' } : reader.read(blob);
    },
  });
  const before = versionOf(old);
  if (to === undefined) {
    const now = await workingTree(from);
    const renamed = await renamesBetween(from, to);
    const isThere = new Set(now.paths);
    const disk = new DiskFiles('.', CODEBOOK);
    const after: StudyVersion = {
      // What git is told to ignore is in no version.
      read: async (path) => (isThere.has(path) ? disk.read(path) : { kind: 'missing' }),
    };
    return { paths: all(old.keys(), now.paths), changed: now.changed, renamed, before, after };
  }
  const now = await blobsOf(to);
  const renamed = await renamesBetween(from, to);
  const paths = all(old.keys(), now.keys());
  return {
    paths,
    changed: paths.filter((path) => old.get(path) !== now.get(path)),
    renamed,
    before,
    after: versionOf(now),
  };
}

/** Both, each once, without those where nobody keeps a study. */
function all(a: Iterable<string>, b: Iterable<string>): string[] {
  return [...new Set([...a, ...b])].filter((path) => !path.split('/').some((part) => LEFT_ALONE.has(part))).sort();
}

async function compareStudy(
  { changed, renamed, before, after }: Versions,
  root: string,
  paths: readonly string[],
  isConfidential: boolean,
): Promise<ChangedStudy> {
  const folder = root ? `${root}/` : '';
  const inFolder = (version: StudyVersion): StudyVersion => ({ read: (path) => version.read(folder + path) });
  const differs = new Set(changed);
  const inStudy = (path: string) => path.startsWith(folder);
  const pairs = [...renamed].filter((pair) => pair.every(inStudy));
  const changes = await compareVersions(inFolder(before), inFolder(after), {
    changed: paths.filter((path) => differs.has(folder + path)),
    transcripts: paths.filter(mayBeTranscript),
    sidecars: paths.filter(isSidecarPath),
    renamed: new Map(pairs.map(([now, was]) => [now.slice(folder.length), was.slice(folder.length)])),
    isConfidential,
  });
  return { folder, changes };
}

interface Printing {
  readonly from: string;
  readonly to: string;
  readonly format: DiffOptions['format'];
}

function print(studies: readonly ChangedStudy[], { from, to, format }: Printing): string {
  switch (format) {
    case 'text': {
      const changed = studies.filter(({ changes }) => !isUnchanged(changes));
      const [first] = studies;
      if (!changed.length && first) return `${summaryOf(first.changes)}\n`;
      return changed.map(({ folder, changes }) => changesAsText(changes, folder)).join('\n');
    }
    case 'markdown':
      return changesAsMarkdown(studies, `Codings from ${from} to ${to}`);
    case 'json':
      return `${JSON.stringify({ from, to, studies: changesAsJson(studies) }, undefined, 2)}\n`;
  }
}
