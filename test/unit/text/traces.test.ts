import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findTraces, TRACEABLE } from '../../../src/core/text/traces';

/** Few different letters, so that much is there more than once. */
const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '😀'),
  minLength: TRACEABLE,
  maxLength: 120,
});
const filler = fc.string({ unit: fc.constantFrom('a', 'b', 'x', ' ', '\n'), maxLength: 300 });

/** Words that hardly have a piece in common. */
const SAID = 'We carried the water up the hill every morning, and nobody ever asked us why we did that at all.';

describe('findTraces', () => {
  it('finds what stands whole somewhere, and where', () => {
    fc.assert(
      fc.property(filler, letters, filler, filler, (before, sought, between, after) => {
        const text = `${before}${sought}${between}${sought}${after}`;
        const places = new Set<number>();
        for (let i = text.indexOf(sought); i >= 0; i = text.indexOf(sought, i + 1)) places.add(i);
        const whole = findTraces(text, [sought])
          .get(sought)!
          .filter(({ isWhole }) => isWhole);
        assert.equal(whole.length, Math.min(4, places.size));
        for (const { start, share } of whole) assert.ok(places.has(start) && share === 1);
      }),
    );
  });

  it('finds where most of it is left, however much has been put before', () => {
    const changed = SAID.replace('every morning', 'each evening');
    for (let i = 0; i < 40; i++) {
      const text = `${'x'.repeat(i)}\n\nSomething else was said here.\n\n${changed}\n\nAnd here.`;
      const [trace] = findTraces(text, [SAID]).get(SAID)!;
      assert.ok(trace && trace.share >= 0.5 && !trace.isWhole, `moved by ${i}`);
      assert.ok(Math.abs(trace.start - text.indexOf(changed)) <= 2, `moved by ${i}`);
    }
  });

  it('finds both of two that are hard to tell apart', () => {
    const both = ['jgdn vcra kxxe zflm glih wwkj j', 'jgdn vhra kxxe qflm fwih wwkj j'];
    for (const [some, { length }] of [...findTraces(both.join('\n'), both)]) assert.equal(length, 1, some);
    for (let i = 0; i < 16; i++) {
      const text = 'x'.repeat(i) + both.join('');
      for (const [one, traces] of findTraces(text, both)) assert.equal(traces[0]?.start, text.indexOf(one));
    }
  });

  it('takes a line break for a space', () => {
    const [trace] = findTraces(`Well.\n\n${SAID.replaceAll(' ', '\n')}`, [SAID]).get(SAID)!;
    assert.deepEqual(trace, { start: 7, share: 1, isWhole: false });
  });

  it('finds none of what isn’t there', () => {
    assert.deepEqual(
      findTraces('Nothing of that sort was ever said by anybody here.'.repeat(10), [SAID]).get(SAID),
      [],
    );
    assert.deepEqual(findTraces('', [SAID]).get(SAID), []);
    assert.deepEqual(findTraces(SAID, ['too short']).get('too short'), []);
  });

  it('tells many apart that have most in common', () => {
    const all = Array.from({ length: 300 }, (_, i) => `This is what was said in the turn number ${i}, and no more.`);
    const text = all.join('\n\n');
    for (const [sought, [first]] of findTraces(text, all)) {
      assert.deepEqual(first, { start: text.indexOf(sought), share: 1, isWhole: true });
    }
  });
});
