import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { newId } from '../../../src/core/codings/newId';

const random = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

describe('newId', () => {
  it('is six letters and digits that no YAML reader takes for anything but a text', () => {
    fc.assert(
      fc.property(random, (numbers) => {
        const id = newId(
          () => false,
          () => numbers.next().value as number,
        );
        assert.match(id, /^[a-z][a-z0-9]{5}$/);
        for (const version of ['1.1', '1.2'] as const) assert.equal(parse(id, { version }), id);
      }),
    );
  });

  it('is none that is taken', () => {
    const numbers = [0, 0, 0, 0, 0, 0, 0.999, 0.999, 0.999, 0.999, 0.999, 0.999];
    const next = () => numbers.shift() ?? 0;
    assert.equal(
      newId((id) => id === 'aaaaaa', next),
      'z99999',
    );
  });

  it('does not look for ever', () => {
    assert.throws(
      () =>
        newId(
          () => true,
          () => 0.5,
        ),
      RangeError,
    );
  });
});
