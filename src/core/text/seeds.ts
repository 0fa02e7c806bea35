/** An odd base, so that no bits are lost in what is multiplied. */
const BASE = 0x01000193;

/** Bits of a hash by which most of a text is passed over. */
const FILTER_BITS = 18;

/** A short piece of what is sought: `seed` of the sought thing numbered `of`, `at` code units from its beginning. */
export interface Seed {
  readonly text: string;
  readonly of: number;
  readonly at: number;
}

/**
 * Goes through a text once and tells of every place where one of many seeds stands, in text order for each of them.
 * @param size the length of every seed, in UTF-16 code units.
 * @param most how often one seed is told of; what is everywhere tells nothing.
 * @param found whether more places of this seed are wanted.
 */
export function scanForSeeds(
  text: string,
  size: number,
  seeds: readonly Seed[],
  most: number,
  found: (seed: Seed, offset: number) => boolean,
): void {
  if (seeds.length === 0 || text.length < size) return;
  const bySeed = new Map<number, { text: string; seeds: Seed[]; left: number }[]>();
  let live = 0;
  const filter = new Uint8Array(1 << FILTER_BITS);
  for (const seed of seeds) {
    const hash = hashOf(seed.text, size);
    const same = bySeed.get(hash) ?? [];
    const known = same.find((it) => it.text === seed.text);
    if (known) {
      known.seeds.push(seed);
    } else {
      same.push({ text: seed.text, seeds: [seed], left: most });
      live++;
    }
    bySeed.set(hash, same);
    filter[hash >>> (32 - FILTER_BITS)] = 1;
  }
  let leaving = 1;
  for (let i = 1; i < size; i++) leaving = Math.imul(leaving, BASE);
  let hash = hashOf(text, size - 1);
  for (let end = size - 1, start = 0; end < text.length; end++, start++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(end)) | 0;
    if (filter[hash >>> (32 - FILTER_BITS)] === 1) {
      for (const group of bySeed.get(hash >>> 0) ?? []) {
        if (group.left === 0 || !text.startsWith(group.text, start)) continue;
        group.left--;
        group.seeds = group.seeds.filter((seed) => found(seed, start));
        if (group.seeds.length === 0) group.left = 0;
        if (group.left === 0 && --live === 0) return;
      }
    }
    hash = (hash - Math.imul(text.charCodeAt(start), leaving)) | 0;
  }
}

function hashOf(text: string, size: number): number {
  let hash = 0;
  for (let i = 0; i < size; i++) hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
  return hash >>> 0;
}
