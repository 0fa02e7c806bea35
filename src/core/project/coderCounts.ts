import { coderKey, isConsensus, type Coder } from '../coders/coder';
import { spellings } from './codeTree';
import { namesFrom } from './namesFrom';
import type { Study } from './study';

/** How many excerpts are whose. */
export interface CoderCounts {
  /** Each coder once, by name; nobody in particular first. */
  readonly coders: readonly { readonly coder: Coder; readonly count: number }[];
  /** On how many they have agreed. */
  readonly agreed: number;
}

/** Who has given a code, or one of those below it, how often in a study. */
export function coderCounts(study: Study, name: string): CoderCounts {
  return summed(namesFrom(study, name).flatMap((it) => [...givenIn(study, it)]));
}

/** Who has given a code how often in one transcript. */
export function coderCountsIn(study: Study, name: string, path: string): CoderCounts {
  return summed(study.index.countsByCoderIn(path, spellings(study, name)));
}

function givenIn(study: Study, name: string): Iterable<readonly [Coder, number]> {
  const { index } = study;
  const used = spellings(study, name).filter((it) => index.count(it) > 0);
  const [only] = used;
  if (used.length < 2) return only === undefined ? [] : index.countsByCoder(only);
  // A coding may have the code under two of its names; it is one excerpt all the same.
  const paths = new Set(used.flatMap((it) => [...index.pathsOf(it)]));
  return [...paths].flatMap((path) => [...index.countsByCoderIn(path, used)]);
}

/** A coder whose name is written in several ways is one. */
function summed(counts: Iterable<readonly [Coder, number]>): CoderCounts {
  const coders = new Map<string, { readonly coder: Coder; readonly count: number }>();
  let agreed = 0;
  for (const [coder, count] of counts) {
    if (isConsensus(coder)) {
      agreed += count;
      continue;
    }
    const key = coderKey(coder);
    const known = coders.get(key);
    const isFirst = !known?.coder || (coder !== undefined && coder < known.coder);
    coders.set(key, { coder: key && isFirst ? coder : known?.coder, count: (known?.count ?? 0) + count });
  }
  return { coders: [...coders].sort(([a], [b]) => a.localeCompare(b)).map(([, it]) => it), agreed };
}
