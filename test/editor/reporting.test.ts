import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { elementsNamed, parseHtml, textOf } from '../../src/core/importing/containers/markup';
import { closeAll, command, exists, file, open, read, remove, saidWhile, until } from './support';

interface Item extends vscode.QuickPickItem {
  readonly format?: string;
}

const P01 = 'interviews/p01.md';
const REPORTS = ['made.md', 'made.html', 'made.docx'];

describe('making reports', () => {
  const { showQuickPick, showSaveDialog, withProgress } = vscode.window;
  const restore = () => Object.assign(vscode.window, { showQuickPick, showSaveDialog, withProgress });
  // What other tests have removed stays in the study until the editor tells that it is gone.
  before(async () => {
    await until(
      'a report can be made',
      async () => {
        await make('md');
        return await exists('made.md');
      },
      (isMade) => isMade,
    );
    restore();
    await closeAll();
    await remove('made.md');
  });
  afterEach(async () => {
    restore();
    await closeAll();
    for (const path of REPORTS) await remove(path);
  });

  /** Makes a report of a format, with what is offered at first unless something else is chosen, and says what was said meanwhile. */
  async function make(format: string, choose?: (item: Item) => boolean): Promise<string[]> {
    const target = file(`made.${format}`);
    // With a transcript in front, so that it isn’t asked which study is meant where other tests have opened another.
    await open(P01);
    const pick = (items: readonly Item[], options: vscode.QuickPickOptions) => {
      const chosen = items.filter((it) => (choose ? choose(it) : false));
      if (options.canPickMany) return Promise.resolve(chosen.length ? chosen : items.filter((it) => it.picked));
      return Promise.resolve(items.find((it) => it.format === format) ?? chosen[0] ?? items[0]);
    };
    Object.assign(vscode.window, { showQuickPick: pick, showSaveDialog: () => Promise.resolve(target) });
    return await saidWhile(() => command('makeReport'));
  }

  it('opens Markdown in the editor, with the codebook, its counts and quotations', async () => {
    await make('md');
    const text = await read('made.md');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, file('made.md').path);
    assert.match(text, /^# .+\n\n- \[Methods\]/);
    assert.match(text, /\n\| Code \| Description \| Example \| Excerpts \|/);
    assert.match(text, /\n> .+\n>\n> — .*`[^`]+:\d+`/);
  });

  it('saves HTML that says the same, and offers to open it', async () => {
    const said = await make('html');
    assert.ok(said.includes('The report was saved as made.html.'), said.join());
    const root = await parseHtml(await read('made.html'));
    const headings = ['h2', 'h3', 'h4'].flatMap((name) => elementsNamed(root, name)).map(textOf);
    for (const wanted of ['Methods', 'Codebook', 'Quotations']) assert.ok(headings.includes(wanted), wanted);
    assert.ok(elementsNamed(root, 'blockquote').length > 0);
  });

  it('has tables, figures in HTML, and the version that made it', async () => {
    await make('html');
    const html = await read('made.html');
    const root = await parseHtml(html);
    assert.match(html, /Transcript Coding \d+\.\d+\.\d+/);
    assert.ok(elementsNamed(root, 'h2').map(textOf).includes('Findings'));
    const captions = elementsNamed(root, 'caption').map(textOf).join();
    for (const wanted of ['Code frequencies', 'Saturation']) assert.match(captions, new RegExp(wanted));
    assert.ok(elementsNamed(root, 'svg').length >= 2);
  });

  it('tells of chosen codes with those under them, without quotations and tables', async () => {
    const wanted = ['Chosen codes…', 'No quotations', 'Names of coders'];
    await make('md', ({ label }) => wanted.includes(label) || label.trim() === 'Work-load');
    const text = await read('made.md');
    const codebook = text.slice(text.indexOf('## Codebook'));
    const codes = [...codebook.matchAll(/^\| (?:&emsp;)*\*\*([^*]+)\*\* \|/gm)].map(([, name]) => name);
    assert.deepEqual(codes, ['Work-load', 'Work-night-shift']);
    assert.doesNotMatch(text, /^>|^## Findings/m);
  });

  it('writes nothing when it is cancelled', async () => {
    const cancelled = (options: vscode.ProgressOptions, task: Parameters<typeof withProgress>[1]) => {
      if (options.title !== 'Making the report') return withProgress(options, task);
      const source = new vscode.CancellationTokenSource();
      return task({ report: () => source.cancel() }, source.token);
    };
    Object.assign(vscode.window, { withProgress: cancelled });
    await make('docx');
    assert.equal(await exists('made.docx'), false);
  });
});
