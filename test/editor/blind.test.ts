import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { baseName } from '../../src/core/project/studyPaths';
import { hover } from './navigation';
import {
  codesOn,
  command,
  open,
  problems,
  read,
  saidWhile,
  setting,
  until,
  untilCodes,
  withTranscript,
  write,
} from './support';

const TEXT =
  'Ann: Who helps you at night?\n\n' +
  'Tom: The drivers, mostly. They help.\n\n' +
  'Ann: And when it rains?\n\n' +
  'Tom: Nobody comes when it rains.\n';

function entry(id: string, codes: string, at: string, quote: string): string {
  return `  - id: ${id}\n    codes: [${codes}]\n    at: ${at}\n    quote: ${quote}\n`;
}

function sidecar(coder: string, ...codings: string[]): string {
  return `coder: ${coder}\ncodings:\n${codings.join('')}`;
}

describe('Somebody who codes blind', () => {
  let path: string;
  let theirs: string;
  withTranscript(TEXT, (it) => {
    path = it;
    theirs = `${it}.rached.codes.yaml`;
  });

  const THEIRS = sidecar(
    'Rached',
    entry('r1', 'Work-load', '3:6-3:37', 'The drivers, mostly. They help.'),
    entry('r2', 'Only-theirs', '7:6-7:33', 'Nobody comes when it rains.'),
  );

  beforeEach(async () => {
    await write(
      `${path}.maya.codes.yaml`,
      sidecar('Maya', entry('m1', 'Help', '3:6-3:37', 'The drivers, mostly. They help.')),
    );
    await write(theirs, THEIRS);
  });

  async function references(name: string): Promise<string[]> {
    const text = await read('codebook.yaml');
    const line = text.split('\n').findIndex((it) => it.includes(`name: ${name}`));
    const at = new vscode.Position(line, (text.split('\n')[line] ?? '').indexOf(name) + 1);
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'codebook.yaml');
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, at);
    return found.filter((it) => it.uri.path.endsWith(baseName(path))).map(({ range }) => String(range.start.line + 1));
  }

  it('sees their own codings alone, until they end it', async () => {
    await open(path);
    await setting('coder', 'Maya', async () => {
      // Where two coders meet each has a mark.
      await untilCodes(path, 3, ['Help (M)', 'Work-load (R)']);
      assert.deepEqual(await references('Work-load'), ['3']);
      assert.ok(problems(theirs).some((it) => it.includes('Only-theirs')));
      await setting('blind', true, async () => {
        await untilCodes(path, 3, ['Help (Maya)']);
        assert.deepEqual(await codesOn(path, 7), []);
        assert.deepEqual(await references('Work-load'), []);
        assert.doesNotMatch(await hover(path, 'The drivers'), /Rached|Work-load/);
        await until(
          'nothing is told of theirs',
          () => problems(theirs),
          (all) => all.length === 0,
        );
        // The same words are coded with the same code, and nothing of it shows.
        await open(path, 2, 8);
        await command('codeAgain');
        await until(
          'it is coded',
          () => codesOn(path, 3),
          (codes) => codes.every((it) => it.endsWith('(Maya)')),
        );
        assert.equal(await read(theirs), THEIRS);
        const said = await saidWhile(() => command('endBlindCoding'));
        assert.match(said.join(), /You will see what \d+ others? ha(s|ve) coded|You will see what 1 other has coded/);
        assert.deepEqual(await codesOn(path, 7), [], 'not confirmed');
      });
      await untilCodes(path, 7, ['Only-theirs (Rached)']);
    });
  });

  it('has the codings of others move with the text, and saved', async () => {
    await setting('coder', 'Maya', () =>
      setting('blind', true, async () => {
        const editor = await open(path);
        await untilCodes(path, 3, ['Help (Maya)']);
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Held on a train.\n\n'));
        await editor.document.save();
        await until(
          'theirs is saved',
          () => read(theirs),
          (text) => text.includes('at: 5:6-5:37') && text.includes('at: 9:6-9:33'),
        );
        assert.match(await read(`${path}.maya.codes.yaml`), /at: 5:6-5:37/);
      }),
    );
    await untilCodes(path, 9, ['Only-theirs (Rached)']);
  });
});
