import type { CodeColor } from './codebook';

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
 * The slot of the palette that stands for a code: its own, or one that follows from its name alone, so that it stays the same
 * whatever else is added to the codebook or moved in it.
 */
export function slotOf(code: { readonly name: string; readonly color?: CodeColor | undefined }): number {
  if (typeof code.color === 'number') return code.color;
  return (fnv1a(code.name) % PALETTE_SIZE) + 1;
}

/** The 32-bit FNV-1a hash of a text's UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
