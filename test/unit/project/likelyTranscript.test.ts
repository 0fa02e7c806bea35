import assert from 'node:assert/strict';
import { quotesIn, sidecarPathBeside, tellingCodings } from '../../../src/core/project/likelyTranscript';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { sidecar } from './memoryStudy';

const codings = readSidecar(
  sidecar(
    'p12.md',
    ['a1', 'Help', '1:1-1:30', 'There is one thing and another.'],
    ['b2', 'Help', '3:1-3:6', 'Yeah.'],
    ['c3', 'Help', '5:1-5:90', 'And then it went on for a long while …'],
    ['d4', 'Help', '7:1-8:10', '"Two lines of it, the first\\nand the second."'],
  ),
).sidecar.codings;

describe('The transcript of a sidecar that has lost it', () => {
  it('is told by quotes that don’t stand there by chance', () => {
    const telling = tellingCodings(codings);
    assert.deepEqual(
      telling.map(({ id }) => id),
      ['a1', 'c3', 'd4'],
    );
    const text =
      'Ann: There is one thing and another.\r\n\r\nBen: And then it went on for a long while, yes.\r\n\r\nAnn: Two lines of it, the first  \r\nand the second.\r\n';
    assert.equal(quotesIn(text, telling), 3);
    assert.equal(quotesIn('Ann: Yeah. There is one thing.', telling), 0);
  });
});

describe('Where a sidecar belongs beside another transcript', () => {
  const beside = (path: string, coder?: string, transcript?: string) =>
    sidecarPathBeside('b/p13.md', path, { coder, transcript });

  it('is under its name', () => {
    assert.equal(beside('a/p12.md.codes.yaml', undefined, 'p12.md'), 'b/p13.md.codes.yaml');
    assert.equal(beside('a/p12.md.codes.yaml'), 'b/p13.md.codes.yaml');
  });

  it('with the coder that it names, or that its own name has', () => {
    assert.equal(beside('a/p12.md.maya.codes.yaml', 'Maya', 'p12.md'), 'b/p13.md.maya.codes.yaml');
    assert.equal(beside('a/p12.md.maya.codes.yaml', undefined, 'p12.md'), 'b/p13.md.maya.codes.yaml');
    assert.equal(beside('a/p12.md.maya.codes.yaml', 'Maya'), 'b/p13.md.maya.codes.yaml');
  });
});
