import { channels } from './contrast';

/** The colours of a slot of the palette, as `#rrggbb`. */
export interface SlotColors {
  readonly light: string;
  readonly dark: string;
}

/** What has less colour than that, from 0 to 1, is grey. */
const GREY = 0.08;

/**
 * The slot of the palette, counted from 1, that is most like a colour (`#rrggbb`): the one of the nearest hue, since a colour that can't be
 * seen has to become lighter or darker anyway; for a grey the greyest.
 */
export function nearestSlot(color: string, palette: readonly SlotColors[]): number {
  const apart = palette.map(({ light, dark }) => Math.min(difference(color, light), difference(color, dark)));
  return apart.indexOf(Math.min(...apart)) + 1;
}

function difference(color: string, other: string): number {
  if (chroma(color) < GREY) return chroma(other);
  const apart = Math.abs(hue(color) - hue(other));
  return Math.min(apart, 6 - apart);
}

/** How much colour a colour has: 0 for a grey, at most 1. */
function chroma(color: string): number {
  return (Math.max(...channels(color)) - Math.min(...channels(color))) / 255;
}

/** Where a colour stands in the circle of red (0), yellow (1), green (2), cyan (3), blue (4) and magenta (5). */
function hue(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color);
  const span = chroma(color) * 255;
  const most = Math.max(red, green, blue);
  if (most === red) return (6 + (green - blue) / span) % 6;
  return most === green ? 2 + (blue - red) / span : 4 + (red - green) / span;
}
