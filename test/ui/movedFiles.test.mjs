import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runCommand, showView } from '../../scripts/lib/window.mjs';
import { openStudy, until } from './support.mjs';

const TEXT = ['Ann: One thing and another.', '', 'Ben: I see.', '', 'Ann: Yes.', '', 'Ben: No.'];
const sidecar = (transcript, id = 'abcdef') => [
  `transcript: ${transcript}`,
  'codings:',
  `  - id: ${id}`,
  '    codes: [Help]',
  '    at: 1:6-1:28',
  '    quote: One thing and another.',
];
const text = (lines) => lines.map((line) => `${line}\n`).join('');

describe('Moving transcripts in the Explorer', () => {
  let study;
  // A window of its own also for what is tried again, and for what comes after it.
  beforeEach(async () => {
    if (study) return;
    study = await openStudy(
      {
        'interviews/p1.md': TEXT,
        'interviews/p12.md': TEXT,
        'interviews/p12.md.codes.yaml': sidecar('p12.md'),
        'interviews/p12.md.maya.codes.yaml': sidecar('p12.md', 'ghijkl'),
        'moved/package.json': ['{}'],
        'moved/package-lock.json': ['{}'],
      },
      {
        vscode: process.env.UI_VSCODE ?? 'newest',
        settings: {
          'explorer.autoReveal': false,
          'explorer.confirmDragAndDrop': false,
          'explorer.confirmUndo': 'light',
          'workbench.hover.delay': 100_000,
        },
      },
    );
    await study.showCodes();
    await study.untilRows(['Help 2']); // only once it runs is the extension asked about files
    await allow();
  });
  afterEach(async function () {
    if (this.currentTest.state === 'passed') return;
    await study?.close();
    study = undefined;
  });
  after(() => study?.close());

  const row = (name) =>
    study.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: new RegExp(`^${name}$`) });

  async function untilFiles(folder, wanted) {
    await until(
      `${folder} should have ${wanted.join()}`,
      () => readdirSync(join(study.folder, folder)).sort(),
      (now) => now.join() === wanted.join(),
    );
  }

  const untilText = (path, wanted) => study.untilText(path, (now) => now === wanted);

  /** Clicks a file in the Explorer. */
  async function select(name, folder = 'interviews') {
    await showView(study.page, 'Explorer');
    if ((await row(folder).getAttribute('aria-expanded')) === 'false') await row(folder).click();
    await row(name).click();
    await study.page.waitForTimeout(300);
  }

  async function unfold(name, isUnfolded) {
    if ((await row(name).getAttribute('aria-expanded')) !== String(isUnfolded)) {
      await study.page.keyboard.press(isUnfolded ? 'ArrowRight' : 'ArrowLeft');
    }
    await until(
      name,
      () => row(name).getAttribute('aria-expanded'),
      (now) => now === String(isUnfolded),
    );
  }

  async function rename(name) {
    await study.page.keyboard.press('F2');
    await study.page.waitForTimeout(300);
    await study.page.keyboard.press('Control+A');
    await study.page.keyboard.type(name);
    await study.page.keyboard.press('Enter');
  }

  /** Renames for the first time, and answers the editor's question whether we may change files too; from then on it doesn't ask. */
  async function allow() {
    await select('p12.md');
    await rename('p13.md');
    const dialog = study.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /Transcript Coding.* wants to make refactoring changes/);
    await dialog.locator('.dialog-checkbox-row [role=checkbox]').click();
    await dialog.locator('.monaco-button').filter({ hasText: 'OK' }).click();
    await untilFiles('interviews', P13);
    await select('p1.md');
    await study.page.keyboard.press('Control+Z');
    await untilFiles('interviews', P12);
    await untilText('interviews/p12.md.codes.yaml', text(sidecar('p12.md')));
  }

  async function confirmDelete() {
    const dialog = study.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await dialog.locator('.monaco-button').filter({ hasText: 'Delete' }).click();
  }

  async function noMessages() {
    assert.deepEqual(await study.page.locator('.notification-toast').allInnerTexts(), []);
  }

  const P12 = ['p1.md', 'p12.md', 'p12.md.codes.yaml', 'p12.md.maya.codes.yaml'];
  const P13 = ['p1.md', 'p13.md', 'p13.md.codes.yaml', 'p13.md.maya.codes.yaml'];

  it('has sidecars under their transcript, and what else the editor puts under another file', async () => {
    await select('p12.md');
    await row('p12.md').locator('.monaco-tl-twistie.collapsible').waitFor();
    await unfold('p12.md', false);
    await row('p12.md.codes.yaml').waitFor({ state: 'hidden' });
    await select('package.json', 'moved');
    await unfold('package.json', false);
    await row('package-lock.json').waitFor({ state: 'hidden' });
    await row('moved').click();
  });

  it('renames the sidecars with it, and back when that is undone, as often as one likes', async () => {
    await select('p12.md');
    await rename('p13.md');
    for (let times = 0; times < 2; times++) {
      await untilFiles('interviews', P13);
      await untilText('interviews/p13.md.codes.yaml', text(sidecar('p13.md')));
      await untilText('interviews/p13.md.maya.codes.yaml', text(sidecar('p13.md', 'ghijkl')));
      await select('p1.md');
      await study.page.keyboard.press('Control+Z');
      await untilFiles('interviews', P12);
      await untilText('interviews/p12.md.codes.yaml', text(sidecar('p12.md')));
      await study.page.keyboard.press('Control+Shift+Z');
    }
    await untilFiles('interviews', P13);
    await study.page.waitForTimeout(300);
    await study.page.keyboard.press('Control+Z');
    await untilFiles('interviews', P12);
    await noMessages();
  });

  it('takes back what has been coded since too', async () => {
    await select('p12.md');
    await rename('p13.md');
    await untilFiles('interviews', P13);
    await select('p13.md');
    await study.page.waitForTimeout(1000); // the renamed file takes the focus when it is there
    await study.open('interviews/p13.md:3');
    await study.run('Transcript Coding: Code…');
    await study.pick('Help');
    const coded = await until(
      'a second coding',
      () => study.read('interviews/p13.md.codes.yaml'),
      (now) => now.match(/- id:/g).length === 2,
    );
    await select('p1.md');
    await study.page.keyboard.press('Control+Z');
    await untilFiles('interviews', ['p1.md', 'p12.md', 'p12.md.codes.yaml', 'p12.md.maya.codes.yaml']);
    await untilText('interviews/p12.md.codes.yaml', coded.replace('p13.md', 'p12.md'));
    await noMessages();
    await study.run('Transcript Coding: Undo Coding');
    await untilText('interviews/p12.md.codes.yaml', text(sidecar('p12.md')));
  });

  for (const [state, isUnfolded] of [
    ['folded', false],
    ['unfolded', true],
  ]) {
    it(`deletes the sidecars of a transcript that is ${state}, and brings them back`, async () => {
      await select('p12.md');
      await unfold('p12.md', isUnfolded);
      await study.page.keyboard.press('Delete');
      await confirmDelete();
      await untilFiles('interviews', ['p1.md']);
      await select('p1.md');
      await study.page.keyboard.press('Control+Z');
      await untilFiles('interviews', P12);
      await untilText('interviews/p12.md.codes.yaml', text(sidecar('p12.md')));
      await noMessages();
    });

    it(`moves the sidecars of a transcript that is ${state} to another folder, and back`, async () => {
      await select('p12.md');
      await unfold('p12.md', isUnfolded);
      await row('p12.md').dragTo(row('moved'));
      await untilFiles('moved', [...P12.slice(1), 'package-lock.json', 'package.json']);
      await untilFiles('interviews', ['p1.md']);
      await select('p1.md');
      await study.page.keyboard.press('Control+Z');
      await untilFiles('interviews', P12);
      await untilFiles('moved', ['package-lock.json', 'package.json']);
      await noMessages();
      await row('moved').click();
    });
  }

  it('renames a sidecar that is open, and saves it', async () => {
    await study.open('interviews/p12.md.codes.yaml');
    await select('p12.md');
    await rename('p13.md');
    await untilFiles('interviews', P13);
    await untilText('interviews/p13.md.codes.yaml', text(sidecar('p13.md')));
    await study.page.keyboard.press('Control+Z');
    await untilFiles('interviews', P12);
    await untilText('interviews/p12.md.codes.yaml', text(sidecar('p12.md')));
    await until(
      'nothing unsaved',
      () => study.page.locator('.tab.dirty').count(),
      (count) => count === 0,
    );
    await noMessages();
    await runCommand(study.page, 'View: Close All Editors');
  });

  it('takes sidecars along that the editor leaves behind when it undoes the move', async () => {
    await study.open('interviews/p12.md.codes.yaml');
    await select('p12.md');
    await rename('p13.md');
    await untilText('interviews/p13.md.codes.yaml', text(sidecar('p13.md')));
    await study.open('interviews/p13.md.codes.yaml:1');
    await study.page.keyboard.type('# mine');
    await study.page.keyboard.press('Enter');
    await study.page.keyboard.press('Control+S');
    await untilText('interviews/p13.md.codes.yaml', `# mine\n${text(sidecar('p13.md'))}`);
    await select('p1.md');
    await study.page.keyboard.press('Control+Z');
    await study.untilMessage('Could not undo');
    await untilFiles('interviews', P12);
    await untilText('interviews/p12.md.codes.yaml', `# mine\n${text(sidecar('p12.md'))}`);
  });
});
