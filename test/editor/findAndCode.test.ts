import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pickRow, typeInto } from './picks';
import { closeAll, command, exists, open, read, remove, saidWhile, setting, until, untilRead, write } from './support';

const P1 = 'interviews/found-one.md';
const P2 = 'interviews/found-two.md';
const TALK = [
  '**Ann:** Do you count the zebras? I do not.', // 1
  '',
  '**Ben:** Zebras? We count the', // 3
  'zebras twice.',
  '',
  '**Ann:** So.',
  '',
  '**Ben:** Well.', // 8
  '',
].join('\n');
const OTHER = '**Ann:** No zebras here.\n\n**Ben:** None.\n\n**Ann:** So.\n\n**Ben:** Well.\n';

interface Node {
  readonly path: string;
  readonly hits?: readonly Node[];
}

interface Made {
  readonly view: vscode.TreeView<Node>;
  readonly provider: vscode.TreeDataProvider<Node>;
}

/** The list of hits, from the moment on when it is made, and what ticks in it as a click does. */
class FoundList {
  private made: Made | undefined;
  private readonly ticked = new vscode.EventEmitter<vscode.TreeCheckboxChangeEvent<Node>>();
  private readonly original = vscode.window.createTreeView;

  /** To be called before it is made. */
  watch(): void {
    const create = (name: string, options: vscode.TreeViewOptions<Node>) => {
      const view = this.original(name, options);
      if (name !== 'transcriptCoding.found') return view;
      this.made = { view, provider: options.treeDataProvider };
      return new Proxy(view, {
        get: (target, key): unknown =>
          key === 'onDidChangeCheckboxState' ? this.ticked.event : Reflect.get(target, key),
      });
    };
    Object.assign(vscode.window, { createTreeView: create });
  }

  end(): void {
    Object.assign(vscode.window, { createTreeView: this.original });
  }

  async rows(): Promise<{ node: Node; text: string }[]> {
    const { provider } = this.known;
    const rows: { node: Node; text: string }[] = [];
    for (const transcript of (await provider.getChildren()) ?? []) {
      for (const node of [transcript, ...((await provider.getChildren(transcript)) ?? [])]) {
        const item = await provider.getTreeItem(node);
        const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
        const marked = typeof item.label === 'object' ? item.label.highlights?.map(([a, b]) => label.slice(a, b)) : [];
        const { state } = item.checkboxState as { state: vscode.TreeItemCheckboxState };
        const tick = state === vscode.TreeItemCheckboxState.Checked ? '✓' : '☐';
        rows.push({ node, text: `${tick} ${label} [${marked?.join() ?? ''}] ${String(item.description)}` });
      }
    }
    return rows;
  }

  async texts(): Promise<string[]> {
    return (await this.rows()).map(({ text }) => text);
  }

  /** Ticks or unticks the nth row, from 0. */
  async tick(row: number, isTicked: boolean): Promise<void> {
    const node = (await this.rows())[row]?.node;
    assert.ok(node);
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    this.ticked.fire({ items: [[node, isTicked ? Checked : Unchecked]] });
  }

  async go(row: number): Promise<string> {
    const node = (await this.rows())[row]?.node;
    assert.ok(node);
    const { command } = await this.known.provider.getTreeItem(node);
    await vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
    const editor = vscode.window.activeTextEditor;
    return `${editor?.document.uri.path.split('/').at(-1) ?? ''} ${editor?.document.getText(editor.selection) ?? ''}`;
  }

  get message(): string {
    return this.known.view.message ?? '';
  }

  private get known(): Made {
    assert.ok(this.made, 'the list isn’t made yet');
    return this.made;
  }
}

const list = new FoundList();

describe('Find and Code', () => {
  before(async () => {
    list.watch();
    await write(P1, TALK);
    await write(P2, OTHER);
    await open(P1);
    await untilRead(P1);
    await open(P2);
    await untilRead(P2);
    await closeAll();
  });
  after(async () => {
    list.end();
    for (const path of [P1, P2]) await remove(path);
  });
  afterEach(async () => {
    await command('clearFound');
    await closeAll();
    for (const path of [P1, P2]) await remove(`${path}.codes.yaml`);
    for (const path of [P1, P2]) await remove(`${path}.maya.codes.yaml`);
    await write(P1, TALK);
    await write(P2, OTHER);
  });

  /** With a transcript in front, so that it isn't asked which study is meant where other tests have opened another. */
  const find = async (text = 'zebras') => {
    await open(P1);
    await typeInto(() => command('findAndCode'), [text]);
  };
  /** What the codings of a sidecar are of, with their codes. */
  const coded = async (path: string, text: string) => {
    const lines = text.split('\n');
    const there = (await exists(path)) ? await read(path) : '';
    return [...there.matchAll(/codes: \[(.*)\]\n {4}at: (\d+):(\d+)-(\d+):(\d+)/g)].map(
      ([, codes, line, from, toLine, to]) =>
        `${codes ?? ''}: ${
          line === toLine
            ? (lines[Number(line) - 1] ?? '').slice(Number(from) - 1, Number(to) - 1)
            : `${line ?? ''}:${from ?? ''}-${toLine ?? ''}:${to ?? ''}`
        }`,
    );
  };
  it('lists what is said, codes what is ticked, and is undone in one step', async () => {
    await find();
    assert.deepEqual(await list.texts(), [
      '✓ found-one.md [] 3',
      '✓ …count the zebras? I do not. [zebras] 1 · Ann',
      '✓ Zebras? We count the zebras twice. [Zebras] 3 · Ben',
      '✓ …count the zebras twice. [zebras] 4 · Ben',
      '✓ found-two.md [] 1',
      '✓ No zebras here. [zebras] 1 · Ann',
    ]);
    assert.equal(list.message, '“zebras”: 4 hits, 4 of them ticked.');
    assert.equal(await list.go(2), 'found-one.md Zebras');
    await list.tick(2, false);
    assert.equal((await list.texts())[0], '☐ found-one.md [] 2 of 3');
    assert.equal(list.message, '“zebras”: 4 hits, 3 of them ticked.');

    const said = await code(0);
    assert.deepEqual(said, ['3 excerpts in 2 transcripts coded: Help.']);
    assert.deepEqual(await coded(`${P1}.codes.yaml`, TALK), ['Help: zebras', 'Help: zebras']);
    assert.deepEqual(await coded(`${P2}.codes.yaml`, OTHER), ['Help: zebras']);
    assert.equal(await read(P1), TALK);
    await until(
      'the codes are shown',
      () => list.texts(),
      (rows) => rows[1]?.endsWith('1 · Ann · Help') === true && rows[2]?.endsWith('3 · Ben') === true,
    );

    // A second time nothing is coded twice.
    await command('tickAll');
    assert.deepEqual(await code(0), ['1 excerpt in 1 transcript coded: Help. Coded so already: 3 excerpts.']);
    await command('undoCoding');

    await command('undoCoding');
    for (const path of [P1, P2]) assert.equal(await exists(`${path}.codes.yaml`), false, path);
  });

  it('codes what the hits stand in, each once, for the coder that is set', async () => {
    await find();
    await setting('coder', 'Maya', async () => {
      assert.deepEqual(await code(3), ['3 excerpts in 2 transcripts coded: Help.']);
    });
    assert.deepEqual(await coded(`${P1}.maya.codes.yaml`, TALK), [
      'Help: Do you count the zebras? I do not.',
      'Help: 3:10-4:14',
    ]);
    await command('undoCoding');
  });

  it('writes no words where transcripts are confidential', async () => {
    await find();
    await setting('confidential', true, async () => {
      await code(1);
      const text = await read(`${P1}.codes.yaml`);
      assert.match(text, /hash:/);
      assert.doesNotMatch(text, /zebras/);
      await command('undoCoding');
    });
  });

  it('follows what is edited: hits stay ticked or not, and what is new isn’t', async () => {
    await find();
    await list.tick(1, false);
    const { document } = await open(P1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '**Ben:** Are there zebras?\n\n');
    await vscode.workspace.applyEdit(edit);
    await until(
      'the list follows',
      () => list.texts(),
      (rows) => rows.length === 7,
    );
    assert.deepEqual((await list.texts()).slice(0, 5), [
      '☐ found-one.md [] 2 of 4',
      '☐ Are there zebras? [zebras] 1 · Ben',
      '☐ …count the zebras? I do not. [zebras] 3 · Ann',
      '✓ Zebras? We count the zebras twice. [Zebras] 5 · Ben',
      '✓ …count the zebras twice. [zebras] 6 · Ben',
    ]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('finds again what has changed while the codes were chosen, and leaves out what is gone', async () => {
    await find();
    const changed = `**Ben:** Hm.\n\n${TALK.replace('Do you count the zebras? I do not.', 'I count no horses.')}`;
    const said = await code(0, () => write(P1, changed));
    assert.deepEqual(said, ['3 excerpts in 2 transcripts coded: Help. Changed meanwhile, and so left out: 1 hit.']);
    assert.deepEqual(await coded(`${P1}.codes.yaml`, changed), ['Help: Zebras', 'Help: zebras']);
    await command('undoCoding');
  });

  it('says that nobody says it, and that nothing is ticked', async () => {
    assert.ok((await saidWhile(() => find('unicorns'))).includes('Nobody says “unicorns”.'));
    await find();
    await command('untickAll');
    assert.ok((await saidWhile(() => Promise.resolve(command('codeTicked')))).includes('No hit is ticked.'));
  });

  /**
   * Codes what is ticked with Help, and gives what is said of it.
   * @param unit the row of what of the hits is coded, from 0.
   * @param meanwhile what is done while the codes are chosen.
   */
  async function code(unit: number, meanwhile?: () => Promise<void>): Promise<string[]> {
    const { showQuickPick } = vscode.window;
    Object.assign(vscode.window, {
      showQuickPick: (items: readonly vscode.QuickPickItem[]) => Promise.resolve(items[unit]),
    });
    try {
      const said = await saidWhile(() => pickRow(() => command('codeTicked'), 'Help', meanwhile));
      return said.filter((it) => /coded|Nothing/.test(it));
    } finally {
      Object.assign(vscode.window, { showQuickPick });
    }
  }
});
