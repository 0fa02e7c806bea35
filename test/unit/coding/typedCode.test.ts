import assert from 'node:assert/strict';
import { typedCode } from '../../../src/vscode/coding/typedCode';

describe('typedCode', () => {
  const rows = [
    { code: '' },
    { code: 'Local-knowledge' },
    { code: 'Pay' },
    { code: 'Pay-unpaid' },
    { code: 'know', isNew: true },
  ];
  const meant = (typed: string) => {
    const { code, isWhole } = typedCode(typed, rows);
    return isWhole ? code : `${code}?`;
  };

  it('takes a whole name, in whatever case', () => {
    assert.equal(meant('Pay'), 'Pay');
    assert.equal(meant(' pay '), 'Pay');
  });

  it('is not sure of a part of a name', () => {
    assert.equal(meant('know'), 'Local-knowledge?');
    assert.equal(meant('unp'), 'Pay-unpaid?');
  });

  it('takes what no code has in its name for a new one', () => {
    assert.equal(meant('Night shift'), 'Night shift');
  });
});
