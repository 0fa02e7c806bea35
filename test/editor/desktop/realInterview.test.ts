// Not in the browser, since the interview lies outside of the workspace.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { definitions, hover, outline, references } from '../navigation';
import { closeAll, file, newTranscript, open, remove, until, untilRead } from '../support';

const INTERVIEW = join(process.env['TRANSCRIPTS_DIR'] ?? '', 'delve-pdf-interview-12-rached.md');
const CODE = 'ME-metrics-a-are-poor-proxy-of-quality';

describe('Navigating in a real interview', () => {
  let path: string;
  before(async function () {
    if (!existsSync(INTERVIEW)) {
      console.log('    skipped: the real interview isn’t there');
      return this.skip();
    }
    path = await newTranscript(readFileSync(INTERVIEW, 'utf8'), 'md');
    await open(path);
    await untilRead(path);
  });
  after(async () => {
    await closeAll();
    if (path) await remove(path);
  });

  it('finds a code wherever it stands, in the outline and by its use', async () => {
    const found = await references(path, CODE);
    assert.equal(found.length, 3);
    assert.ok(found.every((it) => it.endsWith(CODE)));
    assert.deepEqual(await definitions(path, CODE), []);
    assert.match(await hover(path, CODE), /\(not in the codebook\)\n\n3 excerpts in 1 transcript\n\n- .*\n- .*\n- /);
    const turns = await outline(path);
    const coded = turns.filter((it) => it.startsWith(`Interviewee | ${CODE} · `));
    assert.equal(coded.length, 2);
    assert.ok(turns.some((it) => it.startsWith('Interviewee | Data-unstable-provider, ME-metrics')));
  });

  it('has every turn of a speaker, folds it, and says under the cursor who is speaking', async () => {
    const text = readFileSync(INTERVIEW, 'utf8');
    const headers = text.match(/^#+ \**Interviewee\**$/gm)?.length;
    const found = await references(path, 'Interviewee\n');
    assert.equal(found.length, headers);
    const turns = await outline(path);
    assert.equal(
      turns.filter((it) => /^Interviewee?r? ?\d? \|/.test(it)).length,
      text.match(/^#+ \**Interviewe/gm)?.length,
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      file(path),
    );
    const line = text.slice(0, text.indexOf('Data-low-quality')).split('\n').length - 1;
    const around = folds.filter(({ start, end }) => start <= line && line <= end);
    assert.deepEqual(
      around.map(({ start }) => text.split('\n')[start]),
      ['#### Interviewee'],
    );
  });

  it('finds a speaker of it in the workspace', async () => {
    const symbols = await until(
      'the speaker is found',
      async () =>
        vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          'intvwer 2',
        ),
      (found) => found.length > 0,
    );
    assert.deepEqual(
      symbols.map(({ name, containerName }) => `${name} ${containerName}`),
      [`Interviewer 2 ${path}`],
    );
  });
});
