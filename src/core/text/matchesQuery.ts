/** What the editor's own search takes for marks and not for letters. */
const MARKS = /["“”*…]/g;

/**
 * Whether each word of what somebody types to find something has its letters in one of some texts in their order, other letters between
 * them or not; case doesn't matter. Nothing typed is in every text.
 */
export function matchesQuery(texts: readonly string[], query: string): boolean {
  const inTexts = texts.map((text) => text.toLocaleLowerCase());
  const words = query.replace(MARKS, '').toLocaleLowerCase().split(/\s+/);
  return words.every((word) => inTexts.some((text) => hasInOrder(text, word)));
}

function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, from);
    if (found < 0) return false;
    from = found + letter.length;
  }
  return true;
}
