import { isCoderName, isSameCoder } from '../coders/coder';
import { inParallel, type Cancellable } from '../project/inParallel';
import { codersOf, type Copy } from './copy';
import { coderInName, transcriptsInName } from './copyName';
import { LEAST_SHARED, Resemblance } from './resemblance';

/** A copy whose transcript is looked for. */
export interface SoughtCopy {
  readonly copy: Copy;
  /** Where it is in the study itself, if it is: it is no copy of itself. */
  readonly path?: string | undefined;
}

/** The transcript that has most of a copy. */
interface Likeliest {
  readonly path: string;
  readonly share: number;
}

/**
 * The transcript that each copy is most likely one of: the one that its file's name names, if it has some of the copy's words; else the one
 * that has most of them. Nothing where none has, or when it is cancelled. No transcript is read twice, and those that no name names only if
 * they are needed.
 * @param read the text of a transcript; nothing when it can't be read.
 */
export async function likelyOriginals(
  copies: readonly SoughtCopy[],
  transcripts: readonly string[],
  read: (path: string) => Promise<string | undefined>,
  options: Cancellable = {},
): Promise<(string | undefined)[]> {
  const resemblance = new Resemblance();
  for (const { copy } of copies) {
    await options.turn?.();
    resemblance.add(copy);
  }
  const sought = copies.map(({ copy, path: own }) => {
    const others = transcripts.filter((path) => path !== own);
    return { own, names: new Set(transcriptsInName(copy.name, others)) };
  });
  const named: (Likeliest | undefined)[] = copies.map(() => undefined);
  const unnamed: (Likeliest | undefined)[] = copies.map(() => undefined);
  const search = (paths: readonly string[]) =>
    inParallel(paths, options, async (path) => {
      const text = await read(path);
      const shares = text === undefined ? undefined : await resemblance.sharesIn(text, options);
      for (const [i, share] of (shares ?? []).entries()) {
        const { own, names } = sought[i] ?? {};
        if (share < LEAST_SHARED || path === own) continue;
        const likeliest = names?.has(path) ? named : unnamed;
        const best = likeliest[i];
        // The reading may end in any order.
        if (!best || share > best.share || (share === best.share && path < best.path)) likeliest[i] = { path, share };
      }
    });
  const isNamed = (path: string) => sought.some(({ names }) => names.has(path));
  await search(transcripts.filter(isNamed));
  if (named.some((it) => !it)) await search(transcripts.filter((path) => !isNamed(path)));
  return copies.map((_, i) => (options.isCancelled?.() ? undefined : (named[i] ?? unnamed[i])?.path));
}

/**
 * Who has most likely coded a copy: the one whom its file's name names, else the one whom the copy names, if it is one. As the study writes
 * the name, if that coder is known there.
 * @param known names of coders of the study.
 */
export function likelyCoder(copy: Copy, transcript: string | undefined, known: Iterable<string>): string | undefined {
  const [own, ...others] = codersOf(copy);
  const name = coderInName(copy.name, transcript ?? '') ?? (others.length ? undefined : own);
  if (name === undefined || !isCoderName(name)) return undefined;
  return [...known].find((it) => isSameCoder(it, name)) ?? name;
}
