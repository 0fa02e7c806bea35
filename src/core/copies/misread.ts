import { likeness } from '../text/likeness';
import { NOWHERE } from './talkWords';

/** Of longer gaps it can't be told which word is which. */
const MOST = 3;

/** Words of which less is the same are other words. */
const ALIKE = 0.5;

/** Longer words aren't compared letter by letter. */
const LONGEST = 64;

/**
 * Notes the places of words that are written otherwise in the other text (`Ml` and `MI`): few words between two that have a place, with as
 * many between these in the other text, of which each is half the same at least.
 */
export function pairMisread(words: readonly string[], others: readonly string[], places: Int32Array): void {
  let [last, lastOther] = [-1, -1];
  for (let i = 0; i <= places.length; i++) {
    const other = i < places.length ? (places[i] ?? NOWHERE) : others.length;
    if (other === NOWHERE) continue;
    const count = i - last - 1;
    if (count > 0 && count <= MOST && other - lastOther - 1 === count) {
      for (let k = 1; k <= count; k++) {
        if (areAlike(words[last + k] ?? '', others[lastOther + k] ?? '')) places[last + k] = lastOther + k;
      }
    }
    [last, lastOther] = [i, other];
  }
}

function areAlike(a: string, b: string): boolean {
  return a.length <= LONGEST && b.length <= LONGEST && likeness(a, b) >= ALIKE;
}
