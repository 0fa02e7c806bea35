import assert from 'node:assert/strict';
import { MAX_FILE_SIZE } from '../../../src/core/project/maxFileSize';
import { textProblem, tooLarge } from '../../../src/core/project/textProblem';
import { problemText } from '../../../src/core/text/problem';

describe('textProblem', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is none for a text in any script, for an empty one and for one in another encoding', () => {
    assert.equal(textProblem(bytes('Ann: Grüße, 你好 😀\r\n\f\v')), undefined);
    assert.equal(textProblem(new Uint8Array()), undefined);
    assert.equal(textProblem(Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72])), undefined);
  });

  it('is that a file with a zero byte is no text', () => {
    const problem = textProblem(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    assert.equal(problem?.code, 'not-text');
    assert.equal(problem.severity, 'error');
    assert.equal(textProblem(bytes('a'.repeat(8191) + '\0'))?.code, 'not-text');
  });

  it('is none for the texts of Windows that write each letter in two bytes and say so', () => {
    assert.equal(textProblem(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x3a, 0])), undefined);
    assert.equal(textProblem(Uint8Array.from([0xfe, 0xff, 0, 0x41, 0, 0x3a])), undefined);
    assert.equal(textProblem(Uint8Array.from([0x41, 0, 0x3a, 0]))?.code, 'not-text');
  });

  it('is that a file is too large, from the first byte over the limit on', () => {
    assert.equal(textProblem(new Uint8Array(MAX_FILE_SIZE).fill(0x61)), undefined);
    assert.equal(textProblem(new Uint8Array(MAX_FILE_SIZE + 1).fill(0x61))?.code, 'too-large');
    assert.deepEqual(tooLarge(157_286_400).args, ['150', '20']);
    assert.match(problemText(tooLarge(157_286_400)), /150 MB.*20 MB/);
  });
});
