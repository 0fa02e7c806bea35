import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  codesOn,
  command,
  file,
  lenses,
  newTranscript,
  open,
  read,
  remove,
  sleep,
  until,
  untilCodes,
  untilRead,
  write,
} from './support';

const P01 = 'interviews/p01.md';

describe('Reading in the editor', () => {
  afterEach(closeAll);

  it('opens a file that the setting names in the language Transcript', async () => {
    assert.equal((await open('interviews/p02.txt')).document.languageId, 'transcript');
    assert.equal((await open('codebook.yaml')).document.languageId, 'yaml');
  });

  it('has a lens on every turn, with the codes that it has, under their names in the codebook', async () => {
    await open(P01);
    await untilCodes(P01, 7, ['Work-night-shift', 'Work-load']);
    assert.deepEqual([...(await lenses(P01)).keys()], [3, 7, 17, 21, 25, 29]);
    assert.deepEqual(await codesOn(P01, 21), []);
  });

  it('tells on hover which code an excerpt has and what it means', async () => {
    await open(P01);
    await untilCodes(P01, 7, ['Work-night-shift', 'Work-load']);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file(P01),
      new vscode.Position(12, 5),
    );
    const text = hovers.flatMap(({ contents }) => contents.map((it) => (it as vscode.MarkdownString).value)).join('\n');
    assert.match(text, /Work\\-load\*\* How much there is to do, and how it piles up/);
    assert.match(text, /inline label/);
    assert.doesNotMatch(text, /night/);
  });

  it('colours the labels that only the codebook tells', async () => {
    const path = await newTranscript('Ann: One thing.\n\nBen: Another.\n\nHelp\n\nAnn: Yes.\n\nBen: No.\n');
    await open(path);
    await untilCodes(path, 3, ['Help']);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      file(path),
    );
    const lines: number[] = [];
    let line = 0;
    for (let i = 0; i < tokens.data.length; i += 5) {
      line += tokens.data[i]!;
      if (tokens.data[i + 3] === 1) lines.push(line + 1);
    }
    assert.deepEqual(lines, [5]);
    await remove(path);
  });

  it('goes from one excerpt of a code to the next, through all transcripts and back', async () => {
    await open(P01, 8, 3);
    await untilCodes(P01, 7, ['Work-night-shift', 'Work-load']);
    const other = await newTranscript('Ann: I do nights.\n\nWork-night-shift\n\nBen: Oh.\n\nAnn: Yes.\n\nBen: No.\n');
    const at = () => {
      const editor = vscode.window.activeTextEditor;
      return `${editor?.document.uri.path.split('/').pop() ?? ''}:${(editor?.selection.active.line ?? 0) + 1}`;
    };
    await until(
      'the new file is known',
      async () => {
        await open(P01, 8, 3);
        await command('nextExcerpt');
        return at();
      },
      (place) => place === `${other.split('/').pop() ?? ''}:1`,
    );
    await command('nextExcerpt');
    assert.equal(at(), 'p01.md:9');
    await command('previousExcerpt');
    assert.equal(at(), `${other.split('/').pop() ?? ''}:1`);
    await remove(other);
  });
});

describe('Codings follow', () => {
  afterEach(closeAll);
  const TEXT = '# Ann\n\nYeah.\n\n# Ben\n\nYeah.\n\n# Ann\n\nNo.\n';
  const sidecar = (path: string, code: string, at: string, quote = 'Yeah.') =>
    write(
      `${path}.codes.yaml`,
      `transcript: ${path.split('/')[1] ?? ''}\ncodings:\n  - id: abcdef\n    codes: [${code}]\n    at: ${at}\n    quote: ${quote}\n`,
    );
  let path: string;
  beforeEach(async () => {
    path = await newTranscript(TEXT, 'md');
    await sidecar(path, 'Help', '7:1-7:6');
    await open(path);
    await untilCodes(path, 5, ['Help']);
  });
  afterEach(async () => {
    await remove(path);
    await remove(`${path}.codes.yaml`);
  });

  it('what is typed, even a short quote that is said twice, and are saved with the transcript', async () => {
    const editor = await open(path);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Interview with Ann\n\n'));
    await untilCodes(path, 7, ['Help']);
    assert.deepEqual(await codesOn(path, 3), []);
    await editor.edit((edit) => edit.insert(new vscode.Position(8, 4), ', yeah'));
    await untilCodes(path, 7, ['Help']);
    await editor.document.save();
    await until(
      'the sidecar says where it is and what it says',
      () => read(`${path}.codes.yaml`),
      (text) => text.includes('at: 9:1-9:12\n    quote: Yeah, yeah.'),
    );
  });

  it('undo in the text', async () => {
    const editor = await open(path);
    await editor.edit((edit) => edit.delete(new vscode.Range(4, 0, 7, 0)));
    await until(
      'the turn is gone',
      () => lenses(path),
      (found) => !found.has(5),
    );
    await vscode.commands.executeCommand('undo');
    await untilCodes(path, 5, ['Help']);
  });

  it('the sidecar when it changes on disk, or goes', async () => {
    await sidecar(path, 'Work-load', '3:1-3:6');
    await untilCodes(path, 1, ['Work-load']);
    assert.deepEqual(await codesOn(path, 5), []);
    await remove(`${path}.codes.yaml`);
    await untilCodes(path, 1, []);
  });

  it('the sidecar when it changes on disk after the transcript was saved, though the words stand in both places', async () => {
    const editor = await open(path);
    await editor.edit((edit) => edit.insert(new vscode.Position(10, 3), ' Never.'));
    await editor.document.save();
    await untilCodes(path, 5, ['Help']);
    await sidecar(path, 'Help', '3:1-3:6');
    const changed = await read(`${path}.codes.yaml`);
    await untilCodes(path, 1, ['Help']);
    assert.deepEqual(await codesOn(path, 5), []);
    await editor.edit((edit) => edit.insert(new vscode.Position(10, 3), ' No.'));
    await untilCodes(path, 1, ['Help']);
    await editor.document.save();
    await sleep(500);
    assert.equal(await read(`${path}.codes.yaml`), changed);
  });

  it('typing that goes on while the transcript is saved', async () => {
    const editor = await open(path);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Interview with Ann\n\n'));
    await untilCodes(path, 7, ['Help']);
    const saving = editor.document.save();
    for (let i = 0; i < 10; i++) {
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '\n'));
      await codesOn(path, 7);
    }
    await saving;
    await untilCodes(path, 17, ['Help']);
    await editor.document.save();
    await until(
      'the sidecar says where it is',
      () => read(`${path}.codes.yaml`),
      (text) => text.includes('at: 19:1-19:6\n    quote: Yeah.'),
    );
  });

  it('the transcript when it changes on disk', async () => {
    await closeAll();
    await write(path, TEXT.replace('Yeah.', 'Well, I have been here for years.'));
    await sidecar(path, 'Help', '9:1-9:30', 'Well, I have been here for years.');
    await open(path);
    await untilCodes(path, 1, ['Help']);
  });

  it('the sidecar while it is typed in, before it is saved', async () => {
    const editor = await open(`${path}.codes.yaml`);
    const text = editor.document.getText();
    const offset = text.indexOf('Help');
    const range = new vscode.Range(editor.document.positionAt(offset), editor.document.positionAt(offset + 4));
    await editor.edit((edit) => edit.replace(range, 'Work-load'));
    await untilCodes(path, 5, ['Work-load']);
  });

  it('a transcript that is renamed outside together with its sidecar', async () => {
    await closeAll();
    const text = await read(`${path}.codes.yaml`);
    const moved = path.replace('new-', 'moved-');
    await write(moved, TEXT);
    await write(`${moved}.codes.yaml`, text);
    await remove(path);
    await remove(`${path}.codes.yaml`);
    await open(moved);
    await untilRead(moved);
    await untilCodes(moved, 5, ['Help']);
    await closeAll();
    await remove(moved);
    await remove(`${moved}.codes.yaml`);
  });
});
