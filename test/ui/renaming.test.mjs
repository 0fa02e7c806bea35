import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { openStudy, until } from './support.mjs';

/** How often a code is used in so many transcripts. */
const TRANSCRIPTS = 500;
const USES = 10;

describe('Renaming in a window', () => {
  let study;
  afterEach(() => study?.close());

  it('shows all files before anything is written, and gives every byte back with one undo', async () => {
    study = await openStudy({ '.': resolve('samples') });
    await study.open('interviews/p01.md:25:3');
    await untilLenses();
    await renameTo('Opaque');
    await untilPreviewed(4);
    assert.equal(changedFiles(), '');
    await study.page.getByRole('button', { name: 'Apply' }).click();
    await until('all files are saved', changedFiles, (files) => files.split('\n').length === 4);
    assert.match(study.read('codebook.yaml'), /- name: Opaque\n/);
    assert.match(study.read('interviews/p01.md'), /^Opaque$/m);
    assert.match(study.read('interviews/p03.md.codes.yaml'), /codes: \[Pay-hard-to-predict, Opaque\]/);
    await undo();
    await until('the files as they were committed', changedFiles, (files) => files === '');
  });

  it('does so for a code that is used 5,000 times in 500 transcripts', async function () {
    this.timeout(300_000);
    study = await openStudy(manyTranscripts());
    await study.open('interviews/p7.md:5:3');
    await untilLenses();
    await renameTo('Concern');
    await untilPreviewed(TRANSCRIPTS * 2 + 1, 120_000);
    assert.equal(changedFiles(), '');
    await study.page.getByRole('button', { name: 'Apply' }).click();
    const all = TRANSCRIPTS * 2 + 1;
    await until('all files are saved', changedFiles, (files) => files.split('\n').length === all, 120_000);
    assert.match(study.read('interviews/p500.md.codes.yaml'), /codes: \[Concern\]/);
    await undo();
    await until('the files as they were committed', changedFiles, (files) => files === '', 120_000);
  });

  const changedFiles = () => study.git('status', '--porcelain').trim();

  function untilLenses() {
    return until(
      'lenses',
      () => study.lenses(),
      (titles) => titles.length > 0,
    );
  }

  /** F2, a name, and Shift+Enter for the preview. */
  async function renameTo(name) {
    const { page } = study;
    await page.locator('.monaco-editor .view-lines').first().waitFor();
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.waitFor();
    await input.fill(name);
    await page.keyboard.press('Shift+Enter');
  }

  /** The editor's own preview tells how many files it is about. */
  async function untilPreviewed(count, timeout = 30_000) {
    const { page } = study;
    await page.getByRole('button', { name: 'Apply' }).waitFor({ timeout });
    const said = page.locator('.refactor-preview').filter({ hasText: `in ${count.toLocaleString('en')}` });
    await said
      .or(page.locator('.pane-body').filter({ hasText: 'codebook.yaml' }))
      .first()
      .waitFor({ timeout });
  }

  async function undo() {
    const { page } = study;
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Z');
    await page.getByRole('button', { name: /^Undo in \d+ Files/ }).click({ timeout: 60_000 });
  }
});

/** A code with half of its uses in sidecars, and half in labels, in every transcript. */
function manyTranscripts() {
  const files = { 'codebook.yaml': ['codes:', '  - name: Care', '  - name: Work', 'speakers: [Ann, Ben]'] };
  for (let i = 1; i <= TRANSCRIPTS; i++) {
    const said = Array.from({ length: USES }, (_, n) => `Transcript ${i} says for the ${n}. time what care is.`);
    const lines = said.flatMap((words, n) => [
      `${n % 2 ? 'Ann' : 'Ben'}: ${words}`,
      '',
      ...(n % 2 ? [] : ['Care', '']),
    ]);
    const codings = said.flatMap((words, n) =>
      n % 2
        ? [
            `  - id: c${n}`,
            '    codes: [Care]',
            `    at: ${lines.indexOf(`Ann: ${words}`) + 1}:6-${lines.indexOf(`Ann: ${words}`) + 1}:${words.length + 6}`,
            `    quote: ${words}`,
          ]
        : [],
    );
    files[`interviews/p${i}.md`] = lines;
    files[`interviews/p${i}.md.codes.yaml`] = [`transcript: p${i}.md`, 'codings:', ...codings];
  }
  return files;
}
