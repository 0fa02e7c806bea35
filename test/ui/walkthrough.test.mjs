import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { showView } from '../../scripts/lib/window.mjs';
import { openStudy, until } from './support.mjs';

const TITLE = 'Code a First Interview';
const P02 = 'interviews/p02.txt';

describe('The walkthrough in a window', () => {
  let study;
  beforeEach(async () => {
    study = await openStudy({ '.': resolve('samples') });
    await openWalkthrough();
  });
  afterEach(() => study?.close());

  async function openWalkthrough() {
    await study.run('Welcome: Open Walkthrough');
    await study.pick(TITLE);
    await study.page.locator('[data-step-id]').first().waitFor();
  }

  /** The steps that aren't ticked on the walkthrough's page. */
  async function left() {
    return study.page
      .locator('.getting-started-step[data-step-id]')
      .evaluateAll((steps) =>
        steps
          .filter((one) => !one.querySelector('.codicon.complete'))
          .map((one) => one.getAttribute('data-step-id').split('#').at(-1)),
      );
  }

  async function untilTicked() {
    await openWalkthrough();
    await until('every step should be ticked', left, (ids) => ids.length === 0);
    assert.equal(await study.page.locator('.getting-started-step[data-step-id]').count(), 9);
  }

  async function keys(...pressed) {
    for (const key of pressed) await study.page.keyboard.press(key);
  }

  async function openAt(line) {
    await study.open(`${P02}:${line}:20`);
    await study.untilCursor(`Ln ${line}, Col 20`);
    await study.page.locator('.codelens-decoration').first().waitFor({ state: 'attached' });
  }

  /** How many codings there are on disk. */
  function coded() {
    const folder = join(study.folder, 'interviews');
    const sidecars = readdirSync(folder).filter((name) => name.endsWith('.codes.yaml'));
    return sidecars.map((name) => study.read(`interviews/${name}`).split('- id:').length - 1).reduce((a, b) => a + b);
  }

  async function coding(act) {
    const before = coded();
    await act();
    await until('one more coding should be on disk', coded, (count) => count === before + 1);
  }

  async function writeMemo() {
    await keys('Alt+k', 'm');
    const editor = study.page.locator('.review-widget:visible .monaco-editor').first();
    await editor.waitFor();
    await study.page.waitForTimeout(500);
    await study.page.keyboard.type('Ask again.');
    await keys('Control+Enter');
  }

  async function rename(name) {
    await keys('F2');
    const input = study.page.locator('.rename-box input');
    await input.waitFor();
    await input.fill(name);
    await keys('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  it('is finished by Quick Open, keys and icons', async () => {
    await openAt(3);
    await coding(async () => {
      await keys('Alt+k', 'c');
      await study.pick('Local-knowledge');
    });
    await openAt(7);
    await coding(() => keys('Alt+k', 'a'));
    await openAt(3);
    await writeMemo();
    await study.showCodes();
    await study.run('Transcript Coding: Open Codebook');
    await study.open('codebook.yaml:4:12');
    await rename('Wages');
    await showView(study.page, 'Source Control');
    await untilTicked();
  });
});
