import assert from 'node:assert/strict';
import { onlyNews } from '../../../src/vscode/onlyNews';

describe('onlyNews', () => {
  it('passes on what differs from what was given for the same key', () => {
    const passed: [string, unknown][] = [];
    const give = onlyNews((key, value: unknown) => passed.push([key, value]));
    give('a', false);
    give('a', false);
    give('b', [{ code: 'x' }]);
    give('b', [{ code: 'x' }]);
    give('b', [{ code: 'y' }]);
    give('a', true);
    give('b', []);
    give('a', false);
    assert.deepEqual(passed, [
      ['a', false],
      ['b', [{ code: 'x' }]],
      ['b', [{ code: 'y' }]],
      ['a', true],
      ['b', []],
      ['a', false],
    ]);
  });
});
