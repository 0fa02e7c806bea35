import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCueTime, readTimestamp } from '../../../src/core/transcript/timestamps';
import { runs } from '../runs';

/** Milliseconds, and what of the text is left behind the time. */
function read(text: string): [number, string] | undefined {
  const stamp = readTimestamp(text, 0, text.length);
  return stamp && [stamp.time, text.slice(stamp.end)];
}

describe('times', () => {
  const times: [string, number, string][] = [
    ['0:03', 3_000, ''],
    ['00:12 Ann', 12_000, ' Ann'],
    ['1:02:03', 3_723_000, ''],
    ['[00:12]', 12_000, ''],
    ['(00:01:21) So', 81_000, ' So'],
    ['<00:01:21.500>', 81_500, ''],
    ['#00:01:23-4#', 83_000, ''],
    ['[82.20 --> 87.98]  So', 82_200, '  So'],
    ['[00:01.000 --> 00:02.500]', 1_000, ''],
    ['00:00:01,000 --> 00:00:02,500', 1_000, ''],
    ['00:01:02:12', 62_000, ''],
    ['100:00:01', 360_001_000, ''],
  ];
  for (const [text, time, rest] of times)
    it(`${JSON.stringify(text)} is ${time} ms`, () => {
      assert.deepEqual(read(text), [time, rest]);
    });

  for (const text of [
    '12',
    '12.5',
    '3:1',
    '12:60',
    '10:30 AM',
    '10:30pm',
    '[10:30',
    '[12]',
    '(2019)',
    '1:2:3:4:5',
    '12:30h',
    ':12',
    '[]',
  ])
    it(`${JSON.stringify(text)} is none`, () => {
      assert.equal(read(text), undefined);
    });

  it('of cues need both ends', () => {
    assert.equal(readCueTime('00:01.000 --> 00:02.000', 0, 23), 1000);
    assert.equal(readCueTime('00:01.000 --> ', 0, 14), undefined);
    assert.equal(readCueTime('00:01.000', 0, 9), undefined);
  });

  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 * 3_600_000 - 1 }), (time) => {
        const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
        const clock = `${two(time / 3_600_000)}:${two((time / 60_000) % 60)}:${two((time / 1000) % 60)}`;
        assert.deepEqual(read(`[${clock}.${String(time % 1000).padStart(3, '0')}]`), [time, '']);
      }),
      runs(200),
    );
  });
});
