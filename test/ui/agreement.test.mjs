import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSampleStudy, until } from './support.mjs';

describe('The Agreement page', () => {
  let study;
  let page;
  before(async () => {
    study = await openSampleStudy();
    await study.open('interviews/p02.txt:1');
    await study.run('Transcript Coding: Show Agreement of Coders');
    page = study.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page.locator('h1').filter({ hasText: 'jonas · maya' }).waitFor({ timeout: 30_000 });
  });
  after(() => study?.close());

  const row = (name) =>
    page
      .locator('tr')
      .filter({ has: page.getByText(name, { exact: true }) })
      .first();
  const cells = async (name) => (await row(name).locator('td').allInnerTexts()).map((text) => text.trim());

  it('has the coefficients of the two who have coded the same transcript', async () => {
    // Worked out by hand from the turns of p02: test/unit/agreement has the table.
    assert.deepEqual((await cells('Percent agreement')).slice(0, 1), ['0.964']);
    assert.deepEqual((await cells('Krippendorff’s α')).slice(0, 1), ['0.671']);
    assert.deepEqual((await cells('App-opaque-dispatch')).slice(0, 4), ['1', '0', '0', '0.960']);
    assert.deepEqual((await cells('Pay-hard-to-predict')).slice(6, 7), ['1.000 [1.000, 1.000]']);
  });

  it('has (k)uα of sets of codes, and what it rests on', async () => {
    // In line 55 maya has given both codes, and jonas only one of them.
    const set = page.locator('#sets tbody tr').filter({ hasText: 'Pay + Safety-weather' }).locator('td');
    assert.deepEqual(await set.allInnerTexts(), ['0.000', '100%']);
  });

  it('names what only one of the two has coded, and leads there', async () => {
    const own = 'transcript: p01.md\ncoder: maya\ncodings: []\n';
    writeFileSync(join(study.folder, 'interviews/p01.md.maya.codes.yaml'), own);
    const said = page.locator('p').filter({ hasText: 'Coded by maya only, and not compared: interviews/p01.md' });
    await said.getByRole('button').click({ timeout: 30_000 });
    await study.page.locator('.tab.active[data-resource-name="p01.md"]').waitFor();
    await study.run('Transcript Coding: Show Agreement of Coders');
  });

  it('sorts a table by the head that is pressed', async () => {
    const first = () => page.locator('#codes tbody th').first().innerText();
    assert.equal(await first(), 'Pay');
    await page.locator('#codes thead button').first().click();
    await until('sorted by name', first, (name) => name === 'App-opaque-dispatch');
    assert.equal(await page.locator('#codes thead th').first().getAttribute('aria-sort'), 'ascending');
  });

  it('counts other units when they are chosen', async () => {
    await page.locator('#unit').selectOption('paragraph');
    await page.locator('p').filter({ hasText: 'paragraphs' }).first().waitFor();
    await page.locator('#unit').selectOption('turn');
    await page.locator('p').filter({ hasText: '25 turns' }).first().waitFor();
  });

  it('tells what has been decided, agreement before and after, and codes that need work', async () => {
    const consensus = 'coder: consensus\ncodings: []\ndeclined:\n  - id: abc123\n    codes: [Belonging-being-seen]\n';
    const decided = `${consensus}    from: [maya/k8a3hu]\n    reason: Nobody saw.\n`;
    writeFileSync(join(study.folder, 'interviews/p02.txt.consensus.codes.yaml'), decided);
    await page.locator('p').filter({ hasText: '1 of 19 differences are decided.' }).waitFor({ timeout: 30_000 });
    assert.deepEqual(await cells('α before'), ['0.671']);
    // Maya's 6 turns of her own are 5: 1 − 8/250 · 500·499 / (2·28·472)
    assert.deepEqual(await cells('α after'), ['0.698']);
    // The consensus has no coding. Maya has given 9 codes 16 times in all, in 25 turns: 209 / 225, as by chance.
    assert.deepEqual(await page.locator('#withConsensus tbody th').allInnerTexts(), ['jonas', 'maya']);
    const maya = page.locator('#withConsensus tbody tr').filter({ hasText: 'maya' }).locator('td');
    assert.deepEqual(await maya.allInnerTexts(), ['1', '25', '0.929', '0.000', '0.000', '–', '0.000']);
    const first = page.locator('#needWork tbody tr').first();
    assert.equal(await first.locator('th').innerText(), 'Belonging-being-seen');
    assert.equal(await first.locator('td').last().innerText(), 'Nobody saw.');
  });

  it('leaves a matrix scrolled as it is when a number of it is pressed', async () => {
    const box = page.locator('#confusion-box');
    await box.evaluate((it) => {
      const { CSSStyleSheet } = it.ownerDocument.defaultView;
      const small = new CSSStyleSheet();
      small.replaceSync('.scroll { max-width: 300px; max-height: 120px }');
      it.ownerDocument.adoptedStyleSheets = [small];
      it.scrollTo(90, 40);
    });
    const button = box.getByRole('button', { name: '1: App-opaque-dispatch and no code' });
    await button.evaluate((it) => it.click());
    await box.locator('.chosen').waitFor();
    assert.deepEqual(await box.evaluate((it) => [it.scrollLeft, it.scrollTop]), [90, 40]);
    await box.evaluate((it) => void (it.ownerDocument.adoptedStyleSheets = []));
  });

  it('leads from a number of the matrix to an excerpt, and from there to its line', async () => {
    await page.getByRole('button', { name: '1: App-opaque-dispatch and no code' }).click();
    const excerpt = page.locator('.excerpts button').filter({ hasText: 'interviews/p02.txt:27' });
    await excerpt.click();
    await study.page.locator('.tab.active[data-resource-name="p02.txt"]').waitFor();
    await until(
      'the cursor is on its line',
      () => study.page.locator('.statusbar-item').filter({ hasText: 'Ln 27' }).count(),
      (count) => count > 0,
    );
  });

  it('leads from a code to its differences', async () => {
    await study.page.locator('.tab[data-resource-name]').first().waitFor();
    await study.run('Transcript Coding: Show Agreement of Coders');
    await page.locator('#codes').getByRole('button', { name: 'App-opaque-dispatch' }).click();
    await until(
      'the Comparison view has it alone',
      async () => (await study.rows()).filter((it) => /Only jonas|Only maya|borders/.test(it)),
      (rows) => rows.length === 1 && rows[0].startsWith('App-opaque-dispatch Only jonas'),
    );
  });

  it('leads from a code to the differences of those below it where they count for it', async () => {
    await study.run('Transcript Coding: Show Agreement of Coders');
    await page.locator('#children-children').check();
    await page.locator('#codes').getByRole('button', { name: 'App', exact: true }).click();
    await until(
      'the Comparison view has those of its children',
      async () => (await study.rows()).filter((it) => /Only jonas|Only maya|borders/.test(it)),
      (rows) => rows.length > 1 && rows.every((it) => it.startsWith('App-')),
    );
  });

  it('tells which number of the matrix is chosen', async () => {
    await study.run('Transcript Coding: Show Agreement of Coders');
    await page.getByRole('button', { name: '1: App-opaque-dispatch and no code' }).click();
    await page.getByRole('status').filter({ hasText: 'jonas: App-opaque-dispatch' }).waitFor();
    await page.getByRole('button', { name: '1: App-opaque-dispatch and no code', pressed: true }).waitFor();
    assert.equal(await page.getByRole('button', { pressed: true }).count(), 1);
  });

  it('shows nothing that others have coded once one codes blind', async () => {
    const settings = join(study.folder, '.vscode/settings.json');
    mkdirSync(join(study.folder, '.vscode'), { recursive: true });
    writeFileSync(settings, JSON.stringify({ 'transcriptCoding.blind': true, 'transcriptCoding.coder': 'maya' }));
    await page.getByRole('status').filter({ hasText: 'You code blind' }).waitFor({ timeout: 30_000 });
    assert.doesNotMatch(await page.locator('body').innerText(), /jonas|Nobody saw|App-/);
    rmSync(settings);
    await page.locator('h1').filter({ hasText: 'jonas · maya' }).waitFor({ timeout: 30_000 });
  });
});
