import assert from 'node:assert/strict';
import { codeAt } from '../../../src/core/memos/codeAt';
import { file } from '../project/memoryStudy';

describe('codeAt', () => {
  it('is the code in whose entry a line is, the innermost of several', () => {
    const lines: [text: string, code: string | undefined][] = [
      ['# mine', undefined],
      ['codes:', undefined],
      ['  - name: A', 'A'],
      ['    description: |-', 'A'],
      ['      What it means.', 'A'],
      ['    codes:', 'A'],
      ['      - B', 'B'],
      ['      - name: C', 'C'],
      ['        color: 3', 'C'],
      ['  - D', 'D'],
      ['speakers:', undefined],
      ['  - P', undefined],
    ];
    const text = file(...lines.map(([line]) => line));
    for (const eol of ['\n', '\r\n']) {
      const found = lines.map((_, line) => codeAt(text.replace(/\n/g, eol), line)?.name);
      assert.deepEqual(
        found,
        lines.map(([, code]) => code),
      );
    }
    assert.equal(codeAt('codes: [A, {name: B}]', 0)?.name, 'B');
    assert.equal(codeAt('codes: {', 0), undefined);
  });
});
