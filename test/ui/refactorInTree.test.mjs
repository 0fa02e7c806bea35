import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStudy, until } from './support.mjs';

const TALK = ['Ann: Everything arrives at once.', '', 'Ben: The drivers help.', '', 'Ann: Mostly, yes.'];
const BOOK = ['codes:', '  - name: Help', '  - name: Load', '  - name: Pay', '  - name: Rush', 'speakers: [Ann, Ben]'];
const coding = (id, code, at, quote) => [
  `  - id: ${id}`,
  `    codes: [${code}]`,
  `    at: ${at}`,
  `    quote: ${quote}`,
];
const TREE = '.tree-explorer-viewlet-tree-view .monaco-list-row';
const SIDECAR = 'interviews/p1.md.codes.yaml';
const CODINGS = [
  'transcript: p1.md',
  'codings:',
  ...coding('aaaaaa', 'Rush', '1:6-1:33', 'Everything arrives at once.'),
  ...coding('bbbbbb', 'Help', '3:6-3:23', 'The drivers help.'),
  ...coding('cccccc', 'Load', '5:6-5:18', 'Mostly, yes.'),
  ...coding('dddddd', 'Load', '9:6-9:40', 'Nothing of the kind was said by anybody here'),
  '    memo: Who said this?',
];

describe('Codes changed in the Codes view', () => {
  let study;
  let atFirst;
  before(async () => {
    const files = { 'codebook.yaml': BOOK, 'interviews/p1.md': TALK, [SIDECAR]: CODINGS };
    study = await openStudy(files);
    await study.showCodes();
    await until(
      'the codes',
      () => study.rows(),
      (rows) => rows.includes('Rush 1'),
    );
    atFirst = all();
  });
  afterEach(async () => {
    if (JSON.stringify(all()) === JSON.stringify(atFirst)) return;
    study.git('checkout', '--', '.'); // one that failed leaves nothing to the next
    await sleep(3000);
  });
  after(() => study?.close());

  const all = () => [study.read('codebook.yaml'), study.read(SIDECAR)];
  /** Waits until both files are so: they are saved one after the other. */
  const untilFiles = (book, sidecar = atFirst[1]) => {
    const wanted = JSON.stringify([book.map((it) => `${it}\n`).join(''), sidecar]);
    return until('codebook and sidecar', all, (now) => JSON.stringify(now) === wanted);
  };
  const untilAtFirst = () => untilFiles(BOOK);
  const row = (text, level = 1) =>
    study.page.locator(`${TREE}[aria-level="${level}"]`).filter({ hasText: text }).last();

  /** What a code was dropped on may be unfolded already. */
  async function unfold(parent) {
    if ((await parent.getAttribute('aria-expanded')) !== 'true') await parent.click();
  }

  async function undo() {
    await study.run('Transcript Coding: Undo Coding');
    await untilAtFirst();
    await sleep(1000); // a view that is drawn anew loses what is selected
  }

  /** Answers a question of a list with the row that has this text. */
  async function choose(text) {
    const item = study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).last().first();
    await item.waitFor();
    await sleep(300);
    await item.click();
  }

  it('are renamed by F2, which keeps the codings', async () => {
    await row('Rush').click();
    await sleep(500); // a key right after a click comes before the view is known to have the focus
    await study.page.keyboard.press('F2');
    const input = study.page
      .locator('.quick-input-widget:visible')
      .filter({ hasText: 'Rename Code “Rush”' })
      .locator('input.input');
    await input.fill('Hurry');
    await study.page.keyboard.press('Enter');
    await choose('Don’t keep “Rush”');
    await choose('Rename “Rush” to “Hurry” in 2 files');
    await untilFiles(
      BOOK.map((line) => line.replace('Rush', 'Hurry')),
      atFirst[1].replace('Rush', 'Hurry'),
    );
    await undo();
  });

  it('stand under a code that they are dropped on, and on top again', async () => {
    const [a, b] = [await row('Pay').boundingBox(), await row('Help').boundingBox()];
    const { mouse } = study.page;
    await mouse.move(a.x + 40, a.y + a.height / 2);
    await mouse.down();
    await mouse.move(a.x + 50, a.y + a.height / 2 - 5, { steps: 3 });
    await mouse.move(b.x + 60, b.y + b.height / 2, { steps: 10 });
    await sleep(500);
    await mouse.up();
    await untilFiles([
      'codes:',
      '  - name: Help',
      '    codes:',
      '      - name: Pay',
      ...BOOK.filter((it) => /Load|Rush|speak/.test(it)),
    ]);
    await undo();
  });

  it('become one when several are selected', async () => {
    await row('Load').click();
    await row('Rush').click({ modifiers: ['Control'] });
    await study.chooseFromMenu('Rush', 'Merge Codes…');
    await choose('Rush');
    await choose('Don’t keep');
    await choose('Merge “Load” into “Rush”');
    await untilFiles(
      BOOK.filter((line) => !line.includes('Load')),
      atFirst[1].replaceAll('Load', 'Rush'),
    );
    await undo();
  });

  it('aren’t deleted where one of their excerpts is selected', async () => {
    await unfold(row('Help'));
    await unfold(row('p1.md', 2));
    await row('The drivers help.', 3).click();
    await sleep(500);
    await study.page.keyboard.press('Delete');
    await sleep(1000);
    assert.equal(await study.page.locator('.quick-input-widget:visible').count(), 0, 'nothing is asked');
    await row('Help').click();
    await sleep(500);
    await study.page.keyboard.press('Delete');
    await study.page.locator('.quick-input-widget:visible').filter({ hasText: 'Delete Code' }).waitFor();
    await study.page.keyboard.press('Escape');
    assert.deepEqual(all(), atFirst);
  });
});

describe('A memo whose excerpt is lost', () => {
  let study;
  before(async () => {
    study = await openStudy({ 'codebook.yaml': BOOK, 'interviews/p1.md': TALK, [SIDECAR]: CODINGS });
  });
  after(() => study?.close());

  it('is opened from the Memos view, and stays', async () => {
    await study.showCodes();
    await study.run('Transcript Coding: Focus on Memos View');
    const memo = study.page
      .locator('.tree-explorer-viewlet-tree-view .monaco-list-row')
      .filter({ hasText: 'Who said this?' });
    await memo.waitFor();
    assert.match((await memo.innerText()).replaceAll('\u00a0', ' '), /not found, was at line/);
    await memo.click();
    const box = study.page.locator('.review-widget:visible').filter({ hasText: 'Who said this?' });
    await box.waitFor();
    await sleep(1500);
    assert.equal(await box.count(), 1);
  });
});
