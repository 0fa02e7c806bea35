import assert from 'node:assert/strict';
import { NOT_COMMITTED, readBlame } from '../../../src/core/history/readBlame';

describe('What git blame prints', () => {
  it('tells each line’s commit, whatever the settings for dates and names', () => {
    const printed = [
      '^1a2b3c4 (Ann O’Hara        2024-05-03 10:11:12 +0200  1) transcript: p1.md',
      '00000000 (Not Committed Yet 2024-05-04 10:11:12 +0200  2) codings:',
      '5d6e7f80 old name.yaml (<ann@example.org> 2 days ago  3)   - id: aaaaaa',
      '         (Ann               2024-05-03 10:11:12 +0200  4)     codes: [Work]',
    ];
    assert.deepEqual(readBlame(printed.join('\n')), ['1a2b3c4', NOT_COMMITTED, '5d6e7f80', undefined]);
    assert.deepEqual(readBlame(''), [undefined]);
  });
});
