import assert from 'node:assert/strict';
import { formatAt } from '../../../src/core/codings/at';
import { codePath } from '../../../src/core/project/codePath';
import { studySymbols } from '../../../src/core/project/studySymbols';
import { file, sidecar, studyOf } from './memoryStudy';

const BOOK = file(
  'codes:',
  '  - name: Care',
  '    codes:',
  '      - name: Touch',
  '        aliases: [touching, Care]',
  '        codes: [Hand]',
  '  - name: Touch',
  'speakers:',
  '  - name: Ann',
  '    aliases: [P1]',
);
const TALK = file('P1: one', '', 'QM-new-thing', '', 'Bob: two', '', 'P1: three', '', 'Bob: four');

describe('studySymbols', () => {
  it('has codes and speakers with where they belong, and what the codebook doesn’t have where it is used first', async () => {
    const study = await studyOf({
      'codebook.yaml': BOOK,
      'p10.md': TALK,
      'p2.md': TALK,
      'p2.md.codes.yaml': sidecar('p2.md', ['a1', 'Later, Touch', '5:6-5:9', 'two']),
    });
    assert.deepEqual(
      studySymbols(study).map(
        ({ kind, name, container, place }) =>
          `${kind} ${container.join(' > ')}: ${name} ${place.path} ${formatAt(place.range)}`,
      ),
      [
        'code : Care codebook.yaml 2:11-2:15',
        'code Care: Touch codebook.yaml 4:15-4:20',
        'alias Care > Touch: touching codebook.yaml 4:15-4:20',
        'code Care > Touch: Hand codebook.yaml 6:17-6:21',
        'code p2.md: Later p2.md 5:6-5:9',
        'code p2.md: QM-new-thing p2.md 3:1-3:13',
        'speaker : Ann codebook.yaml 9:11-9:14',
        'speaker p2.md: Bob p2.md 5:1-5:4',
      ],
    );
    assert.deepEqual(codePath(study, 'touching'), ['Care', 'Touch']);
    assert.deepEqual(codePath(study, 'Later'), ['Later']);
  });

  it('has nothing of an empty study', async () => {
    assert.deepEqual(studySymbols(await studyOf({})), []);
  });
});
