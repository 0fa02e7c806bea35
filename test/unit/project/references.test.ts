import assert from 'node:assert/strict';
import { formatAt } from '../../../src/core/codings/at';
import {
  codeDefinition,
  codeReferences,
  namings,
  speakerDefinition,
  speakerReferences,
  type FilePlace,
} from '../../../src/core/project/references';
import { file, MemoryFiles, sidecar, studyOf } from './memoryStudy';

const BOOK = file(
  'codes:',
  '  - name: Care',
  '    aliases: [caring]',
  '    codes:',
  '      - Touch',
  'speakers:',
  '  - name: Ann',
  '    aliases: [P1]',
);
const TALK = file('Ann: one', '', 'caring', '', 'Bob: two', '', 'Ann: three', '', 'Bob: four', '', 'Care', '', 'Touch');

function shown(places: readonly (FilePlace | undefined)[]): string[] {
  return places.map((place) => (place ? `${place.path} ${formatAt(place.range)}` : 'nothing'));
}

describe('references of a code', () => {
  const study = () =>
    studyOf({
      'codebook.yaml': BOOK,
      'p10.md': TALK,
      'p2.md': file('P1: one', '', 'Bob: two', '', 'P1: three', '', 'Bob: four'),
      'p2.md.codes.yaml': sidecar(
        'p2.md',
        ['a1', 'Touch, caring', '3:6-3:9', 'two'],
        ['a2', 'Care', '1:5-1:8', 'one'],
        ['a3', 'Care', '7:6-7:10', 'nobody ever said that'],
        ['a4', 'unknown', '5:5-5:10', 'three'],
      ),
      'p2.md.eve.codes.yaml': sidecar('p2.md', ['b1', '" Care "', '1:5-1:8', 'one']),
      'gone.md.codes.yaml': sidecar('gone.md', ['c1', 'Care', '1:1-1:4', 'one'], ['c2', 'Touch', '1:1-1:4', 'one']),
    });

  it('are its labels and excerpts, under all its names, each place once', async () => {
    const expected = [
      'gone.md.codes.yaml 3:5-6:15',
      'p2.md 1:5-1:8',
      'p2.md 3:6-3:9',
      'p2.md.codes.yaml 11:5-14:33',
      'p10.md 3:1-3:7',
      'p10.md 11:1-11:5',
    ];
    assert.deepEqual(shown(codeReferences(await study(), 'Care')), expected);
    assert.deepEqual(shown(codeReferences(await study(), 'caring')), expected);
  });

  it('are told apart from what the codebook calls it: its name and its aliases', async () => {
    const called = ['codebook.yaml 2:11-2:15', 'codebook.yaml 3:15-3:21'];
    assert.deepEqual(shown(namings(await study(), 'code', 'caring')), called);
    assert.deepEqual(shown(namings(await study(), 'speaker', 'Ann')), [
      'codebook.yaml 7:11-7:14',
      'codebook.yaml 8:15-8:17',
    ]);
    assert.deepEqual(namings(await study(), 'code', 'unknown'), []);
  });

  it('are found of a code that the codebook doesn’t have', async () => {
    assert.deepEqual(shown(codeReferences(await study(), 'unknown')), ['p2.md 5:5-5:10']);
    assert.deepEqual(codeReferences(await study(), 'Nothing'), []);
  });

  it('count labels that code nothing', async () => {
    const { length } = codeReferences(
      await studyOf({ 'codebook.yaml': BOOK, 'p1.md': file('Ann: one', '', 'Ann:', '', 'Care', '', 'Ann: two') }),
      'Care',
    );
    assert.equal(length, 1);
  });

  it('are found without reading a file', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    const read = await studyOf(files);
    const before = files.reads.length;
    codeReferences(read, 'Care');
    assert.equal(files.reads.length, before);
  });

  it('are the headers of a speaker, under all names', async () => {
    const expected = ['p2.md 1:1-1:3', 'p2.md 5:1-5:3', 'p10.md 1:1-1:4', 'p10.md 7:1-7:4'];
    assert.deepEqual(shown(speakerReferences(await study(), 'Ann')), expected);
    assert.deepEqual(shown(speakerReferences(await study(), 'P1')), expected);
    assert.equal(speakerReferences(await study(), 'Bob').length, 4);
  });
});

describe('definition', () => {
  it('of a code or a speaker is its name in the codebook, of an alias the one that has it', async () => {
    const study = await studyOf({ 'codebook.yaml': BOOK });
    assert.deepEqual(shown(['Care', 'caring', 'Touch', 'ann'].map((name) => codeDefinition(study, name))), [
      'codebook.yaml 2:11-2:15',
      'codebook.yaml 2:11-2:15',
      'codebook.yaml 5:9-5:14',
      'nothing',
    ]);
    assert.deepEqual(shown(['Ann', 'P1', 'Bob'].map((name) => speakerDefinition(study, name))), [
      'codebook.yaml 7:11-7:14',
      'codebook.yaml 7:11-7:14',
      'nothing',
    ]);
  });
});
