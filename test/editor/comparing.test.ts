import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer } from './picks';
import { closeAll, codesOn, command, folder, open, problems, remove, until, untilProblem, write } from './support';

const PATH = 'interviews/compared.md';
const TEXT = [
  '**Ann:** Night shifts are long, and nobody sleeps.',
  '',
  '**Ben:** They are. I like the quiet, though.',
  '',
].join('\n');

type Coding = readonly [id: string, codes: string, at: string, quote: string];

const ANN: readonly Coding[] = [
  ['a1', 'Work-night-shift', '1:10-1:31', 'Night shifts are long'],
  ['a2', 'Work-load', '1:37-1:50', 'nobody sleeps'],
  ['a3', 'Work-load', '3:10-3:18', 'They are'],
];
const BEN: readonly Coding[] = [
  ['b1', 'Work-night-shift', '1:10-1:32', 'Night shifts are long,'],
  ['b2', 'Sleep', '1:37-1:50', 'nobody sleeps'],
  ['b3', 'Quiet', '3:20-3:36', 'I like the quiet'],
];

function sidecar(coder: string, codings: readonly Coding[]): string {
  const blocks = codings.map(
    ([id, codes, at, quote]) => `  - id: ${id}\n    codes: [${codes}]\n    at: ${at}\n    quote: "${quote}"\n`,
  );
  return `transcript: compared.md\ncoder: ${coder}\ncodings:\n${blocks.join('')}`;
}

/** What is selected in the editor. */
function selected(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection) : '';
}

/** Has another study in a folder below meanwhile. */
async function withStudyBelow(use: () => Promise<void>): Promise<void> {
  const other = 'elsewhere/codebook.yaml';
  await write(other, 'codes:\n  - name: Twice\n  - name: Twice\n');
  try {
    // It is a study as soon as there is a problem in it.
    await untilProblem(other, /Twice/);
    await use();
  } finally {
    await remove(other);
    await until(
      'it is gone',
      () => problems(other),
      (its) => its.length === 0,
    );
  }
}

describe('Comparing two coders', () => {
  const annFile = `${PATH}.ann.codes.yaml`;
  const benFile = `${PATH}.ben.codes.yaml`;
  const coders = { first: 'ann', second: 'ben' };

  /** Ben codes as Ann does but for one; the steps follow. */
  async function onlyOneIsLeft(): Promise<void> {
    await write(benFile, sidecar('ben', [...BEN.slice(0, 2), ['b4', 'Work-load', '3:10-3:18', 'They are']]));
    const step = async () => {
      await command('nextDifference');
      return selected();
    };
    try {
      await until(
        'only one difference is left',
        async () => [await step(), await step()],
        (words) => words.every((it) => it === 'nobody sleeps'),
      );
    } finally {
      await write(benFile, sidecar('ben', BEN));
    }
  }

  before(async () => {
    await write(PATH, TEXT);
    await write(annFile, sidecar('ann', ANN));
    await write(benFile, sidecar('ben', BEN));
    await open(PATH);
    await until(
      'both have coded',
      () => codesOn(PATH, 3),
      (codes) => ['Work-load', 'Quiet'].every((code) => codes.some((shown) => shown.includes(code))),
    );
  });

  afterEach(() => command('endComparing'));

  after(async () => {
    await closeAll();
    for (const path of [annFile, benFile, PATH]) await remove(path);
  });

  it('steps from one difference to the next, around the end, and back', async () => {
    await open(PATH);
    await command('compareCoders', coders);
    const steps: string[] = [];
    for (let i = 0; i < 4; i++) {
      await command('nextDifference');
      steps.push(selected());
    }
    assert.deepEqual(steps, ['nobody sleeps', 'They are', 'I like the quiet', 'nobody sleeps']);
    await command('previousDifference');
    assert.equal(selected(), 'I like the quiet');
  });

  it('goes on from where the cursor is', async () => {
    await command('compareCoders', coders);
    await open(PATH, 2, 12);
    await command('nextDifference');
    assert.equal(selected(), 'I like the quiet');
    await open(PATH, 2, 0);
    await command('previousDifference');
    assert.equal(selected(), 'nobody sleeps');
  });

  it('steps only through what the filter leaves', async () => {
    await open(PATH);
    await command('compareCoders', coders);
    // The kinds that there are: only ann, only ben, same words other code.
    await answer(() => command('filterComparison'), [1]);
    for (let i = 0; i < 2; i++) {
      await command('nextDifference');
      assert.equal(selected(), 'I like the quiet');
    }
    await command('clearComparisonFilter');
    await command('nextDifference');
    assert.equal(selected(), 'nobody sleeps');
  });

  it('asks of several studies for none where it is told which', () =>
    withStudyBelow(async () => {
      await closeAll();
      await command('compareCoders', coders, folder());
      await command('nextDifference');
      assert.equal(selected(), 'nobody sleeps');
    }));

  it('follows while codings change', async () => {
    await open(PATH);
    await command('compareCoders', coders);
    await onlyOneIsLeft();
  });

  it('follows also after a study has come into being below its folder', async () => {
    await open(PATH);
    await command('compareCoders', coders);
    await withStudyBelow(onlyOneIsLeft);
  });

  it('is refused while one codes blind', async () => {
    const settings = vscode.workspace.getConfiguration('transcriptCoding');
    await open(PATH);
    await settings.update('blind', true, vscode.ConfigurationTarget.Workspace);
    try {
      await command('compareCoders', coders);
      await open(PATH, 0, 0);
      await command('nextDifference');
      assert.equal(selected(), '');
    } finally {
      await settings.update('blind', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
