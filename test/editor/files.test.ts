import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { endPick, pickRow } from './picks';
import {
  applyQuickFix,
  closeAll,
  command,
  exists,
  file,
  open,
  problems,
  read,
  remove,
  sleep,
  until,
  untilCodes,
  untilProblem,
  untilRead,
  write,
} from './support';

const TEXT = 'Ann: One thing and another.\n\nBen: Yes.\n\nAnn: Yes.\n\nBen: No.\n';

function sidecar(transcript: string, id = 'abcdef', code = 'Help'): string {
  return `transcript: ${transcript}\ncodings:\n  - id: ${id}\n    codes: [${code}]\n    at: 1:6-1:28\n    quote: One thing and another.\n`;
}

/** A coding of the second “Yes.”, which its words alone don’t tell from the first. */
const SHORT = 'codings:\n  - id: ghijkl\n    codes: [Work-load]\n    at: 5:6-5:10\n    quote: Yes.\n';

/** Renames or moves files in one step, as the Explorer does. */
async function move(...moves: [from: string, to: string][]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [from, to] of moves) edit.renameFile(file(from), file(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function untilText(path: string, text: string): Promise<void> {
  await until(
    `${path} should say ${text}`,
    () => textOf(path),
    (now) => now === text,
  );
}

async function textOf(path: string): Promise<string | undefined> {
  return (await exists(path)) ? read(path) : undefined;
}

function documentOf(path: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === file(path).path);
}

describe('When a transcript is moved in the editor', () => {
  beforeEach(async () => {
    await write('moving/p1.txt', TEXT);
    await write('moving/p12.txt', TEXT);
    await write('moving/p1.txt.codes.yaml', sidecar('p1.txt'));
    await write('moving/p12.txt.codes.yaml', sidecar('p12.txt', 'bcdefg'));
    await write('moving/p12.txt.maya.codes.yaml', sidecar('p12.txt', 'cdefgh'));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    await remove('moving');
    await remove('moved');
  });

  it('its sidecars are renamed with it, those of every coder and of no other transcript', async () => {
    await open('moving/p12.txt');
    await untilCodes('moving/p12.txt', 1, ['Help', 'Help (maya)']);
    await move(['moving/p12.txt', 'moving/p2.md']);
    await untilText('moving/p2.md.codes.yaml', sidecar('p2.md', 'bcdefg'));
    await untilText('moving/p2.md.maya.codes.yaml', sidecar('p2.md', 'cdefgh'));
    assert.equal(await read('moving/p1.txt.codes.yaml'), sidecar('p1.txt'));
    for (const path of ['p12.txt', 'p12.txt.codes.yaml', 'p12.txt.maya.codes.yaml']) {
      assert.equal(await exists(`moving/${path}`), false, path);
    }
    await untilCodes('moving/p2.md', 1, ['Help', 'Help (maya)']);
    assert.deepEqual(problems('moving/p2.md.codes.yaml'), []);
  });

  it('a name that differs only in case is another name', async function () {
    // An extension's edit can't rename so there: VS Code takes an address for the one it knows that differs from it in case alone, unless
    // the file system is said to tell them apart. The Explorer can, and test/ui/respelled.test.mjs does.
    if (file('moving').scheme === 'vscode-test-web') this.skip();
    await move(['moving/p12.txt', 'moving/P12.txt']);
    await untilText('moving/P12.txt.codes.yaml', sidecar('P12.txt', 'bcdefg'));
    await untilText('moving/P12.txt.maya.codes.yaml', sidecar('P12.txt', 'cdefgh'));
  });

  it('its sidecars go to another folder, and only once when they were selected with it', async () => {
    await write('moved/codebook.yaml', 'codes: []\n');
    await move(
      ['moving/p12.txt', 'moved/p12.txt'],
      ['moving/p12.txt.codes.yaml', 'moved/p12.txt.codes.yaml'],
      ['moving/p1.txt', 'moved/p1.txt'],
    );
    await untilText('moved/p12.txt.codes.yaml', sidecar('p12.txt', 'bcdefg'));
    await untilText('moved/p12.txt.maya.codes.yaml', sidecar('p12.txt', 'cdefgh'));
    await untilText('moved/p1.txt.codes.yaml', sidecar('p1.txt'));
    assert.deepEqual(await vscode.workspace.fs.readDirectory(file('moving')), []);
    await untilProblem('moved/p1.txt.codes.yaml', /^4: .*“Help” is not in the codebook/);
  });

  it('with its folder, nothing is done twice', async () => {
    await move(['moving', 'moved']);
    await untilText('moved/p12.txt.codes.yaml', sidecar('p12.txt', 'bcdefg'));
    assert.equal((await vscode.workspace.fs.readDirectory(file('moved'))).length, 5);
    assert.equal(await exists('moving'), false);
  });

  it('no other sidecar is overwritten: one that can’t go along stays and is told of', async () => {
    await write('moving/p2.txt.codes.yaml', '# precious\n');
    await move(['moving/p12.txt', 'moving/p2.txt']);
    await untilText('moving/p2.txt.maya.codes.yaml', sidecar('p2.txt', 'cdefgh'));
    assert.equal(await read('moving/p2.txt'), TEXT);
    assert.equal(await read('moving/p2.txt.codes.yaml'), '# precious\n');
    assert.equal(await read('moving/p12.txt.codes.yaml'), sidecar('p12.txt', 'bcdefg'));
    await untilProblem('moving/p12.txt.codes.yaml', /no transcript beside/);
  });

  it('a sidecar that can’t be read is moved as it is', async () => {
    const broken = `<<<<<<< ours\n${sidecar('p12.txt')}=======\n>>>>>>> theirs\n`;
    await write('moving/p12.txt.codes.yaml', broken);
    await move(['moving/p12.txt', 'moving/p2.txt']);
    await untilText('moving/p2.txt.maya.codes.yaml', sidecar('p2.txt', 'cdefgh'));
    assert.equal(await read('moving/p2.txt.codes.yaml'), broken);
  });

  it('what is unsaved in a sidecar stays so; one that is only open is saved', async () => {
    const editor = await open('moving/p12.txt.codes.yaml');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# my note\n'));
    await vscode.commands.executeCommand('workbench.action.keepEditor');
    await open('moving/p12.txt.maya.codes.yaml');
    await move(['moving/p12.txt', 'moving/p2.txt']);
    await untilText('moving/p2.txt.maya.codes.yaml', sidecar('p2.txt', 'cdefgh'));
    await until(
      'clean',
      () => documentOf('moving/p2.txt.maya.codes.yaml')?.isDirty,
      (dirty) => dirty === false,
    );
    await until(
      'the note is there',
      () => documentOf('moving/p2.txt.codes.yaml')?.getText(),
      (text) => text === `# my note\n${sidecar('p2.txt', 'bcdefg')}`,
    );
  });

  it('codings stay where they were followed to in text that isn’t saved yet', async () => {
    await write('moving/p12.txt.codes.yaml', `transcript: p12.txt\n${SHORT}`);
    const editor = await open('moving/p12.txt');
    await untilCodes('moving/p12.txt', 5, ['Work-load']);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Ben: Yes.\n\nAnn: Yes.\n\n'));
    await untilCodes('moving/p12.txt', 9, ['Work-load']);
    await move(['moving/p12.txt', 'moving/p2.txt']);
    await until(
      'reopened',
      () => documentOf('moving/p2.txt')?.isDirty,
      (dirty) => dirty === true,
    );
    await untilCodes('moving/p2.txt', 9, ['Work-load']);
    await sleep(1000);
    await untilCodes('moving/p2.txt', 9, ['Work-load']);
    await documentOf('moving/p2.txt')?.save();
    const saved = `transcript: p2.txt\n${SHORT.replaceAll('5:', '9:')}`;
    await until(
      'the new place is saved',
      () => textOf('moving/p2.txt.codes.yaml'),
      (text) => text?.startsWith(saved) ?? false,
    );
  });

  it('a file counts as a transcript that has codings beside it, whatever it is called', async () => {
    await move(['moving/p1.txt', 'moving/p1.notes']);
    await untilText('moving/p1.notes.codes.yaml', sidecar('p1.notes'));
    await move(['moving/p1.notes', 'moving/p1.txt']);
    await untilText('moving/p1.txt.codes.yaml', sidecar('p1.txt'));
  });

  it('a coding made before can still be undone', async () => {
    await write('interviews/moving.txt', TEXT);
    await open('interviews/moving.txt');
    await untilRead('interviews/moving.txt');
    await pickRow(() => command('code'), 1);
    await until('a sidecar', () => exists('interviews/moving.txt.codes.yaml'), Boolean);
    await move(['interviews/moving.txt', 'interviews/moved.txt']);
    await until(
      'named',
      () => textOf('interviews/moved.txt.codes.yaml'),
      (text) => text?.startsWith('transcript: moved.txt\n') ?? false,
    );
    await open('interviews/moved.txt');
    await command('undoCoding');
    await until(
      'no sidecar',
      () => exists('interviews/moved.txt.codes.yaml'),
      (there) => !there,
    );
    await command('redoCoding');
    await until('a sidecar again', () => exists('interviews/moved.txt.codes.yaml'), Boolean);
    assert.match(await read('interviews/moved.txt.codes.yaml'), /^transcript: moved.txt\n/);
    await closeAll();
    for (const path of ['moved.txt', 'moved.txt.codes.yaml']) await remove(`interviews/${path}`);
  });
});

describe('When a transcript is deleted in the editor', () => {
  afterEach(async () => {
    await closeAll();
    await remove('moving');
  });

  it('its sidecars go with it', async () => {
    await write('moving/p1.txt', TEXT);
    await write('moving/p12.txt', TEXT);
    for (const path of ['p1.txt', 'p12.txt', 'p12.txt.maya']) {
      await write(`moving/${path}.codes.yaml`, sidecar('p.txt', `a${path.length}cdef`));
    }
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(file('moving/p12.txt'));
    edit.deleteFile(file('moving/p12.txt.codes.yaml'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const names = (await vscode.workspace.fs.readDirectory(file('moving'))).map(([name]) => name).sort();
    assert.deepEqual(names, ['p1.txt', 'p1.txt.codes.yaml']);
  });
});

describe('A sidecar that was left alone', () => {
  afterEach(async () => {
    await closeAll();
    for (const path of ['moving', 'interviews/zz-found.txt', 'interviews/zz-found.txt.maya.codes.yaml'])
      await remove(path);
  });

  it('is moved to the transcript that its quotes are in, and back by Undo Coding', async () => {
    await write('interviews/zz-found.txt', TEXT);
    await write('moving/lost.txt.maya.codes.yaml', sidecar('lost.txt'));
    await open('interviews/zz-found.txt');
    await untilRead('interviews/zz-found.txt');
    await open('moving/lost.txt.maya.codes.yaml');
    await untilProblem('moving/lost.txt.maya.codes.yaml', /no transcript beside/);
    const fix = 'Move these codings to their transcript…';
    await endPick(() => applyQuickFix('moving/lost.txt.maya.codes.yaml', 1, fix), 'accept');
    await untilText('interviews/zz-found.txt.maya.codes.yaml', sidecar('zz-found.txt'));
    assert.equal(await exists('moving/lost.txt.maya.codes.yaml'), false);
    await untilCodes('interviews/zz-found.txt', 1, ['Help (maya)']);
    await command('undoCoding');
    await untilText('moving/lost.txt.maya.codes.yaml', sidecar('lost.txt'));
    assert.equal(await exists('interviews/zz-found.txt.maya.codes.yaml'), false);
  });

  it('names the transcript beside it, once it is told to', async () => {
    await write('moving/p2.txt', TEXT);
    await write('moving/p2.txt.codes.yaml', sidecar('p1.txt'));
    await open('moving/p2.txt.codes.yaml');
    await untilProblem('moving/p2.txt.codes.yaml', /^1: .*beside p2.txt, but name p1.txt/);
    await applyQuickFix('moving/p2.txt.codes.yaml', 1, 'Name p2.txt as the transcript');
    await untilText('moving/p2.txt.codes.yaml', sidecar('p2.txt'));
    await until(
      'no hint',
      () => problems('moving/p2.txt.codes.yaml'),
      (found) => found.length === 0,
    );
  });
});
