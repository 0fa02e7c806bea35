import type { Codebook } from '../codebook/codebook';
import { editDistance } from '../text/editDistance';

/** A code that may be meant by a name which isn't in the codebook. */
export interface NearName {
  /** The code's name; it may be an alias of it that is like the other. */
  readonly name: string;
  /** Whether it is hardly to be doubted: one slip of the keyboard, or another way to join the same words. */
  readonly isVeryNear: boolean;
}

/** How like the name in the codebook has to be, from 0 to 1. */
const NEAR = 0.7;
const VERY_NEAR = 0.85;

/** One slip makes another word of a shorter one too easily. */
const ENOUGH_LETTERS = 4;

/** Longer names aren't compared. */
const LONGEST = 100;

/** The codes whose names or aliases are most like a name that isn't in the codebook, the nearest first. */
export function nearestNames(codebook: Codebook, written: string, most = 3): NearName[] {
  return nearestOf(codebook.all(), written, most);
}

/** Something that has a name, and perhaps others. */
interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The same of anything that has names. */
export function nearestOf(named: Iterable<Named>, written: string, most = 3): NearName[] {
  const wanted = plain(written);
  if (wanted.length > LONGEST) return [];
  const near: (NearName & { readonly likeness: number })[] = [];
  for (const { name, aliases } of named) {
    const best = [name, ...aliases]
      .map((spelling) => nearness(wanted, plain(spelling)))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (best && best.likeness >= NEAR && !near.some((it) => it.name === name)) near.push({ name, ...best });
  }
  near.sort((a, b) => b.likeness - a.likeness);
  return near.slice(0, most).map(({ name, isVeryNear }) => ({ name, isVeryNear }));
}

function nearness(a: string, b: string): { likeness: number; isVeryNear: boolean } {
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST || Math.abs(a.length - b.length) > longer * (1 - NEAR))
    return { likeness: 0, isVeryNear: false };
  const apart = slips(a, b);
  const likeness = longer ? 1 - apart / longer : 1;
  return { likeness, isVeryNear: likeness >= VERY_NEAR || (apart <= 1 && longer >= ENOUGH_LETTERS) };
}

/** How many slips are between two names. Two letters that have changed places are one. */
function slips(a: string, b: string): number {
  const distance = editDistance(a, b);
  return distance === 2 && a !== b && lettersOf(a) === lettersOf(b) ? 1 : distance;
}

function lettersOf(name: string): string {
  return Array.from(name).sort().join('');
}

/** A name without what is easily mistaken: small and capital letters, and how words are joined. */
function plain(name: string): string {
  return name
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_‐‑/-]+/g, '-');
}
