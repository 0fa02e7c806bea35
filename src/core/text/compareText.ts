/** In the order of UTF-16 code units, which is the same on every machine; negative when `a` comes first. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
