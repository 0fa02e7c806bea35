/** Red, green and blue, each from 0 to 1. */
export interface Rgb {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** How much of 255 two colours may differ in red, green or blue, and still be taken for the same by whoever picks one by hand. */
const NEAR = 6;

/** What `#rrggbb` stands for. */
export function rgbOf(hex: string): Rgb {
  const part = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

export function hexOf({ red, green, blue }: Rgb): string {
  const part = (value: number) => {
    const byte = Math.min(255, Math.max(0, Math.round(value * 255)));
    return byte.toString(16).padStart(2, '0');
  };
  return `#${part(red)}${part(green)}${part(blue)}`;
}

/** Index of the colour that is as good as this one, the nearest of several; -1 when none is. */
export function nearestOf(colors: readonly string[], { red, green, blue }: Rgb): number {
  const distances = colors.map((hex) => {
    const other = rgbOf(hex);
    const most = Math.max(Math.abs(other.red - red), Math.abs(other.green - green), Math.abs(other.blue - blue));
    return Math.round(most * 255);
  });
  const least = Math.min(...distances);
  return least <= NEAR ? distances.indexOf(least) : -1;
}
