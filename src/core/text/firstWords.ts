/**
 * The beginning of a text on one line, at most `limit` UTF-16 units, cut at a word's end and then marked by `…`.
 * The result is a copy: a slice would keep the whole text in memory.
 */
export function firstWords(text: string, limit = 80): string {
  const seen = pairStart(text, limit * 2);
  const head = text.slice(0, seen).replace(/\s+/g, ' ').trim();
  if (head.length <= limit && !/\S/.test(text.slice(seen))) return copy(head);
  const space = head.lastIndexOf(' ', limit);
  return copy(head.slice(0, space > limit / 2 ? space : pairStart(head, limit))) + '…';
}

/** `index`, or the one before it where a cut would part a surrogate pair. */
function pairStart(text: string, index: number): number {
  const unit = text.charCodeAt(index - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? index - 1 : index;
}

function copy(text: string): string {
  return text.split('').join('');
}
