import assert from 'node:assert/strict';
import { nearestNames } from '../../../src/core/checks/nearestNames';
import { readCodebook } from '../../../src/core/codebook/readCodebook';

const { codebook } = readCodebook(
  'codes:\n  - {name: Night-shift, aliases: [Nights]}\n  - Night-shifts-and-days\n  - Help\n  - Pay\n  - Data-low-quality\n  - Data-low-quantity\n',
);

function near(written: string): string[] {
  return nearestNames(codebook, written).map(({ name, isVeryNear }) => name + (isVeryNear ? '!' : ''));
}

describe('nearestNames', () => {
  it('finds what one slip was made in, or the words of which are joined otherwise', () => {
    for (const slip of ['Nigth-shift', 'night_shift', 'NIGHT SHIFT', 'Night-shft', 'Night‑shift', 'Nigts']) {
      assert.deepEqual(near(slip), ['Night-shift!'], slip);
    }
    for (const slip of ['Hepl', 'Halp', 'Helpp', 'help']) assert.deepEqual(near(slip), ['Help!'], slip);
  });

  it('finds what is only near, the nearest first', () => {
    assert.deepEqual(near('Data-low-qualty'), ['Data-low-quality!', 'Data-low-quantity']);
    assert.deepEqual(near('Night-shift-a'), ['Night-shift']);
  });

  it('finds nothing for another word', () => {
    for (const other of ['Sleep', 'Pain', 'Family-support', '', 'x'.repeat(1000)])
      assert.deepEqual(near(other), [], other);
    assert.deepEqual(near('Pay-day'), []);
  });
});
