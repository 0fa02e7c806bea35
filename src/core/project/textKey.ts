const CR = 13;

/** Names a text: the same for the same text, whatever its line breaks, and for hardly ever another one. */
export function textKey(text: string): string {
  let [a, b, length] = [0x811c9dc5, 0x9e3779b9, 0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === CR) continue;
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ (c + (b >>> 15)), 0x85ebca6b);
    length++;
  }
  return `${length} ${a >>> 0} ${b >>> 0}`;
}
