/**
 * A regular expression for one of some words, in which words that begin alike share that beginning: a list is then left at its first
 * letter where none of them stands, however long it is. Words are written without anything that means more than itself, but for
 * `[…]` around letters one of which stands there, and `?` behind what may be missing.
 */
export function oneOf(words) {
  return printed(branchesOf(words.map(piecesOf)));
}

/** Letters, sets of letters, and either with a `?` behind: what is compared as a whole. */
function piecesOf(word) {
  return word.match(/(?:\[[^\]]+\]|\\.|.)\??/gu) ?? [];
}

function branchesOf(words) {
  const branches = new Map();
  for (const [first, ...rest] of words) {
    if (first === undefined) branches.set('', []);
    else branches.set(first, [...(branches.get(first) ?? []), rest]);
  }
  return branches;
}

function printed(branches) {
  // The end of a word comes last: a longer word is preferred.
  const { true: ends = false } = { true: branches.delete('') };
  const parts = [...branches].map(([first, rests]) => first + printed(branchesOf(rests)));
  if (parts.length === 0) return '';
  if (parts.length === 1 && !ends) return parts[0];
  return `(?:${parts.join('|')})${ends ? '?' : ''}`;
}
