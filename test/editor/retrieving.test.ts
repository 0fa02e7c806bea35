import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pickRow } from './picks';
import { closeAll, command, file, folder, open, read, remove, until, untilRead, write } from './support';

const PATH = 'interviews/retrieved.md';
const SIDECAR = `${PATH}.codes.yaml`;
const TEXT = [
  '**Ann:** Who mends the boats?',
  '',
  '**Ben:** We do, all winter, in the old shed.',
  '',
  '**Ann:** And who pays for it?',
  '',
  '**Ben:** Nobody does.',
  '',
].join('\n');

function codings(...all: [id: string, codes: string, at: string, quote: string][]): string {
  const blocks = all.map(
    ([id, codes, at, quote]) => `  - id: ${id}\n    codes: [${codes}]\n    at: ${at}\n    quote: "${quote}"\n`,
  );
  return `transcript: retrieved.md\ncodings:\n${blocks.join('')}`;
}

const SHED = ['r1', 'Boats-shed', '3:10-3:45', 'We do, all winter, in the old shed.'] as const;
const PAY = ['r2', 'Boats-pay', '7:10-7:22', 'Nobody does.'] as const;

function find(query: string): Thenable<unknown> {
  return command('findExcerpts', { query, root: folder() });
}

/** The editor that shows results, and what it shows. */
function shown(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'transcript-excerpts' ? editor.document.getText() : '';
}

function untilShown(what: RegExp): Promise<string> {
  return until(`the results show ${what}`, shown, (text) => what.test(text));
}

/** Puts the cursor where some words of the results begin. */
function goTo(words: string): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const at = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(at, at);
}

/** Saves the results in a format, where the dialog is answered with a file. */
async function saveAs(format: string, path: string): Promise<void> {
  const { showQuickPick, showSaveDialog } = vscode.window;
  const pick = (items: readonly vscode.QuickPickItem[]) => Promise.resolve(items.find(({ label }) => label === format));
  Object.assign(vscode.window, { showQuickPick: pick, showSaveDialog: () => Promise.resolve(file(path)) });
  try {
    await command('saveExcerpts');
  } finally {
    Object.assign(vscode.window, { showQuickPick, showSaveDialog });
  }
}

describe('Finding excerpts', () => {
  before(async () => {
    await write(PATH, TEXT);
    await write(SIDECAR, codings([...SHED], [...PAY]));
    await open(PATH);
    await untilRead(PATH);
  });

  after(async () => {
    await closeAll();
    await remove(SIDECAR);
    await remove(PATH);
  });

  it('lists what a query finds, with the words and their lines', async () => {
    await find('Boats-shed OR Boats-pay');
    const text = await untilShown(/2 excerpts/);
    assert.match(text, /^Boats-shed OR Boats-pay\n2 excerpts, 1 transcript, 10 words\n/);
    assert.match(text, /^interviews\/retrieved\.md · 2 excerpts$/m);
    assert.match(text, /^ {2}Ben · Boats-shed\n {6}3: We do, all winter, in the old shed\.$/m);
  });

  it('goes from a place to where it stands in the transcript', async () => {
    await find('Boats-shed');
    await untilShown(/1 excerpt,/);
    goTo('winter');
    await command('goToExcerpt');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file(PATH).toString());
    assert.equal(editor.document.getText(editor.document.getWordRangeAtPosition(editor.selection.active)), 'winter');
  });

  it('codes an excerpt from its list, and follows that', async () => {
    await find('Boats-pay');
    await untilShown(/1 excerpt,/);
    goTo('Nobody');
    await pickRow(() => command('codeExcerpt'), 'Boats-shed');
    await until(
      'the code is in the sidecar',
      () => read(SIDECAR),
      (text) => /codes: \[Boats-pay, Boats-shed\]/.test(text),
    );
    await untilShown(/Ben · Boats-pay, Boats-shed/);
    await command('undoCoding');
    await untilShown(/Ben · Boats-pay\n/);
  });

  it('shows what is found once the study is another one', async () => {
    await find('Boats-shed');
    await untilShown(/1 excerpt,/);
    await write(SIDECAR, codings([...PAY]));
    await untilShown(/Nothing was found\./);
    await write(SIDECAR, codings([...SHED], [...PAY]));
    await untilShown(/1 excerpt,/);
  });

  it('says where a query goes wrong', async () => {
    await find('Boats-shed AND (Boats-pay');
    assert.match(await untilShown(/Column/), /^ +\^+\nColumn \d+: /m);
  });

  it('saves what was found as CSV and as Markdown', async () => {
    await find('Boats-shed');
    await untilShown(/1 excerpt,/);
    await saveAs('CSV', 'found.csv');
    assert.match(await read('found.csv'), /^\ufeff?study,transcript,.*\r\n,interviews\/retrieved\.md,3,10,3,45,2,Ben,/);
    await saveAs('Markdown', 'found.md');
    assert.match(await read('found.md'), /# Boats.*\n[^]*We do, all winter, in the old shed\./);
    await remove('found.csv');
    await remove('found.md');
  });

  it('offers an outline, and the line numbers as links', async () => {
    await find('Boats-shed OR Boats-pay');
    await untilShown(/2 excerpts/);
    const uri = vscode.window.activeTextEditor?.document.uri;
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((it) => it.name)]),
      [['interviews/retrieved.md', ['Ben · Boats-shed', 'Ben · Boats-pay']]],
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    assert.deepEqual(
      links.map(({ target }) => target?.fragment),
      ['L3,10', 'L7,10'],
    );
  });
});
