import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  command,
  file,
  newTranscript,
  open,
  read,
  remove,
  saidWhile,
  setting,
  sleep,
  until,
  untilProblem,
  untilRead,
  write,
} from './support';

const BOOK = 'codebook.yaml';
const P01 = 'interviews/p01.md';

/** What F2 would begin with at a place, zero-based, or why it can't. */
async function prepared(path: string, line: number, character: number): Promise<string> {
  try {
    const { placeholder } = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      file(path),
      new vscode.Position(line, character),
    );
    return placeholder;
  } catch (error) {
    return `not: ${(error as Error).message}`;
  }
}

async function rename(path: string, line: number, character: number, newName: string): Promise<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand(
    'vscode.executeDocumentRenameProvider',
    file(path),
    new vscode.Position(line, character),
    newName,
  );
}

/** Makes edits as renaming does, and saves what they have changed. */
async function apply(edit: vscode.WorkspaceEdit): Promise<void> {
  assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
  await vscode.workspace.saveAll(false);
}

async function refusal(path: string, line: number, character: number, newName: string): Promise<string> {
  try {
    await rename(path, line, character, newName);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('Renaming with F2', () => {
  const before = new Map<string, string>();
  let path: string;
  let sidecar: string;
  beforeEach(async () => {
    for (const it of [BOOK, P01]) before.set(it, await read(it));
    path = await newTranscript('Interviewer: So?\n\nTom: Everything at once.\n\nInterviewer: And?\n\nTom: All.\n');
    sidecar = `${path}.eve.codes.yaml`;
    await write(
      sidecar,
      'coder: eve\ncodings: # by hand\n  - id: q1\n    codes: ["Work-load", Help] # both\n    at: 3:6-3:25\n    quote: Everything at once.\n',
    );
    await open(path);
    await untilRead(path);
  });
  afterEach(async () => {
    await closeAll();
    for (const it of [sidecar, path]) await remove(it);
    for (const [it, text] of before) if ((await read(it)) !== text) await write(it, text);
  });

  it('begins on a label, a header, a sidecar’s code and in the codebook, and says where there is nothing', async () => {
    await open(P01);
    await untilRead(P01);
    assert.equal(await prepared(P01, 10, 3), 'Work-night-shift');
    assert.equal(await prepared(P01, 14, 6), 'Work-load', 'an alias is the code that it means');
    assert.equal(await prepared(P01, 20, 7), 'Nora');
    assert.match(await prepared(P01, 12, 7), /^not: .*“Rename Code…” renames the code of this excerpt\./);
    assert.match(await prepared(P01, 0, 0), /^not: .*There is no code or speaker here\./);
    await open(sidecar);
    assert.equal(await prepared(sidecar, 3, 14), 'Work-load');
    await open(BOOK);
    assert.equal(await prepared(BOOK, 2, 12), 'Work-load');
    assert.equal(await prepared(BOOK, 5, 16), 'Too-much-work');
    assert.match(await prepared(BOOK, 3, 25), /^not: /);
  });

  it('renames a code in all files, open and not, and nothing else in them', async () => {
    const old = await read(sidecar);
    await open(BOOK);
    await apply(await rename(BOOK, 2, 10, 'Work: too much'));
    assert.equal(await read(BOOK), before.get(BOOK)?.replace('name: Work-load', 'name: "Work: too much"'));
    assert.equal(await read(sidecar), old.replace('"Work-load"', '"Work: too much"'));
    assert.equal(await read(P01), before.get(P01), 'the alias still means it');
  });

  it('renames by a label under an alias what is written under the alias too', async () => {
    await open(P01);
    await apply(await rename(P01, 14, 2, 'Load'));
    assert.equal(await read(P01), before.get(P01)?.replace('Too-much-work', 'Load'));
    assert.match(await read(BOOK), /- name: Load\n[^]*aliases: \[Too-much-work\]/);
    assert.match(await read(sidecar), /codes: \[Load, Help\] # both/);
  });

  it('leaves the old name as an alias where the setting says so', () =>
    setting('renameKeepsAlias', true, async () => {
      await open(BOOK);
      await apply(await rename(BOOK, 2, 10, 'Load'));
      assert.match(await read(BOOK), /- name: Load\n[^]*aliases: \[Too-much-work, Work-load\]/);
    }));

  it('takes unsaved text as it is', async () => {
    const editor = await open(P01);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# A new line\n\n'));
    await apply(await rename(P01, 12, 2, 'Night'));
    assert.equal(await read(P01), `# A new line\n\n${before.get(P01)?.replace('Work-night-shift', 'Night')}`);
  });

  it('renames a speaker in one transcript, and all of them when the codebook knows who that is', async () => {
    const old = await read(sidecar);
    await open(path);
    await apply(await rename(path, 2, 1, 'Thomas'));
    assert.equal(
      await read(path),
      'Interviewer: So?\n\nThomas: Everything at once.\n\nInterviewer: And?\n\nThomas: All.\n',
    );
    assert.equal(await read(sidecar), old.replace('3:6-3:25', '3:9-3:28'));
    await apply(await rename(path, 0, 1, 'Eve'));
    assert.match(await read(path), /^Eve: So\?/);
    assert.match(await read(P01), /^## Eve$/m);
    assert.match(await read(BOOK), /- name: Eve\n {4}role: interviewer/);
  });

  it('renames in a sidecar whose transcript can’t be read, and says which that is', async () => {
    const other = 'interviews/not-text.txt';
    const beside = `${other}.codes.yaml`;
    const codings = (code: string) => `codings:\n  - id: q9\n    codes: [${code}]\n    at: 1:1-1:2\n    quote: So?\n`;
    await write(other, new Uint8Array(5000));
    await write(beside, codings('Work-load'));
    await untilProblem(other, /./);
    await open(BOOK);
    const said = await saidWhile(async () => apply(await rename(BOOK, 2, 10, 'Load')));
    assert.equal(await read(beside), codings('Load'));
    assert.match(said.join(), new RegExp(`labels in them stay as they are: ${other}`));
    for (const it of [beside, other]) await remove(it);
  });

  it('renames nothing as long as reading the study has been cancelled', async () => {
    const many = 'interviews/many';
    const { withProgress } = vscode.window;
    // What is read in the background waits meanwhile: it may be quicker than somebody who cancels.
    let goOn = (): void => undefined;
    const waiting = new Promise<never>((resolve) => (goOn = resolve as () => void));
    const cancelled: typeof withProgress = ({ location }, work) => {
      if (location === vscode.ProgressLocation.Window) return waiting;
      const source = new vscode.CancellationTokenSource();
      source.cancel();
      return work({ report: () => undefined }, source.token);
    };
    await open(BOOK);
    Object.assign(vscode.window, { withProgress: cancelled });
    try {
      await setting('transcripts', [P01, path], async () => {
        for (let i = 0; i < 400; i++) await write(`${many}/t${i}.txt`, 'Ann: So?\n');
        // The news of so few at once as can't be cancelled are to be over.
        await sleep(1500);
        await until(
          'the study is read again',
          () => refusal(BOOK, 2, 10, 'Load'),
          (reason) => reason === '',
        );
      });
      await until(
        'not all is read',
        () => refusal(BOOK, 2, 10, 'Load'),
        (reason) => reason.startsWith('Not all files of the study have been read'),
      );
      for (const name of ['updateSidecars', 'deleteCode', 'renameSpeaker']) {
        const said = await saidWhile(() => command(name));
        assert.match(said.join(), /^Not all files of the study have been read/, name);
      }
    } finally {
      Object.assign(vscode.window, { withProgress });
      goOn();
    }
    assert.equal(await refusal(BOOK, 2, 10, 'Load'), '', 'the rest is read now');
    await remove(many);
  });

  it('says why it can’t, before anything is written', async () => {
    await open(BOOK);
    assert.match(await refusal(BOOK, 2, 10, 'Help'), /“Help” is another code’s name already\./);
    assert.match(await refusal(BOOK, 2, 10, 'Nora'), /“Nora” is a speaker’s name\./);
    const broken = 'codings: [ # Work-load';
    await write(sidecar, broken);
    await until(
      'what is in the way is named',
      () => refusal(BOOK, 2, 10, 'Load'),
      (reason) => reason.includes(sidecar),
    );
    const mixed = 'codings:\r\n  - id: q1\n    codes: [Work-load]\n    at: 3:6-3:25\n    quote: Everything at once.\n';
    await write(sidecar, mixed);
    await until(
      'what is in the way is named',
      () => refusal(BOOK, 2, 10, 'Load'),
      (reason) => reason.includes('line breaks'),
    );
    assert.equal(await read(sidecar), mixed);
    assert.equal(await read(BOOK), before.get(BOOK));
  });

  it('is refused where what was said would become a label, though no label is there', async () => {
    const other = await newTranscript('Interviewer: So?\n\nTom: Well.\n\nOkay\n\nInterviewer: And?\n\nTom: All.\n');
    try {
      await open(other);
      await untilRead(other);
      await closeAll();
      await open(BOOK);
      const reason = await refusal(BOOK, 2, 10, 'Okay');
      assert.ok(reason.includes(`${other}: “Okay” in line 5 was said`), reason);
    } finally {
      await remove(other);
    }
  });
});
