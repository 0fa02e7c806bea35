import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Hit } from '../../../src/core/finding/findInTalk';
import { keepTicks } from '../../../src/core/finding/keepTicks';
import { Lines } from '../../../src/core/text/lines';
import { file } from '../project/memoryStudy';
import { found } from './found';

const END = ['', 'Ben: So.', '', 'Ann: Well.', '', 'Ben: Oh.'];
const talk = (...lines: string[]) => file(...lines.flatMap((line) => [`Ann: ${line}`, '', 'Ben: Hm.', '']), ...END);

/** The lines, from 1, of the hits that are ticked after a change. */
function kept(before: string, isTicked: (hit: Hit, index: number) => boolean, after: string): number[] {
  const [old, now] = [found(before, 'trust'), found(after, 'trust')];
  return [...keepTicks(old, new Set(old.filter(isTicked)), now)]
    .map(({ range }) => range.start.line + 1)
    .sort((a, b) => a - b);
}

describe('keepTicks', () => {
  const before = talk('I trust the data that they give us.', 'Nobody in this office has trust in them.', 'Trust!');
  const all = () => true;
  const but = (line: number) => (hit: Hit) => hit.range.start.line !== line - 1;

  it('keeps them where hits have moved', () => {
    assert.deepEqual(
      kept(
        before,
        but(5),
        talk('New.', 'I trust the data that they give us.', 'Nobody in this office has trust in them.', 'Trust!'),
      ),
      [5, 13],
    );
  });

  it('keeps them where one side has been changed, if the other tells enough', () => {
    const after = before.replace('I trust', 'We all trust').replace('in them', 'in it');
    assert.deepEqual(kept(before, all, after), [1, 5, 9]);
    assert.deepEqual(kept(before, all, after.replace('Trust!', 'Trust?')), [1, 5]);
  });

  it('ticks nothing that is new', () => {
    assert.deepEqual(kept(before, all, before.replace('Ben: Hm.', 'Ben: I trust the data.')), [1, 5, 9]);
  });

  it('ticks none of several that are alike where one is new', () => {
    assert.deepEqual(kept(before, all, `${before}\nAnn: Trust!\n`), [1, 5]);
  });

  it('ticks none of several that are alike where one has gone and not all were ticked', () => {
    const twice = talk('Trust!', 'Trust!', 'Trust!');
    const once = talk('Trust!', 'Trust!');
    assert.deepEqual(kept(twice, all, once), [1, 5]);
    assert.deepEqual(kept(twice, but(1), once), []);
  });

  it('ticks no hit that wasn’t ticked before, whatever has been edited', () => {
    const line = fc.constantFrom(
      'Trust!',
      'I trust the data that they give us.',
      'No trust.',
      'They give us trust and trust.',
      'Hm.',
    );
    const lines = fc.array(line, { minLength: 1, maxLength: 6 });
    const edits = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 40 }),
      put: fc.constantFrom('', ' ', 'trust', 'Trust! ', 'data', '\n\nBen: Trust!\n\n'),
    });
    fc.assert(
      fc.property(lines, edits, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (said, edit, ticks) => {
        const text = talk(...said);
        const start = edit.at % text.length;
        const end = Math.min(text.length, start + edit.length);
        const after = text.slice(0, start) + edit.put + text.slice(end);
        const [old, now] = [found(text, 'trust'), found(after, 'trust')];
        const ticked = new Set(old.filter((_, i) => ticks[i]));
        const [before, later] = [new Lines(text), new Lines(after)];
        for (const hit of keepTicks(old, ticked, now)) {
          const offset = later.offsetAt(hit.range.start);
          const isBefore = later.offsetAt(hit.range.end) <= start;
          const isAfter = offset >= start + edit.put.length;
          if (!isBefore && !isAfter) continue;
          const was = isBefore ? offset : offset - edit.put.length + end - start;
          const same = old.find(({ range }) => before.offsetAt(range.start) === was);
          // Where the same words stand twice, nobody can tell which of them it was.
          const isSwapped = [...ticked].some((it) => it.before === hit.before && it.after === hit.after);
          assert.ok((same && ticked.has(same)) || isSwapped);
        }
        if (text === after) assert.equal(keepTicks(old, ticked, now).size, ticked.size);
      }),
    );
  });
});
