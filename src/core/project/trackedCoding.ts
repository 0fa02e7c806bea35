import type { Coding } from '../codings/coding';
import { sameRange, type Range } from '../text/position';

/** What a sidecar says of a coding's excerpt; of what has been written into it only the place is known for sure. */
export interface Statement extends Partial<Pick<Coding, 'quote' | 'hash'>> {
  readonly at: Range;
}

/** A coding that an editor follows through every edit. */
export interface TrackedCoding {
  /** Where it is now, or was last. */
  readonly range: Range;
  /** What its sidecar said when that began, and what has been written into it since. */
  readonly said: readonly Statement[];
  /** How sure the place was when it was found, when it wasn't sure; 0 when the excerpt wasn't found. */
  readonly sureness?: number;
  /** Whether its excerpt isn't in the text: it wasn't at the beginning, or has been deleted. */
  readonly isGone?: boolean;
  /** Whether the text has been replaced as a whole meanwhile, so that the place isn't more than likely. */
  readonly isHint?: boolean;
  /** Whether the text is one in which it is known to have been there, whatever has been done meanwhile. */
  readonly isRemembered?: boolean;
  /** Whether it was found elsewhere than its sidecar says, as opposed to followed there. */
  readonly isFound?: boolean;
}

/** The codings that an editor follows, by `trackingKey`. */
export type TrackedCodings = ReadonlyMap<string, TrackedCoding>;

/**
 * What an editor knows of a coding that its sidecar now says this of. Nothing when the sidecar has come to say something else: then
 * somebody has changed it, and that is what holds.
 */
export function believe(tracked: TrackedCoding | undefined, now: Statement): TrackedCoding | undefined {
  const known = tracked?.said.findIndex((it) => isSame(it, now)) ?? -1;
  return tracked && known >= 0 ? { ...tracked, said: tracked.said.slice(known) } : undefined;
}

/** What an editor knows of a coding that wasn't surely found, though other words may be written for it: as long as it has the same place. */
export function doubtOf(tracked: TrackedCoding | undefined, now: Statement): TrackedCoding | undefined {
  const isDoubted = tracked?.sureness !== undefined && !tracked.isHint;
  return isDoubted && tracked.said.some(({ at }) => sameRange(at, now.at)) ? tracked : undefined;
}

function isSame(said: Statement, now: Statement): boolean {
  const { at, quote, hash } = said;
  return sameRange(at, now.at) && (quote === undefined || (quote === now.quote && hash?.words === now.hash?.words));
}
