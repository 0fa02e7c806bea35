import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserHost } from '../../scripts/lib/browserHost.mjs';
import { openFile, ready, showView } from '../../scripts/lib/window.mjs';
import { until } from './support.mjs';

/** The editor takes names in the file system of this window for one that differ only in case, as it does with those of Windows and macOS. */
describe('A transcript whose name changes in case only', () => {
  let folder, browser, page, server;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'transcript-coding-ui-'));
    mkdirSync(join(folder, 'interviews'));
    const write = (path, text) => writeFileSync(join(folder, path), text);
    write('codebook.yaml', 'codes:\n  - name: Help\n');
    write('interviews/p12.md', 'Ann: One thing and another.\n\nBen: I see.\n');
    const coding = 'codes: [Help]\n    at: 1:6-1:28\n    quote: One thing and another.';
    for (const [name, id] of [
      ['p12.md.codes.yaml', 'abcdef'],
      ['p12.md.maya.codes.yaml', 'ghijkl'],
    ]) {
      write(`interviews/${name}`, `transcript: p12.md\ncodings:\n  - id: ${id}\n    ${coding}\n`);
    }
    const host = await browserHost((started) => (browser = started));
    server = await host.open({ folderPath: folder });
    page = browser.contexts()[0].pages()[0];
    await ready(page);
  });
  after(async () => {
    await browser?.close();
    server?.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = (page) => page.locator('.explorer-folders-view .monaco-list-row');
  const row = (name) => rows(page).filter({ hasText: new RegExp(`^${name}$`) });

  async function untilNames(wanted) {
    await until(
      `the folder should have ${wanted.join()}`,
      () => rows(page).allInnerTexts(),
      (names) => names.filter((name) => /p12/i.test(name)).join() === wanted.join(),
    );
  }

  async function rename(from, to) {
    await row(from).click();
    await page.waitForTimeout(300);
    await page.keyboard.press('F2');
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(to);
    await page.keyboard.press('Enter');
  }

  /** Waits until a sidecar that is in the editor names its transcript so. */
  async function untilNamed(sidecar, transcript) {
    await openFile(page, `interviews/${sidecar}`);
    await until(
      'the transcript named in the sidecar',
      () => page.locator('.editor-instance .view-lines').first().innerText(),
      (text) => text.replaceAll('\u00a0', ' ').includes(`transcript: ${transcript}`),
    );
  }

  it('has its sidecars renamed with it, and back when that is undone', async () => {
    await showView(page, 'Explorer');
    await row('interviews').click();
    await untilNames(['p12.md', 'p12.md.codes.yaml', 'p12.md.maya.codes.yaml']);
    await rename('p12.md', 'P12.md');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await dialog.locator('.monaco-button').filter({ hasText: 'OK' }).click();
    await untilNames(['P12.md', 'P12.md.codes.yaml', 'P12.md.maya.codes.yaml']);
    await row('P12.md').click();
    await page.keyboard.press('Control+Z');
    await untilNames(['p12.md', 'p12.md.codes.yaml', 'p12.md.maya.codes.yaml']);
  });

  it('is named in them as it is called then', async () => {
    await row('p12.md').click();
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+Shift+Z');
    await untilNames(['P12.md', 'P12.md.codes.yaml', 'P12.md.maya.codes.yaml']);
    await untilNamed('P12.md.codes.yaml', 'P12.md');
  });

  it('has a sidecar that is open renamed too, and nothing unsaved is left', async () => {
    const dialog = page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: 'OK' });
    await rename('P12.md', 'p12.md');
    await dialog.click();
    await untilNames(['p12.md', 'p12.md.codes.yaml', 'p12.md.maya.codes.yaml']);
    await page.waitForTimeout(1500);
    await untilNames(['p12.md', 'p12.md.codes.yaml', 'p12.md.maya.codes.yaml']);
    await until(
      'nothing unsaved',
      () => page.locator('.tab.dirty').count(),
      (count) => count === 0,
    );
    await untilNamed('p12.md.codes.yaml', 'p12.md');
  });
});
