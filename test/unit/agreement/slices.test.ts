import { strict as assert } from 'node:assert';
import { AGREEMENT, agreementTable } from '../../../src/core/agreement/agreementTable';
import { comparedCoders } from '../../../src/core/agreement/comparedCoders';
import type { Cancellable } from '../../../src/core/project/inParallel';
import { MemoryFiles, studyOf } from '../project/memoryStudy';

const PATHS = ['p1.txt', 'p2.txt', 'p3.txt'];
const TALK = 'Ann: How many trees are there?\n\nBob: We count them each year.\n\nAnn: And birds?\n\nBob: Never.\n';

function sidecar(path: string, coder: string, code: string): string {
  return `transcript: ${path}\ncoder: ${coder}\ncodings:\n  - id: a${coder}\n    codes: [${code}]\n    at: 3:6-3:29\n    quote: We count them each year.\n`;
}

async function comparable() {
  const files = new MemoryFiles({
    'codebook.yaml': 'codes:\n  - name: Trees\n  - name: Birds\n',
    ...Object.fromEntries(
      PATHS.flatMap((path, i) => [
        [path, TALK],
        [`${path}.ann.codes.yaml`, sidecar(path, 'ann', 'Trees')],
        [`${path}.bob.codes.yaml`, sidecar(path, 'bob', i ? 'Trees' : 'Birds')],
      ]),
    ),
  });
  const study = await studyOf(files);
  const compared = comparedCoders(study);
  assert.ok(compared.kind === 'comparable');
  const read = (path: string) => Promise.resolve(files.text(path));
  return {
    whole: () => agreementTable(study, compared, read),
    sliced: (watched: Cancellable) => agreementTable(study, compared, read, AGREEMENT, watched),
  };
}

describe('an agreement table made in slices', () => {
  it('is the same as one made at once', async () => {
    const { whole, sliced } = await comparable();
    const told: string[] = [];
    const table = await sliced({
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      isCancelled: () => false,
      onProgress: (done, total) => told.push(`${done}/${total}`),
    });
    assert.deepEqual(table, await whole());
    assert.deepEqual(told, ['1/3', '2/3', '3/3']);
  });

  it('can be stopped at each of its turns, and then does nothing more', async () => {
    const { sliced } = await comparable();
    let turns = 0;
    const count = () => {
      turns++;
      return Promise.resolve();
    };
    await sliced({ turn: count });
    // One a transcript, one a row of a transcript, one for all, one for the codes, and one behind each of the two.
    assert.equal(turns, 3 + 3 + 1 + 1 + 2);
    const all = turns;
    for (let last = 1; last <= all; last++) {
      turns = 0;
      assert.equal(await sliced({ turn: count, isCancelled: () => turns >= last }), undefined, `${last}`);
      assert.equal(turns, last);
    }
  });
});
