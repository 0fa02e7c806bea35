import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openStudy, until } from './support.mjs';

const REAL = resolve('../shared/transcripts/delve-pdf-interview-12-rached.md');

describe('The Codes view of the sample study', () => {
  let study;
  before(async () => {
    study = await openStudy({ '.': resolve('samples') });
    await study.open('interviews/p03.md');
    await study.showCodes();
  });
  after(() => study?.close());

  it('shows the codebook with counts, and opens down to the excerpts', async () => {
    await study.untilRows(['Pay 11', 'App 17', 'Safety 11', 'Belonging 16', 'Local-knowledge 7']);
    assert.ok(
      (await study.spokenRows()).includes('Code Local-knowledge, 7 excerpts, Nobody in particular 2, jonas 2, maya 3'),
    );
    await study.clickRow('Local-knowledge');
    const rows = await until(
      'the transcripts',
      () => study.rows(),
      (now) => now.length > 5,
    );
    assert.deepEqual(rows.slice(5), ['p01.md 1', 'p02.txt 5', 'p03.md 1']);
    await study.clickRow('p02.txt');
    await until(
      'the excerpts',
      () => study.rows(),
      (now) => now.length > 8,
    );
    const spoken = await study.spokenRows();
    assert.equal(spoken[5], 'p01.md, 1 excerpt');
    assert.equal(spoken[6], 'p02.txt, 5 excerpts, jonas 2, maya 3');
    assert.match(spoken[7], /^Tereza: .*, line \d+, coded by (?:maya|jonas)$/);
  });

  it('goes to an excerpt’s line on one click', async () => {
    await study.clickRow('So then I started riding');
    await study.untilCursor('Ln 13, Col 1');
  });

  it('lists what a code and its children are on, from its menu', async () => {
    await study.chooseFromMenu('Pay', 'Find Excerpts…');
    await study.page
      .locator('.view-line')
      .filter({ hasText: /^\W*Pay\W*$/ })
      .first()
      .waitFor();
    await study.page.locator('.view-line').filter({ hasText: '11 excerpts' }).first().waitFor();
  });

  it('filters and sorts', async () => {
    await study.run('Transcript Coding: Sort Codes by Count');
    await until(
      'the largest first',
      () => study.rows(),
      (rows) => rows[0] === 'App 17',
    );
    await study.run('Transcript Coding: Sort Codes as in the Codebook');
    await until(
      'as in the codebook',
      () => study.rows(),
      (rows) => rows[0] === 'Pay 11',
    );
    await study.run('Transcript Coding: Filter Codes…');
    await study.pick('weather');
    await until(
      'only the code and what is above it',
      () => study.rows(),
      (rows) => rows.length <= 2 && rows[0] === 'Safety 11',
    );
    await study.run('Transcript Coding: Clear Filter');
    await until(
      'all again',
      () => study.rows(),
      (rows) => rows[0] === 'Pay 11',
    );
  });

  it('leads from a code’s lens to its next excerpt', async () => {
    await study.open('interviews/p03.md:17');
    await study.clickLens('Pay-hard-to-predict');
    await study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Show in Codes View' }).click();
    await until(
      'the code is shown',
      () => study.rows(),
      (rows) => rows.some((row) => row.startsWith('Pay-hard-to-predict')),
    );
  });
});

describe('What coders have agreed on', () => {
  let study;
  before(async () => {
    const by = (coder, ...ids) => [
      `coder: ${coder}`,
      'codings:',
      ...ids.flatMap((id) => [`  - id: ${id}`, '    codes: [Care]', '    at: 1:6-1:20', '    quote: We look after.']),
    ];
    study = await openStudy({
      'codebook.yaml': ['codes:', '  - name: Care'],
      'interviews/p1.md': ['Ann: We look after.', '', 'Bob: And then?', '', 'Ann: We go.', '', 'Bob: Home?'],
      'interviews/p1.md.jonas.codes.yaml': by('Jonas', 'aaaaaa'),
      'interviews/p1.md.maya.codes.yaml': by('Maya', 'bbbbbb'),
      'interviews/p1.md.consensus.codes.yaml': by('consensus', 'cccccc'),
    });
    await study.open('interviews/p1.md');
    await study.showCodes();
  });
  after(() => study?.close());

  it('isn’t counted once more, and stands after the coders’ excerpts', async () => {
    await study.untilRows(['Care 2']);
    await study.clickRow('Care');
    await study.untilRows(['Care 2', 'p1.md 2']);
    await study.clickRow('p1.md');
    const excerpt = '1 · Ann: We look after.';
    await study.untilRows([
      'Care 2',
      'p1.md 2',
      `${excerpt} Jonas (J)`,
      `${excerpt} Maya (M)`,
      `${excerpt} Consensus (✓)`,
    ]);
    const [code, transcript, ...excerpts] = await study.spokenRows();
    assert.equal(code, 'Code Care, 2 excerpts, Jonas 1, Maya 1, agreed 1');
    assert.equal(transcript, 'p1.md, 2 excerpts, Jonas 1, Maya 1, agreed 1');
    assert.equal(excerpts[2], 'Ann: We look after., line 1, coded by Consensus');
  });
});

describe('A real interview', () => {
  let study;
  before(async function () {
    if (!existsSync(REAL)) {
      console.log('    skipped: there is no ../shared/transcripts');
      this.skip();
    }
    study = await openStudy({ 'transcripts/p12.md': REAL });
    await study.open('transcripts/p12.md:101');
    await study.showCodes();
  });
  after(() => study?.close());

  const SIDECAR = 'transcripts/p12.md.codes.yaml';

  it('has its eight codes in the tree with their counts', () =>
    study.untilRows([
      'Data-low-quality 1',
      'Data-unstable-provider 1',
      'explainability-important 2',
      'MD-configuration-issue 3',
      'ME-metrics-a-are-poor-proxy-of-quality 3',
      'QM-data-privacy-issues 1',
      'QM-explainability-issues 1',
      'Stakeholders-lack-of-knowledge 2',
    ]));

  it('goes from a code to its line', async () => {
    await study.clickRow('QM-data-privacy-issues');
    await until(
      'the transcript',
      () => study.rows(),
      (rows) => rows.includes('p12.md 1'),
    );
    await study.clickRow('p12.md');
    await study.clickRow('terms of quality');
    await study.untilCursor('Ln 345, Col 4');
  });

  it('codes a turn beside the transcript, which git sees unchanged', async () => {
    await study.open('transcripts/p12.md:109');
    await study.clickLens(/^.?Code$/);
    await study.pick('Nice-code');
    await study.untilText(SIDECAR, (text) => text.match(/- id: /g)?.length === 1);
    assert.equal(study.git('diff', '--', 'transcripts/p12.md'), '');
    await until(
      'its lens',
      () => study.lenses(),
      (titles) => titles.includes('Nice-code'),
    );
  });

  it('adds one block to the diff for a second coding', async () => {
    study.git('add', '-A');
    study.git('commit', '-q', '-m', 'One');
    await study.open('transcripts/p12.md:131');
    await study.run('Transcript Coding: Code…');
    await study.pick('Data-low-quality');
    const diff = await until(
      'a diff',
      () => study.git('diff', '-U0', '--', SIDECAR),
      (text) => text !== '',
    );
    assert.match(
      diff,
      /^@@ .* @@.*\n\+ {2}- id: \w{6}\n\+ {4}codes: \[Data-low-quality\]\n\+ {4}at: 131:1-\d+:\d+\n\+ {4}quote: .*\n$/m,
    );
    assert.equal(diff.match(/^-[^-]/gm), null);
    assert.equal(study.git('diff', '--', 'transcripts/p12.md'), '');
  });

  it('shows both after a reload', async () => {
    await study.reload();
    await study.showCodes();
    await until(
      'both codings',
      () => study.rows(),
      (rows) => rows.includes('Data-low-quality 2') && rows.includes('Nice-code 1'),
    );
  });

  it('follows a git checkout, and back', async () => {
    const isThere = (row) =>
      until(
        row,
        () => study.rows(),
        (rows) => rows.includes(row),
      );
    study.git('add', '-A');
    study.git('commit', '-q', '-m', 'Two');
    study.git('checkout', '-q', 'HEAD~1');
    await isThere('Data-low-quality 1');
    await isThere('Nice-code 1');
    study.git('checkout', '-q', 'HEAD~1');
    await until(
      'the first coding is gone',
      () => study.rows(),
      (rows) => !rows.some((row) => row.startsWith('Nice-code')),
    );
    study.git('checkout', '-q', '-');
    study.git('checkout', '-q', '-B', 'main', study.git('rev-list', '--all', '-1').trim());
    await isThere('Data-low-quality 2');
  });

  it('undoes a coding byte for byte', async () => {
    const before = study.read(SIDECAR);
    await study.open('transcripts/p12.md:141');
    await study.run('Transcript Coding: Code…');
    await study.pick('Nice-code');
    await until(
      'a third coding',
      () => study.read(SIDECAR),
      (text) => text !== before,
    );
    await study.run('Transcript Coding: Undo Coding');
    await until(
      'the bytes of before',
      () => study.read(SIDECAR),
      (text) => text === before,
    );
  });
});
