import { sentence } from './interview';
import { below, oneOf } from './random';
import { Retold, wordsOf } from './retold';

/** What is done to a text in one place of it: from a word on. */
type Edit = 'replace' | 'insert' | 'delete' | 'add paragraph' | 'remove paragraph';

const KINDS: readonly Edit[] = ['replace', 'replace', 'insert', 'delete', 'add paragraph', 'remove paragraph'];

/** A text after edits all over it: words replaced, put in and taken out, paragraphs added and removed. */
export function scatteredEdits(text: string, count: number, random: () => number): Retold {
  const words = wordsOf(text);
  const edits = new Map<number, Edit>();
  while (edits.size < Math.min(count, words.length / 20)) edits.set(below(words.length, random), oneOf(KINDS, random));
  const retold = new Retold(words);
  let isRemoved = false;
  words.forEach((word, i) => {
    const last = words[i - 1];
    const gap = text.slice(last ? last.start + last.text.length : 0, word.start);
    const isBreak = i === 0 || /[\r\n]/.test(gap);
    if (isBreak) isRemoved = false;
    const isSpoken = !/^#/.test(word.text);
    const edit = isSpoken ? edits.get(i) : undefined;
    isRemoved ||= edit === 'remove paragraph' && isBreak;
    if (isRemoved || (edit === 'delete' && !isBreak)) return;
    if (edit === 'add paragraph' && isBreak) retold.add(`${gap}${sentence(random)}`);
    retold.add(gap);
    if (edit === 'insert') retold.add('you know, ');
    retold.word(i, edit === 'replace' ? oneOf(['something', 'another', 'perhaps'], random) : undefined);
  });
  return retold;
}
