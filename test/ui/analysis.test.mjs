import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSampleStudy, until } from './support.mjs';

/** Saves with a button of the page. @returns what is in the file then. */
async function saved(study, button, name) {
  const path = join(study.folder, name);
  await button.click();
  const input = study.page.locator('.quick-input-widget input:visible').first();
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
  return until('the file is there', read, (it) => it?.length > 0);
}

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
    const cells = page.locator('#cross-co-occurrence tbody td:not(.all) button');
    const together = await cells.evaluateAll((all) =>
      all.map((it) => [it.closest('tr').rowIndex, it.closest('td').cellIndex]),
    );
    const different = together.filter(([row, column]) => row !== column);
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
      const bytes = await saved(study, page.getByRole('button', { name: button }), `saved.${as}`);
      const text = bytes.toString('latin1');
      if (as === 'svg') assert.match(text, /^<svg xmlns="[^]*<metadata>coded<\/metadata>[^]*<\/svg>\n$/);
      if (as === 'csv')
        assert.match(
          text,
          /^\u00ef\u00bb\u00bfCode,Excerpts,Words,Share of all words,Query\r\nBelonging-other-couriers,9,/,
        );
      if (as === 'png') {
        assert.equal(text.slice(1, 4), 'PNG');
        assert.equal(bytes.readUInt32BE(16), 3 * 720);
        assert.match(text, /iTXtQuery\0\0\0\0\0coded/);
      }
    });
  }
});

describe('The tables of the Analysis page', () => {
  let study;
  let page;
  before(async () => {
    study = await openSampleStudy();
    await study.open('interviews/p02.txt:1');
    await analysis();
    page = study.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page.locator('nav').getByRole('button', { name: 'Codes by' }).click({ timeout: 30_000 });
    await page.locator(CODES).waitFor();
  });
  after(() => study?.close());

  const CODES = '#cross-codes-by';
  const analysis = () => study.run('Transcript Coding: Open Analysis');
  const heads = () => page.locator(`${CODES} thead th`).allInnerTexts();
  const names = () => page.locator(`${CODES} tbody tr:visible th`).allInnerTexts();
  const rowOf = (table, name) =>
    page.locator(`${table} tr`).filter({ has: page.locator('th').getByText(name, { exact: true }) });
  const numbers = async (name, table = CODES) =>
    (await rowOf(table, name).locator('td').allInnerTexts()).map((text) => text.trim());

  it('have the numbers of codes by transcript, and totals that count an excerpt once', async () => {
    const trimmed = (await heads()).map((it) => it.trim());
    assert.deepEqual(trimmed, ['Code', 'interviews/p01.md', 'interviews/p02.txt', 'interviews/p03.md', 'All']);
    assert.deepEqual(await numbers('Pay'), ['3', '5', '3', '11']);
    assert.deepEqual(await numbers('Pay-unpaid-waiting'), ['1', '', '', '1']);
    assert.deepEqual(await numbers('All'), ['11', '26', '12', '49']);
    assert.equal(await page.locator(`${CODES} caption`).innerText(), 'Excerpts');
  });

  it('lead from a cell to its excerpts, and from there to the words in their transcript', async () => {
    const [line, words] = [69, study.read('interviews/p01.md').split('\n')[68]];
    const results = '.tab.active[data-resource-name^="Pay-unpaid-waiting AND transcript = "]';
    await rowOf(CODES, 'Pay-unpaid-waiting').getByRole('button').first().click();
    await study.page.locator(results).waitFor();
    await study.clickLens('Go to Excerpt');
    await study.page.locator('.tab.active[data-resource-name="p01.md"]').waitFor();
    await study.untilCursor(`Ln ${line}, Col ${words.length + 1} (${words.length} selected)`);

    await analysis();
    await rowOf(CODES, 'Pay-unpaid-waiting').getByRole('button').first().click();
    await study.page.locator(results).waitFor();
    await study.page
      .locator('.view-line')
      .filter({ hasText: /69:\sI\sonce\swrote/ })
      .first()
      .click();
    await study.page.keyboard.press('Home');
    await study.page.keyboard.press('Enter');
    await study.page.locator('.tab.active[data-resource-name="p01.md"]').waitFor();
    await study.untilCursor(`Ln ${line}, Col 1`);
    await analysis();
  });

  it('are sorted by a head that is pressed, stay so while the page is hidden, and are as they were in the end', async () => {
    const first = async () => (await names())[0];
    const head = page.locator(`${CODES} thead button`).filter({ hasText: 'p02.txt' });
    await head.click();
    await until('the largest number first', first, (name) => name === 'App');
    await study.open('interviews/p02.txt:1');
    await analysis();
    await page.locator(`${CODES} th[aria-sort="descending"]`).waitFor();
    assert.equal(await first(), 'App');
    await head.click();
    await until('the smallest number first', first, (name) => name === 'Pay-unpaid-waiting');
    await head.click();
    await until('the order of the codebook', first, (name) => name === 'Pay');
  });

  it('are filtered by what is typed, and the totals stay', async () => {
    const box = page.getByLabel('Filter rows');
    await box.fill('SAFETY');
    assert.deepEqual(await names(), ['Safety', 'Safety-traffic', 'Safety-weather']);
    assert.equal(await page.locator('.filter output').innerText(), '3 of 14 rows');
    assert.deepEqual(await numbers('All'), ['11', '26', '12', '49']);
    await page.locator('#order').selectOption('count');
    await until('filtered as before', names, (now) => now.join() === 'Safety,Safety-traffic,Safety-weather');
    await page.locator('#order').selectOption('codebook');
    await box.fill('');
    assert.equal((await names()).length, 14);
  });

  it('are moved through with the arrow keys, past what is empty', async () => {
    await rowOf(CODES, 'Pay-unpaid-waiting').getByRole('button').first().focus();
    const focused = () => page.locator(':focus').evaluate((it) => [it.closest('tr').cells[0].innerText, it.innerText]);
    const moves = async (key, ...wanted) => {
      await study.page.keyboard.press(key);
      await until(`${key} goes on`, focused, (now) => JSON.stringify(now) === JSON.stringify(wanted));
    };
    await moves('ArrowRight', 'Pay-unpaid-waiting', '1');
    await moves('ArrowDown', 'Pay-hard-to-predict', '4');
    await moves('Home', 'Pay-hard-to-predict', '1');
    await moves('ArrowUp', 'Pay-unpaid-waiting', '1');
    assert.equal(await page.locator(`${CODES} button[tabindex="0"]`).count(), 1);
  });

  it('are saved as a list, with the cells that have nothing', async () => {
    const bytes = await saved(study, page.getByRole('button', { name: 'Save Numbers as CSV…' }), 'cells.csv');
    const lines = bytes.toString('utf8').split('\r\n');
    assert.match(lines[0], /Code,Transcript,Excerpts,Words,Share of words,Query$/);
    assert.equal(lines.length, 1 + 14 * 3 + 1);
    assert.ok(lines.some((line) => line.startsWith('Pay-unpaid-waiting,interviews/p02.txt,0,0,0,')));
    assert.ok(lines.some((line) => line.startsWith('Pay,interviews/p02.txt,5,')));
  });

  it('are transposed, and count shares of words', async () => {
    await page.locator('#sides').selectOption('transposed');
    await until('the codes are columns', heads, (all) => all[0].trim() === 'Transcript' && all[1].trim() === 'Pay');
    assert.deepEqual((await numbers('interviews/p02.txt')).slice(0, 2), ['5', '']);
    await page.locator('#count').selectOption('share');
    await until(
      'shares',
      () => numbers('interviews/p02.txt'),
      ([pay]) => /^\d+%$/.test(pay),
    );
    await page.locator('#sides').selectOption('asIs');
    await page.locator('#count').selectOption('excerpts');
  });

  it('have summaries of cases and codes that are written and undone, and never over a file that can’t be read', async () => {
    const table = '#framework-matrix';
    const cell = rowOf(table, 'interviews/p01.md').locator('td').first();
    const write = async (button, text) => {
      await cell.getByRole('button', { name: `${button} Pay, interviews/p01.md` }).click();
      await study.pick(text);
    };
    const file = () => study.read('framework.yaml');
    await page.locator('nav').getByRole('button', { name: 'Framework Matrix' }).click();
    await cell.waitFor();
    await write('Write Summary…', 'Waiting isn’t paid.');
    const first = await study.untilText('framework.yaml', (text) => text.includes('Waiting'));
    assert.equal(
      first,
      'summaries:\n  - transcript: interviews/p01.md\n    code: Pay\n    text: Waiting isn’t paid.\n',
    );
    await write('Edit Summary…', 'Nobody pays for waiting.');
    await study.untilText(
      'framework.yaml',
      (text) => text === first.replace('Waiting isn’t paid.', 'Nobody pays for waiting.'),
    );
    await cell.getByText('Nobody pays for waiting.').waitFor();

    await study.open('framework.yaml:1');
    await study.page.locator('.view-line').filter({ hasText: 'Nobody' }).first().click();
    await study.page.keyboard.press('Control+z');
    await study.page.keyboard.press('Control+s');
    await study.untilText('framework.yaml', (text) => text === first);
    await analysis();
    await cell.getByText('Waiting isn’t paid.').waitFor();

    const broken = 'summaries:\n  - transcript: [\n';
    writeFileSync(join(study.folder, 'framework.yaml'), broken);
    await write('Write Summary…', 'Something else.');
    await study.untilMessage('Nothing was written, since framework.yaml can’t be read');
    assert.equal(file(), broken);
    writeFileSync(join(study.folder, 'framework.yaml'), first);
    await cell.getByText('Waiting isn’t paid.').waitFor();
    await page.locator('nav').getByRole('button', { name: 'Codes by' }).click();
  });

  it('tell apart by an attribute once a transcript has it', async () => {
    const path = join(study.folder, 'interviews/p03.md');
    writeFileSync(path, `---\nsite: Laval\n---\n\n${readFileSync(path, 'utf8')}`);
    await page.locator('#by option[value="attribute:site"]').waitFor({ state: 'attached', timeout: 30_000 });
    await page.locator('#by').selectOption('attribute:site');
    const trimmed = async () => (await heads()).map((it) => it.trim());
    await until('the values are columns', trimmed, (all) => all.join() === 'Code,Laval,All');
    assert.deepEqual(await numbers('Pay'), ['3', '11']);
  });

  it('show codes together, within as many turns or words as are chosen', async () => {
    await page.locator('nav').getByRole('button', { name: 'Co-occurrence' }).click();
    const table = '#cross-co-occurrence';
    await page.locator(table).waitFor();
    const together = async () => {
      const cells = page.locator(`${table} tbody td:not(.all)`);
      return (await cells.allInnerTexts()).filter((text) => text.trim()).length;
    };
    let before = await together();
    for (const further of ['overlaps', 'turns-1', 'turns-10', 'sameTranscript']) {
      await page.locator('#together').selectOption(further);
      before = await until(`more are together: ${further}`, together, (now) => now > before);
    }
  });
});
