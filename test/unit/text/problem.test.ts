import assert from 'node:assert/strict';
import { problemText, type Problem } from '../../../src/core/text/problem';

function text(message: string, ...args: string[]): string {
  const start = { line: 0, character: 0 };
  const problem: Problem = { code: 'x', message, args, severity: 'error', range: { start, end: start } };
  return problemText(problem);
}

describe('problemText', () => {
  it('fills in what varies, in any order and as often as it is said', () => {
    assert.equal(text('“{1}” is not {0}; {1} is {2}.', 'a', 'b', ''), '“b” is not a; b is .');
    const args = Array.from('abcdefghijk');
    assert.equal(text('{10}{1}', ...args), 'kb');
  });

  it('takes what varies as it is', () => {
    assert.equal(text('“{0}” and “{1}”', '{1}', '{0} $& $1'), '“{1}” and “{0} $& $1”');
  });

  it('leaves a place without a value, and other braces', () => {
    assert.equal(text('{0} {1} {} {a}', 'x'), 'x {1} {} {a}');
    const start = { line: 0, character: 0 };
    assert.equal(
      problemText({ code: 'x', message: 'No {0}.', severity: 'hint', range: { start, end: start } }),
      'No {0}.',
    );
  });
});
