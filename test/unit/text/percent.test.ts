import assert from 'node:assert/strict';
import { percent } from '../../../src/core/text/percent';

describe('percent', () => {
  it('rounds, but says 100 only of all and 0 only of nothing', () => {
    const table: [share: number, shown: string][] = [
      [1, '100'],
      [0.999, '99'],
      [0.934, '93'],
      [0.5, '50'],
      [0.001, '1'],
      [0, '0'],
    ];
    for (const [share, shown] of table) assert.equal(percent(share), shown);
  });
});
