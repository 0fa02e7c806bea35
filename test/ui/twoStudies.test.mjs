import assert from 'node:assert/strict';
import { openStudy, until } from './support.mjs';

/** Codings of the turns of `TALK`, each with one code. */
const codings = (transcript, ...codes) => [
  `transcript: ${transcript}`,
  'codings:',
  ...codes.flatMap((code, index) => [
    `  - id: c${index}`,
    `    codes: [${code}]`,
    `    at: ${1 + index * 2}:6-${1 + index * 2}:9`,
    '    quote: yes',
  ]),
];
const TALK = ['Ann: yes', '', 'Bob: yes', '', 'Ann: yes', '', 'Bob: yes'];
const STUDY = {
  'first/codebook.yaml': ['codes: [Alpha, Beta]'],
  'first/interviews/p1.md': TALK,
  'first/interviews/p1.md.codes.yaml': codings('p1.md', 'Alpha', 'Alpha', 'Beta', 'Alpha'),
  'second/codebook.yaml': ['codes: [Beta, Gamma]'],
  'second/interviews/p2.md': TALK,
  'second/interviews/p2.md.codes.yaml': codings('p2.md', 'Gamma', 'Gamma', 'Gamma', 'Beta'),
  'second/interviews/p3.md': TALK,
  'second/interviews/p3.md.codes.yaml': codings('p3.md', 'Gamma'),
  'second/interviews/p4.md': TALK,
};
const NEXT = 'Go to Next Excerpt of This Code';

describe('Two studies in a window', () => {
  let study;
  before(async () => {
    study = await openStudy(STUDY);
    await study.open('interviews/p1.md:1:6');
    await study.showCodes();
    await untilLabels('first', 'Alpha', 'Beta', 'second', 'Beta', 'Gamma');
  });
  after(() => study?.close());

  const untilLabels = (...wanted) =>
    until(
      `the Codes view should have the rows ${wanted.join()}`,
      async () => (await study.rows()).map((row) => row.split(' ')[0]),
      (labels) => labels.join() === wanted.join(),
    );

  it('a code’s menu goes to its excerpts, whatever code the cursor is on', async () => {
    await study.chooseFromMenu('Beta', NEXT);
    await study.untilCursor('Ln 5, Col 6');
    await study.chooseFromMenu('Alpha', NEXT);
    await study.untilCursor('Ln 7, Col 6');
    await study.chooseFromMenu('Alpha', NEXT);
    await study.untilCursor('Ln 1, Col 6');
  });

  it('a code’s menu goes to the study that the code is in', async () => {
    await study.chooseFromMenu('Gamma', NEXT);
    await until(
      'the other study’s transcript',
      () => study.page.locator('.tab.active').getAttribute('data-resource-name'),
      (name) => name === 'p2.md',
    );
    await study.untilCursor('Ln 1, Col 6');
  });

  it('the pick of transcripts tells how many codings each has', async () => {
    await study.run('Transcript Coding: Open Transcript…');
    const rows = study.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'p4.md' }).waitFor();
    const words = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
    assert.deepEqual(
      words.map((text) => text.split('.md')[1].trim()),
      ['4 codings', '4 codings', '1 coding', 'not coded yet'],
    );
    await study.page.keyboard.press('Escape');
  });

  it('a code’s lens shows it in its own study', async () => {
    const show = async (place) => {
      await study.open(place);
      await study.clickLens('Beta');
      await study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Show in Codes View' }).click();
    };
    await show('second/interviews/p2.md:7');
    await untilLabels('first', 'Alpha', 'Beta', 'second', 'Beta', 'p2.md', 'Gamma');
    await show('first/interviews/p1.md:5');
    await untilLabels('first', 'Alpha', 'Beta', 'p1.md', 'second', 'Beta', 'p2.md', 'Gamma');
  });
});
