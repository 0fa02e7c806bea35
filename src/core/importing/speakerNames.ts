import { isName, nameKey, wordsOf } from '../transcript/names';
import type { ImportedTurn } from './imported';
import { onOneLine } from './words/squeeze';

/** Longer ones aren't read as names. In UTF-16 code units and words. */
const LONGEST = 40;
const MOST_WORDS = 5;

/**
 * Names under which the speakers can be printed so that the reader takes them for names: most as they are; of others (`ann@example.org`, a
 * whole sentence) what is left without signs, cut short. Different speakers keep different names.
 */
export function speakerNames(turns: readonly ImportedTurn[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const { speaker } of turns) {
    if (speaker === undefined || names.has(speaker)) continue;
    const owner = nameKey(withoutMarks(speaker));
    const isFree = (name: string) => [undefined, owner].includes(owners.get(nameKey(name)));
    const name = readable(speaker);
    let free = name;
    for (let n = 2; !isFree(free); n++) free = `${name} ${n}`;
    owners.set(nameKey(free), owner);
    names.set(speaker, free);
  }
  return names;
}

function readable(speaker: string): string {
  const name = withoutMarks(speaker);
  if (isName(name)) return name;
  const words = wordsOf(name.replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ')).filter((word) => /[\p{L}\p{N}]/u.test(word));
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    const short = words.slice(0, count).join(' ');
    if (short.length <= LONGEST && isName(short)) return short;
  }
  const cut = (words[0] ?? '').slice(0, LONGEST / 2);
  return isName(cut) ? cut : onOneLine(`Speaker ${cut}`);
}

/** Without bold around it and a colon behind. Linear, whatever stands there. */
function withoutMarks(speaker: string): string {
  const name = onOneLine(speaker.replaceAll('**', ' ').replaceAll('__', ' '));
  let end = name.length;
  while (end > 0 && ' :：'.includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}
