import type { Code, CodeColor } from './codebook';

/** How many colours the themeable palette has; its slots are counted from 1. */
export const PALETTE_SIZE = 12;

/** A colour as a codebook writes it: a slot of the palette, or `#rgb` or `#rrggbb`. Nothing when it is neither. */
export function parseColor(text: string): CodeColor | undefined {
  if (/^\d{1,2}$/.test(text)) {
    const slot = Number(text);
    return slot >= 1 && slot <= PALETTE_SIZE ? slot : undefined;
  }
  if (/^#[0-9a-f]{3}$/i.test(text)) return text.toLowerCase().replace(/[0-9a-f]/g, '$&$&');
  return /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : undefined;
}

/**
 * The colours of a codebook's codes, by name: their own, or a slot of the palette that no code before them has, as long as there is one.
 * It follows from the name and from those before, so that what is added at the end changes nothing, and other changes little.
 * @param codes in their order; a name that is there twice means the first.
 */
export function colorsOf(codes: readonly Pick<Code, 'name' | 'color'>[]): Map<string, CodeColor> {
  const colors = new Map<string, CodeColor>();
  const taken = new Set<number>();
  for (const { name, color } of codes) {
    if (colors.has(name)) continue;
    const chosen = color ?? freeSlot(slotOf(name), taken);
    colors.set(name, chosen);
    if (typeof chosen === 'number') taken.add(chosen);
    if (taken.size === PALETTE_SIZE) taken.clear();
  }
  return colors;
}

function freeSlot(first: number, taken: ReadonlySet<number>): number {
  let slot = first;
  while (taken.has(slot)) slot = (slot % PALETTE_SIZE) + 1;
  return slot;
}

/** The slot of the palette that follows from a code's name alone: for one that isn't in the codebook. */
export function slotOf(name: string): number {
  return (fnv1a(name) % PALETTE_SIZE) + 1;
}

/** The 32-bit FNV-1a hash of a text's UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
