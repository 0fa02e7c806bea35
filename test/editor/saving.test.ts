import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CodingHistory } from '../../src/vscode/writing/codingHistory';
import type { StudyFolder } from '../../src/vscode/study/studyFolder';
import { answer, pickRow } from './picks';
import {
  closeAll,
  command,
  exists,
  file,
  newTranscript,
  open,
  read,
  remove,
  setting,
  sleep,
  until,
  untilCodes,
  untilRead,
  write,
} from './support';

const TEXT =
  'Interviewer: What does a bad day look like?\n\n' +
  'Tom: Everything arrives at once. There are eleven lorries, and two of us.\n\n' +
  'Interviewer: Two of you?\n\n' +
  "Tom: Two. On paper it's five of us, and not two.\n";

describe('Saving', () => {
  let path: string;
  let sidecar: string;
  let code: string;
  beforeEach(async () => {
    path = await newTranscript(TEXT);
    sidecar = `${path}.codes.yaml`;
    await open(path, 2, 8);
    await untilRead(path);
    await pickRow(() => command('code'), 1);
    code = /codes: \[(.+)\]/.exec(await read(sidecar))?.[1] ?? '';
    assert.ok(code);
  });
  afterEach(async () => {
    await closeAll();
    await remove(sidecar);
    await remove(path);
  });

  /** Codes the turn at a one-based line with the same code. */
  async function codeTurn(line: number): Promise<void> {
    await open(path, line - 1, 8);
    await command('codeAgain');
  }

  function unsaved(of: string): vscode.TextDocument | undefined {
    const key = file(of).toString();
    return vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === key);
  }

  function hasTab(of: string): boolean {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    return tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.path === file(of).path);
  }

  const inTheEditor = (text: string | undefined) => (text?.match(/- id: /g) ?? []).length;

  describe('with the transcript', () => {
    it('leaves codings unsaved until the transcript is saved, which has not been changed itself', async () => {
      const first = await read(sidecar);
      await setting('saveCodings', 'withTranscript', async () => {
        await codeTurn(7);
        await untilCodes(path, 7, [code]);
        assert.equal(await read(sidecar), first);
        assert.equal(inTheEditor(unsaved(sidecar)?.getText()), 2);
        await vscode.commands.executeCommand('workbench.action.files.save');
        await until(
          'the sidecar is saved',
          () => unsaved(sidecar),
          (document) => !document,
        );
        assert.equal(inTheEditor(await read(sidecar)), 2);
        assert.ok((await read(sidecar)).startsWith(first));
      });
    });

    it('writes where codings have moved to in the same save', async () => {
      await setting('saveCodings', 'withTranscript', async () => {
        await codeTurn(7);
        const editor = await open(path);
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Title\n\n'));
        await untilCodes(path, 9, [code]);
        assert.ok(await editor.document.save());
        await until(
          'the sidecar is saved',
          () => unsaved(sidecar),
          (document) => !document,
        );
        assert.match(await read(sidecar), /at: 5:6-5:74\n[^]*at: 9:6-9:49\n/);
      });
    });

    it('keeps a new sidecar and a new code unsaved too, and saves them with “Save All”', async () => {
      const codebook = await read('codebook.yaml');
      const without = codebook.replace(new RegExp(`^ *- name: ${code}\\n(?: {4,}.*\\n)*`, 'm'), '');
      const own = `${path}.neu.codes.yaml`;
      await write('codebook.yaml', without);
      try {
        await sleep(700);
        await setting('coder', 'neu', () =>
          setting('saveCodings', 'withTranscript', async () => {
            await codeTurn(7);
            await untilCodes(path, 7, [`${code} (neu)`]);
            assert.equal(await read(own), '');
            assert.equal(inTheEditor(unsaved(own)?.getText()), 1);
            assert.equal(await read('codebook.yaml'), without);
            assert.match(unsaved('codebook.yaml')?.getText() ?? '', new RegExp(`name: ${code}\n`));
            // What has unsaved changes is given a tab, and what has a tab is saved.
            await until(
              'the sidecar and the codebook have tabs',
              () => ['codebook.yaml', own].filter((it) => !hasTab(it)),
              (missing) => missing.length === 0,
            );
            await vscode.commands.executeCommand('workbench.action.files.saveAll');
            await until(
              'all is saved',
              () => unsaved(own) ?? unsaved('codebook.yaml'),
              (document) => !document,
            );
            assert.match(await read(own), /at: 7:6-7:49\n/);
            assert.match(await read('codebook.yaml'), new RegExp(`name: ${code}\n`));
          }),
        );
      } finally {
        await write('codebook.yaml', codebook);
        await remove(own);
        await sleep(700);
      }
    });

    it('is undone and made again, also the first coding of all', async () => {
      await command('undoCoding');
      assert.equal(await exists(sidecar), false);
      await setting('saveCodings', 'withTranscript', async () => {
        await codeTurn(3);
        const first = unsaved(sidecar)?.getText() ?? '';
        assert.equal(inTheEditor(first), 1);
        await codeTurn(7);
        const second = unsaved(sidecar)?.getText() ?? '';
        assert.equal(inTheEditor(second), 2);
        await command('undoCoding');
        assert.equal(unsaved(sidecar)?.getText(), first);
        await command('undoCoding');
        assert.equal(await exists(sidecar), false);
        await untilCodes(path, 3, []);
        await command('redoCoding');
        await command('redoCoding');
        assert.equal(unsaved(sidecar)?.getText(), second);
        await untilCodes(path, 7, [code]);
        await vscode.commands.executeCommand('workbench.action.files.save');
        await until(
          'the sidecar is saved',
          () => unsaved(sidecar),
          (document) => !document,
        );
        assert.equal(await read(sidecar), second);
      });
    });

    it('is saved by the editor’s own auto save', async () => {
      const files = vscode.workspace.getConfiguration('files');
      await files.update('autoSave', 'afterDelay', vscode.ConfigurationTarget.Global);
      await files.update('autoSaveDelay', 300, vscode.ConfigurationTarget.Global);
      try {
        await setting('saveCodings', 'withTranscript', async () => {
          await codeTurn(7);
          await until(
            'the sidecar is saved',
            () => read(sidecar),
            (text) => inTheEditor(text) === 2,
          );
        });
      } finally {
        await files.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
        await files.update('autoSaveDelay', undefined, vscode.ConfigurationTarget.Global);
      }
    });

    it('keeps what a formatter makes of a sidecar as it is saved', async () => {
      const participant = vscode.workspace.onWillSaveTextDocument((event) => {
        const { document } = event;
        if (document.uri.path.endsWith('.codes.yaml')) {
          event.waitUntil(Promise.resolve([vscode.TextEdit.insert(new vscode.Position(0, 0), '# formatted\n')]));
        }
      });
      try {
        await setting('saveCodings', 'withTranscript', async () => {
          await codeTurn(7);
          await vscode.commands.executeCommand('workbench.action.files.save');
          await until(
            'it is saved',
            () => read(sidecar),
            (text) => text.startsWith('# formatted\n'),
          );
          assert.equal(inTheEditor(await read(sidecar)), 2);
          await until(
            'nothing of it is left unsaved',
            () => unsaved(sidecar),
            (document) => !document,
          );
        });
      } finally {
        participant.dispose();
      }
    });
  });

  describe('at once', () => {
    it('says of a coding that is brought back where it is now, and what, if that was edited and saved meanwhile', async () => {
      await codeTurn(7);
      await untilCodes(path, 7, [code]);
      const before = await read(sidecar);
      await command('undoCoding');
      const first = await read(sidecar);
      await command('redoCoding');
      assert.equal(await read(sidecar), before);
      await command('undoCoding');
      const editor = await open(path);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(5, 0), 'Aside: none.\n');
        edit.replace(new vscode.Range(6, 5, 6, 8), 'Only two');
      });
      await sleep(400);
      await editor.document.save();
      await command('redoCoding');
      const after = await read(sidecar);
      assert.match(after.slice(first.length), /at: 8:6-8:54\n {4}quote: Only two\. On paper/);
      await command('undoCoding');
      assert.equal(await read(sidecar), first);
      await command('redoCoding');
      assert.equal(await read(sidecar), after);
    });

    it('lets no formatter have a hand in a sidecar, even in one that is open', async () => {
      let asked = 0;
      const participant = vscode.workspace.onWillSaveTextDocument(() => asked++);
      try {
        await open(sidecar);
        await codeTurn(7);
        assert.equal(inTheEditor(await read(sidecar)), 2);
        assert.equal(asked, 0);
        const { document } = await open(sidecar);
        await until(
          'the editor has it too',
          () => inTheEditor(document.getText()),
          (count) => count === 2,
        );
        assert.equal(document.isDirty, false);
      } finally {
        participant.dispose();
      }
    });

    it('keeps a transcript that a formatter has changed as its labels were moved', async () => {
      await write(path, TEXT.replace('not two.\n', 'not two.\n\nHelp\n'));
      await untilCodes(path, 7, ['Help']);
      const participant = vscode.workspace.onWillSaveTextDocument((event) => {
        const { document } = event;
        if (document.uri.path.endsWith('.txt')) {
          const end = document.positionAt(document.getText().length);
          event.waitUntil(Promise.resolve([vscode.TextEdit.insert(end, '\n')]));
        }
      });
      try {
        await answer(() => command('moveLabelsToSidecar'), [0]);
        assert.equal(await read(path), `${TEXT}\n`);
        assert.match(await read(sidecar), /codes: \[Help\]\n {4}at: 7:6-/);
      } finally {
        participant.dispose();
      }
    });

    it('adds to what is unsaved in a sidecar that is edited by hand, and leaves it to be saved', async () => {
      const first = await read(sidecar);
      const { document } = await open(sidecar);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '# mine\n');
      await vscode.workspace.applyEdit(edit);
      await codeTurn(7);
      assert.equal(await read(sidecar), first);
      assert.ok(document.getText().startsWith(`# mine\n${first}`));
      assert.equal(inTheEditor(document.getText()), 2);
      assert.ok(await document.save());
      assert.equal(inTheEditor(await read(sidecar)), 2);
    });

    it('starts anew when the sidecar has been deleted; what is gone isn’t undone, and not in the way of what was before', async () => {
      const earlier = await newTranscript(TEXT, 'md');
      const own = `${earlier}.codes.yaml`;
      try {
        await command('undoCoding');
        await open(earlier, 2, 8);
        await untilRead(earlier);
        await command('codeAgain');
        assert.ok(await exists(own));
        await codeTurn(3);
        await remove(sidecar);
        await codeTurn(7);
        const text = await read(sidecar);
        assert.equal(inTheEditor(text), 1);
        await command('undoCoding');
        assert.equal(await exists(sidecar), false);
        await command('undoCoding'); // line 3, which is gone
        assert.ok(await exists(own));
        await command('redoCoding');
        assert.equal(await read(sidecar), text);
        await command('undoCoding');
        await command('undoCoding');
        assert.equal(await exists(own), false);
      } finally {
        await remove(own);
        await remove(earlier);
      }
    });

    it('codes at once in a transcript that was opened in another encoding than its own', async () => {
      await write(path, TEXT.replace('bad day', 'böser Tag'));
      await closeAll();
      await vscode.workspace.openTextDocument(file(path), { encoding: 'windows1252' });
      const { document } = await open(path);
      assert.match(document.getText(), /bÃ¶ser/);
      const started = Date.now();
      await codeTurn(7);
      assert.ok(Date.now() - started < 4000, `it took ${Date.now() - started} ms`);
      assert.equal(inTheEditor(await read(sidecar)), 2);
    });

    it('keeps what was unsaved in a sidecar that has been deleted', async () => {
      const first = await read(sidecar);
      const { document } = await open(sidecar);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '# mine\n');
      await vscode.workspace.applyEdit(edit);
      await remove(sidecar);
      await codeTurn(7);
      assert.ok(document.getText().startsWith(`# mine\n${first}`));
      assert.equal(inTheEditor(document.getText()), 2);
      assert.ok(await document.save());
      assert.equal(inTheEditor(await read(sidecar)), 2);
    });

    it('writes many codings one after the other, as fast as they come', async () => {
      await command('undoCoding');
      const lines = [1, 3, 5, 7];
      const uri = file(path);
      await Promise.all(lines.map((line) => command('codeAgain', { uri, line: line - 1 })));
      assert.equal(inTheEditor(await read(sidecar)), 4);
      for (const count of [3, 2, 1]) {
        await command('undoCoding');
        assert.equal(inTheEditor(await read(sidecar)), count);
      }
      await command('undoCoding');
      assert.equal(await exists(sidecar), false);
    });
  });

  it('is remembered up to a certain size, but always the last of it', () => {
    const history = new CodingHistory();
    const folder = { root: file('') } as StudyFolder;
    const added = (title: string, characters: number) => {
      history.add({
        folder,
        title,
        changes: [{ path: 'p.md.codes.yaml', before: undefined, after: ' '.repeat(characters) }],
      });
    };
    const remembered = () => {
      const titles: string[] = [];
      for (let entry = history.nextUndo; entry; entry = history.nextUndo) {
        titles.push(entry.title);
        history.undid();
      }
      titles.forEach(() => history.redid());
      return titles;
    };
    added('first', 9_000_000);
    added('second', 9_000_000);
    added('small', 10);
    assert.deepEqual(remembered(), ['small', 'second', 'first']);
    added('third', 9_000_000);
    assert.deepEqual(remembered(), ['third', 'small', 'second']);
    added('huge', 50_000_000);
    assert.deepEqual(remembered(), ['huge']);
  });

  it('of places that were found in a text that had been replaced can be undone', async () => {
    const first = await read(sidecar);
    await closeAll();
    await write(path, `A title that was put above.\n\n${TEXT}`);
    const editor = await open(path);
    await untilCodes(path, 5, [code]);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await editor.document.save();
    await until(
      'the new place is written',
      () => read(sidecar),
      (text) => text.includes('at: 6:6-6:74'),
    );
    await command('undoCoding');
    assert.equal(await read(sidecar), first);
    await command('redoCoding');
    assert.match(await read(sidecar), /at: 6:6-6:74/);
  });

  it('of places that were followed is not a step of its own to undo', async () => {
    const editor = await open(path);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Title\n\n'));
    await editor.document.save();
    await until(
      'the new place is written',
      () => read(sidecar),
      (text) => text.includes('at: 5:6-5:74'),
    );
    await command('undoCoding');
    assert.equal(await exists(sidecar), false);
  });

  it('of an excerpt that was cut short and is whole again says all of it', async () => {
    const first = await read(sidecar);
    const editor = await open(path);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Title\n\n'));
    await untilCodes(path, 5, [code]);
    await editor.edit((edit) => edit.delete(new vscode.Range(4, 35, 6, 4)));
    await editor.document.save();
    await until(
      'the new place is written',
      () => read(sidecar),
      (text) => text.includes('at: 5:6-5:36'),
    );
    await vscode.commands.executeCommand('undo');
    await editor.document.save();
    await until(
      'the whole excerpt is written',
      () => read(sidecar),
      (text) => text === first.replace('3:6-3:74', '5:6-5:74'),
    );
  });

  it('of places goes on when the line breaks become those of the other system', async () => {
    const first = await read(sidecar);
    const editor = await open(path);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Title\n\n');
      edit.replace(new vscode.Range(2, 5, 2, 15), 'Each');
    });
    await untilCodes(path, 5, [code]);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await editor.document.save();
    await until(
      'the new place is written',
      () => read(sidecar),
      (text) => text === first.replace('3:6-3:74', '5:6-5:68').replace('Everything', 'Each'),
    );
    assert.match(await read(path), /Title\r\n/);
  });
});
