import assert from 'node:assert/strict';
import { formatTime } from '../../../src/core/transcript/formatTime';

describe('formatTime', () => {
  it('gives hours, minutes and seconds', () => {
    assert.deepEqual([0, 999, 1000, 723_400, 3_600_000, 36_061_000].map(formatTime), [
      '0:00:00',
      '0:00:00',
      '0:00:01',
      '0:12:03',
      '1:00:00',
      '10:01:01',
    ]);
  });
});
