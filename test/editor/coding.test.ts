import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, endPick, pickRow } from './picks';
import {
  clickLens,
  codesOn,
  command,
  exists,
  open,
  read,
  remove,
  setting,
  sleep,
  untilCodes,
  write,
  withTranscript,
} from './support';

const TEXT =
  'Interviewer: What does a bad day look like?\n\n' +
  'Tom: Everything arrives at once. There are eleven lorries, and two of us.\n\n' +
  'Interviewer: Two of you?\n\n' +
  "Tom: Two. On paper it's five.\n\n" +
  'Interviewer: Who helps?\n\n' +
  "Tom: The drivers, mostly. They're not supposed to.\n\nBut they do.\n";

describe('Coding', () => {
  let path: string;
  let sidecar: string;
  withTranscript(TEXT, (it) => {
    path = it;
    sidecar = `${it}.codes.yaml`;
  });

  /** Codes the turn at a one-based line from its lens with the code in this row of the pick; tells which code it was. */
  async function codeTurn(line: number, row: number): Promise<string> {
    const before = await codesOn(path, line);
    const fresh = async () => (await codesOn(path, line)).filter((it) => !before.includes(it));
    // The pick may come up between two keys of an impatient test, and then it is left with nothing ticked.
    for (let tries = 0; tries < 3 && !(await fresh()).length; tries++) {
      await pickRow(() => clickLens(path, line, 'Code'), row);
    }
    const [code, ...more] = await fresh();
    assert.ok(code && !more.length, `one code more: ${before.join()} > ${code ?? ''} ${more.join()}`);
    return code;
  }

  it('of a turn from its lens writes one entry beside the transcript, which stays as it was', async () => {
    const code = await codeTurn(3, 1);
    assert.match(
      await read(sidecar),
      new RegExp(
        `^transcript: ${path.split('/')[1] ?? ''}\ncodings:\n {2}- id: [a-z][a-z0-9]{5}\n {4}codes: \\[${code}\\]\n` +
          ` {4}at: 3:6-3:74\n {4}quote: Everything arrives at once\\. There are eleven lorries, and two of us\\.\n$`,
      ),
    );
    assert.equal(await read(path), TEXT);
  });

  it('again adds one block and nothing else, and each is undone to the byte', async () => {
    await codeTurn(3, 1);
    const first = await read(sidecar);
    await open(path, 10, 4, 10, 26);
    await pickRow(() => command('code'), 1);
    const second = await read(sidecar);
    assert.ok(second.startsWith(first), 'what was there is as it was');
    assert.match(
      second.slice(first.length),
      /^ {2}- id: \w{6}\n {4}codes: \[.+\]\n {4}at: 11:6-11:26\n {4}quote: The drivers, mostly\.\n$/,
    );
    await command('undoCoding');
    assert.equal(await read(sidecar), first);
    await command('redoCoding');
    assert.equal(await read(sidecar), second);
    await command('undoCoding');
    await command('undoCoding');
    assert.equal(await exists(sidecar), false);
    await untilCodes(path, 3, []);
  });

  it('of a turn of two paragraphs quotes both, of one paragraph only that', async () => {
    await open(path, 10, 8);
    await pickRow(() => command('code'), 1);
    assert.match(
      await read(sidecar),
      /at: 11:6-13:13\n {4}quote: \|-\n {6}The drivers, mostly\. They're not supposed to\.\n\n {6}But they do\.\n$/,
    );
    await open(path, 12, 2);
    await pickRow(() => command('codeParagraph'), 2);
    assert.match(await read(sidecar), /at: 13:1-13:13\n {4}quote: But they do\.\n {4}context: \{speaker: Tom, .*\}\n$/);
  });

  it('with the last code again, and taking it away', async () => {
    const code = await codeTurn(3, 1);
    await clickLens(path, 7, `again: ${code}`);
    assert.match(await read(sidecar), new RegExp(`codes: \\[${code}\\]\n {4}at: 7:6-7:30\n`));
    await open(path, 6, 8);
    await endPick(() => command('removeCode'), 'leave');
    assert.match(await read(sidecar), /at: 7:/, 'it asks');
    await endPick(() => command('removeCode'), 'accept');
    assert.doesNotMatch(await read(sidecar), /at: 7:/);
    assert.deepEqual(await codesOn(path, 7), []);
    assert.deepEqual(await codesOn(path, 3), [code]);
  });

  it('unticks what is there already', async () => {
    const code = await codeTurn(3, 1);
    assert.deepEqual(await codesOn(path, 3), [code]);
    await pickRow(() => clickLens(path, 3, 'Code'), 1);
    assert.deepEqual(await codesOn(path, 3), []);
    assert.equal(await read(sidecar), `transcript: ${path.split('/')[1] ?? ''}\ncodings: []\n`);
  });

  it('goes to the coder’s own file when the setting names one', async () => {
    await setting('coder', 'Maya Ö.', async () => {
      await codeTurn(3, 1);
    });
    const own = `${path}.maya-ö.codes.yaml`;
    assert.match(await read(own), /^transcript: new-\w+\.txt\ncoder: Maya Ö\.\ncodings:\n/);
    await remove(own);
  });

  it('writes inline labels as fast as they come, each under the turn that was meant', async () => {
    const code = await codeTurn(3, 1);
    const { document } = await open(path);
    const uri = document.uri;
    await setting('writeCodings', 'inlineLabels', async () => {
      await Promise.all([1, 5, 7].map((line) => command('codeAgain', { uri, line: line - 1 })));
    });
    const labelled = ['like?', 'Two of you?', 'five.'].reduce(
      (text, end) => text.replace(`${end}\n`, `${end}\n\n${code}\n`),
      TEXT,
    );
    assert.equal(document.getText(), labelled);
  });

  it('writes inline labels when the setting says so, and moves them to the sidecar and back', async () => {
    const { document } = await open(path, 6, 8);
    await setting('writeCodings', 'inlineLabels', async () => {
      await pickRow(() => command('code'), 1);
    });
    const [code] = await codesOn(path, 7);
    assert.ok(code);
    const labelled = TEXT.replace('five.\n', `five.\n\n${code}\n`);
    assert.equal(document.getText(), labelled);
    assert.equal(await exists(sidecar), false);
    await document.save();

    await answer(() => command('moveLabelsToSidecar'), [0]);
    assert.equal(await read(path), TEXT);
    assert.match(await read(sidecar), new RegExp(`codes: \\[${code}\\]\n {4}at: 7:6-7:30\n`));
    await answer(() => command('moveCodingsToLabels'), [0]);
    assert.equal(await read(path), labelled);
    assert.match(await read(sidecar), /codings: \[\]/);
    await command('undoCoding');
    await command('undoCoding');
    await command('undoCoding');
    assert.equal(document.getText(), TEXT);
    assert.equal(await exists(sidecar), false);
  });

  const OURS = (codes: string, memo = '') =>
    `transcript: ${path.split('/')[1] ?? ''}\ncodings:\n  - id: abcdef\n    codes: [${codes}]\n    at: 3:6-3:74\n` +
    `    quote: Everything arrives at once. There are eleven lorries, and two of us.\n${memo}`;

  it('keeps a coding and its memo when its file is written anew while the pick is open', async () => {
    await write(sidecar, OURS('Help, Work-load', '    memo: Keep me.\n'));
    await untilCodes(path, 3, ['Help', 'Work-load']);
    // Unticks the first of the codes that are there, but not before the file has changed.
    await pickRow(
      () => clickLens(path, 3, 'Code'),
      1,
      async () => {
        await write(sidecar, OURS('Help, Work-load', '    memo: Keep me.\n    extra: 1\n'));
        await sleep(700);
      },
    );
    assert.equal(await read(sidecar), OURS('Work-load', '    memo: Keep me.\n    extra: 1\n'));
  });

  it('asks before another coder’s coding is removed', async () => {
    const theirs = `${path}.jo.codes.yaml`;
    const text = OURS('Help', '    memo: Mine.\n').replace('codings:', 'coder: jo\ncodings:');
    await write(theirs, text);
    await untilCodes(path, 3, ['Help (jo)']);
    await open(path, 2, 8);
    await endPick(() => command('removeCode'), 'leave');
    assert.equal(await read(theirs), text);
    await remove(theirs);
  });

  it('can still be undone when another coding has been edited by hand', async () => {
    await codeTurn(3, 1);
    const first = await read(sidecar);
    await open(path, 6, 8);
    await pickRow(() => command('code'), 1);
    await write(sidecar, (await read(sidecar)).replace('two of us.\n', 'two of us.\n    memo: By hand.\n'));
    await sleep(700);
    await command('undoCoding');
    assert.equal(await read(sidecar), first.replace('two of us.\n', 'two of us.\n    memo: By hand.\n'));
  });

  it('gives way to what it can’t undo, and undoes what was before', async () => {
    await codeTurn(3, 1);
    const first = await read(sidecar);
    await open(path, 6, 8);
    await pickRow(() => command('code'), 1);
    await write(sidecar, first);
    await sleep(700);
    void command('undoCoding');
    await sleep(700);
    assert.equal(await read(sidecar), first);
    await command('undoCoding');
    assert.equal(await exists(sidecar), false);
  });

  it('adds to a file of mixed line breaks, and leaves all of them as they are', async () => {
    const mixed = OURS('Help').replace('codings:\n', 'codings:\r\n');
    await write(sidecar, mixed);
    await untilCodes(path, 3, ['Help']);
    const code = await codeTurn(7, 1);
    const now = await read(sidecar);
    assert.ok(now.startsWith(mixed), now);
    await untilCodes(path, 7, [code]);
    await command('undoCoding');
    assert.equal(await read(sidecar), mixed);
  });

  it('does not pretend to have written a file that is read-only', async () => {
    await write(sidecar, OURS('Help'));
    await untilCodes(path, 3, ['Help']);
    const files = vscode.workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/*.codes.yaml': true }, vscode.ConfigurationTarget.Global);
    try {
      await pickRow(() => clickLens(path, 7, 'Code'), 1);
      assert.equal(await read(sidecar), OURS('Help'));
      await untilCodes(path, 7, []);
    } finally {
      await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('saves transcript and sidecar together when labels are moved, and when that is undone', async () => {
    const labelled = TEXT.replace('five.\n', 'five.\n\nHelp\n');
    await write(path, labelled);
    await untilCodes(path, 7, ['Help']);
    await answer(() => command('moveLabelsToSidecar'), [0]);
    assert.equal(await read(path), TEXT);
    assert.match(await read(sidecar), /codes: \[Help\]/);
    await command('undoCoding');
    assert.equal(await read(path), labelled);
    assert.equal(await exists(sidecar), false);
  });
});
