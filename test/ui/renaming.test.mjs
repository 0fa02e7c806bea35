import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { openStudy, until } from './support.mjs';

describe('Renaming in a window', () => {
  let study;
  afterEach(() => study?.close());

  it('shows all files before anything is written, and gives every byte back with one undo', async function () {
    this.timeout(180_000);
    study = await openStudy({ '.': resolve('samples') });
    await study.open('interviews/p01.md:25:3');
    await untilLenses();
    await renameTo('Opaque');
    await untilPreviewed();
    assert.equal(changedFiles(), '');
    await study.page.getByRole('button', { name: 'Apply' }).click();
    await until('all files are saved', changedFiles, (files) => files.split('\n').length === 4);
    assert.match(study.read('codebook.yaml'), /- name: Opaque\n/);
    assert.match(study.read('interviews/p01.md'), /^Opaque$/m);
    assert.match(study.read('interviews/p03.md.codes.yaml'), /codes: \[Pay-hard-to-predict, Opaque\]/);
    await undo();
    await until('the files as they were committed', changedFiles, (files) => files === '');
  });

  const changedFiles = () => study.git('status', '--porcelain').trim();

  function untilLenses() {
    return until(
      'lenses',
      () => study.lenses(),
      (titles) => titles.length > 0,
    );
  }

  /** F2, a name, and the key for the preview. */
  async function renameTo(name) {
    const { page } = study;
    await page.locator('.monaco-editor .view-lines').first().waitFor();
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.waitFor();
    await input.fill(name);
    await page.keyboard.press('Control+Enter');
  }

  /** The editor's own preview of all files. */
  async function untilPreviewed() {
    const { page } = study;
    await page.getByRole('button', { name: 'Apply' }).waitFor();
    await page.locator('.bulk-edit-panel .monaco-list-row').filter({ hasText: 'codebook.yaml' }).first().waitFor();
  }

  async function undo() {
    const { page } = study;
    await study.open('interviews/p01.md:25:3');
    await page.keyboard.press('Control+Z');
    // Some versions ask whether all files are meant.
    const all = page.getByRole('button', { name: /^Undo in [\d,]+ Files/ });
    await until(
      'all files are undone, or it is asked for',
      async () => changedFiles() === '' || (await all.isVisible()),
      (done) => done,
    );
    if (await all.isVisible()) await all.click();
  }
});
