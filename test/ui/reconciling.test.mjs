import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { openStudy, until } from './support.mjs';

describe('Reconciling with the keyboard', () => {
  let study;
  before(async () => {
    study = await openStudy({
      'codebook.yaml': join(root, 'samples/codebook.yaml'),
      interviews: join(root, 'samples/interviews'),
    });
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

  it('takes keys that come too early for no text', async () => {
    const { page } = study;
    await study.run('Transcript Coding: Go to Next Difference');
    await page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
    await study.run('Transcript Coding: Reconcile Differences');
    const title = page.locator('.quick-input-titlebar', { hasText: /decided/ });
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('1', { delay: 10 });
      await page.keyboard.press('Enter', { delay: 10 });
      await page.waitForTimeout(i < 4 ? 250 : 900);
    }
    await title.waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.notification-list-item', { hasText: 'differences are decided' }).waitFor();
    assert.equal(await page.locator('.tab.dirty').count(), 0);
    const text = (folder) => readFileSync(join(folder, 'interviews/p02.txt'), 'utf8');
    assert.equal(text(study.folder), text(join(root, 'samples')));
  });
});
