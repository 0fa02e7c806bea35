import type { Coding } from '../codings/coding';
import { sameRange, type Range } from '../text/position';

/** What a sidecar says of a coding's excerpt. */
export type Statement = Pick<Coding, 'at' | 'quote'>;

/** A coding that an editor follows through every edit. */
export interface TrackedCoding {
  /** Where it is now. */
  readonly range: Range;
  /** What its sidecar said when that began, and what has been written into it since. */
  readonly said: readonly Statement[];
}

/** The codings that an editor follows, by `trackingKey`. */
export type TrackedCodings = ReadonlyMap<string, TrackedCoding>;

/**
 * What an editor knows of a coding that its sidecar now says this of. Nothing when the sidecar has come to say something else: then
 * somebody has changed it, and that is what holds.
 */
export function believe(tracked: TrackedCoding | undefined, now: Statement): TrackedCoding | undefined {
  const known = tracked?.said.findIndex((it) => it.quote === now.quote && sameRange(it.at, now.at)) ?? -1;
  return tracked && known >= 0 ? { ...tracked, said: tracked.said.slice(known) } : undefined;
}
