import type { TwoVersions } from './compareVersions';
import type { CodingPair } from './pairCodings';

/**
 * The transcripts that had another path before: those with the text that one had which isn't there any more, or else most of whose codings
 * were that one's, or else those that git takes for renamed.
 * @param pairs codings that are in both versions.
 * @param byGit old paths by new ones.
 * @returns old paths by new ones.
 */
export function renamedTranscripts(
  versions: readonly TwoVersions[],
  pairs: readonly CodingPair[],
  byGit: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const gone = versions.filter(({ before, after }) => isAnything(before) && !isAnything(after));
  const come = versions.filter(({ before, after }) => !isAnything(before) && isAnything(after));
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const take = (now: string, was: string | undefined) => {
    if (was === undefined || taken.has(was) || renamed.has(now)) return;
    renamed.set(now, was);
    taken.add(was);
  };
  const byText = new Map(gone.flatMap(({ before }) => (before.key === undefined ? [] : [[before.key, before.path]])));
  for (const { after } of come) if (after.key !== undefined) take(after.path, byText.get(after.key));
  const isGone = new Set(gone.map(({ before }) => before.path));
  for (const { after } of come) {
    const counts = new Map<string, number>();
    for (const pair of pairs) {
      const { transcript } = pair.before;
      if (pair.after.transcript === after.path) counts.set(transcript, (counts.get(transcript) ?? 0) + 1);
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [path, count] of counts) if (isGone.has(path) && count > total / 2) take(after.path, path);
  }
  for (const { after } of come) {
    const was = byGit.get(after.path);
    if (was !== undefined && isGone.has(was)) take(after.path, was);
  }
  return renamed;
}

/** Whether there is a transcript, or at least a sidecar of it. */
function isAnything({ isThere, sidecars, unreadable }: TwoVersions['before']): boolean {
  return isThere || sidecars.length > 0 || unreadable.size > 0;
}
