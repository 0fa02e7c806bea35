import { sentence } from './interview';
import { below, oneOf } from './random';
import { Retold, wordsOf, type Word } from './retold';

/** What is done to a text at a word; paragraphs are added and removed at their first words. */
type Edit = 'replace' | 'insert' | 'delete' | 'add paragraph' | 'remove paragraph';

const IN_PARAGRAPHS: readonly Edit[] = ['replace', 'insert', 'delete'];
const OF_PARAGRAPHS: readonly Edit[] = ['add paragraph', 'add paragraph', 'remove paragraph'];

/** A text after edits all over it: words replaced, put in and taken out, and as often paragraphs added and removed. */
export function scatteredEdits(text: string, count: number, random: () => number): Retold {
  const words = wordsOf(text);
  const firsts = words.flatMap(({ start }, i) => (/[\r\n]/.test(text.slice(endOf(words[i - 1]), start)) ? [i] : []));
  const edits = new Map<number, Edit>();
  for (let i = 0; i < count; i++) {
    if (i % 2 && firsts.length) edits.set(oneOf(firsts, random), oneOf(OF_PARAGRAPHS, random));
    else edits.set(below(words.length, random), oneOf(IN_PARAGRAPHS, random));
  }
  const retold = new Retold(words);
  let isRemoved = false;
  words.forEach((word, i) => {
    const gap = text.slice(endOf(words[i - 1]), word.start);
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

function endOf(word: Word | undefined): number {
  return word ? word.start + word.text.length : 0;
}
