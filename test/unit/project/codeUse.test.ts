import assert from 'node:assert/strict';
import { codeUse } from '../../../src/core/project/codeUse';
import { file, shown, sidecar, studyOf } from './memoryStudy';

const BOOK = file(
  'codes:',
  '  - name: Care',
  '    aliases: [caring]',
  '    codes:',
  '      - name: Touch',
  '        codes: [Hand]',
);
const TALK = file('Ann: one two', '', 'Bob: three', '', 'Ann: four', '', 'Bob: five');

describe('codeUse', () => {
  const study = () =>
    studyOf({
      'codebook.yaml': BOOK,
      'p2.md': TALK,
      'p2.md.codes.yaml': sidecar(
        'p2.md',
        ['a1', 'Care, caring, Hand', '1:6-1:9', 'one'],
        ['a2', 'Touch', '3:6-3:11', 'three'],
      ),
      'p10.md': TALK,
      'p10.md.codes.yaml': sidecar('p10.md', ['b1', 'caring', '1:6-1:9', 'one'], ['b2', 'Care', '5:6-5:10', 'four']),
    });

  it('counts a code’s excerpts, their transcripts, and those of the codes below it', async () => {
    const { own, transcripts, total, first } = codeUse(await study(), 'caring', 2);
    assert.deepEqual([own, transcripts, total], [3, 2, 5]);
    assert.deepEqual(
      first.map(({ path, coding }) => `${path} ${shown(coding)}`),
      ['p2.md a1 Care+caring+Hand 1:6-1:9', 'p10.md b1 caring 1:6-1:9'],
    );
  });

  it('counts nothing of what isn’t used, and what isn’t in the codebook too', async () => {
    const { own, transcripts, total, first } = codeUse(await study(), 'Nothing', 3);
    assert.deepEqual([own, transcripts, total, first], [0, 0, 0, []]);
    const odd = await studyOf({ 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'odd', '1:6-1:9', 'one']) });
    assert.equal(codeUse(odd, 'odd', 3).total, 1);
  });
});
