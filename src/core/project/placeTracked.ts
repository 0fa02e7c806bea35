import type { SidecarCoding } from '../codings/coding';
import { TELLING } from '../codings/describeExcerpt';
import { placeCodings } from '../codings/placing/placeCodings';
import type { Placing } from '../codings/placing/placingCase';
import { hasSameSurroundings } from '../codings/surroundings';
import type { Talk } from '../codings/talk';
import { Wanted } from '../codings/wanted';
import { plainWords } from '../text/plainText';
import { isEmptyRange, sameRange } from '../text/position';
import type { TrackedCoding } from './trackedCoding';

/** A coding of a sidecar, and what an editor that followed it knows. */
interface KnownCoding {
  readonly coding: SidecarCoding;
  readonly known: TrackedCoding | undefined;
  /** What it knows of one that wasn't surely found, though the sidecar may say something else of its words now. */
  readonly doubted: TrackedCoding | undefined;
}

/**
 * Finds the excerpts of a sidecar's codings. Where an editor followed a coding it is believed, since it saw every edit, unless the words
 * stand where the sidecar says, with what should be around them, and no longer where the tracking ended (an undone deletion). What it saw
 * disappear comes back only with its very words. Where the text was replaced as a whole, what the editor knows is a hint. One that is where
 * it was, but among other words than it is told by, has moved all the same: its sidecar has to say so.
 *
 * What wasn't surely found stays so, though its words may be there, until it is found by what it says and nothing beside it contradicts.
 */
export function placeTracked(talk: Talk, codings: readonly KnownCoding[]): Placing[] {
  const searched = codings.filter(
    (it) => !it.known || it.known.isHint || it.known.isGone || isEmptied(talk, it.known) || isThereInDoubt(talk, it),
  );
  const found = placeCodings(
    talk,
    searched.map(({ coding }) => coding),
    searched.map(({ known }) =>
      known?.isHint && !known.isGone && known.sureness === undefined ? known.range : undefined,
    ),
  );
  const placings = new Map(searched.map((it, i) => [it, found[i]]));
  const placed = codings.map((it): Placing => {
    const { coding, known, doubted } = it;
    const placing = placings.get(it);
    if (!placing) return follow(talk, coding, known);
    const isKnown = known && !known.isHint;
    if (!isKnown || placing.sureness === 1) return placing;
    if (doubted) return asBefore(doubted);
    return placing.state === 'approximate' ? { ...placing, state: 'orphan', sureness: 0 } : placing;
  });
  const doubted = new Set(searched.filter((it, i) => it.doubted && found[i]?.sureness === 1));
  return doubted.size ? keepDoubts(talk, codings, placed, doubted) : placed;
}

/** What wasn't sure is so only where all codings together say the same of it. */
function keepDoubts(
  talk: Talk,
  codings: readonly KnownCoding[],
  placed: readonly Placing[],
  doubted: ReadonlySet<KnownCoding>,
): Placing[] {
  const together = placeCodings(
    talk,
    codings.map(({ coding }) => coding),
    [],
    codings.map((it, i) => (doubted.has(it) ? undefined : placed[i])),
  );
  return codings.flatMap((it, i) => {
    const [alone, now] = [placed[i], together[i]];
    if (!alone || !now) return [];
    if (!it.doubted || !doubted.has(it)) return [alone];
    return [now.sureness === 1 && sameRange(now.range, alone.range) ? now : asBefore(it.doubted)];
  });
}

/** As unsure as it was found. */
function asBefore({ range, sureness = 0, isGone }: TrackedCoding): Placing {
  return sureness > 0 && !isGone ? { state: 'approximate', range, sureness } : { state: 'orphan', range, sureness: 0 };
}

/** Whether a coding that wasn't surely found is followed to where its very words stand. */
function isThereInDoubt({ lines }: Talk, { coding, doubted }: KnownCoding): boolean {
  return doubted !== undefined && new Wanted(coding).fits(lines.slice(doubted.range));
}

function follow(talk: Talk, coding: SidecarCoding, known: TrackedCoding | undefined): Placing {
  const { lines } = talk;
  const { at } = coding;
  const here = lines.clamp(at);
  const { range = here, sureness = 1, isRemembered = false } = known ?? {};
  const wanted = new Wanted(coding);
  const isThere = wanted.fits(lines.slice(range));
  if (wanted.fits(lines.slice(at))) {
    const isSurrounded = hasSameSurroundings(talk, talk.spanOf(at), coding);
    const isTold = saysSurroundings(coding) ? isSurrounded : wanted.words.length >= TELLING;
    if (sameRange(range, at))
      return { state: saysSurroundings(coding) && !isSurrounded ? 'moved' : 'placed', range, sureness: 1 };
    if (isTold && !isThere && !isRemembered) {
      return { state: sameRange(here, at) ? 'placed' : 'moved', range: here, sureness: 1 };
    }
  }
  return sureness < 1 && !isThere ? { state: 'approximate', range, sureness } : { state: 'moved', range, sureness: 1 };
}

/** Whether no words are left of an excerpt. */
function isEmptied({ lines }: Talk, { range }: TrackedCoding): boolean {
  return !isEmptyRange(range) && plainWords(lines.slice(range)) === '';
}

/** Whether a coding says anything of what stands around it. */
function saysSurroundings({ hash, context }: SidecarCoding): boolean {
  const { before, after } = hash ?? context ?? {};
  return before !== undefined || after !== undefined;
}
