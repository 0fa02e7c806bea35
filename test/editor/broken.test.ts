import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pickRow } from './picks';
import {
  clickLens,
  closeAll,
  command,
  lenses,
  open,
  problems,
  read,
  remove,
  until,
  untilCodes,
  untilProblem,
  untilRead,
  write,
  withTranscript,
} from './support';

const TEXT = 'Ann: One thing and another.\n\nBen: I see.\n\nAnn: Yes.\n\nBen: No.\n';

describe('What can’t be read', () => {
  let path: string;
  withTranscript(TEXT, (it) => (path = it));

  it('a sidecar with a merge conflict: told at its line, never written, read again when mended', async () => {
    const good = `transcript: ${path.slice('interviews/'.length)}\ncodings:\n  - id: abcdef\n    codes: [Help]\n    at: 1:6-1:28\n    quote: One thing and another.\n`;
    const conflict = good.replace(
      '    codes: [Help]\n',
      '<<<<<<< ours\n    codes: [Help]\n=======\n    codes: [Work-load]\n>>>>>>> theirs\n',
    );
    await write(`${path}.codes.yaml`, conflict);
    await untilProblem(`${path}.codes.yaml`, /^4: .*conflict/i);
    await open(path);
    const told = `Codings can’t be read: ${path.slice('interviews/'.length)}.codes.yaml`;
    const top = async () => (await lenses(path)).get(1)?.[0] ?? '';
    await until('the transcript says so', top, (title) => title.endsWith(told));
    await clickLens(path, 1, told);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 3);
    await open(path);
    await pickRow(() => command('code'), 1);
    assert.equal(await read(`${path}.codes.yaml`), conflict);
    await write(`${path}.codes.yaml`, good);
    await untilCodes(path, 1, ['Help']);
    assert.doesNotMatch(await top(), /can’t be read/);
    await until(
      'no problem is left',
      () => problems(`${path}.codes.yaml`),
      (found) => found.length === 0,
    );
  });

  it('a codebook that is indented with a tab: told at its line, never written, its codes kept meanwhile', async () => {
    const good = await read('codebook.yaml');
    const broken = good.replace('    description: How much', '\tdescription: How much');
    try {
      await write('codebook.yaml', broken);
      await untilProblem('codebook.yaml', /^4: .*tab/);
      assert.deepEqual(problems(path), []);
      assert.equal(await read('codebook.yaml'), broken);
    } finally {
      await write('codebook.yaml', good);
    }
    await until(
      'no problem is left',
      () => problems('codebook.yaml'),
      (found) => found.length === 0,
    );
  });

  it('a coding whose excerpt is gone: kept, and told in its sidecar', async () => {
    const text = `transcript: x\ncodings:\n  - id: abcdef\n    codes: [Help]\n    at: 1:6-1:28\n    quote: Something that nobody said.\n`;
    await write(`${path}.codes.yaml`, text);
    await untilProblem(`${path}.codes.yaml`, /^3: .*can’t be found/);
    await pickRow(() => command('code'), 1);
    assert.match(await read(`${path}.codes.yaml`), /Something that nobody said/);
  });

  it('a code that isn’t in the codebook: told where it is used', async () => {
    await write(
      `${path}.codes.yaml`,
      `transcript: x\ncodings:\n  - id: abcdef\n    codes: [Nonesuch]\n    at: 1:6-1:28\n    quote: One thing and another.\n`,
    );
    await untilProblem(`${path}.codes.yaml`, /^4: .*Nonesuch.* not in the codebook/);
  });

  it('a sidecar without its transcript is told of, and its codings come back with it', async () => {
    await closeAll();
    await write(
      `${path}.codes.yaml`,
      `codings:\n  - id: abcdef\n    codes: [Help]\n    at: 1:6-1:28\n    quote: One thing and another.\n`,
    );
    await remove(path);
    await untilProblem(`${path}.codes.yaml`, /^1: .*no transcript/i);
    await write(path, TEXT);
    await until(
      'no problem is left',
      () => problems(`${path}.codes.yaml`),
      (found) => found.length === 0,
    );
    await open(path);
    await untilCodes(path, 1, ['Help']);
  });

  it('a binary file that is named like a transcript, a file of 50 MB, an empty one', async () => {
    const bytes = new Uint8Array(5000);
    bytes.set([0x89, 0x50, 0x4e, 0x47]);
    await write('interviews/photo.md', bytes);
    await write('interviews/empty.md', '');
    await untilProblem('interviews/photo.md', /^1: .*not a text file/);
    const huge = new Uint8Array(50 * 1024 * 1024).fill(0x61);
    await write('interviews/huge.txt', huge);
    await untilProblem('interviews/huge.txt', /^1: .*too large.*50 MB/);
    const { document } = await open('interviews/empty.md');
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri), []);
    assert.deepEqual(problems('interviews/empty.md'), []);
    await open(path);
    await untilRead(path);
    await closeAll();
    for (const name of ['photo.md', 'empty.md', 'huge.txt']) await remove(`interviews/${name}`);
  });
});
