import { openStudy, until } from './support.mjs';

/** A study in which all is twice that can be: as while an entry is being copied, or after a merge. */
const STUDY = {
  'codebook.yaml': ['codes:', '  - name: Alpha', '    codes: [Beta]', '  - name: Alpha', '    codes: [Beta]'],
  'interviews/p1.md': ['Ann: one two three', '', 'Bob: four', '', 'Ann: five'],
  'interviews/p1.md.codes.yaml': [
    'transcript: p1.md',
    'codings:',
    ...['one', 'two', 'gone', 'lost'].flatMap((quote, index) => [
      '  - id: same',
      '    codes: [Alpha]',
      `    at: 1:${6 + index * 4}-1:${9 + index * 4}`,
      `    quote: ${quote}`,
    ]),
  ],
};

for (const vscode of ['oldest', 'newest']) {
  describe(`The Codes view of the ${vscode} VS Code`, () => {
    let study;
    before(async () => {
      study = await openStudy(STUDY, { vscode });
      await study.open('interviews/p1.md');
      await study.showCodes();
    });
    after(() => study?.close());

    it('shows a study with equal names and ids', async () => {
      await study.untilRows(['Needs attention 7', 'Alpha 2']);
      await study.clickRow('Alpha');
      await study.clickRow('p1.md');
      await until(
        'both excerpts of one id',
        () => study.rows(),
        (rows) => rows.includes('1 · Ann: one') && rows.includes('1 · Ann: two') && rows.includes('Beta 0'),
      );
      await study.clickRow('Needs attention');
      await until(
        'both orphans of one id',
        () => study.rows(),
        (rows) => rows.some((row) => row.startsWith('gone')) && rows.some((row) => row.startsWith('lost')),
      );
    });
  });
}
