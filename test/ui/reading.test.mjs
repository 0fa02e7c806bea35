import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { openStudy, until } from './support.mjs';

describe('The colours of coded excerpts', () => {
  let study;
  before(async () => {
    study = await openStudy({ '.': resolve('samples') });
  });
  after(() => study?.close());

  /** How many stretches of the visible text an extension has coloured. */
  const coloured = () => study.page.locator('.view-overlays [class*="ced-"]').count();

  it('go when the file is no longer read as a transcript, and come back with that', async () => {
    await study.open('interviews/p03.md');
    await until('coloured excerpts', coloured, (count) => count > 0);
    await study.run('Change Language Mode');
    await study.pick('Markdown');
    await until('no colours', coloured, (count) => count === 0);
    await study.run('Change Language Mode');
    await study.pick('Transcript');
    assert.ok((await until('coloured excerpts', coloured, (count) => count > 0)) > 0);
  });
});
