import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commented, comments, docx, p, r } from '../unit/importing/officeFiles';
import { MemoryFiles } from './memoryFiles';
import { answer, endPick } from './picks';
import { closeAll, command, exists, file, read, remove, saidWhile, until, untilRead, write } from './support';

const PATH = 'interviews/beekeeping.md';
const TALK = `**Maya:** When did you begin to keep bees?

**Tom:** Well, it was the spring after my father died. He left me his three hives.

**Maya:** And the first winter?

**Tom:** We lost two of the three. I blamed the wet summer; she blamed me, and she was right.

**Maya:** Would you begin again?
`;

/** Written by hand in another layout, with one sentence that isn't in ours. */
const RACHED = `# Maya

When did you begin to keep bees?

## Tom

Well it was the spring, after my father died.
He left me his 3 hives.

Bees-as-heritage

# Maya

And the first winter ?

## Tom

We lost two of the three. I blamed the wet summer, she blamed me and she was right.

Bees-and-blame

## Maya

Did your wife help?

## Tom

She laughs at me, and buys her honey in town.

Bees-and-family
`;

const PO = docx(
  [
    p(r('Maya: When did you begin to keep bees?')),
    p(r('Tom: Well, it was the spring after my father died.')),
    p(r('Maya: And the first winter?')),
    p(r('Tom: We lost two of the three. '), commented(1, r('I blamed the wet summer')), r('; she blamed me.')),
    p(r('Maya: Would you begin again?')),
  ].join(''),
  { 'comments.xml': comments({ id: 1, author: 'Mo', lines: ['Bees-and-blame: weather?'] }) },
);

const COPIES = ['Beekeeping - Rached.md', 'Beekeeping - PO.docx'];
const BY_RACHED = `${PATH}.rached.codes.yaml`;
const BY_PO = `${PATH}.po.codes.yaml`;
const BROUGHT = [
  '2 codings of Rached came to beekeeping.md; 1 could not be placed.',
  '1 coding of PO came to beekeeping.md.',
];

describe('bringing in copies of other coders', () => {
  let codebook: string;
  before(() => write(PATH, TALK));
  after(() => remove(PATH));
  beforeEach(async () => {
    codebook = await read('codebook.yaml');
    await write(COPIES[0] ?? '', RACHED);
    await write(COPIES[1] ?? '', PO);
    await vscode.window.showTextDocument(file(PATH));
    await untilRead(PATH);
  });
  afterEach(async () => {
    await closeAll();
    for (const path of [...COPIES, BY_RACHED, BY_PO]) await remove(path);
    await write('codebook.yaml', codebook);
  });

  const bringIn = (...copies: readonly string[]) => command('bringInCopy', file(copies[0] ?? ''), copies.map(file));
  const ours = (said: readonly string[]) => said.filter((it) => /came|place|brought/.test(it));
  /** What a sidecar says of each coding: its codes, and the words that it is of. */
  const coded = async (path: string) =>
    [...(await read(path)).matchAll(/codes: \[(.*)\]\n {4}at: (\d+):(\d+)-(\d+):(\d+)/g)].map(
      ([, codes, line, from, , to]) =>
        `${codes ?? ''}: ${(TALK.split('\n')[Number(line) - 1] ?? '').slice(Number(from) - 1, Number(to) - 1)}`,
    );

  it('tells transcript and coder by the names of the files, puts the codings to their words, and is undone in one step', async () => {
    const said = await saidWhile(() => endPick(() => bringIn(...COPIES), 'accept'));
    assert.deepEqual(ours(said), [BROUGHT.join(' ')]);
    assert.deepEqual(await coded(BY_RACHED), [
      'Bees-as-heritage: Well, it was the spring after my father died. He left me his three hives.',
      'Bees-and-blame: We lost two of the three. I blamed the wet summer; she blamed me, and she was right.',
    ]);
    assert.match(await read(BY_RACHED), /^transcript: beekeeping\.md\ncoder: Rached\n/);
    assert.deepEqual(await coded(BY_PO), ['Bees-and-blame: I blamed the wet summer']);
    assert.match(await read(BY_PO), /coder: PO\n[^]*memo: weather\?\n/);
    assert.match(await read('codebook.yaml'), /\n {2}- name: Bees-as-heritage\n {2}- name: Bees-and-blame\n/);
    assert.equal(await read(PATH), TALK);

    const files = [BY_RACHED, BY_PO, 'codebook.yaml'];
    const before = await Promise.all(files.map(read));
    const again = await saidWhile(() => endPick(() => bringIn(...COPIES), 'accept'));
    assert.match(ours(again).join(), /^0 codings of Rached came .* There already: 3 codings\.$/);
    assert.deepEqual(await Promise.all(files.map(read)), before);

    await command('undoCoding');
    for (const path of [BY_RACHED, BY_PO]) assert.equal(await exists(path), false, path);
    assert.equal(await read('codebook.yaml'), codebook);
  });

  it('lists what could not be placed, with its codes, its words and where it is in the copy', async () => {
    const { showWarningMessage } = vscode.window;
    Object.assign(vscode.window, {
      showWarningMessage: (_: string, ...actions: string[]) => Promise.resolve(actions[0]),
    });
    try {
      await endPick(() => bringIn(COPIES[0] ?? ''), 'accept');
      const list = await until(
        'the list is shown',
        () => vscode.window.activeTextEditor?.document,
        (document) => document?.languageId === 'markdown' && document.isUntitled,
      );
      const text = list?.getText() ?? '';
      assert.match(text, /^## Beekeeping \\- Rached\.md: codings of Rached for interviews\/beekeeping\.md$/m);
      const line = RACHED.split('\n').indexOf('She laughs at me, and buys her honey in town.') + 1;
      assert.ok(text.includes('**Bees\\-and\\-family**'), text);
      assert.ok(text.includes('“She laughs at me, and buys her honey in town.”'), text);
      assert.ok(text.includes(`[line ${line}](${file(COPIES[0] ?? '').toString()}#L${line}), Tom`), text);
      assert.doesNotMatch(text, /heritage/);
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
    }
    await command('undoCoding');
  });

  it('lets a copy be left out', async () => {
    // The second copy; Leave It Out; Bring In 1 copy.
    const said = await saidWhile(() => answer(() => bringIn(...COPIES), [2, 2, 0]));
    assert.deepEqual(ours(said), [BROUGHT[0]]);
    assert.equal(await exists(BY_PO), false);
    await command('undoCoding');
  });

  it('writes nothing when it is cancelled, nor when the list of copies is left', async () => {
    await answer(() => bringIn(...COPIES), ['leave']);
    const { withProgress } = vscode.window;
    const cancelled = (options: vscode.ProgressOptions, task: Parameters<typeof withProgress>[1]) => {
      if (options.title !== 'Bringing In Copies') return withProgress(options, task);
      const source = new vscode.CancellationTokenSource();
      return task({ report: ({ message }) => message === COPIES[1] && source.cancel() }, source.token);
    };
    Object.assign(vscode.window, { withProgress: cancelled });
    try {
      const said = await saidWhile(() => endPick(() => bringIn(...COPIES), 'accept'));
      assert.deepEqual(ours(said), []);
    } finally {
      Object.assign(vscode.window, { withProgress });
    }
    for (const path of [BY_RACHED, BY_PO]) assert.equal(await exists(path), false, path);
    assert.equal(await read('codebook.yaml'), codebook);
  });

  it('reads a copy with the codebook of the study elsewhere that it is from', async () => {
    const elsewhere = new MemoryFiles();
    elsewhere.write('/theirs/codebook.yaml', 'codes: [Loss]\n');
    elsewhere.write('/theirs/talks/Beekeeping - Rached.md', RACHED.replace('Bees-and-blame', 'Loss'));
    const provider = vscode.workspace.registerFileSystemProvider('elsewhere', elsewhere);
    try {
      const copy = vscode.Uri.parse('elsewhere:/theirs/talks/Beekeeping - Rached.md');
      await endPick(() => command('bringInCopy', copy), 'accept');
      const codes = (await coded(BY_RACHED)).map((it) => it.replace(/:.*/, ''));
      assert.deepEqual(codes, ['Bees-as-heritage', 'Loss']);
    } finally {
      provider.dispose();
    }
    await command('undoCoding');
  });

  it('says what can’t be read, and brings the rest', async () => {
    await write('cut.docx', PO.subarray(0, 300));
    const said = await saidWhile(() => endPick(() => bringIn('cut.docx', COPIES[1] ?? ''), 'accept'));
    await remove('cut.docx');
    assert.deepEqual(ours(said), [
      `${BROUGHT[1] ?? ''} cut.docx was not brought in: This file is damaged or incomplete.`,
    ]);
    await command('undoCoding');
    assert.equal(await exists(BY_PO), false);
  });
});
