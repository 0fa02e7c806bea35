import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignWords } from '../../../src/core/copies/alignWords';
import { runs } from '../runs';

const WORDS = 'a b c d e f g so well yeah the of and it was'.split(' ');
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 });

/** The pairs of words that were found, as `word→word`. */
function pairs(one: readonly string[], other: readonly string[]): string[] {
  return Array.from(alignWords(one, other), (place, i) => `${one[i] ?? ''}→${other[place] ?? '?'}`);
}

/** Numbers that look like chance and are the same each time. */
function* numbers(seed: number): Generator<number> {
  for (let now = seed; ; now = (Math.imul(now, 1664525) + 1013904223) >>> 0) yield now / 2 ** 32;
}

/** How long something takes of the process's own time, in milliseconds: others may be busy on this machine. */
function took(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('aligning words', () => {
  it('keeps their order, and pairs only words that are the same or nearly', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        let last = -1;
        alignWords(one, other).forEach((place, i) => {
          if (place < 0) return;
          assert.ok(place > last);
          last = place;
          const [a = '', b = ''] = [one[i], other[place]];
          assert.ok(a === b || Array.from(a).some((letter) => b.includes(letter)), `${a} is not ${b}`);
        });
      }),
      runs(300),
    );
  });

  it('finds all words of a text in itself, and all that are left of it', () => {
    fc.assert(
      fc.property(text, fc.infiniteStream(fc.boolean()), (all, kept) => {
        const some = all.filter(() => kept.next().value === true);
        assert.ok(alignWords(some, all).every((place) => place >= 0));
        assert.deepEqual([...alignWords(all, all)], [...all.keys()]);
      }),
      runs(300),
    );
  });

  it('takes a word for another only if it stands in its place and looks like it', () => {
    assert.deepEqual(pairs(['in', 'ml', 'we', 'trust'], ['in', 'mi', 'we', 'thrust']), [
      'in→in',
      'ml→mi',
      'we→we',
      'trust→thrust',
    ]);
    assert.deepEqual(pairs(['she', 'likes', 'bees'], ['she', 'fears', 'bees']), ['she→she', 'likes→?', 'bees→bees']);
  });

  it('takes a second for 200,000 words, and not much longer where nothing tells them apart', () => {
    const random = numbers(7);
    const next = () => random.next().value as number;
    const words = Array.from({ length: 200_000 }, () => `w${Math.floor(3000 * next() ** 3)}`);
    const edited = words.flatMap((word) => {
      const what = next();
      if (what < 0.02) return [];
      if (what < 0.04) return ['uh', word];
      return what < 0.06 ? [`${word}x`] : [word];
    });
    let found = 0;
    const usual = took(() => {
      found = alignWords(edited, words).reduce((sum, place) => sum + (place >= 0 ? 1 : 0), 0);
    });
    assert.ok(found > 0.95 * words.length, String(found));

    const same = Array.from({ length: 60_000 }, () => 'yeah');
    const alternating = same.map((_, i) => (i % 2 ? 'yeah' : 'so'));
    const other = same.map((_, i) => (i % 3 ? 'yeah' : 'no'));
    const hostile = [
      [same, same],
      [same, alternating],
      [alternating, other],
      [words.slice(0, 60_000), words.slice(0, 60_000).reverse()],
      [words.slice(0, 60_000), edited.slice(0, 60_000).filter((_, i) => i % 2)],
    ].map(([a = [], b = []]) => took(() => alignWords(a, b)));
    // Each is a third as long. What grew with the square of the words would take minutes.
    assert.ok(usual < 5000, `${usual} ms`);
    for (const time of hostile) assert.ok(time < 5000, `${time} ms`);
  });
});
