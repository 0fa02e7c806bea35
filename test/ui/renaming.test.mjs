import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { muchUsed, USES } from './muchUsed.mjs';
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
    await undo('interviews/p01.md:25:3', () => changedFiles() === '');
    await until('the files as they were committed', changedFiles, (files) => files === '');
  });

  it('does so with a code that is used 5,000 times in 500 transcripts', async function () {
    this.timeout(420_000);
    const [code, newName, patience] = ['Data-low-quality', 'Data-bad', 120_000];
    const files = muchUsed(code, 500);
    const before = new Map(Object.entries(files).map(([path, lines]) => [path, `${lines.join('\n')}\n`]));
    const after = new Map([...before].map(([path, text]) => [path, text.replaceAll(code, newName)]));
    assert.equal([...before.values()].join('').split(code).length - 1, 500 * USES + 1);
    const othersThan = (texts) => [...texts].flatMap(([path, text]) => (study.read(path) === text ? [] : path));
    const untilStored = (what, texts) =>
      until(
        what,
        () => othersThan(texts).slice(0, 3),
        (paths) => !paths.length,
        patience,
      );
    const times = [];
    const timed = async (what, act) => {
      const started = Date.now();
      await act();
      times.push(`${what} ${((Date.now() - started) / 1000).toFixed(1)} s`);
    };

    study = await openStudy(files);
    await study.open('interviews/p7.md:3:3');
    await untilLenses();
    await timed('preview', async () => {
      await renameTo(newName);
      await untilPreviewed(patience);
    });
    assert.deepEqual(othersThan(before), []);
    await timed('apply and save', async () => {
      await study.page.getByRole('button', { name: 'Apply' }).click();
      await untilStored('all files are renamed in', after);
      // The editor says so as long as it is busy with them; what is then undone may be a part of it.
      await until(
        'nothing is being saved any more',
        () => study.page.locator('.part.statusbar').innerText(),
        (text) => !text.includes('Saving'),
        patience,
      );
    });
    await study.open('interviews/p7.md:3:3');
    await timed('undo and save', async () => {
      await undo(undefined, () => !othersThan(before).length, patience);
      await untilStored('all files are as before', before);
    });
    console.log(`      ${times.join(', ')}`);
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
  async function untilPreviewed(timeout = 30_000) {
    const { page } = study;
    await page.getByRole('button', { name: 'Apply' }).waitFor({ timeout });
    const file = page.locator('.bulk-edit-panel .monaco-list-row').filter({ hasText: 'codebook.yaml' });
    await file.first().waitFor({ timeout });
  }

  /** Undoes the last change, of the file at `place` or else of the one that is open. */
  async function undo(place, isUndone, patience) {
    const { page } = study;
    if (place) await study.open(place);
    // With many files it may take a moment until keys go there.
    await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
    await page.keyboard.press('Control+Z');
    // Some versions ask whether all files are meant.
    const all = page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: /^Undo in [\d,]+ Files/ });
    await until(
      'all files are undone, or it is asked for',
      async () => isUndone() || (await all.isVisible()) || page.locator('.notification-toast').allInnerTexts(),
      (done) => done === true,
      patience,
    );
    if (await all.isVisible()) await all.click();
  }
});
