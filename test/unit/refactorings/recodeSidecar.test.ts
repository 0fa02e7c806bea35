import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { respellInSidecar } from '../../../src/core/project/respellCode';
import { recodeSidecar } from '../../../src/core/refactorings/recodeSidecar';
import { applyEdits } from '../../../src/core/text/edit';
import { sidecar } from '../project/memoryStudy';

const COUNT = 150;
const CODINGS = Array.from({ length: COUNT }, (_, i): [string, string, string, string] => [
  `c${i}`,
  i % 3 ? 'A, B' : 'B, A, C',
  `${i + 1}:1-${i + 1}:9`,
  `words no ${i}`,
]);
const PRINTED = sidecar('p.md', ...CODINGS);
const BY_HAND = `# by hand\n${PRINTED}`;

function recoded(text: string, to: string): string {
  const codeFor = (name: string) => (name === 'A' ? to : name);
  const { edits, ...counts } = recodeSidecar('p.md.codes.yaml', text, {
    names: new Set(['A']),
    codeFor,
    keyOf: (name) => name,
  });
  assert.deepEqual(counts, { changed: COUNT, gone: 0, goneWithMemo: 0 });
  return applyEdits(text, edits);
}

/** The least of three measurements, in milliseconds. */
function time(work: () => void): number {
  const measured = [1, 2, 3].map(() => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return Math.min(...measured);
}

describe('the codes of all codings of a sidecar', () => {
  it('become fewer in a file written by hand as in one that we print', () => {
    const expected = PRINTED.replaceAll('[A, B]', '[B]').replaceAll('[B, A, C]', '[B, C]');
    for (const text of [PRINTED, BY_HAND]) {
      const after = text.replace(PRINTED, expected);
      assert.equal(recoded(text, 'B'), after);
      assert.equal(respellInSidecar(text, { from: 'A', to: 'B' }), after);
    }
    assert.equal(readSidecar(expected).sidecar.codings.length, COUNT);
  });

  it('take no longer to become fewer than to get another name, but for some times', function () {
    this.timeout(60_000);
    const rename = time(() => recoded(BY_HAND, 'D'));
    for (const [name, work] of Object.entries({
      merge: () => recoded(BY_HAND, 'B'),
      respell: () => respellInSidecar(BY_HAND, { from: 'A', to: 'B' }),
    })) {
      const took = time(work);
      assert.ok(took < 4 * rename, `${name} ${took.toFixed()} ms, rename ${rename.toFixed()} ms`);
    }
  });
});
