import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, pickRow } from './picks';
import { closeAll, codesOn, command, open, problems, read, until, untilCodes, write, withTranscript } from './support';

const TEXT =
  'Interviewer: What does a bad day look like?\n\n' +
  'Tom: Everything arrives at once. There are eleven lorries, and two of us.\n\n' +
  'Interviewer: Two of you?\n\n' +
  "Tom: Two. On paper it's five, but nobody has ever seen the other three of them.\n\n" +
  'Interviewer: Who helps?\n\n' +
  "Tom: The drivers, mostly. They're not supposed to.\n";
/** A hash that has nothing but digits, or could be a number, is written in quotation marks. */
const HASH = String.raw`hash: \{words: "?[0-9a-f]{16}"?, length: \d+(?:, before: "?[0-9a-f]{8}"?)?(?:, after: "?[0-9a-f]{8}"?)?\}`;
/** Words of the transcript that no file of codings must have. */
const WORDS = /lorries|paper|drivers|Two|helps|quote|context/;

describe('A confidential transcript', () => {
  let path: string;
  let sidecar: string;
  beforeEach(() => setting(true));
  withTranscript(TEXT, (it) => {
    path = it;
    sidecar = `${it}.codes.yaml`;
  });
  afterEach(() => setting(undefined));

  function setting(value: boolean | undefined): Thenable<void> {
    const settings = vscode.workspace.getConfiguration('transcriptCoding');
    return settings.update('confidential', value, vscode.ConfigurationTarget.Global);
  }

  async function codeTurn(line: number, row: number): Promise<string> {
    await open(path, line - 1, 8);
    await pickRow(() => command('code'), row);
    const [code] = await until(
      `line ${line} is coded`,
      () => codesOn(path, line),
      (codes) => codes.length === 1,
    );
    return code ?? '';
  }

  function untilProblem(pattern: RegExp): Promise<string[]> {
    return until(
      `${sidecar} should have the problem ${pattern.source}`,
      () => problems(sidecar),
      (found) => found.some((it) => pattern.test(it)),
    );
  }

  it('is coded without a word of it in the sidecar, and its excerpts are found again when it changes outside', async () => {
    const code = await codeTurn(3, 1);
    const before = await read(sidecar);
    assert.match(before, new RegExp(`codes: \\[${code}\\]\n {4}at: 3:6-3:74\n {4}${HASH}\n$`));
    assert.doesNotMatch(before, WORDS);
    await closeAll();
    await write(path, `Recorded at the depot.\n\nIn May.\n\n${TEXT}`);
    await open(path);
    await untilCodes(path, 7, [code]);
    await answer(() => command('updateSidecars'), [0]);
    assert.match(await read(sidecar), new RegExp(`at: 7:6-7:74\n {4}${HASH}\n$`));
  });

  it('says where it can’t find an excerpt any more, and why', async () => {
    await codeTurn(3, 1);
    await closeAll();
    await write(path, TEXT.replace('There are eleven lorries, and two of us.', 'Twelve vans and no people at all.'));
    await untilProblem(/can’t be found.*words aren’t written down.*line 3/);
    assert.doesNotMatch(await read(sidecar), WORDS);
  });

  it('keeps a doubt when another coding is attached', async () => {
    await codeTurn(3, 1);
    await codeTurn(7, 1);
    const coded = await read(sidecar);
    const lost = /id: (\w+)/.exec(coded)?.[1] ?? '';
    const changed = TEXT.replace('There are eleven lorries, and two of us.', 'Twelve vans and no people at all.')
      .replace('Two of you?', 'Is that so?')
      .replace('Who helps?', 'And then?');
    await write(path, `Recorded at the depot.\n\n${changed}`);
    const DOUBT = /probably the one at line 9 .*% sure/;
    await untilProblem(/can’t be found.*words aren’t written down/);
    await untilProblem(DOUBT);
    const uri = (await open(path, 4, 5, 4, 'Tom: Everything arrives at once.'.length)).document.uri;
    await command('attachToSelection', { transcript: uri.toString(), sidecar, id: lost });
    await until(
      'the lost one is attached',
      () => problems(sidecar),
      (found) => !found.some((it) => it.includes('can’t be found')),
    );
    assert.match(await read(sidecar), /at: 5:6-5:33/);
    assert.match(problems(sidecar).join('\n'), DOUBT);
    assert.match(await read(sidecar), /at: 7:6-7:\d+/, 'nothing is written for it');
  });

  it('has hashes when its labels are moved, and its labels back', async () => {
    const labelled = TEXT.replace('two of us.\n', 'two of us.\n\nWork-load\n');
    await write(path, labelled);
    await untilCodes(path, 3, ['Work-load']);
    await answer(() => command('moveLabelsToSidecar'), [0]);
    assert.match(await read(sidecar), new RegExp(`at: 3:6-3:74\n {4}${HASH}\n$`));
    assert.doesNotMatch(await read(sidecar), WORDS);
    await answer(() => command('moveCodingsToLabels'), [0]);
    assert.equal(await read(path), labelled);
  });

  const QUOTED = (memo = '') =>
    `transcript: ${path.split('/')[1] ?? ''}\ncodings:\n` +
    `  - id: abcdef\n    codes: [Help]\n    at: 3:6-3:74\n    quote: Everything arrives at once. There are eleven lorries, and two of us.\n${memo}` +
    `  - id: bcdefg\n    codes: [Help]\n    at: 9:6-9:40\n    quote: Words that nobody ever said in this interview.\n`;

  it('is told of where quotes are left, which become hashes in one step and quotes again when that is wanted', async () => {
    await write(sidecar, QUOTED('    memo: Mine. # kept\n'));
    await untilProblem(/^6: .*stay out of this file.* 2 of its codings/);
    await answer(() => command('updateSidecars'), [0]);
    const hashed = await read(sidecar);
    assert.match(hashed, new RegExp(`at: 3:6-3:74\n {4}${HASH}\n {4}memo: Mine\\. # kept\n {2}- id: bcdefg\n`));
    assert.match(hashed, /quote: Words that nobody ever said/, 'it is all that is left of it');
    await untilProblem(/^11: .*stay out of this file.* 1 of its codings/);
    await command('undoCoding');
    assert.equal(await read(sidecar), QUOTED('    memo: Mine. # kept\n'));
    await command('redoCoding');
    assert.equal(await read(sidecar), hashed);
    await setting(false);
    await until(
      'no quote is a problem any more',
      () => problems(sidecar),
      (found) => !found.some((it) => it.includes('stay out')),
    );
    await answer(() => command('updateSidecars'), [0]);
    assert.equal(await read(sidecar), QUOTED('    memo: Mine. # kept\n'));
  });

  it('has a quick fix for every quote in a file, also of what can’t be found', async () => {
    await write(sidecar, QUOTED());
    await untilProblem(/stay out of this file/);
    await open(sidecar);
    const at = new vscode.Range(5, 4, 5, 4);
    const uri = vscode.window.activeTextEditor?.document.uri;
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      at,
    );
    const fix = fixes.find(({ title }) => /all words in this file/.test(title))?.command;
    assert.ok(fix);
    await answer(() => vscode.commands.executeCommand(fix.command, ...((fix.arguments ?? []) as unknown[])), [0]);
    const text = await read(sidecar);
    assert.equal(text.match(/hash: /g)?.length, 2);
    assert.doesNotMatch(text, /quote|nobody/);
  });
});
