import assert from 'node:assert/strict';
import { withoutCodes, withoutLabel } from '../../../src/core/checks/undouble';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { at, file, sidecar } from '../project/memoryStudy';

describe('withoutCodes', () => {
  const text = sidecar('p.md', ['a1', 'A, B', '1:6-1:9', 'one'], ['a2', 'A', '1:6-1:9', 'one']);

  it('takes codes out of a coding, and the coding out of the file when none is left', () => {
    assert.equal(withoutCodes('s', text, 'a1', ['A']), text.replace('[A, B]', '[B]'));
    assert.equal(withoutCodes('s', text, 'a2', ['A']), sidecar('p.md', ['a1', 'A, B', '1:6-1:9', 'one']));
  });

  it('keeps what only the coding says', () => {
    const memo = text.replace(/$/, '    memo: Ask.\n');
    assert.equal(withoutCodes('s', memo, 'a2', ['A']), undefined);
    assert.equal(
      withoutCodes('s', memo.replaceAll('[A]', '[A, B]'), 'a2', ['A']),
      memo.replace('[A, B]', '[A,_B]').replace('[A]', '[B]').replace('_', ' '),
    );
  });

  it('does nothing where the coding, or the code, isn’t there', () => {
    assert.equal(withoutCodes('s', text, 'a3', ['A']), undefined);
    assert.equal(withoutCodes('s', text, 'a1', ['C']), undefined);
  });
});

describe('withoutLabel', () => {
  it('takes one label away, if it is there', () => {
    const { codebook } = readCodebook('codes: [Help]\n');
    const text = file('Ann: So.', '', 'Help', '', 'Help', '', 'Ben: Yes.', '', 'Ann: No.');
    const once = file('Ann: So.', '', 'Help', '', 'Ben: Yes.', '', 'Ann: No.');
    assert.equal(withoutLabel(text, codebook, 'Help', at('5:1-5:5')), once);
    assert.equal(withoutLabel(text, codebook, 'Help', at('7:1-7:5')), undefined);
    assert.equal(withoutLabel(text, codebook, 'Nelp', at('5:1-5:5')), undefined);
  });
});
