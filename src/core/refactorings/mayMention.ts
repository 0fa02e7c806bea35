/** A letter, a digit, or what joins them in a name. */
const IN_NAME = /[\p{L}\p{M}\p{N}_-]/u;

/**
 * Whether a file that can't be understood may have a name in it, and not only a longer one that begins or ends so: as it is, or as YAML
 * writes it between quotation marks.
 */
export function mayMention(text: string, name: string): boolean {
  const spellings = new Set([name, name.replaceAll("'", "''"), JSON.stringify(name).slice(1, -1)]);
  return [...spellings].some((spelling) => hasAlone(text, spelling));
}

function hasAlone(text: string, name: string): boolean {
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!isWithin(text, at) && !isWithin(text, end)) return true;
  }
  return false;
}

/** Whether a name goes on at an offset. */
function isWithin(text: string, offset: number): boolean {
  const [before = ''] = text.slice(Math.max(0, offset - 2), offset).match(/.$/su) ?? [];
  const [after = ''] = text.slice(offset, offset + 2).match(/^./su) ?? [];
  return IN_NAME.test(before) && IN_NAME.test(after);
}
