import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { openStudy, until } from './support.mjs';

describe('Coding in a window', () => {
  const SIDECAR = 'interviews/p02.txt.codes.yaml';
  let study;
  before(async () => {
    study = await openStudy({ '.': resolve('samples') });
    await study.open('interviews/p02.txt');
    await until(
      'lenses',
      () => study.lenses(),
      (titles) => titles.length > 0,
    );
  });
  after(() => study?.close());

  it('codes the turn at the cursor from the editor’s menu', async () => {
    const { page } = study;
    await page.locator('.view-line').filter({ hasText: 'avenue' }).first().click({ button: 'right' });
    await page.locator('.monaco-menu .action-item').filter({ hasText: 'Transcript Coding' }).first().hover();
    const item = page.locator('.monaco-menu .action-label').filter({ hasText: /^Code…$/ });
    await item.waitFor();
    await item.hover();
    await page.waitForTimeout(300); // a menu takes no click right after it was opened
    await item.click();
    await study.pick('Local-knowledge');
    await study.untilText(SIDECAR, (text) => text.includes('codes: [Local-knowledge]'));
  });

  it('puts the focus on the code that a part of a name can mean, and takes it on the next Return', async () => {
    const before = study.read('codebook.yaml');
    await study.run('Transcript Coding: Code…');
    const input = study.page.locator('.quick-input-widget input.input:visible').first();
    await input.fill('unpaid');
    await study.page.waitForTimeout(300);
    await study.page.keyboard.press('Enter');
    await study.page.waitForTimeout(300);
    assert.ok(await input.isVisible());
    await study.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await study.untilText(SIDECAR, (text) => text.includes('Pay-unpaid-waiting'));
    assert.equal(study.read('codebook.yaml'), before);
  });

  it('makes a code of a new name, and takes it back with the coding', async () => {
    const [sidecar, codebook] = [study.read(SIDECAR), study.read('codebook.yaml')];
    await study.run('Transcript Coding: Code…');
    await study.pick('Long winters');
    await study.untilText('codebook.yaml', (text) => text.includes('- name: Long winters'));
    await study.untilText(SIDECAR, (text) => text.includes('Long winters'));
    await study.run('Transcript Coding: Undo Coding');
    await study.untilText('codebook.yaml', (text) => text === codebook);
    await study.untilText(SIDECAR, (text) => text === sidecar);
  });
});
