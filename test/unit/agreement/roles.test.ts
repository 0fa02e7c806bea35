import assert from 'node:assert/strict';
import { AGREEMENT, agreementTable } from '../../../src/core/agreement/agreementTable';
import { comparedCoders } from '../../../src/core/agreement/comparedCoders';
import { UNITS, type Unit } from '../../../src/core/agreement/units';
import { file, MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';

const TALK = file('Interviewer: How were the nights?', '', 'Ben: Long. Very.', '', 'Kim: And pay?', '', 'Ben: Bad.');
const CODEBOOK = file('codes: [Night]', 'speakers:', '  - name: Kim', '    role: moderator');

/** How many units there are, and in how many of them each coder has given Night. Maya has coded the first question and its answer. */
async function counted(unit: Unit, roles: 'everyone' | 'participant', talk = TALK, codebook = CODEBOOK) {
  const maya = sidecar('p.md', ['m1', 'Night', '1:14-3:17', JSON.stringify(talk.slice(13, talk.indexOf('\n\nKim')))]);
  const jonas = sidecar('p.md', ['j1', 'Night', '1:14-1:34', 'How were the nights?']);
  const files = {
    'codebook.yaml': codebook,
    'p.md': talk,
    'p.md.maya.codes.yaml': maya,
    'p.md.jonas.codes.yaml': jonas,
  };
  const memory = new MemoryFiles(files);
  const study = await studyOf(memory);
  const compared = comparedCoders(study, ['maya', 'jonas']);
  assert.ok(compared.kind === 'comparable');
  const read = (path: string) => Promise.resolve(memory.text(path));
  const { overall, codes } = await agreementTable(study, compared, read, { ...AGREEMENT, unit, roles });
  return [overall.units, codes.find(({ code }) => code === 'Night')?.given];
}

describe('units of participants', () => {
  it('are those of all who don’t ask, by the codebook’s role or by a name that is one', async () => {
    assert.deepEqual(await counted('turn', 'everyone'), [4, [2, 1]]);
    assert.deepEqual(await counted('turn', 'participant'), [2, [1, 0]]);
    assert.deepEqual(await counted('turn', 'participant', TALK, CODEBOOK.replace(/\n *role: .*/, '')), [3, [1, 0]]);
  });

  it('are of any kind', async () => {
    const participants = await Promise.all(UNITS.map((unit) => counted(unit, 'participant')));
    // Long. Very. Bad. are three sentences; of their 5, 5 and 4 characters Maya has coded the first two.
    assert.deepEqual(participants, [
      [2, [1, 0]],
      [2, [1, 0]],
      [3, [2, 0]],
      [14, [10, 0]],
    ]);
  });

  it('are all where only they speak who ask', async () => {
    const panel = TALK.replaceAll('Ben:', 'Moderator:');
    assert.deepEqual(await counted('turn', 'participant', panel), [4, [2, 1]]);
  });
});
