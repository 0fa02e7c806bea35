/** What text stands on, in a kind of theme. */
export interface Background {
  readonly kind: 'light' | 'dark';
  /** As `#rrggbb`. */
  readonly color: string;
}

/** What the editor's own themes have behind the text. */
export const LIGHT: Background = { kind: 'light', color: '#ffffff' };
export const DARK: Background = { kind: 'dark', color: '#1f1f1f' };
export const HIGH_CONTRAST: Background = { kind: 'dark', color: '#000000' };
export const HIGH_CONTRAST_LIGHT: Background = { kind: 'light', color: '#ffffff' };

/**
 * The least contrast with which lines and marks can be told from what is behind them, by WCAG 2.2, success criterion 1.4.11 (Non-text
 * Contrast): a code's colour is the line under its excerpts, and its dot in the tree.
 */
export const LEAST_CONTRAST = 3;

/** The contrast ratio of two colours (`#rrggbb`), as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The relative luminance of a colour (`#rrggbb`), as WCAG 2.2 defines it: from 0 to 1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue of a colour (`#rrggbb`), each from 0 to 255. */
export function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}
