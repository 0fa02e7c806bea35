import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsOf, inverse, rebase } from '../../../src/core/project/fileChange';
import { applyEdits } from '../../../src/core/text/edit';

const FIRST = '  - id: aaaaaa\n    codes: [A]\n    at: 1:1-1:5\n    quote: Here is one.\n';
const SECOND = '  - id: bbbbbb\n    codes: [B]\n    at: 3:1-3:5\n    quote: Here is another.\n';
const HEAD = 'transcript: p1.md\ncodings:\n';

describe('inverse', () => {
  it('takes several edits of one file back, each at its own place', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }))), (before, raw) => {
        let free = 0;
        const edits = raw
          .map(([at, length, newText]) => ({ at: at % (before.length + 1), length, newText }))
          .sort((a, b) => a.at - b.at)
          .flatMap(({ at, length, newText }) => {
            if (at < free) return [];
            const end = Math.min(at + length, before.length);
            free = end + 1;
            return [{ start: at, end, newText }];
          });
        const after = applyEdits(before, edits);
        const [back] = inverse([{ path: 'p', before, after, edits }]);
        assert.equal(applyEdits(after, editsOf(back!)), before);
      }),
    );
  });
});

describe('rebase', () => {
  const added = { path: 's', before: HEAD + FIRST, after: HEAD + FIRST + SECOND };
  const [takeBack] = inverse([added]);

  it('is the change itself while the file is what it was', () => {
    assert.equal(rebase(takeBack!, HEAD + FIRST + SECOND), takeBack);
  });

  it('takes a coding out of a file in which another has got a memo', () => {
    const now = `${HEAD}${FIRST}    memo: Think.\n${SECOND}`;
    assert.equal(rebase(takeBack!, now)?.after, `${HEAD}${FIRST}    memo: Think.\n`);
  });

  it('does nothing where the coding itself is another now, or stands twice, or the file is gone', () => {
    assert.equal(rebase(takeBack!, HEAD + FIRST + SECOND.replace('[B]', '[C]')), undefined);
    assert.equal(rebase(takeBack!, HEAD + FIRST + SECOND + SECOND), undefined);
    assert.equal(rebase(takeBack!, undefined), undefined);
  });

  it('does not put a coding into a file that is another now: nothing tells where', () => {
    assert.equal(rebase(added, `${HEAD}${FIRST}# a remark\n`), undefined);
  });
});
