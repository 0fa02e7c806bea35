import assert from 'node:assert/strict';
import { withDigits } from '../../../src/vscode/coding/digits';

const shown = (digits: readonly string[]) => digits.map((code) => code || '-').join('');

const letters = (codes: string) => Array.from(codes);

describe('the digits of the recent codes', () => {
  it('are given in order, the last used first', () => {
    assert.equal(shown(withDigits([], ['b', 'a'])), 'ba-------');
  });

  it('stay while a code is recent, however often others are used', () => {
    let digits: string[] = [];
    let recent: string[] = [];
    const seen: string[] = [];
    for (const code of 'abcabccba') {
      recent = [code, ...recent.filter((it) => it !== code)];
      digits = withDigits(digits, recent);
      seen.push(shown(digits));
    }
    assert.deepEqual([...new Set(seen)], ['a--------', 'ab-------', 'abc------']);
  });

  it('are given anew when a code has fallen behind nine others', () => {
    const before = letters('abcdefghi');
    assert.equal(shown(withDigits(before, letters('xihgfedca'))), 'axcdefghi');
    assert.equal(shown(withDigits(before, letters('xy'))), 'xy-------');
  });
});
