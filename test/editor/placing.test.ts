import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { endPick } from './picks';
import {
  applyQuickFix,
  closeAll,
  codesOn,
  command,
  file,
  lenses,
  newTranscript,
  open,
  problems,
  quickFixes,
  read,
  remove,
  saidWhile,
  until,
  untilCodes,
  untilProblem,
  write,
} from './support';

const LORRIES = 'Everything arrives at once. There are eleven lorries, and two of us.';
const PAPER = "On paper it's five, but nobody has seen the other three since spring.";
const TEXT =
  'Interviewer: What does a bad day look like?\n\n' +
  `Tom: ${LORRIES}\n\n` +
  'Interviewer: Two of you?\n\n' +
  `Tom: ${PAPER}\n\n` +
  'Interviewer: Who helps?\n\n' +
  "Tom: The drivers, mostly. They're not supposed to.\n\n" +
  'Interviewer: Really?\n\nTom: Yeah.\n\nInterviewer: Every day?\n\nTom: Yeah.\n\nInterviewer: Also today?\n\nTom: Yeah.\n';

/** Words of the first excerpt are corrected, those of the second are gone, as is one of three that are the same. */
const CHANGED = TEXT.replace('arrives at once', 'comes at once')
  .replace(PAPER, 'Five, says the plan.')
  .replace('day?\n\nTom: Yeah.', 'day?\n\nTom: Nearly.');

const CONFIRM = 'Confirm the place of this coding';
const FIND = 'Find the excerpt of this coding…';
const ATTACH = 'Attach this coding to the selection in the transcript';
const DISCARD = 'Discard this coding…';

describe('A coding whose place isn’t sure', () => {
  let path: string;
  let sidecar: string;
  let codings: string;

  /** Changes the transcript outside of the editor, so that one coding is only probably found and one not at all. */
  beforeEach(async () => {
    path = await newTranscript(TEXT);
    sidecar = `${path}.codes.yaml`;
    codings =
      `transcript: ${path.split('/')[1] ?? ''}\ncodings:\n` +
      entry('near', 'Work-load', '3:6-3:74', LORRIES) +
      entry('lost', 'Help', '7:6-7:75', PAPER) +
      entry('sure', 'Help', '11:6-11:26', 'The drivers, mostly.') +
      entry('short', 'Help', '19:6-19:11', 'Yeah.');
    await write(sidecar, codings);
    await open(path);
    await untilCodes(path, 3, ['Work-load']);
    await write(path, CHANGED);
    await untilProblem(sidecar, /^8: .*can’t be found/);
  });
  afterEach(async () => {
    await closeAll();
    await remove(sidecar);
    await remove(path);
  });

  const entry = (id: string, code: string, at: string, quote: string) =>
    `  - id: ${id}\n    codes: [${code}]\n    at: ${at}\n    quote: ${quote}\n    memo: Of ${id}.\n`;
  const reference = (id: string) => ({ transcript: file(path).toString(), sidecar, id });
  const untilProblems = (...lines: number[]) =>
    until(
      `${sidecar} should have problems at ${lines.join()}`,
      () => problemLines(),
      (found) => found.join() === lines.join(),
    );
  const problemLines = () =>
    problems(sidecar)
      .map((problem) => parseInt(problem))
      .sort((a, b) => a - b);
  /** Undo gives back the bytes, and what was unsure is so again. */
  const undoes = async () => {
    await command('undoCoding');
    assert.equal(await read(sidecar), codings);
    await untilProblems(3, 8, 18);
  };

  it('is told of in its sidecar, how sure it is, and what can be done', async () => {
    assert.match(problems(sidecar).join('\n'), /^3: .*probably the one at line 3 of new-\w+\.txt \(\d\d % sure\)/m);
    await open(sidecar);
    assert.deepEqual(await quickFixes(sidecar, 3), [CONFIRM, FIND, ATTACH, DISCARD]);
    assert.deepEqual(await quickFixes(sidecar, 8), [FIND, ATTACH, DISCARD]);
    assert.deepEqual(await quickFixes(sidecar, 13), []);
  });

  it('has a lens of its own on the turn where it probably is, and a hover that asks', async () => {
    await open(path);
    await until(
      'a lens that asks',
      async () => (await lenses(path)).get(3) ?? [],
      (titles) => titles.includes('Work-load — confirm?'),
    );
    assert.deepEqual(await codesOn(path, 3), []);
    const { value, isTrusted } = await question(3);
    assert.match(value, /Probably here \(\d\d %\): \[confirm\]\(command:.*\), or \[choose another place\]\(command:/);
    assert.deepEqual(isTrusted, {
      enabledCommands: ['transcriptCoding.confirmPlace', 'transcriptCoding.showCandidates'],
    });
  });

  it('is confirmed from its hover: place and words are written, and nothing else', async () => {
    await open(path);
    const { value } = await question(3);
    const [, name, argument] = /\[confirm\]\(command:([\w.]+)\?([^)]*)\)/.exec(value) ?? [];
    assert.ok(name && argument, value);
    const [referred] = JSON.parse(decodeURIComponent(argument)) as unknown[];
    await vscode.commands.executeCommand(name, referred);
    const now = LORRIES.replace('arrives', 'comes');
    assert.equal(await read(sidecar), codings.replace('3:6-3:74', '3:6-3:72').replace(LORRIES, now));
    await untilCodes(path, 3, ['Work-load']);
    await untilProblems(8, 18);
    await undoes();
  });

  it('is confirmed by its quick fix, with the transcript closed', async () => {
    await closeAll();
    await open(sidecar);
    await applyQuickFix(sidecar, 3, CONFIRM);
    assert.match(await read(sidecar), /quote: Everything comes at once\./);
    await undoes();
  });

  it('is confirmed at the cursor', async () => {
    await open(path, 2, 10);
    await command('confirmPlace');
    assert.match(await read(sidecar), /quote: Everything comes at once\./);
    assert.equal(await read(path), CHANGED);
  });

  it('is attached to what is selected, without the space around it', async () => {
    await open(path, 6, 4, 7, 0);
    await command('attachToSelection', reference('lost'));
    const after = await read(sidecar);
    assert.match(after, /codes: \[Help\]\n {4}at: 7:6-7:26\n {4}quote: Five, says the plan\.\n {4}memo: Of lost\.\n/);
    await untilCodes(path, 7, ['Help']);
    await untilProblems(3, 18);
    await undoes();
    await command('redoCoding');
    assert.equal(await read(sidecar), after);
  });

  it('is attached by its quick fix once something is selected; until then the transcript is opened where it was last', async () => {
    await closeAll();
    await open(sidecar);
    void applyQuickFix(sidecar, 8, ATTACH);
    await until(
      'the transcript on screen',
      () => vscode.window.activeTextEditor,
      (editor) => editor?.document.uri.toString() === file(path).toString() && editor.selection.active.line === 6,
    );
    assert.equal(await read(sidecar), codings);
    await open(path, 10, 5, 10, 50);
    await vscode.window.showTextDocument(file(sidecar), { viewColumn: vscode.ViewColumn.Beside });
    await applyQuickFix(sidecar, 8, ATTACH);
    assert.match(await read(sidecar), /at: 11:6-11:51\n {4}quote: The drivers, mostly\. They're not supposed to\.\n/);
  });

  it('is attached to the text that is about to be saved', async () => {
    const editor = await open(path);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Notes.\n\n'));
    editor.selection = new vscode.Selection(8, 5, 8, 25);
    await command('attachToSelection', reference('lost'));
    assert.match(await read(sidecar), /at: 9:6-9:26\n {4}quote: Five, says the plan\.\n/);
    assert.equal(await read(path), CHANGED);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'More notes.\n\n'));
    await editor.document.save();
    await until(
      'the place that was saved',
      () => read(sidecar),
      (text) => /at: 11:6-11:26\n {4}quote: Five, says the plan\.\n/.test(text),
    );
    await untilCodes(path, 11, ['Help']);
  });

  it('is attached in the editor first where codings are saved with their transcript', async () => {
    const settings = vscode.workspace.getConfiguration('transcriptCoding');
    await settings.update('saveCodings', 'withTranscript', vscode.ConfigurationTarget.Global);
    try {
      const editor = await open(path);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Notes.\n\n'));
      editor.selection = new vscode.Selection(8, 5, 8, 25);
      await command('attachToSelection', reference('lost'));
      await untilCodes(path, 9, ['Help']);
      assert.equal(await read(sidecar), codings);
      await editor.document.save();
      await until(
        'the sidecar saved too',
        () => read(sidecar),
        (text) => text.includes('at: 9:6-9:26\n    quote: Five, says the plan.\n'),
      );
    } finally {
      await settings.update('saveCodings', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('is attached without its words where the sidecar has hashes', async () => {
    const quote = `quote: ${PAPER}`;
    await write(sidecar, codings.replace(quote, 'hash: {words: 0123456789abcdef, length: 69}'));
    await untilProblem(sidecar, /^8: .*Its words aren’t written down; it was at line 7/);
    await open(path, 6, 5, 6, 25);
    await command('attachToSelection', reference('lost'));
    const after = await read(sidecar);
    assert.match(
      after,
      /at: 7:6-7:26\n {4}hash: \{words: \w{16}, length: 20, before: \w{8}, after: \w{8}\}\n {4}memo: Of lost/,
    );
    assert.doesNotMatch(after, /Five/);
    await untilCodes(path, 7, ['Help']);
  });

  it('is left alone when it has been taken out of its file meanwhile', async () => {
    const without = codings.replace(entry('lost', 'Help', '7:6-7:75', PAPER), '');
    await open(path, 6, 5, 6, 25);
    await write(sidecar, without);
    const said = await saidWhile(() => command('attachToSelection', reference('lost')));
    // The second where its being gone is known by then.
    assert.match(said.join('\n'), /^(This coding isn’t in .* any more\.|It is sure where this excerpt is\.)$/);
    assert.equal(await read(sidecar), without);
  });

  it('is attached to the candidate that is chosen, and the words are selected then', async () => {
    await open(path);
    await endPick(() => command('showCandidates', reference('short')), 'accept');
    // Of the two that are left, this one is nearer to where it was.
    assert.match(await read(sidecar), /at: 15:6-15:11\n {4}quote: Yeah\.\n/);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(selection), 'Yeah.');
    assert.equal(selection.start.line, 14);
    await undoes();
  });

  it('is attached to words that are only like its own', async () => {
    await open(path);
    await endPick(() => command('showCandidates', reference('near')), 'accept');
    assert.match(await read(sidecar), /at: 3:6-3:72\n {4}quote: Everything comes at once\. There are .* two of us\.\n/);
    await undoes();
  });

  it('stays as it is when the candidates are left, and the editors with it', async () => {
    await closeAll();
    await open(sidecar, 7, 4);
    await endPick(() => command('showCandidates', reference('short')), 'leave');
    assert.equal(await read(sidecar), codings);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.toString(), file(sidecar).toString());
    assert.deepEqual([selection.active.line, selection.active.character], [7, 4]);
    await until(
      'no other tab is left',
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (tabs) => tabs.length === 1,
    );
  });

  it('is not written into a sidecar that can’t be understood', async () => {
    await open(path, 6, 5, 6, 25);
    const broken = codings.replace('  - id: sure', '<<<<<<< ours\n  - id: sure');
    await write(sidecar, broken);
    for (const [name, id] of [
      ['attachToSelection', 'lost'],
      ['confirmPlace', 'near'],
    ] as const) {
      const said = await saidWhile(() => command(name, reference(id)));
      // The second where nothing is known of its codings by then.
      assert.match(
        said.join('\n'),
        /^(Nothing was written, since .* can’t be read: .*|It is sure where this excerpt is\.)$/,
      );
      assert.equal(await read(sidecar), broken);
    }
  });

  it('is left alone when it has come to be sure meanwhile', async () => {
    await write(path, TEXT);
    await untilProblems();
    await open(path, 0, 0, 0, 11);
    for (const [name, id] of [
      ['attachToSelection', 'lost'],
      ['confirmPlace', 'near'],
    ] as const) {
      assert.deepEqual(await saidWhile(() => command(name, reference(id))), ['It is sure where this excerpt is.']);
    }
    assert.equal(await read(sidecar), codings);
  });

  /** The part of the hover at a one-based line that asks. */
  async function question(line: number): Promise<vscode.MarkdownString> {
    const at = new vscode.Position(line - 1, 10);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', file(path), at);
    const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    const asking = contents.find(({ value }) => value.includes('Probably here'));
    assert.ok(asking, contents.map(({ value }) => value).join('\n'));
    return asking;
  }
});
