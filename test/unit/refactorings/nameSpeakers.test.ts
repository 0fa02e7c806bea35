import assert from 'node:assert/strict';
import { inverse } from '../../../src/core/project/fileChange';
import { filesOfNaming, nameSpeakers } from '../../../src/core/refactorings/nameSpeakers';
import { RefusedError } from '../../../src/core/refactorings/refactoring';
import { MemoryFiles, codingsOf, file, studyOf, type MemoryFile } from '../project/memoryStudy';

const P1 = file(
  'SPEAKER_01: How was it at work?',
  '',
  'SPEAKER_02: It was good.',
  '',
  'Speaker_03: For me too.',
  '',
  'SPEAKER_01: Thank you.',
);

async function named(given: Record<string, MemoryFile>, names: Record<string, string>) {
  const files = new MemoryFiles(given);
  const study = await studyOf(files);
  const before = new Map(files.files);
  const naming = { path: 'p1.md', names: new Map(Object.entries(names)) };
  const texts = new Map(filesOfNaming(study, naming).map((path) => [path, files.texts().get(path)]));
  const { changes, counts } = nameSpeakers({ study, texts, isConfidential: () => false }, naming);
  files.apply(changes);
  const after = new Map(files.files);
  const coded = await studyOf(files);
  files.apply(inverse(changes));
  assert.deepEqual(files.files, before);
  return { after, changed: counts.changed, study: coded };
}

describe('nameSpeakers', () => {
  it('writes all names into one transcript at once, and moves its codings with them', async () => {
    const sidecar = 'codings:\n  - id: a\n    codes: [Work]\n    at: 3:13-3:25\n    quote: It was good.\n';
    const p2 = 'SPEAKER_02: Another.\n\nSPEAKER_02: Again.\n';
    const { after, changed, study } = await named(
      { 'codebook.yaml': 'speakers: [Ann, Bob]\n', 'p1.md': P1, 'p1.md.codes.yaml': sidecar, 'p2.md': p2 },
      { SPEAKER_01: 'Ann', SPEAKER_02: 'Bob', Speaker_03: 'Bob' },
    );
    assert.equal(changed, 4);
    assert.equal(
      after.get('p1.md'),
      P1.replaceAll('SPEAKER_01', 'Ann').replace('SPEAKER_02', 'Bob').replace('Speaker_03', 'Bob'),
    );
    assert.equal(after.get('p2.md'), p2, 'in another file they are somebody else');
    assert.equal(after.get('codebook.yaml'), 'speakers: [Ann, Bob]\n');
    assert.deepEqual(codingsOf(study, 'p1.md'), ['a Work 3:6-3:18']);
  });

  it('puts names into the codebook that would not be read as speakers’ otherwise', async () => {
    const { after, study } = await named({ 'p1.md': P1 }, { SPEAKER_02: 'Zed', Speaker_03: 'stokes' });
    assert.equal(after.get('codebook.yaml'), 'speakers:\n  - name: Zed\n  - name: stokes\n');
    assert.deepEqual(
      study.transcript('p1.md')?.transcript.turns.map(({ speaker }) => speaker),
      ['SPEAKER_01', 'Zed', 'stokes', 'SPEAKER_01'],
    );
  });

  it('tells of other transcripts in which such a name becomes a speaker', async () => {
    const note = file('What to bring.', '', 'Zed: the keys.', '', 'A tent.');
    const files = new MemoryFiles({ 'p1.md': P1, 'p2.md': note });
    const given = { study: await studyOf(files), texts: files.texts(), isConfidential: () => false };
    const { readings } = nameSpeakers(given, { path: 'p1.md', names: new Map([['SPEAKER_02', 'Zed']]) });
    assert.deepEqual(
      readings?.map(({ path, problem: { code, args } }) => [path, code, args]),
      [['p2.md', 'becomes-speaker', ['Zed', '3']]],
    );
  });

  it('leaves voices alone that get no name', async () => {
    const { after } = await named({ 'codebook.yaml': 'speakers: [Ann]\n', 'p1.md': P1 }, { SPEAKER_01: 'Ann' });
    assert.equal(after.get('p1.md'), P1.replaceAll('SPEAKER_01', 'Ann'));
  });

  it('refuses what would be read otherwise', async () => {
    const text = P1.replace('It was good.', 'It was good.\n\nNora: is what I said.');
    await assert.rejects(
      named({ 'codebook.yaml': 'codes: []\n', 'p1.md': text }, { SPEAKER_02: 'Nora' }),
      RefusedError,
    );
  });
});
