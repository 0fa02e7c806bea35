import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { Talk } from '../../../src/core/codings/talk';
import { attachCodings, discardCoding } from '../../../src/core/project/attachCodings';
import { inverse, rebase } from '../../../src/core/project/fileChange';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { at, codingsOf, file, MemoryFiles, sidecar, studyOf } from './memoryStudy';

const TALK = file(
  'Ann: What changed?',
  '',
  'Bob: Nothing at all did, I am sorry to say.',
  '',
  'Ann: Yeah.',
  '',
  'Bob: Yeah.',
);
const SIDECAR = sidecar(
  'p.md',
  ['a1', 'Lost', '9:6-9:20', 'Gone for good it is'],
  ['b2', 'Kept', '1:6-1:19', 'What changed?'],
);
const PATH = 'p.md.codes.yaml';

const talk = () => new Talk(new Lines(TALK), readTranscript(TALK));
const attach = (text: string | undefined, place: string, confidential = false, id = 'a1') =>
  attachCodings({ path: PATH, text }, [{ id, at: at(place) }], talk(), confidential);
const discard = (text: string, id = 'a1') => discardCoding({ path: PATH, text }, id);

describe('attachCodings', () => {
  it('writes the place and the words, and touches nothing else', () => {
    const change = attach(SIDECAR, '3:6-3:44');
    assert.deepEqual(change, {
      path: PATH,
      before: SIDECAR,
      after: SIDECAR.replace('9:6-9:20', '3:6-3:44').replace(
        'Gone for good it is',
        'Nothing at all did, I am sorry to say.',
      ),
    });
  });

  it('keeps comments, memos and keys of one’s own', () => {
    const text = SIDECAR.replace(
      'Gone for good it is\n',
      'Gone for good it is # really?\n    memo: Ask.\n    mine: 1\n',
    );
    const change = attach(text, '3:6-3:44');
    assert.match(
      change?.after ?? '',
      /quote: Nothing at all did, I am sorry to say\. # really\?\n {4}memo: Ask\.\n {4}mine: 1\n/,
    );
  });

  it('writes what stands around words that are there twice, and takes it away where it isn’t needed', () => {
    const short = attach(SIDECAR, '7:6-7:11')?.after ?? '';
    const [coding] = readSidecar(short).sidecar.codings;
    assert.equal(coding?.quote, 'Yeah.');
    assert.equal(coding.context?.speaker, 'Bob');
    const long = attach(short, '3:6-3:44')?.after ?? '';
    assert.doesNotMatch(long, /context/);
  });

  it('writes hashes where the words must not be written, or where there were hashes', () => {
    const hidden = attach(SIDECAR, '3:6-3:44', true)?.after ?? '';
    assert.doesNotMatch(hidden, /Nothing|Gone for good/);
    const moved = attach(hidden, '1:6-1:19')?.after ?? '';
    const [coding] = readSidecar(moved).sidecar.codings;
    assert.equal(coding?.quote, '');
    assert.notEqual(coding.hash?.words, readSidecar(hidden).sidecar.codings[0]?.hash?.words);
  });

  it('places the coding there when the study is read again', async () => {
    const files = new MemoryFiles({ 'p.md': TALK, [PATH]: SIDECAR });
    const study = await studyOf(files);
    assert.deepEqual(codingsOf(study, 'p.md'), ['b2 Kept 1:6-1:19', 'a1 Lost 8:1-8:1 orphan']);
    files.apply([attach(SIDECAR, '5:6-5:11')!]);
    await study.update([PATH]);
    assert.deepEqual(codingsOf(study, 'p.md'), ['b2 Kept 1:6-1:19', 'a1 Lost 5:6-5:11']);
    assert.equal(study.unsureCodings().size, 0);
  });

  it('is nothing when the coding is gone, or its file', () => {
    assert.equal(attach(SIDECAR, '3:6-3:9', false, 'zz'), undefined);
    assert.equal(attach(undefined, '3:6-3:9'), undefined);
  });

  it('refuses a file that can’t be understood, and one with the id twice, and names it', () => {
    for (const text of [`<<<<<<< ours\n${SIDECAR}`, SIDECAR.replace('b2', 'a1')]) {
      for (const change of [() => attach(text, '3:6-3:9'), () => discard(text)])
        assert.throws(change, (error) => error instanceof UnreadableFileError && error.path === PATH);
    }
  });

  it('is taken back to the byte, whatever is attached', () => {
    const lines = new Lines(TALK);
    const offset = fc.nat(TALK.length);
    fc.assert(
      fc.property(offset, offset, fc.boolean(), (a, b, hidden) => {
        const range = lines.rangeAt(Math.min(a, b), Math.max(a, b));
        const change = attachCodings({ path: PATH, text: SIDECAR }, [{ id: 'a1', at: range }], talk(), hidden)!;
        const back = inverse([change]).map((it) => rebase(it, change.after)?.after);
        assert.deepEqual(back, [SIDECAR]);
      }),
    );
  });
});

describe('discardCoding', () => {
  it('takes out one entry and nothing else', () => {
    assert.equal(discard(SIDECAR)?.after, sidecar('p.md', ['b2', 'Kept', '1:6-1:19', 'What changed?']));
    assert.equal(discard(SIDECAR, 'zz'), undefined);
  });
});
