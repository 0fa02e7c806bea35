import assert from 'node:assert/strict';
import { renameInHead, renameTranscript } from '../../../src/core/codings/transcriptName';
import { file, sidecar } from '../project/memoryStudy';

const CODING = ['k3v9w2', 'Help', '1:1-1:6', 'Hello'] as [string, string, string, string];

describe('A sidecar whose transcript is renamed', () => {
  const rename = (text: string) => renameTranscript(text, 'p12.md', 'p13.md');

  it('names it as it is called now, and is the same to the byte otherwise', () => {
    const said = (name: string) =>
      `# Mine\r\ntranscript:  ${name} # the second\r\nround: 2\r\ncodings:\r\n  - id: a1\r\n    codes: [p12.md]\r\n    at: 1:1-1:2\r\n    quote: "p12.md"\r\n`;
    assert.equal(rename(said('p12.md')), said('p13.md'));
    assert.equal(rename(said('"p12.md"')), said('p13.md'));
  });

  it('is found in any style, wherever the codings are', () => {
    assert.equal(rename('{codings: [], transcript: p12.md}\n'), '{codings: [], transcript: p13.md}\n');
    assert.equal(rename('codings: []\ntranscript: p12.md\n'), 'codings: []\ntranscript: p13.md\n');
    assert.equal(rename('\ufefftranscript: p12.md\ncodings: []\n'), '\ufefftranscript: p13.md\ncodings: []\n');
  });

  it('is quoted where the new name needs it', () => {
    const text = renameTranscript(sidecar('p12.md', CODING), 'p12.md', 'a: b #1.md');
    assert.equal(text, sidecar('"a: b #1.md"', CODING));
    assert.equal(renameTranscript(text, 'a: b #1.md', 'p12.md'), sidecar('p12.md', CODING));
  });

  it('keeps what it says of another file, of none, or under an anchor', () => {
    for (const text of [sidecar('other.md', CODING), file('codings: []'), '', file('transcript: &t p12.md', 'x: *t')]) {
      assert.equal(rename(text), text);
    }
  });

  it('stays as it is when it can’t be understood', () => {
    for (const text of [
      file('transcript: p12.md', 'codings:', '<<<<<<< ours', '=======', '>>>>>>> theirs'),
      file('transcript: p12.md', 'codings: none'),
      file('transcript: p12.md', 'codings: [', 'x'),
    ]) {
      assert.equal(rename(text), text);
    }
  });

  it('can be said of the head alone, as it was at another time', () => {
    const text = file('transcript: p12.md', 'codings:', '  - id: a1', '    codes: [');
    assert.equal(renameInHead(text, 'p12.md', 'p13.md'), text.replace('p12', 'p13'));
  });
});
