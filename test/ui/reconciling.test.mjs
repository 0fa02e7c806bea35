import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { openSampleStudy, until } from './support.mjs';

describe('Reconciling', () => {
  let study;
  before(async () => {
    study = await openSampleStudy();
    await study.open('interviews/p02.txt:9');
    await study.page.locator('.codelens-decoration').first().waitFor();
    await study.run('Transcript Coding: Compare Coders');
    await until(
      'the differences are there',
      () => study.rows(),
      (rows) => rows.some((it) => /Only maya/.test(it)),
    );
  });
  after(() => study?.close());

  it('decides several that are selected in the Comparison view, and tells so there', async () => {
    const { page } = study;
    const consensus = 'interviews/p02.txt.consensus.codes.yaml';
    const row = (text) => page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').filter({ hasText: text });
    const message = page.locator('.tree-explorer-viewlet-tree-view .message');
    await study.run('Transcript Coding: Filter the Comparison');
    await study.pick('Belonging-being-seen');
    await until(
      'only those with this code are there',
      () => study.rows(),
      (rows) => rows.filter((it) => /Only (jonas|maya)/.test(it)).length === 2,
    );
    await row('Only jonas').click();
    await row('Only maya').click({ modifiers: ['Control'] });
    await study.clickIcon('Only maya', 'Decide Selected Differences');
    await page.locator('.quick-input-title', { hasText: '2 differences' }).waitFor();
    await page.keyboard.press('1');
    await page.locator('.quick-input-widget', { hasText: 'Why?' }).waitFor();
    await page.keyboard.type('He saw it.');
    await page.keyboard.press('Enter');
    await row('Only jonas · decided: jonas’s').waitFor();
    await row('Only maya · decided: no coding').waitFor();
    await message.filter({ hasText: '2 of 19 differences are decided.' }).waitFor();
    assert.match(study.read(consensus), /codes: \[Belonging-being-seen\][^]*reason: He saw it\.[^]*declined:/);
    await study.run('Transcript Coding: Undo Coding');
    await row('decided:').first().waitFor({ state: 'detached' });
    assert.equal(await row('Belonging-being-seen').filter({ hasText: 'Only' }).count(), 2);
    await study.run('Transcript Coding: Show All of the Comparison');
  });

  it('takes keys that come too early for no text', async () => {
    const { page } = study;
    await study.run('Transcript Coding: Go to Next Difference');
    await page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
    await study.run('Transcript Coding: Reconcile Differences');
    // As fast as nobody types, and then so that each question is there.
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('1', { delay: 10 });
      await page.keyboard.press('Enter', { delay: 10 });
      await page.waitForTimeout(i < 50 ? 40 : 900);
    }
    // Whatever is asked now: Escape goes back from a reason, and leaves the walk. One more would close what is told then.
    const end = page.locator('.notification-list-item', { hasText: /[1-9]\d* of 19 differences are decided/ });
    await until(
      'the walk is left, with something decided',
      async () => {
        await page.keyboard.press('Escape');
        await page.waitForTimeout(1000);
        return end.count();
      },
      (count) => count > 0,
    );
    assert.equal(await page.locator('.tab.dirty').count(), 0);
    const text = (folder) => readFileSync(join(folder, 'interviews/p02.txt'), 'utf8');
    assert.equal(text(study.folder), text(join(root, 'samples')));
  });
});
