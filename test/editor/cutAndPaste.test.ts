import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesOn, open, sleep, untilCodes, withTranscript, write } from './support';

const TEXT = '# Ann\n\nYeah.\n\n# Ben\n\nYeah.\n\n# Ann\n\nNo.\n';

describe('Codings of few words go along', () => {
  let path: string;
  withTranscript(TEXT, (it) => (path = it));
  beforeEach(async () => {
    await write(
      `${path}.codes.yaml`,
      `transcript: ${path.split('/')[1] ?? ''}\ncodings:\n  - id: abcdef\n    codes: [Help]\n    at: 7:1-7:6\n    quote: Yeah.\n`,
    );
    await untilCodes(path, 5, ['Help']);
  });

  it('when their turn is cut and pasted elsewhere, and back when that is undone', async () => {
    const editor = await open(path);
    // As the commands do it: there is no clipboard where the tests run.
    await editor.edit((edit) => edit.delete(new vscode.Range(4, 0, 8, 0)));
    await untilCodes(path, 5, []);
    await sleep(300);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Ben\n\nYeah.\n\n'));
    assert.equal(editor.document.getText(), '# Ben\n\nYeah.\n\n# Ann\n\nYeah.\n\n# Ann\n\nNo.\n');
    await untilCodes(path, 1, ['Help']);
    assert.deepEqual(await codesOn(path, 5), []);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), TEXT);
    await untilCodes(path, 5, ['Help']);
    assert.deepEqual(await codesOn(path, 1), []);
  });

  it('when their line is moved down', async () => {
    const editor = await open(path, 6, 0);
    for (let i = 0; i < 4; i++) await vscode.commands.executeCommand('editor.action.moveLinesDownAction');
    assert.equal(editor.document.getText(), '# Ann\n\nYeah.\n\n# Ben\n\n\n# Ann\n\nNo.\nYeah.\n');
    await untilCodes(path, 8, ['Help']);
  });

  it('when the line below them is moved up, past theirs', async () => {
    const editor = await open(path, 7, 0);
    await vscode.commands.executeCommand('editor.action.moveLinesUpAction');
    assert.equal(editor.document.getText(), '# Ann\n\nYeah.\n\n# Ben\n\n\nYeah.\n# Ann\n\nNo.\n');
    await untilCodes(path, 5, ['Help']);
  });
});
