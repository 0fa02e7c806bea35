import assert from 'node:assert/strict';
import {
  applyQuickFix,
  closeAll,
  command,
  newTranscript,
  open,
  quickFixes,
  read,
  remove,
  until,
  untilProblem,
  untilRead,
  write,
} from './support';

const TEXT = 'Ann: One thing and another.\n\nBen: I see.\n\nAnn: Yes.\n\nBen: No.\n';

describe('Quick fixes', () => {
  let path: string;
  beforeEach(async () => {
    path = await newTranscript(TEXT);
    await open(path);
    await untilRead(path);
  });
  afterEach(async () => {
    await closeAll();
    await remove(`${path}.codes.yaml`);
    await remove(path);
  });

  it('add a code to the codebook where it is used, and are gone with the problem', async () => {
    const codebook = await read('codebook.yaml');
    const sidecar = `${path}.codes.yaml`;
    await write(
      sidecar,
      `transcript: x\ncodings:\n  - id: abcdef\n    codes: [Nonesuch]\n    at: 1:6-1:28\n    quote: One thing and another.\n`,
    );
    await untilProblem(sidecar, /^3: .*Nonesuch/);
    await open(sidecar, 2);
    assert.deepEqual(await quickFixes(sidecar, 1), []);
    await applyQuickFix(sidecar, 3, 'Add “Nonesuch” to the codebook');
    assert.match(await read('codebook.yaml'), /^ {2}- name: Nonesuch$/m);
    await until(
      'no quick fix is left',
      () => quickFixes(sidecar, 3),
      (titles) => titles.length === 0,
    );
    await command('undoCoding');
    assert.equal(await read('codebook.yaml'), codebook);
  });
});
