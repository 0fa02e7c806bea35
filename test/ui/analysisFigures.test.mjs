import assert from 'node:assert/strict';
import { openSampleStudy, until } from './support.mjs';

describe('Figures of the Analysis page', () => {
  let study;
  let page;
  before(async () => {
    study = await openSampleStudy();
    await study.open('interviews/p02.txt:1');
    await study.run('Transcript Coding: Open Analysis');
    page = study.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page.locator('#box-code-frequencies .mark').first().waitFor({ timeout: 30_000 });
  });
  after(() => study?.close());

  const show = (id) => page.locator(`#figure-${id}`).click();
  const back = () => study.run('Transcript Coding: Open Analysis');
  const labels = (box) => page.locator(`#${box} .mark`).evaluateAll((all) => all.map((it) => it.ariaLabel));

  describe('codes along a transcript', () => {
    before(async () => {
      await show('timeline');
      await page.locator('#box-timeline .mark').first().waitFor();
    });

    it('has a stretch for each excerpt of each code, and each turn', async () => {
      const all = await labels('box-timeline');
      const rows = page.locator('#numbers-timeline tbody tr');
      const codes = await rows.evaluateAll((its) => its.map((it) => it.cells[0].innerText));
      const speakers = ['Interviewer 1', 'Courier', 'Interviewer 2'];
      const isTurn = (label) => speakers.some((name) => label.startsWith(`${name}: `));
      assert.deepEqual(
        all.filter((it) => !isTurn(it)).map((it) => it.slice(0, it.indexOf(':'))),
        codes,
      );
      assert.equal(all.filter(isTurn).length, 21);
    });

    it('leads from a stretch to the excerpts of its code there', async () => {
      await page.locator('#box-timeline .mark[aria-label^="App-opaque-dispatch: "]').first().click();
      const tab = '.tab.active[data-resource-name^="only App-opaque-dispatch AND transcript = "]';
      await study.page.locator(tab).waitFor();
      const shown = study.page.locator('.view-line').filter({ hasText: /\b4\b/ });
      await shown.first().waitFor();
      await back();
    });

    it('leads from a turn, and from a number, to the line', async () => {
      await page.locator('#box-timeline .mark[aria-label^="Courier: "]').first().click();
      await study.page.locator('.tab.active[data-resource-name="p01.md"]').waitFor();
      await back();
      const row = page.locator('#numbers-timeline tbody tr').first();
      const line = await row.locator('button').innerText();
      await row.locator('button').click();
      await study.page.locator('.tab.active[data-resource-name="p01.md"]').waitFor();
      await study.page
        .locator('.statusbar-item')
        .filter({ hasText: `Ln ${line}, Col` })
        .waitFor();
      await back();
    });

    it('can be of another transcript, and by words', async () => {
      await page.locator('#transcript').selectOption('interviews/p03.md');
      await page.locator('#unit').selectOption('words');
      await page.locator('#speakers').selectOption('hidden');
      await until(
        'only codes, along some 850 words',
        () => page.locator('#box-timeline text').allTextContents(),
        (texts) => texts.includes('800') && texts.includes('Words') && !texts.includes('Jonas'),
      );
    });
  });

  describe('key words in context', () => {
    const rows = () =>
      page
        .locator('#numbers-key-words tbody tr')
        .evaluateAll((its) => its.map((it) => [...it.cells].map((cell) => cell.innerText.trim())));

    it('are looked for as they are typed', async () => {
      await show('key-words');
      await page.locator('#word').fill('app');
      await page.locator('#word').press('Enter');
      const found = await until('both places', rows, (its) => its.length === 2);
      assert.deepEqual(found[0], [
        'interviews/p02.txt',
        '15',
        'Maya',
        'Does the',
        'app',
        "notice? That you're somewhere else?",
      ]);
      assert.equal(await page.getByRole('button', { name: 'Save as PNG…' }).count(), 0);
    });

    it('lead to the words in the transcript', async () => {
      await page.locator('#numbers-key-words tbody button').first().click();
      await study.page.locator('.tab.active[data-resource-name="p02.txt"]').waitFor();
      await study.page
        .locator('.statusbar-item')
        .filter({ hasText: /^Ln 15, Col \d+ \(3 selected\)$/ })
        .waitFor();
      await back();
    });

    it('can be those of a speaker', async () => {
      await page.locator('#speaker').selectOption('speaker = Dev');
      const found = await until('his place', rows, (its) => its.length === 1);
      assert.equal(found[0][2], 'Dev');
    });
  });

  describe('word frequencies', () => {
    it('lead from a word of a code to just as many places', async () => {
      await show('word-frequencies');
      await page.locator('#code').selectOption('Pay');
      const bar = page.locator('#box-word-frequencies .mark').first();
      const label = await until(
        'the words of the code',
        () => bar.getAttribute('aria-label'),
        (it) => it.endsWith(': 4'),
      );
      await bar.click();
      const word = label.slice(0, label.indexOf(','));
      await until(
        'the word is sought',
        () => page.locator('#word').inputValue(),
        (it) => it === word,
      );
      assert.equal(await page.locator('#code').inputValue(), 'Pay');
      await until(
        'its places',
        () => page.locator('#numbers-key-words tbody tr').count(),
        (it) => it === 4,
      );
    });
  });
});
