import { Codebook } from '../codebook/codebook';
import { readCodebook } from '../codebook/readCodebook';
import { inParallel, type Cancellable } from '../project/inParallel';
import type { FileContent, StudyFiles } from '../project/studyFiles';
import { CODEBOOK, comparePaths } from '../project/studyPaths';
import type { Problem } from '../text/problem';
import type { StudyChanges, UnreadableVersion } from './changes';
import { studyChanges } from './studyChanges';
import { transcriptFilesOf } from './transcriptFiles';
import { TranscriptVersion } from './transcriptVersion';

/** A study's files as they are, or were, in one version. */
export type StudyVersion = Pick<StudyFiles, 'read'>;

export interface ComparedFiles {
  /** The paths of all files that differ, those that only one version has among them; others are passed over. */
  readonly changed: Iterable<string>;
  /** All transcripts that either version may have. */
  readonly transcripts: Iterable<string>;
  /**
   * All sidecars that either version may have: those of a transcript that has changed are read, though they haven't, since their codings may
   * not be found in it any more. Unless told, that isn't asked.
   */
  readonly sidecars?: Iterable<string>;
  /** Old paths by new ones, of files that git takes for renamed. It counts where neither texts nor codings tell. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** Whether what was said in them must not be told. Unless told, that is so where hashes stand for words. */
  readonly isConfidential?: boolean;
}

/** What is read of both versions of a transcript. */
export interface TwoVersions {
  readonly before: TranscriptVersion;
  readonly after: TranscriptVersion;
}

/**
 * How the codings and codes of a study differ between two of its versions. Only what differs is read, with the transcripts of changed
 * sidecars, which may be in no version; when the names in the codebook differ, all transcripts are, since these may be inline labels.
 * @returns nothing when it was cancelled.
 */
export async function compareVersions(
  before: StudyVersion,
  after: StudyVersion,
  files: ComparedFiles,
): Promise<StudyChanges>;
export async function compareVersions(
  before: StudyVersion,
  after: StudyVersion,
  files: ComparedFiles,
  options: Cancellable,
): Promise<StudyChanges | undefined>;
export async function compareVersions(
  before: StudyVersion,
  after: StudyVersion,
  { changed, transcripts, sidecars = [], renamed, isConfidential = false }: ComparedFiles,
  options: Cancellable = {},
): Promise<StudyChanges | undefined> {
  const paths = new Set(changed);
  const unreadable: UnreadableVersion[] = [];
  const [was, is] = await Promise.all(
    [before.read(CODEBOOK), after.read(CODEBOOK)].map(async (it) => bookOf(await it)),
  );
  if (!was || !is) return undefined;
  for (const [version, { problem }] of [
    ['before', was],
    ['after', is],
  ] as const) {
    if (problem && paths.has(CODEBOOK)) unreadable.push({ path: CODEBOOK, version, isPart: false, problem });
  }
  // Of one that can't be read nothing is said; the other one tells what its codes are.
  const books = {
    before: was.codebook ?? is.codebook ?? Codebook.empty,
    after: is.codebook ?? was.codebook ?? Codebook.empty,
  };
  const all = new Set(transcripts);
  const byTranscript = transcriptFilesOf(paths, all, isNamedAlike(books) ? 'changed' : 'all');
  const unchanged = new Set([...sidecars].filter((path) => !paths.has(path)));
  const unchangedOf = transcriptFilesOf(unchanged, all, 'changed');
  const found = new Map<string, TwoVersions>();
  await inParallel([...byTranscript.keys()], options, async (path) => {
    const files = [path, ...(byTranscript.get(path) ?? [])];
    const [old, now] = await readBoth({ before, after }, files, paths);
    if (isText(old.get(path)) && isText(now.get(path)) && paths.has(path)) {
      for (const sidecar of unchangedOf.get(path) ?? []) {
        const content = await after.read(sidecar);
        for (const contents of [old, now]) contents.set(sidecar, content);
      }
    }
    await options.turn?.();
    found.set(path, {
      before: new TranscriptVersion(path, old, books.before),
      after: new TranscriptVersion(path, now, books.after),
    });
  });
  if (options.isCancelled?.()) return undefined;
  const versions = [...byTranscript.keys()].sort(comparePaths).flatMap((path) => found.get(path) ?? []);
  const changes = studyChanges(versions, books, unreadable, renamed);
  return {
    codes: changes.codes,
    transcripts: isConfidential ? changes.transcripts.map((it) => ({ ...it, isConfidential })) : changes.transcripts,
    // What is wrong with a sidecar that hasn't changed is nothing new.
    unreadable: changes.unreadable.filter(({ path }) => !unchanged.has(path)),
  };
}

interface ReadBook {
  /** Nothing when it can't be read; an empty one when there is none. */
  readonly codebook: Codebook | undefined;
  readonly problem: Problem | undefined;
}

function bookOf(content: FileContent): ReadBook {
  if (content.kind === 'missing') return { codebook: Codebook.empty, problem: undefined };
  if (content.kind === 'unreadable') return { codebook: undefined, problem: content.problem };
  const { codebook, problems, readable } = readCodebook(content.text);
  const problem = problems.find(({ severity }) => severity === 'error');
  return { codebook: readable ? codebook : undefined, problem };
}

function isNamedAlike({ before, after }: { readonly before: Codebook; readonly after: Codebook }): boolean {
  const names = (book: Codebook) =>
    [...book.all(), ...book.speakers]
      .map(({ name, aliases }) => [name, ...aliases].join('\n'))
      .sort()
      .join('\n\n');
  return names(before) === names(after);
}

/**
 * What files say in both versions, those left out that aren't there. One that doesn't differ is read once and is the same in both, also where
 * only one of them has it: of what git is told to ignore, or hasn't checked out, it knows nothing.
 */
async function readBoth(
  { before, after }: Readonly<Record<'before' | 'after', StudyVersion>>,
  files: readonly string[],
  changed: ReadonlySet<string>,
): Promise<[old: Map<string, FileContent>, now: Map<string, FileContent>]> {
  const old = new Map<string, FileContent>();
  const now = new Map<string, FileContent>();
  const put = (contents: Map<string, FileContent>, path: string, content: FileContent) => {
    if (content.kind !== 'missing') contents.set(path, content);
  };
  const read = files.map(async (path) => {
    const present = await after.read(path);
    const differs = changed.has(path);
    const past = differs || present.kind === 'missing' ? await before.read(path) : present;
    return { path, past, present: differs ? present : past };
  });
  for (const { path, past, present } of await Promise.all(read)) {
    put(old, path, past);
    put(now, path, present);
  }
  return [old, now];
}

function isText(content: FileContent | undefined): boolean {
  return content?.kind === 'text';
}
