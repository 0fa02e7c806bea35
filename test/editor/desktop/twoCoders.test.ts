// Two people code one study, each blind in a clone of their own, and agree: with real git, so not in the browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { formatAt } from '../../../src/core/codings/at';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { answer, pickRow, typeInto } from '../picks';
import { closeAll, codesOn, command, file, open, read, remove, saidWhile, setting, until, write } from '../support';

const FOLDER = 'duo';
const TALK = `Ann: What does a bad day look like?

Tom: Everything comes at once, and nobody asks.

Ann: And the nights?

Tom: Nights are long, and I sleep badly.

Ann: Who helps you then?

Tom: The drivers do, though nobody has asked them to.

Ann: And when it rains?

Tom: Nobody comes when it rains.

Ann: Is there anything else?

Tom: My back hurts by noon.
`;

type Place = readonly [line: number, words?: string];
type Name = 'Maya' | 'Jonas';

/** A clone of the study, with the one who works in it. */
class Clone {
  readonly folder: string;
  readonly transcript: string;

  constructor(readonly coder: Name) {
    this.folder = `${FOLDER}/${coder.toLowerCase()}`;
    this.transcript = `${this.folder}/interviews/p1.md`;
  }

  sidecar(coder: Name | 'Consensus'): string {
    return `${this.transcript}.${coder.toLowerCase()}.codes.yaml`;
  }

  /** Does something under the coder's name, blind unless that is ended. */
  blind(run: () => Promise<void>): Promise<void> {
    return setting('coder', this.coder, () => setting('blind', true, run));
  }

  git(...args: string[]): string {
    const identity = [`user.name=${this.coder}`, 'user.email=t@localhost', 'commit.gpgsign=false'];
    return git(this.folder, ...identity.flatMap((it) => ['-c', it]), ...args);
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }

  push(): void {
    this.git('push', '-q', 'origin', 'main');
  }

  /** Gets what the other has pushed; fails at a conflict. */
  pull(): void {
    this.git('pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main');
    assert.equal(this.git('status', '--porcelain'), '');
  }

  /** Codes a turn, by the one-based line of its header, or words in it. */
  async code(code: string, [line, words]: Place): Promise<void> {
    const { document } = await open(this.transcript);
    const uri = document.uri;
    const from = words === undefined ? 0 : document.lineAt(line - 1).text.indexOf(words);
    const before = await this.codes(line);
    // The pick may come up between two keys of an impatient test, and then it is left with nothing ticked.
    for (let tries = 0; tries < 3 && !(await this.codes(line)).includes(code); tries++) {
      await open(this.transcript, line - 1, from, line - 1, from + (words?.length ?? 0));
      await pickRow(() => (words === undefined ? command('codeTurn', { uri, line: line - 1 }) : command('code')), code);
    }
    await this.untilCodes(line, [...before, code]);
  }

  /** The codes above a one-based line, whoever's they are said to be. */
  async codes(line: number): Promise<string[]> {
    return (await codesOn(this.transcript, line)).map((title) => title.replace(/ \(.*\)$/, '')).sort();
  }

  untilCodes(line: number, codes: readonly string[]): Promise<unknown> {
    return until(
      `${this.coder} should see [${codes.join()}] in line ${line}`,
      () => this.codes(line),
      (now) => now.join() === [...codes].sort().join(),
    );
  }
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: file(cwd).fsPath, encoding: 'utf8', stdio: 'pipe' });
}

/** What a sidecar says, by ids. */
async function codings(path: string): Promise<Map<string, string>> {
  const { codings } = readSidecar(await read(path)).sidecar;
  return new Map(codings.map(({ id, codes, at }) => [id, `${codes.join()} ${formatAt(at)}`]));
}

/** What the consensus says, with what the codings that it names are in place of their ids. */
async function consensus(clone: Clone): Promise<string[]> {
  const { sidecar: agreed, problems } = readSidecar(await read(clone.sidecar('Consensus')));
  assert.deepEqual(problems, []);
  const named = new Map([...(await codings(clone.sidecar('Maya'))), ...(await codings(clone.sidecar('Jonas')))]);
  const from = (refs: readonly string[] = []) =>
    refs.map((ref) =>
      ref.replace(/^(.*)\/(.*)@.*$/, (_, coder: string, id: string) => `${coder}: ${named.get(id) ?? id}`),
    );
  return [
    ...agreed.codings.map(({ codes, at, decision }) => [
      `${codes.join()} ${formatAt(at)}`,
      from(decision?.from),
      decision?.reason,
    ]),
    ...(agreed.declined ?? []).map((it) => ['declined', from(it.from), it.reason]),
  ].map((it) =>
    it
      .flat()
      .filter((part) => part !== undefined)
      .join(' | '),
  );
}

/** Where the next step in the Comparison view leads to, as `kind · codes | selected words`. */
async function nextDifference(): Promise<string> {
  const said = await saidWhile(() => command('nextDifference'));
  const editor = vscode.window.activeTextEditor;
  return `${said.join()} | ${editor?.document.getText(editor.selection) ?? ''}`;
}

/** Ends blind coding, and confirms that. */
async function endBlindCoding(): Promise<void> {
  const { showWarningMessage } = vscode.window;
  const confirm = (_message: string, _options: vscode.MessageOptions, end: string) => Promise.resolve(end);
  Object.assign(vscode.window, { showWarningMessage: confirm });
  try {
    await command('endBlindCoding');
  } finally {
    Object.assign(vscode.window, { showWarningMessage });
  }
}

describe('Two coders with git', function () {
  this.timeout(120_000);
  const maya = new Clone('Maya');
  const jonas = new Clone('Jonas');

  beforeEach(async () => {
    await write(maya.transcript, TALK);
    await write(`${maya.folder}/codebook.yaml`, 'codes: [Work, Night, Help]\n');
    git(FOLDER, 'init', '-q', '--bare', '-b', 'main', 'study.git');
    maya.git('init', '-q', '-b', 'main');
    maya.git('remote', 'add', 'origin', file(`${FOLDER}/study.git`).fsPath);
    maya.commit('The study');
    maya.push();
    git(FOLDER, 'clone', '-q', 'study.git', 'jonas');
  });
  afterEach(async () => {
    await command('endComparing');
    await closeAll();
    await remove(FOLDER);
  });

  it('code blind, compare, reconcile, and have the same consensus', async () => {
    await maya.blind(async () => {
      await maya.code('Work', [3]);
      await maya.code('Night', [7]);
      await maya.code('Help', [11]);
      await maya.code('Work', [15]);
      await write(`${maya.folder}/codebook.yaml`, 'codes: [Work, Night, Help, Body]\n');
      maya.commit('Maya has coded');
      maya.push();
    });

    await jonas.blind(async () => {
      await jonas.code('Work', [3]);
      await jonas.code('Night', [7, 'Nights are long']);
      jonas.commit('Jonas has begun');
      jonas.pull();
      // That the code is offered, which Maya has added, tells that what was pulled has been read.
      await jonas.code('Body', [19]);
      assert.deepEqual([await jonas.codes(11), await jonas.codes(15)], [[], []]);
      await jonas.code('Work', [11]);
      assert.deepEqual([await jonas.codes(3), await jonas.codes(7)], [['Work'], ['Night']]);
      jonas.commit('Jonas has coded');
      jonas.push();
    });

    const sidecars = () => Promise.all([read(maya.sidecar('Maya')), read(maya.sidecar('Jonas'))]);
    const coded = [await read(maya.sidecar('Maya')), await read(jonas.sidecar('Jonas'))];
    await maya.blind(async () => {
      maya.pull();
      await open(maya.transcript);
      const compare = () => command('compareCoders', { first: 'Maya', second: 'Jonas' });
      assert.match((await saidWhile(compare)).join(), /You code blind/);
      assert.match(await nextDifference(), /^Nothing is compared/);
      assert.deepEqual(await maya.codes(19), []);
      await endBlindCoding();
      await maya.untilCodes(19, ['Body']);

      await open(maya.transcript);
      await compare();
      const differences = [
        'Same code, other borders · Night | Nights are long, and I sleep badly.',
        'Same words, other code · Help (Maya), Work (Jonas) | The drivers do, though nobody has asked them to.',
        'Only Maya · Work | Nobody comes when it rains.',
        'Only Jonas · Body | My back hurts by noon.',
      ];
      const steps: string[] = [];
      while (steps.length < differences.length + 1) steps.push(await nextDifference());
      assert.deepEqual(steps, [...differences, differences[0]]);

      // Of Night Maya's (she comes first), both codes of the helping drivers, and of what only one has coded as Jonas has it.
      const reconcile = () => answer(() => command('reconcile'), [0, 2, 1, 1]);
      await typeInto(reconcile, ['The sleep belongs to it.', '', 'Too little.', '']);
      assert.deepEqual((await consensus(maya)).sort(), [
        'Body 19:6-19:28 | jonas: Body 19:6-19:28',
        'Help 11:6-11:54 | maya: Help 11:6-11:54',
        'Night 7:6-7:41 | jonas: Night 7:6-7:21 | maya: Night 7:6-7:41 | The sleep belongs to it.',
        'Work 11:6-11:54 | jonas: Work 11:6-11:54',
        'Work 3:6-3:48 | jonas: Work 3:6-3:48 | maya: Work 3:6-3:48',
        'declined | maya: Work 15:6-15:33 | Too little.',
      ]);
      assert.deepEqual(await sidecars(), coded);
      assert.match(maya.git('status', '--porcelain'), /^\?\? \S+consensus\.codes\.yaml\n$/);
      maya.commit('What we have agreed on');
      maya.push();
    });

    jonas.pull();
    const agreed = await read(maya.sidecar('Consensus'));
    assert.equal(await read(jonas.sidecar('Consensus')), agreed);
    await open(jonas.transcript);
    await jonas.untilCodes(15, ['Work']);
    const said = await saidWhile(() => command('reconcile'));
    assert.deepEqual(said, ['4 of 4 differences are decided.']);
    assert.equal(jonas.git('status', '--porcelain'), '');
    assert.deepEqual(await sidecars(), coded);
  });
});
