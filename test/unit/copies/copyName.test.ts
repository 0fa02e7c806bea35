import assert from 'node:assert/strict';
import { coderInName, transcriptsInName } from '../../../src/core/copies/copyName';

const STUDY = ['interviews/p1.md', 'interviews/p12.md', 'interviews/interview-12.txt', 'interviews/interview-1.txt'];

describe('the names of copies', () => {
  for (const [copy, transcript, coder] of [
    ['Interview 12 - PO.md', 'interviews/interview-12.txt', 'PO'],
    ['Interview 12 - Rached', 'interviews/interview-12.txt', 'Rached'],
    ['p12_rached.docx', 'interviews/p12.md', 'rached'],
    ['P-12.Anne-Marie.pdf', 'interviews/p12.md', 'Anne-Marie'],
    ['Rached P012 (coded).docx', 'interviews/p12.md', 'Rached'],
    ['Copy of p1 - coded by Ana Lúcia (2).txt', 'interviews/p1.md', 'Ana Lúcia'],
    ['interview_1.md', 'interviews/interview-1.txt', undefined],
  ] as const) {
    it(`tell the transcript and the coder: ${copy}`, () => {
      assert.deepEqual(transcriptsInName(copy, STUDY), [transcript]);
      assert.equal(coderInName(copy, transcript), coder);
    });
  }

  it('tell no transcript where only a part of its name is in them', () => {
    assert.deepEqual(transcriptsInName('Interview 13 - PO.md', STUDY), []);
    assert.deepEqual(transcriptsInName('Rached.docx', STUDY), []);
    assert.equal(coderInName('Rached.docx', 'interviews/p12.md'), 'Rached');
    assert.equal(coderInName('Interview 12 - Rached.md', 'p12.md'), 'Rached');
  });

  it('tell all transcripts of the same name', () => {
    const paths = ['a/p1.md', 'b/p1.md', 'b/p2.md'];
    assert.deepEqual(transcriptsInName('p1 PO.md', paths), ['a/p1.md', 'b/p1.md']);
  });
});
