// The real interview lies beside the project, where it is there at all.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, file, open, read, remove, untilRead, write } from '../support';

const PATH = 'interviews/rached.md';
const CODE = 'MD-configuration-issue';

describe('Renaming in the real interview', () => {
  let text: string;
  before(function () {
    const real = join(process.env['TRANSCRIPTS_DIR'] ?? '', 'delve-pdf-interview-12-rached.md');
    if (!existsSync(real)) this.skip();
    text = readFileSync(real, 'utf8');
  });
  beforeEach(async () => {
    await write(PATH, text);
    await open(PATH);
    await untilRead(PATH);
  });
  afterEach(async () => {
    await closeAll();
    await remove(PATH);
  });

  /** Renames the first of what stands in the text, and saves. */
  async function rename(what: string, newName: string): Promise<void> {
    const { document } = await open(PATH);
    const at = document.positionAt(document.getText().indexOf(what) + what.length - 1);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      file(PATH),
      at,
      newName,
    );
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    await vscode.workspace.saveAll(false);
  }

  it('renames each label of a code, and nothing else', async () => {
    await rename(CODE, 'MD-set-up');
    assert.equal(await read(PATH), text.replace(new RegExp(`^${CODE}$`, 'gm'), 'MD-set-up'));
  });

  it('renames a speaker in headings of every level, with their marks', async () => {
    await rename('Interviewee', 'Rached');
    const expected = text.replace(/^(#+ (?:\*\*)?)Interviewee(?=(?:\*\*)?:?\s*$)/gm, '$1Rached');
    assert.equal(await read(PATH), expected);
  });
});
