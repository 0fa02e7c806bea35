import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readCodebook } from '../../src/core/codebook/readCodebook';
import { readSidecar } from '../../src/core/codings/readSidecar';
import { baseName } from '../../src/core/project/studyPaths';
import { closeAll, file, open, read, until, untilCodes, untilProblem, withTranscript, write } from './support';

const TEXT = 'Ann: One thing and another.\n\nBen: I see.\n\nAnn: Yes.\n\nBen: No.\n';

/** What is offered at a one-based line and column of an open file, resolved. */
async function offered(path: string, line: number, column: number, trigger?: string): Promise<vscode.CompletionItem[]> {
  const position = new vscode.Position(line - 1, column - 1);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    file(path),
    position,
    trigger,
    50,
  );
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

function labels(items: readonly vscode.CompletionItem[]): string[] {
  return [...items]
    .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function find(items: readonly vscode.CompletionItem[], name: string): vscode.CompletionItem {
  const item = items.find(({ label }) => (typeof label === 'string' ? label : label.label) === name);
  assert.ok(item, `${name} is offered among ${labels(items).join()}`);
  return item;
}

function shown({ documentation }: vscode.CompletionItem): string {
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
}

/** Types at the cursor, asks for suggestions and accepts the first. */
async function typeAndAccept(text: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  if (text) await vscode.commands.executeCommand('type', { text });
  const before = editor.document.getText();
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await until(
    'a suggestion is accepted',
    async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText();
    },
    (now) => now !== before,
  );
}

/** Puts a text into an open file and the cursor behind it. */
async function fill(path: string, text: string, behind: string): Promise<vscode.TextEditor> {
  const editor = await open(path);
  const { document } = editor;
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.edit((edit) => edit.replace(all, text));
  const at = document.positionAt(document.getText().indexOf(behind) + behind.length);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

describe('Completion', () => {
  let path: string;
  let codebook: string;
  withTranscript(TEXT, (it) => (path = it));
  before(async () => (codebook = await read('codebook.yaml')));
  afterEach(async () => {
    if ((await read('codebook.yaml')) !== codebook) await write('codebook.yaml', codebook);
  });

  it('offers codes for a label below a paragraph, with what they are and how much they are used', async () => {
    const items = await offered(path, 4, 1);
    assert.deepEqual(labels(items).sort(), ['Help', 'Work-load', 'Work-night-shift']);
    const load = find(items, 'Work-load');
    assert.match(load.detail ?? '', /^\d+ excerpts? in \d+ transcripts?$|^\d+ excerpts? in 1 transcript$/);
    assert.match(shown(load), /^How much there is to do/);
    assert.match(shown(load), /Aliases: Too\\-much\\-work/);
    assert.match(shown(load), /> /);
    const shift = find(items, 'Work-night-shift');
    assert.equal(typeof shift.label === 'string' ? '' : shift.label.description, 'Work-load');
  });

  it('offers no code where somebody speaks, and none while prose is typed', async () => {
    assert.deepEqual(labels(await offered(path, 1, 10)), []);
    assert.deepEqual(labels(await offered(path, 3, 12)), []);
    const { quickSuggestions } = vscode.workspace.getConfiguration('editor', {
      languageId: 'transcript',
    }) as unknown as { quickSuggestions: object };
    assert.deepEqual(Object.values(quickSuggestions), ['off', 'off', 'off']);
  });

  it('writes a label that is typed in part, also by an old name', async () => {
    const editor = await fill(path, TEXT.replace('I see.\n', 'I see.\n\n\n'), 'I see.\n\n');
    await typeAndAccept('too-m');
    assert.equal(editor.document.getText(), TEXT.replace('I see.\n', 'I see.\n\nWork-load\n'));
    await untilCodes(path, 3, ['Work-load']);
  });

  it('replaces all of a label, and parts one from what is said right above it', async () => {
    const editor = await fill(path, TEXT.replace('I see.\n', 'I see.\n\nWork-load\n'), 'Work-');
    await typeAndAccept('n');
    assert.equal(editor.document.getText(), TEXT.replace('I see.\n', 'I see.\n\nWork-night-shift\n'));
    await fill(path, TEXT.replace('I see.\n', 'I see.\n\n'), 'I see.\n');
    await typeAndAccept('Hel');
    assert.equal(editor.document.getText(), TEXT.replace('I see.\n', 'I see.\n\nHelp\n'));
  });

  it('offers codes in a sidecar that is being typed, but not those that the coding has', async () => {
    const sidecar = `${path}.codes.yaml`;
    const head = `transcript: ${baseName(path)}\ncodings:\n  - id: abcdef\n`;
    await write(sidecar, `${head}    codes: [Help, \n    at: 1:6-1:28\n`);
    await open(sidecar);
    assert.deepEqual(labels(await offered(sidecar, 4, 19)).sort(), ['Work-load', 'Work-night-shift']);
    assert.deepEqual(labels(await offered(sidecar, 4, 19, ',')).sort(), ['Work-load', 'Work-night-shift']);
    assert.deepEqual(labels(await offered(sidecar, 1, 13)).slice(0, 1), [baseName(path)]);
  });

  it('writes a code into a sidecar as it has to stand there', async () => {
    const sidecar = `${path}.codes.yaml`;
    const odd = codebook.replace('  - name: Help\n', '  - name: "Help: one, #two"\n');
    await write('codebook.yaml', odd);
    const coding = (codes: string) =>
      `transcript: ${baseName(path)}\ncodings:\n  - id: abcdef\n    codes: ${codes}\n    at: 1:6-1:28 # here\n    quote: One thing and another.\n`;
    await write(sidecar, coding('[Work-load]'));
    await until(
      'the new name is known',
      async () => labels(await offered(path, 4, 1)),
      (names) => names.includes('Help: one, #two'),
    );
    const editor = await fill(sidecar, coding('[Work-load]'), '[Work-load');
    await typeAndAccept(', hel');
    assert.equal(editor.document.getText(), coding('[Work-load, "Help: one, #two"]'));
    const { sidecar: saved } = readSidecar(editor.document.getText());
    assert.deepEqual(saved.codings[0]?.codes, ['Work-load', 'Help: one, #two']);
  });

  it('offers names that the codebook doesn’t know, colors and keys', async () => {
    const sidecar = `${path}.codes.yaml`;
    await write(
      sidecar,
      `transcript: ${baseName(path)}\ncodings:\n  - id: abcdef\n    codes: [Nonesuch]\n    at: 1:6-1:28\n    quote: One thing and another.\n`,
    );
    await untilProblem(sidecar, /Nonesuch/);
    const typed = codebook
      .replace('    color: 2\n', '    color: \n')
      .replace('Too-much-work]', 'Too-much-work, ]')
      .replace('lends a hand.\n', 'lends a hand.\n    \n');
    await fill('codebook.yaml', typed, '');
    const names = await offered('codebook.yaml', 6, 30);
    assert.deepEqual(labels(names), ['Nonesuch']);
    const [nonesuch] = names;
    assert.equal(typeof nonesuch?.label === 'string' ? '' : nonesuch?.label.description, 'not in the codebook');
    assert.equal(nonesuch?.detail, '1 excerpt in 1 transcript');
    const colors = await offered('codebook.yaml', 5, 12);
    assert.deepEqual(labels(colors).slice(0, 12).join(), '1,2,3,4,5,6,7,8,9,10,11,12');
    assert.equal(colors[0]?.kind, vscode.CompletionItemKind.Color);
    assert.match(shown(find(colors, '3')), /#[0-9a-f]{6}$/);
    const keys = await offered('codebook.yaml', 11, 5);
    assert.deepEqual(labels(keys), ['New code', 'New child code', 'color', 'aliases', 'memo', 'codes']);
    assert.match(shown(find(keys, 'aliases')), /Other names/);
    assert.deepEqual(labels(await offered('codebook.yaml', 11, 5, ' ')), [], 'not unasked');
  });

  it('has a snippet for a new code where one can stand', async () => {
    const editor = await fill(
      'codebook.yaml',
      codebook.replace('speakers:', '\nspeakers:'),
      'Somebody lends a hand.\n',
    );
    const items = await offered('codebook.yaml', editor.selection.active.line + 1, 1);
    assert.deepEqual(labels(items), ['New code', 'layout']);
    await typeAndAccept('');
    await vscode.commands.executeCommand('type', { text: 'Rest' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: 'A pause.' });
    const text = editor.document.getText();
    assert.equal(text, codebook.replace('speakers:', '  - name: Rest\n    description: A pause.\nspeakers:'));
    assert.equal(readCodebook(text).codebook.find('Rest')?.description, 'A pause.');
  });
});

describe('Colors in the codebook', () => {
  let codebook: string;
  before(async () => (codebook = await read('codebook.yaml')));
  afterEach(closeAll);

  const colorsOf = () =>
    vscode.commands.executeCommand<vscode.ColorInformation[]>(
      'vscode.executeDocumentColorProvider',
      file('codebook.yaml'),
    );

  it('are shown where codes have one', async () => {
    await fill('codebook.yaml', codebook.replace('color: 2', 'color: "#d97706" # rust'), '');
    const [color, ...others] = await colorsOf();
    assert.deepEqual(others, []);
    assert.equal(color?.range.start.line, 4);
    assert.equal(color.range.start.character, 11);
    assert.equal(color.range.end.character, 20);
    assert.deepEqual(
      [color.color.red, color.color.green, color.color.blue].map((it) => Math.round(it * 255)),
      [217, 119, 6],
    );
  });

  it('are written as a slot where they are one’s, and else in quotation marks', async () => {
    const editor = await fill('codebook.yaml', codebook, '');
    const [two] = await colorsOf();
    assert.ok(two);
    const present = async (color: vscode.Color) => {
      const context = { uri: file('codebook.yaml'), range: two.range };
      const all = await vscode.commands.executeCommand<vscode.ColorPresentation[]>(
        'vscode.executeColorPresentationProvider',
        color,
        context,
      );
      return all.map(({ label }) => label);
    };
    const [slot, hex] = await present(two.color);
    assert.equal(slot, '2');
    assert.match(hex ?? '', /^"#[0-9a-f]{6}"$/);
    assert.deepEqual(await present(new vscode.Color(1, 0, 1, 1)), ['"#ff00ff"']);
    assert.equal(editor.document.getText(two.range), '2');
  });

  it('are none while the codebook can’t be read', async () => {
    await fill('codebook.yaml', codebook.replace('color: 2', 'color: [2'), '');
    assert.deepEqual(await colorsOf(), []);
  });
});
