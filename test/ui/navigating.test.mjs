import { resolve } from 'node:path';
import { openStudy, until } from './support.mjs';

describe('Who is speaking', () => {
  const LONG = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
  let study;
  before(async () => {
    study = await openStudy({
      '.': resolve('samples'),
      'interviews/long.md': ['Ann: One.', '', `Ben: Well, ${LONG}`, '', 'Ann: Two.', '', 'Ben: Three.'],
    });
  });
  after(() => study?.close());

  const texts = async (selector) =>
    (await study.page.locator(selector).allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' ').trim());

  const untilBreadcrumbs = (wanted) =>
    until(
      `the breadcrumbs should end with ${wanted}`,
      () => texts('.breadcrumbs-below-tabs .monaco-breadcrumb-item'),
      (items) => items.slice(-wanted.length).join() === wanted.join(),
    );

  it('stays at the top and in the breadcrumbs, also in the midst of one long line', async () => {
    await study.open('interviews/long.md:3:2500');
    await untilBreadcrumbs(['long.md', 'Ben']);
    await study.page.keyboard.press('PageDown');
    await study.page.keyboard.press('PageDown');
    await until(
      'the speaker at the top',
      () => texts('.sticky-widget .sticky-line-content'),
      ([first]) => first?.startsWith('Ben: Well, word0') === true,
    );
  });

  it('is said with the codes, as soon as they are there', async () => {
    await study.open('interviews/p03.md:9:20');
    await untilBreadcrumbs(['p03.md', 'Dev']);
    await study.run('Transcript Coding: Code…');
    await study.pick('Local-knowledge');
    await untilBreadcrumbs(['p03.md', 'Dev', 'Local-knowledge']);
  });
});
