import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { showView } from '../../scripts/lib/window.mjs';
import { openStudy, until } from './support.mjs';

const TEXT = ['Ann: One thing and another.', '', 'Ben: I see.', '', 'Ann: Yes.', '', 'Ben: No.'];
const CODED = 'codings:\n  - id: abcdef\n    codes: [Help]\n    at: 1:6-1:28\n    quote: One thing and another.\n';
const sidecar = (transcript) => `transcript: ${transcript}\n${CODED}`;

describe('A transcript that is renamed in the Explorer', () => {
  let study;
  before(async () => {
    study = await openStudy(
      {
        'interviews/p12.md': TEXT,
        'interviews/p12.md.codes.yaml': sidecar('p12.md').split('\n').slice(0, -1),
        'interviews/p12.md.maya.codes.yaml': sidecar('p12.md').replace('abcdef', 'ghijkl').split('\n').slice(0, -1),
        'interviews/p1.md': TEXT,
      },
      { settings: { 'explorer.autoReveal': false, 'explorer.confirmUndo': 'light', 'files.autoSave': 'off' } },
    );
  });
  after(() => study?.close());

  const row = (name) =>
    study.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: new RegExp(`^${name}$`) });

  const files = () => readdirSync(join(study.folder, 'interviews')).sort();

  async function select(name) {
    await showView(study.page, 'Explorer');
    if ((await row('p1.md').count()) === 0) await row('interviews').click();
    await row(name).click();
  }

  async function answer(button) {
    const dialog = study.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /Transcript Coding/);
    await dialog.locator('.monaco-button').filter({ hasText: button }).click();
  }

  it('has its sidecars under it', async () => {
    await select('p12.md');
    await row('p12.md').locator('.monaco-tl-twistie.collapsible').waitFor();
    assert.equal(await row('p12.md.codes.yaml').count(), 0);
    await study.page.screenshot({ path: 'out/nested.png' });
  });

  it('takes them along, and back when that is undone', async () => {
    await study.page.keyboard.press('F2');
    await study.page.waitForTimeout(300);
    await study.page.keyboard.press('Control+A');
    await study.page.keyboard.type('p13.md');
    await study.page.keyboard.press('Enter');
    await answer('OK');
    const after = ['p1.md', 'p13.md', 'p13.md.codes.yaml', 'p13.md.maya.codes.yaml'];
    await until('renamed', files, (now) => now.join() === after.join());
    await until(
      'named',
      () => study.read('interviews/p13.md.codes.yaml'),
      (text) => text === sidecar('p13.md'),
    );
    await select('p13.md');
    await study.page.keyboard.press('Control+Z');
    const before = ['p1.md', 'p12.md', 'p12.md.codes.yaml', 'p12.md.maya.codes.yaml'];
    await until('as before', files, (now) => now.join() === before.join());
    await until(
      'named',
      () => study.read('interviews/p12.md.codes.yaml'),
      (text) => text === sidecar('p12.md'),
    );
  });
});
