import type { SidecarCoding } from '../codings/coding';
import { placeCodings } from '../codings/placing/placeCodings';
import type { Placing } from '../codings/placing/placingCase';
import type { Talk } from '../codings/talk';
import { Wanted } from '../codings/wanted';
import { sameRange } from '../text/position';
import type { TrackedCoding } from './trackedCoding';

/** A coding of a sidecar, and what an editor that followed it knows. */
export interface KnownCoding {
  readonly coding: SidecarCoding;
  readonly known: TrackedCoding | undefined;
}

/**
 * Finds the excerpts of a sidecar's codings. Where an editor followed a coding it is believed, since it saw every edit, unless the words
 * stand where the sidecar says and no longer where the tracking ended (an undone deletion). What it saw disappear comes back only with its
 * very words. Where the text was replaced as a whole, what the editor knows is a hint.
 */
export function placeTracked(talk: Talk, codings: readonly KnownCoding[]): Placing[] {
  const searched = codings.filter(({ known }) => !known || known.isHint || known.isGone);
  const found = placeCodings(
    talk,
    searched.map(({ coding }) => coding),
    searched.map(({ known }) => (known?.isGone ? undefined : known?.range)),
  );
  const placings = new Map(searched.map((it, i) => [it, found[i]]));
  return codings.map((it): Placing => {
    const { coding, known } = it;
    const placing = placings.get(it);
    if (!placing) return follow(talk, coding, known);
    const isGone = known?.isGone && !known.isHint;
    return isGone && placing.state === 'approximate' ? { ...placing, state: 'orphan', sureness: 0 } : placing;
  });
}

function follow({ lines }: Talk, coding: SidecarCoding, known: TrackedCoding | undefined): Placing {
  const { at } = coding;
  const { range = at, sureness = 1 } = known ?? {};
  const wanted = new Wanted(coding);
  const isThere = wanted.fits(lines.slice(range));
  if (wanted.fits(lines.slice(at)) && (sameRange(range, at) || !isThere))
    return { state: 'placed', range: at, sureness: 1 };
  return sureness < 1 && !isThere ? { state: 'approximate', range, sureness } : { state: 'moved', range, sureness: 1 };
}
