import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openStudy, until } from './support.mjs';

describe('Moving labels in a window', () => {
  const SIDECAR = 'interviews/p01.md.codes.yaml';
  let study;
  before(async () => {
    study = await openStudy({ '.': resolve('samples') });
    await study.open('interviews/p01.md');
    await until(
      'lenses',
      () => study.lenses(),
      (titles) => titles.length > 0,
    );
  });
  after(() => study?.close());

  /** The question with this in it, among the rows of the pick. */
  const row = (text) => study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
  const tab = () => study.page.locator('.tab').filter({ hasText: 'Move Inline Labels to the Sidecar' });

  it('says how many, compares before and after, and keeps the question while one reads', async () => {
    const before = study.read('interviews/p01.md');
    await study.run('Transcript Coding: Move Inline Labels to the Sidecar');
    await row('Move 16 inline labels of p01.md to the sidecar').waitFor();
    await row('Preview').click();
    await tab().waitFor();
    const removed = study.page.locator('.multiDiffEditor .original .view-line').filter({ hasText: 'Local-knowledge' });
    await removed.first().waitFor();
    const question = row('Move 16 inline labels of p01.md to the sidecar');
    await question.waitFor();
    await removed.first().click();
    await study.page.waitForTimeout(500);
    assert.ok(await question.isVisible(), 'a click into the comparison leaves the question');
    assert.equal(study.read('interviews/p01.md'), before);
    assert.equal(existsSync(join(study.folder, SIDECAR)), false);
  });

  it('then moves them, closes the comparison, and says so', async () => {
    await row('Move 16 inline labels').click();
    await study.untilMessage('Moved 16 inline labels of p01.md');
    await tab().waitFor({ state: 'detached' });
    assert.doesNotMatch(study.read('interviews/p01.md'), /Local-knowledge|App-black-box/);
    assert.equal(study.read(SIDECAR).match(/^ {2}- id: /gm).length, 11);
    const diff = study.git('diff', '--', 'interviews/p01.md').split('\n');
    assert.deepEqual(
      diff.filter((line) => /^\+(?!\+)/.test(line)),
      [],
      'nothing is added to the transcript',
    );
  });

  it('and takes it back to the byte', async () => {
    await study.run('Transcript Coding: Undo Coding');
    await until(
      'the transcript as it was committed',
      () => study.git('status', '--porcelain'),
      (status) => status === '',
    );
  });
});
