import assert from 'node:assert/strict';
import { timeline } from '../../../src/core/findings/timeline';
import { searchableOf } from './told';

const SIDECAR = `codings:
  - id: a
    codes: [A]
    at: 1:12-1:23
    quote: one two for
  - id: b
    codes: [B]
    at: 7:12-7:20
    quote: five six
`;

async function along(text: string, sidecar = SIDECAR) {
  const searchable = await searchableOf({ 'p.md': text, 'p.md.codes.yaml': sidecar });
  const found = await timeline('p.md', { children: false }, searchable);
  assert.ok(found);
  return found;
}

describe('codes along the time of a transcript', () => {
  const text = `[00:10] Ann: one two for now

[00:20] Bob: three four

[00:30] Ann: again, then

[00:40] Bob: five six seven eight

[01:00] Ann: nine ten
`;

  it('begin when the transcript says so, and within a turn as if all its words took equally long', async () => {
    const sidecar = SIDECAR.replace('1:12-1:23', '1:14-1:21')
      .replace('one two for', 'one two')
      .replace('7:12-7:20', '7:14-7:22');
    const { codes, duration } = await along(text, sidecar);
    assert.deepEqual(
      codes.map(({ code, stretches }) => [code.label, stretches.map(({ start, end }) => [start, end])]),
      [
        ['A', [[10_000, 15_000]]],
        ['B', [[40_000, 50_000]]],
      ],
    );
    // Twelve words in 50 s: the last two take as long as twelve on average.
    assert.equal(duration, 60_000 + Math.round((2 * 50_000) / 12));
  });

  it('has times for those who speak', async () => {
    const { speakers } = await along(text);
    const ann = speakers.find(({ speaker }) => speaker === 'Ann');
    assert.deepEqual(
      ann?.stretches.slice(0, 2).map(({ start, end }) => [start, end]),
      [
        [10_000, 20_000],
        [30_000, 40_000],
      ],
    );
  });

  it('has no times where the transcript goes back in time, as it does where a second recording begins', async () => {
    const { duration, speakers } = await along(text.replace('[01:00]', '[00:05]'));
    assert.equal(duration, undefined);
    assert.ok(speakers.every(({ stretches }) => stretches.every(({ start }) => start === undefined)));
  });

  it('is nothing of a transcript that isn’t there', async () => {
    const searchable = await searchableOf({ 'p.md': text });
    assert.equal(await timeline('q.md', { children: false }, searchable), undefined);
  });
});
