import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, exists, file, read, remove, until, write } from '../support';

const TEXT = 'Ann: One thing and another.\n\nBen: Yes.\n\nAnn: Yes.\n\nBen: No.\n';
const sidecar = (transcript: string) =>
  `transcript: ${transcript}\ncodings:\n  - id: abcdef\n    codes: [Help]\n    at: 1:6-1:28\n    quote: One thing and another.\n`;
const THERE = 'moving/p2.txt.codes.yaml';
const BACK = 'moving/p12.txt.codes.yaml';

async function move(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(file(from), file(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function untilNamed(path: string, transcript: string): Promise<void> {
  await until(
    `${path} should name ${transcript}`,
    async () => ((await exists(path)) ? read(path) : ''),
    (text) => text === sidecar(transcript),
  );
}

describe('When a transcript is moved back while its sidecar is being written', () => {
  afterEach(async () => {
    await closeAll();
    await remove('moving');
  });

  for (const [what, text, isLeft] of [
    ['nothing is left', sidecar('p2.txt'), false],
    ['what is more than its codings stays', `${sidecar('p2.txt')}# mine\n`, true],
  ] as const) {
    it(`${what} where it was`, async () => {
      await write('moving/p12.txt', TEXT);
      await write(BACK, sidecar('p12.txt'));
      await move('moving/p12.txt', 'moving/p2.txt');
      await untilNamed(THERE, 'p2.txt');
      // The writer had read the file before it went, and puts it there again before we are told.
      const late = vscode.workspace.onDidRenameFiles(({ files }) => {
        if (files.some(({ oldUri }) => oldUri.path === file(THERE).path)) writeFileSync(file(THERE).fsPath, text);
      });
      await move('moving/p2.txt', 'moving/p12.txt');
      late.dispose();
      await untilNamed(BACK, 'p12.txt');
      assert.equal(existsSync(file(THERE).fsPath), isLeft);
    });
  }
});
