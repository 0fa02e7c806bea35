import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { endPick, LEAVE, pickRow, typeInto } from './picks';
import { codesOn, command, exists, open, read, remove, saidWhile, untilCodes, withTranscript, write } from './support';

const TEXT =
  'Interviewer: What does a bad day look like?\n\n' +
  'Tom: Everything arrives at once. There are eleven lorries, e.g. from Dr. Oetker, and two of us.\n\n' +
  'Interviewer: Two of you?\n\n' +
  "Tom: Two. On paper it's five. Two of us.\n\n" +
  'Interviewer: Who helps?\n\n' +
  "Tom: The drivers, mostly. They're not supposed to.\n\nBut they do.\n";

describe('Working fast', () => {
  let path: string;
  let sidecar: string;
  withTranscript(TEXT, (it) => {
    path = it;
    sidecar = `${it}.codes.yaml`;
  });

  /** Where the codings are, each with its codes. */
  async function codings(): Promise<string[]> {
    if (!(await exists(sidecar))) return [];
    const text = await read(sidecar);
    return [...text.matchAll(/codes: \[(.*)\]\n {4}at: (\S+)/g)].map(([, codes, at]) => `${at ?? ''} ${codes ?? ''}`);
  }

  async function places(): Promise<string[]> {
    return (await codings()).map((it) => it.split(' ')[0] ?? '');
  }

  /** Selections from one-based `line:column-line:column`. */
  async function select(...ranges: string[]): Promise<vscode.TextEditor> {
    const editor = await open(path);
    editor.selections = ranges.map((range) => {
      const [line = 1, column = 1, endLine = 1, endColumn = 1] = range.split(/[:-]/).map(Number);
      return new vscode.Selection(line - 1, column - 1, endLine - 1, endColumn - 1);
    });
    return editor;
  }

  it('codes the turn around a selection, and the sentence at the cursor', async () => {
    await select('11:10-11:17');
    await pickRow(() => command('codeTurn'), 1);
    assert.deepEqual(await places(), ['11:6-13:13']);
    await select('3:50-3:50');
    await pickRow(() => command('codeSentence'), 1);
    assert.deepEqual(await places(), ['3:34-3:96', '11:6-13:13']);
    await select('11:20-13:3');
    await pickRow(() => command('codeParagraph'), 2);
    assert.deepEqual(await places(), ['3:34-3:96', '11:6-13:13', '11:6-11:51', '13:1-13:13']);
  });

  it('codes every selection as one step, each excerpt once', async () => {
    await select('3:6-3:33', '7:11-7:11', '7:20-7:20', '11:6-11:18');
    await pickRow(() => command('code'), 1);
    assert.deepEqual(await places(), ['3:6-3:33', '7:6-7:41', '11:6-11:18']);
    await command('undoCoding');
    assert.equal(await exists(sidecar), false);
    await command('redoCoding');
    assert.deepEqual(await places(), ['3:6-3:33', '7:6-7:41', '11:6-11:18']);
    await command('codeAgain');
    assert.equal((await places()).length, 3, 'they have it already');
    await select('7:20-7:20');
    await endPick(() => command('removeCode'), 'accept');
    assert.deepEqual(await places(), ['3:6-3:33', '11:6-11:18']);
  });

  it('leaves alone the codes that only some of the selections have, until they are ticked', async () => {
    const [, file] = path.split('/');
    const entry = (id: string, codes: string, at: string, quote: string) =>
      `  - id: ${id}\n    codes: [${codes}]\n    at: ${at}\n    quote: ${quote}\n`;
    await write(
      sidecar,
      `transcript: ${file ?? ''}\ncodings:\n` +
        entry('aaaaaa', 'Help, Work-load', '3:6-3:33', 'Everything arrives at once.') +
        entry('bbbbbb', 'Work-load', '11:6-11:26', 'The drivers, mostly.'),
    );
    await untilCodes(path, 3, ['Help', 'Work-load']);
    await select('3:6-3:33', '11:6-11:26');
    // The first row is what both have, the second what one has.
    await pickRow(() => command('code'), 1);
    assert.deepEqual(await codings(), ['3:6-3:33 Help']);
    await command('undoCoding');
    await select('3:6-3:33', '11:6-11:26');
    await pickRow(() => command('code'), 2);
    assert.deepEqual(await codings(), ['3:6-3:33 Help, Work-load', '11:6-11:26 Work-load, Help']);
  });

  it('gives recent codes digits that stay', async () => {
    await select('3:6-3:33');
    await pickRow(() => command('code'), 1);
    const [first = ''] = await codesOn(path, 3);
    await select('7:6-7:10');
    await pickRow(() => command('code'), 2);
    const [second = ''] = await codesOn(path, 7);
    assert.notEqual(first, second);
    const digits = new Map<string, number>();
    for (let digit = 1; digit <= 9 && digits.size < 2; digit++) {
      await select('11:6-11:26');
      await command('codeRecent', digit);
      const [code] = await codesOn(path, 11);
      if (code === first || code === second) digits.set(code, digit);
      if (code) await command('undoCoding');
      await untilCodes(path, 11, []);
    }
    assert.equal(digits.size, 2, 'each has a digit');
    for (const code of [first, second, first]) {
      await select('11:6-11:26');
      await command('codeRecent', digits.get(code));
      await untilCodes(path, 11, [code]);
      await command('undoCoding');
      await untilCodes(path, 11, []);
    }
    await select('13:1-13:13');
    await endPick(() => command('codeRecent'), 'accept');
    assert.equal((await codesOn(path, 11)).length, 1);
  });

  it('makes a code of the words that are selected, and uses one that there is', async () => {
    const book = await read('codebook.yaml');
    await select('3:82-3:96');
    await typeInto(() => command('codeInVivo'), [undefined]);
    assert.deepEqual(await codings(), ['3:82-3:96 and two of us']);
    assert.ok((await read('codebook.yaml')).includes('- name: and two of us'));
    await command('undoCoding');
    assert.equal(await read('codebook.yaml'), book);

    await select('9:18-9:23');
    await typeInto(() => command('codeInVivo'), ['help']);
    assert.equal((await codings()).join(), '9:18-9:23 Help');
    assert.equal(await read('codebook.yaml'), book, 'it is in the codebook already');
  });

  it('makes a code of each selection’s own words, as one step, or none at all', async () => {
    await select('7:31-7:40', '3:86-3:92', '5:14-5:20', '11:10-11:10');
    await typeInto(() => command('codeInVivo'), [undefined, undefined, LEAVE]);
    assert.deepEqual(await codings(), []);
    await typeInto(() => command('codeInVivo'), [undefined, undefined, undefined, 'drivers']);
    assert.deepEqual(await codings(), [
      '3:86-3:92 two of',
      '5:14-5:20 Two of',
      '7:31-7:40 Two of us',
      '11:10-11:17 drivers',
    ]);
    await command('undoCoding');
    assert.equal(await exists(sidecar), false);
  });

  it('says what it can’t do', async () => {
    await select('2:1-2:1');
    assert.deepEqual(await saidWhile(() => command('codeInVivo')), ['There is no text to code here.']);
    await select('3:33-3:34');
    assert.equal((await saidWhile(() => command('codeInVivo'))).length, 1);
    await remove(sidecar);
  });

  it('goes from uncoded turn to uncoded turn, past the interviewer, and says when there is none', async () => {
    const editor = await select('1:1-1:1');
    const line = () => editor.selection.active.line + 1;
    const go = async (name: string) => [...(await saidWhile(() => command(name))), line()].join(' ');
    assert.equal(await go('nextUncodedTurn'), '3 turns are left uncoded. 3');
    await pickRow(() => command('codeTurn'), 1);
    assert.equal(await go('nextUncodedTurn'), '2 turns are left uncoded. 7');
    assert.equal(await go('nextUncodedTurn'), '2 turns are left uncoded. 11');
    assert.equal(await go('nextUncodedTurn'), '2 turns are left uncoded. 7');
    await command('codeAgain');
    assert.equal(await go('previousUncodedTurn'), 'This is the only turn left uncoded. 11');
    await command('codeAgain');
    const name = path.split('/')[1] ?? '';
    assert.equal(await go('nextUncodedTurn'), `All turns of ${name} are coded. 11`);
  });

  it('expands the selection from the word to the talk', async () => {
    const editor = await select('3:40-3:40');
    const seen: string[] = [];
    for (let i = 0; i < 6; i++) {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      seen.push(editor.document.getText(editor.selection));
    }
    const turn = TEXT.split('\n')[2] ?? '';
    const wanted = [
      'are',
      'There are eleven lorries, e.g. from Dr. Oetker, and two of us.',
      turn.slice(5),
      turn,
      TEXT.trimEnd(),
      TEXT,
    ];
    assert.deepEqual(seen, wanted);
    await vscode.commands.executeCommand('editor.action.smartSelect.shrink');
    await vscode.commands.executeCommand('editor.action.smartSelect.shrink');
    assert.equal(editor.document.getText(editor.selection), turn);
  });
});
