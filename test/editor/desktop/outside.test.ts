// Not in the browser, where the workspace is all that there is.
import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, codesOn, exists, file, open, problems, remove, until, untilCodes, write } from '../support';

const TEXT = 'Ann: One thing.\n\nBen: Another.\n\nAnn: Yes.\n\nBen: No.\n';

function codings(code: string): string {
  return `transcript: x\ncodings:\n  - id: abcdef\n    codes: [${code}]\n    at: 1:6-1:16\n    quote: One thing.\n`;
}

describe('Outside of the workspace', () => {
  /** A folder of its own for each test: of one that is deleted and made again at once, the editor’s watcher tells nothing. */
  let outside: string;
  let path: string;
  let count = 0;
  beforeEach(() => {
    outside = `../outside-${++count}`;
    path = `${outside}/p1.transcript`;
  });
  afterEach(async () => {
    await closeAll();
    await remove(outside);
    await remove('interviews/Round 1.2');
  });

  it('a transcript has the codings and the codebook that lie beside it, and follows them', async () => {
    await write(path, TEXT);
    await write(`${path}.codes.yaml`, codings('Warmth'));
    await write(`${outside}/codebook.yaml`, 'codes:\n  - name: Cold\n    aliases: [Warmth]\n');
    await open(path);
    await untilCodes(path, 1, ['Cold']);
    await write(`${path}.codes.yaml`, codings('Elsewhere'));
    await untilCodes(path, 1, ['Elsewhere']);
    await write(`${path}.eve.codes.yaml`, codings('Cold'));
    await untilCodes(path, 1, ['Elsewhere', 'Cold (eve)']);
    await remove(`${path}.codes.yaml`);
    await untilCodes(path, 1, ['Cold (eve)']);
    await open('interviews/p01.md');
    await untilCodes('interviews/p01.md', 7, ['Work-night-shift', 'Work-load']);
    assert.deepEqual(await codesOn(path, 1), ['Cold (eve)']);
  });

  it('a sidecar is finished whose writer was killed half-way', async () => {
    const whole = codings('Warmth');
    await write(path, TEXT);
    await write(`${path}.codes.yaml`, whole.slice(0, 40));
    const draft = `${outside}/.p1.transcript.codes.yaml.abcdef-${whole.length}~`;
    await write(draft, whole);
    utimesSync(file(draft).fsPath, Date.now() / 1000 - 60, Date.now() / 1000 - 60);
    await open(path);
    await untilCodes(path, 1, ['Warmth']);
    assert.equal(await exists(draft), false);
  });

  it('is where a folder comes from that is moved in, even one with a dot in its name', async () => {
    await write(`${outside}/Round 1.2/p1.md`, TEXT.replace('\n\nBen', '\n\nQM-nobody-knows-this\n\nBen'));
    await vscode.workspace.fs.rename(file(`${outside}/Round 1.2`), file('interviews/Round 1.2'));
    await until(
      'its transcripts are in the study',
      () => problems('interviews/Round 1.2/p1.md'),
      (found) => found.some((it) => it.includes('QM-nobody-knows-this')),
    );
  });
});
