import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSampleStudy, until } from './support.mjs';

describe('The Analysis page', () => {
  let study;
  let page;
  before(async () => {
    study = await openSampleStudy();
    await study.open('interviews/p02.txt:1');
    await study.run('Transcript Coding: Open Analysis');
    page = study.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await mark('Pay, Excerpts: 11').waitFor({ timeout: 30_000 });
  });
  after(() => study?.close());

  const mark = (name) => page.getByRole('button', { name, exact: true });
  const show = (figure) => page.locator('nav').getByRole('button', { name: figure }).click();

  it('has the same numbers in the figure and in the table', async () => {
    const figure = page.locator('svg.figure .mark');
    const labels = await figure.evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')));
    const cells = page.locator('#numbers-code-frequencies tbody tr');
    const rows = await cells.evaluateAll((all) => all.map((it) => [it.cells[0].innerText, it.cells[1].innerText]));
    assert.ok(rows.length > 10);
    assert.deepEqual(
      labels,
      rows.map(([code, count]) => `${code}, Excerpts: ${count}`),
    );
  });

  it('draws bars in the colours of the theme', async () => {
    const bar = mark('Pay, Excerpts: 11').locator('[data-value]');
    assert.equal(await bar.evaluate((it) => getComputedStyle(it).fill), 'rgb(31, 122, 61)');
  });

  /** The page's numbers lead to a document of results, which is called by its query. */
  const results = async (query, count) => {
    await study.page.locator(`.tab.active[data-resource-name="${query}.excerpts"]`).waitFor();
    await study.page
      .locator('.view-line')
      .filter({ hasText: new RegExp(`\\b${count}\\b`) })
      .first()
      .waitFor();
    await study.run('Transcript Coding: Open Analysis');
  };

  it('leads from a bar that is clicked to just as many excerpts', async () => {
    await mark('Pay, Excerpts: 11').click();
    await results('Pay', 11);
    await mark('Pay, Excerpts: 11').waitFor();
  });

  it('is moved through with the arrow keys, and pressed with Enter', async () => {
    await mark('Pay, Excerpts: 11').focus();
    await study.page.keyboard.press('ArrowDown');
    const label = () => page.locator(':focus').getAttribute('aria-label');
    await until('the next bar has the focus', label, (it) => it === 'Pay-unpaid-waiting, Excerpts: 1');
    await study.page.keyboard.press('End');
    await until('the last bar has the focus', label, (it) => it === 'Local-knowledge, Excerpts: 7');
    await study.page.keyboard.press('Enter');
    await results('Local-knowledge', 7);
  });

  it('counts otherwise when that is chosen', async () => {
    await page.locator('#children').selectOption('without');
    await page.locator('#order').selectOption('count');
    await page.locator('#most').selectOption('10');
    await until(
      'ten bars, the largest first',
      () => page.locator('svg.figure .mark').evaluateAll((all) => all.map((it) => it.getAttribute('aria-label'))),
      (labels) => labels.length === 10 && labels[0] === 'Belonging-other-couriers, Excerpts: 9',
    );
  });

  it('shows what codes have together, and where a cell comes from', async () => {
    await show('Co-occurrence');
    await page.locator('#box-co-occurrence').waitFor();
    const cell = page.locator('#box-co-occurrence .mark[aria-label^="Pay, "]').first();
    const label = await cell.getAttribute('aria-label');
    const count = Number(/: (\d+)$/.exec(label)[1]);
    await cell.click();
    const [, a, b] = /^(\S+), (\S+), /.exec(label);
    await results(`only ${a} AND only ${b}`, count);
  });

  it('shows the same as a network, with a circle a code and a line a pair', async () => {
    const pairs = page.locator('#numbers-co-occurrence tbody tr');
    const together = await pairs.evaluateAll((all) => all.map((it) => [it.cells[0].innerText, it.cells[1].innerText]));
    const different = together.filter(([a, b]) => a !== b);
    await show('Network of Codes');
    await page.locator('#box-network circle[data-value]').first().waitFor();
    assert.equal(await page.locator('#box-network circle[data-value]').count(), together.length - different.length);
    assert.equal(await page.locator('#box-network line[data-value]').count(), different.length / 2);
  });

  it('shows whose the talk is', async () => {
    await show('Speakers’ Share of Talk');
    const parts = page.locator('#box-speakers-share .mark');
    await parts.first().waitFor();
    const shares = page.locator('#numbers-speakers-share tbody tr td:nth-child(4)');
    const values = await shares.evaluateAll((all) => all.map((it) => Number(it.dataset.value)));
    assert.equal(values.length, await parts.count());
    const sum = values.reduce((total, value) => total + value, 0);
    assert.ok(Math.abs(sum - 3) < 1e-9, 'the shares of three transcripts');
  });

  it('shows saturation and words', async () => {
    await show('Saturation');
    await page.locator('#box-saturation .mark').nth(2).waitFor();
    assert.equal(await page.locator('#box-saturation circle[data-value]').last().getAttribute('data-value'), '13');
    await show('Word Frequencies');
    await page.locator('#box-word-frequencies .mark').nth(19).waitFor();
    assert.equal(await page.locator('#box-word-frequencies .mark').count(), 20);
  });

  for (const [as, button] of [
    ['svg', 'Save as SVG…'],
    ['png', 'Save as PNG…'],
    ['csv', 'Save Numbers as CSV…'],
  ]) {
    it(`saves what it shows as ${as}, with the query that it is from`, async () => {
      await show('Code Frequencies');
      await page.locator('#box-code-frequencies').waitFor();
      await page.getByRole('button', { name: button }).click();
      const input = study.page.locator('.quick-input-widget input:visible').first();
      const path = join(study.folder, `saved.${as}`);
      await input.waitFor();
      await study.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
      await input.fill(path);
      await study.page.keyboard.press('Enter');
      const read = () => {
        try {
          return readFileSync(path);
        } catch {
          return undefined;
        }
      };
      const bytes = await until('the file is there', read, (it) => it?.length > 0);
      const text = bytes.toString('latin1');
      if (as === 'svg') assert.match(text, /^<svg xmlns="[^]*<metadata>coded<\/metadata>[^]*<\/svg>\n$/);
      if (as === 'csv')
        assert.match(text, /^Code,Excerpts,Words,Share of all words,Query\r\nBelonging-other-couriers,9,/);
      if (as === 'png') {
        assert.equal(text.slice(1, 4), 'PNG');
        assert.equal(bytes.readUInt32BE(16), 3 * 720);
        assert.match(text, /iTXtQuery\0\0\0\0\0coded/);
      }
    });
  }
});
