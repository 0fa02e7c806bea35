import { openStudy, until } from './support.mjs';

/** Codings of the words of `one two three`, each with one code. */
const codings = (...codes) => [
  'transcript: p1.md',
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
  'first/interviews/p1.md.codes.yaml': codings('Alpha', 'Alpha', 'Beta', 'Alpha'),
  'second/codebook.yaml': ['codes: [Beta, Gamma]'],
  'second/interviews/p2.md': TALK,
  'second/interviews/p2.md.codes.yaml': codings('Gamma', 'Gamma', 'Gamma', 'Beta').map((line) =>
    line.replace('p1.md', 'p2.md'),
  ),
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

  it('a code’s lens shows it in its own study', async () => {
    await study.open('second/interviews/p2.md:7');
    await study.clickLens('Beta');
    await study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Show in Codes View' }).click();
    await untilLabels('first', 'Alpha', 'Beta', 'second', 'Beta', 'p2.md', 'Gamma');
  });
});
