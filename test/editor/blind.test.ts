import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesOn, open, read, remove, setting, until, untilCodes, withTranscript, write } from './support';

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

  afterEach(async () => {
    for (const it of [`${path}.maya.codes.yaml`, theirs]) await remove(it);
  });

  /** Waits until the lenses above a line show these codes, whoever's they are said to be. */
  async function untilNames(line: number, names: readonly string[]): Promise<void> {
    await until(
      `line ${line} should have ${names.join() || 'no code'}`,
      async () => (await codesOn(path, line)).map((title) => title.replace(/ \(.*\)$/, '')).sort(),
      (now) => now.join() === names.join(),
    );
  }

  it('sees nothing of what others have coded in an open transcript, until that is ended', async () => {
    await setting('coder', 'Maya', async () => {
      await open(path);
      await untilNames(3, ['Help', 'Work-load']);
      await untilNames(7, ['Only-theirs']);
      await setting('blind', true, async () => {
        await untilNames(3, ['Help']);
        await untilNames(7, []);
      });
      await untilNames(3, ['Help', 'Work-load']);
      await untilNames(7, ['Only-theirs']);
    });
    assert.equal(await read(theirs), THEIRS);
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
