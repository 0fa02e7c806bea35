import assert from 'node:assert/strict';
import { file, sidecar } from '../project/memoryStudy';
import { found } from './found';

const CODEBOOK = file('codes:', '  - name: A', '    aliases: [a]', '  - name: B', '  - name: C');
const TALK = file('Ann: one two', '', 'A', '', 'Bob: three', '', 'Ann: four', '', 'Bob: five');

describe('same-coding', () => {
  it('is told of the later of two codings of a sidecar, at the code that both have', async () => {
    const files = {
      'codebook.yaml': CODEBOOK,
      'p.md': TALK,
      'p.md.codes.yaml': sidecar(
        'p.md',
        ['a1', 'B', '5:6-5:11', 'three'],
        ['a2', 'A, C', '5:6-5:11', 'three'],
        ['a3', 'B, a', '5:6-5:11', 'three'],
        ['a4', 'C', '7:6-7:10', 'four'],
      ),
    };
    assert.deepEqual(await found('same-coding', files), [
      'p.md.codes.yaml:12:13 The coding at line 3 says the same of this excerpt: B, a.',
    ]);
  });

  it('isn’t told of two coders, of codings that only overlap, or that say another code', async () => {
    const files = {
      'codebook.yaml': CODEBOOK,
      'p.md': TALK,
      'p.md.codes.yaml': sidecar(
        'p.md',
        ['a1', 'A', '5:6-5:11', 'three'],
        ['a2', 'B', '5:6-5:11', 'three'],
        ['a3', 'A', '5:7-5:11', 'hree'],
      ),
      'p.md.tom.codes.yaml': sidecar('p.md', ['t1', 'A', '5:6-5:11', 'three'], ['t2', 'A', '1:6-1:13', 'one two']),
    };
    assert.deepEqual(await found('same-coding', files), []);
  });

  it('is told where a label says it too, which has no coder either', async () => {
    const coding = sidecar('p.md', ['a1', 'B, a', '1:6-1:13', 'one two']);
    const files = { 'codebook.yaml': CODEBOOK, 'p.md': TALK, 'p.md.codes.yaml': coding };
    assert.deepEqual(await found('same-coding', files), [
      'p.md.codes.yaml:4:16 The inline label at line 3 of p.md gives this excerpt the same code: a.',
    ]);
    const withCoder = coding.replace('codings:', 'coder: Tom\ncodings:');
    assert.deepEqual(await found('same-coding', { ...files, 'p.md.codes.yaml': withCoder }), []);
  });

  it('is told once of what both the sidecar and a label say already', async () => {
    const codings = sidecar('p.md', ['a1', 'A', '1:6-1:13', 'one two'], ['a2', 'A', '1:6-1:13', 'one two']);
    assert.deepEqual(
      await found('same-coding', { 'codebook.yaml': CODEBOOK, 'p.md': TALK, 'p.md.codes.yaml': codings }),
      [
        'p.md.codes.yaml:4:13 The inline label at line 3 of p.md gives this excerpt the same code: A.',
        'p.md.codes.yaml:8:13 The coding at line 3 says the same of this excerpt: A.',
      ],
    );
  });

  it('is told of a label that stands twice under its paragraph, and of a coding with two names of a code', async () => {
    const files = {
      'codebook.yaml': CODEBOOK,
      'p.md': TALK.replace('A\n', 'A\n\nB\n\na\n'),
      'p.md.codes.yaml': sidecar('p.md', ['a1', 'A, B, a', '9:6-9:11', 'three']),
    };
    assert.deepEqual(await found('same-coding', files), [
      'p.md:7:1 The inline label at line 3 gives this paragraph the same code: a.',
      'p.md.codes.yaml:4:19 This coding has the code “a” already, under another of its names.',
    ]);
  });

  it('is told where excerpts are found, not where sidecars say', async () => {
    const moved = 'It is quite a long way from here to there.';
    const files = {
      'codebook.yaml': CODEBOOK,
      'p.md': file('Ann: one', '', `Bob: ${moved}`),
      'p.md.codes.yaml': sidecar('p.md', ['a1', 'A', '1:6-1:48', moved], ['a2', 'A', '1:6-1:48', moved]),
    };
    assert.equal((await found('same-coding', files)).length, 1);
  });
});
