/** What names have in common that are one on some disks: however they are capitalised and their letters composed. */
export function comparisonKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
