import type { CacheReader, Stamp } from '../packing/studyCache';
import { inParallel, type Cancellable } from './inParallel';
import type { Study } from './study';

/** So long after a file was written it may be written again without getting another time, in milliseconds. */
const SAME_TIME = 3000;

/** A study's files as they are now. What can't be told of one is an error. */
export interface FilesNow {
  /** @param path relative to the study's folder. */
  stat(path: string): Promise<Pick<Stamp, 'size' | 'mtime'>>;
  hash(path: string): Promise<number>;
  /** The sidecars that stand beside a transcript, sorted. */
  sidecarsOf(transcript: string): readonly string[];
  /** Whether a transcript has to be read in any case. */
  isToRead(transcript: string): boolean;
}

/**
 * Has a study take what a cache knows of these transcripts and their sidecars, where they are as they were. Returns what needn't be read
 * any more.
 */
export async function adoptKnown(
  study: Study,
  cache: CacheReader,
  transcripts: readonly string[],
  files: FilesNow,
  { turn }: Pick<Cancellable, 'turn'> = {},
): Promise<Set<string>> {
  const adopted = new Set<string>();
  await inParallel(transcripts, {}, async (path) => {
    const known = files.isToRead(path) ? undefined : cache.get(path);
    if (!known) return;
    const sidecars = files.sidecarsOf(path);
    if (sidecars.join('\n') !== known.sidecars.map((it) => it.path).join('\n')) return;
    for (const file of [known, ...known.sidecars]) {
      if (!(await isAsBefore(file.path, file.stamp, cache.head.writtenAt, files))) return;
    }
    await turn?.();
    if (!study.adopt(known, cache.head.names)) return;
    for (const it of [path, ...sidecars]) adopted.add(it);
  });
  return adopted;
}

/** Whether a file says what it said, as far as can be told: by its content where its time says too little. */
async function isAsBefore(
  path: string,
  { size, mtime, hash }: Stamp,
  writtenAt: number,
  files: FilesNow,
): Promise<boolean> {
  try {
    const now = await files.stat(path);
    if (now.size !== size) return false;
    // A file system that doesn't know when files were written says 0 of all.
    if (now.mtime === mtime && mtime > 0 && mtime < writtenAt - SAME_TIME) return true;
    return (await files.hash(path)) === hash;
  } catch {
    return false;
  }
}
