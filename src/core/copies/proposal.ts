import { coderKey, CONSENSUS } from '../coders/coder';
import { inParallel, type Cancellable } from '../project/inParallel';
import { codersOf, type Copy } from './copy';
import { coderInName, transcriptsInName } from './copyName';
import { LEAST_SHARED, Resemblance } from './resemblance';

/**
 * The transcript that a copy is most likely one of: the one that its file's name names, if it has some of the copy's words; else the one that
 * has most of them. Nothing where none has.
 * @param read the text of a transcript; nothing when it can't be read.
 */
export async function likelyOriginal(
  copy: Copy,
  transcripts: readonly string[],
  read: (path: string) => Promise<string | undefined>,
  options: Cancellable = {},
): Promise<string | undefined> {
  const resemblance = new Resemblance(copy);
  const likeliest = async (paths: readonly string[]) => {
    let best: { path: string; share: number } | undefined;
    await inParallel(paths, options, async (path) => {
      const share = resemblance.shareIn((await read(path)) ?? '');
      // The reading may end in any order.
      if (share > (best?.share ?? 0) || (best && share === best.share && path < best.path)) best = { path, share };
    });
    return best && best.share >= LEAST_SHARED ? best.path : undefined;
  };
  const named = transcriptsInName(copy.name, transcripts);
  return (await likeliest(named)) ?? likeliest(transcripts.filter((path) => !named.includes(path)));
}

/**
 * Who has most likely coded a copy: the one whom its file's name names, else the one whom the copy names, if it is one. As the study writes
 * the name, if that coder is known there.
 * @param known names of coders of the study.
 */
export function likelyCoder(copy: Copy, transcript: string | undefined, known: Iterable<string>): string | undefined {
  const [own, ...others] = codersOf(copy);
  const name = coderInName(copy.name, transcript ?? '') ?? (others.length ? undefined : own);
  const key = coderKey(name);
  if (name === undefined || key === '' || key === CONSENSUS) return undefined;
  return [...known].find((it) => coderKey(it) === key) ?? name;
}
