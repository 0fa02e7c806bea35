import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStudy, until } from './support.mjs';

const REAL = resolve('../shared/transcripts/delve-pdf-interview-12-rached.md');
const SIDECAR = 'interviews/p09.txt.codes.yaml';
const STATUS =
  '#transcript-coding\\.transcript-coding\\.transcriptCoding\\.progress, [id$="transcriptCoding.progress"]';
const TALK = [
  'Interviewer: What does a bad day look like?',
  '',
  'Tom: Everything arrives at once. There are eleven lorries, and two of us.',
  '',
  'Interviewer: Two of you?',
  '',
  'Tom: Two. On paper it is five. It is always two.',
  '',
  'Interviewer: Who helps?',
  '',
  'Tom: The drivers, mostly.',
];
const BOOK = [
  'codes:',
  '  - name: Help',
  '    description: Somebody lends a hand.',
  '  - name: Work-load',
  '    codes:',
  '      - name: Too-few',
];

/** Where the codings are, each with its codes. */
function codings(study) {
  if (!existsSync(join(study.folder, SIDECAR))) return [];
  return [...study.read(SIDECAR).matchAll(/codes: \[(.*)\]\n {4}at: (\S+)/g)].map(([, codes, at]) => `${at} ${codes}`);
}

function untilCodings(study, wanted) {
  return until(
    `the codings should be ${wanted.join(' and ')}`,
    () => codings(study),
    (now) => JSON.stringify(now) === JSON.stringify(wanted),
  );
}

async function chord(study, ...keys) {
  await study.page.keyboard.press('Alt+k');
  await sleep(150);
  for (const key of keys) await study.page.keyboard.press(key);
}

async function status(study) {
  const item = study.page.locator(STATUS).first();
  return (await item.count()) ? (await item.innerText()).replaceAll('\u00a0', ' ').trim() : '';
}

describe('Working fast, by keys and by dragging', () => {
  let study;
  before(async () => {
    study = await openStudy({ 'interviews/p09.txt': TALK, 'codebook.yaml': BOOK });
    await study.open('interviews/p09.txt:3:10');
    await until(
      'lenses',
      () => study.lenses(),
      (titles) => titles.length > 0,
    );
  });
  after(() => study?.close());
  afterEach(async () => {
    for (let i = 0; i < 5 && codings(study).length; i++) {
      await study.run('Transcript Coding: Undo Coding');
      await sleep(500);
    }
  });

  it('codes the sentence at the cursor', async () => {
    await study.open('interviews/p09.txt:3:40');
    await chord(study, 's');
    await study.pick('Help');
    await untilCodings(study, ['3:34-3:74 Help']);
    assert.equal(study.read('interviews/p09.txt'), `${TALK.join('\n')}\n`);
  });

  it('codes with digits, which stay', async () => {
    await study.open('interviews/p09.txt:3:40');
    await chord(study, 't');
    await study.pick('Work-load');
    await untilCodings(study, ['3:6-3:74 Work-load']);
    await study.open('interviews/p09.txt:7:8');
    await chord(study, '1');
    await untilCodings(study, ['3:6-3:74 Work-load', '7:6-7:49 Help']);
    await study.open('interviews/p09.txt:11:8');
    await chord(study, '2');
    await untilCodings(study, ['3:6-3:74 Work-load', '7:6-7:49 Help', '11:6-11:26 Work-load']);
  });

  it('makes a code of the selected words, once its name is taken or shortened', async () => {
    const before = study.read('codebook.yaml');
    await study.open('interviews/p09.txt:7:11');
    for (let i = 0; i < 4; i++) await study.page.keyboard.press('Control+Shift+ArrowRight');
    await chord(study, 'v');
    const input = study.page.locator('.quick-input-widget input.input:visible').first();
    await input.waitFor();
    assert.equal(await input.inputValue(), 'On paper it is');
    for (let i = 0; i < 6; i++) await study.page.keyboard.press('Backspace');
    await study.page.keyboard.press('Enter');
    await untilCodings(study, ['7:11-7:25 On paper']);
    await study.untilText('codebook.yaml', (text) => text.includes('- name: On paper\n'));
    await study.run('Transcript Coding: Undo Coding');
    await untilCodings(study, []);
    await study.untilText('codebook.yaml', (text) => text === before);
  });

  it('codes every selection of several cursors in one step', async () => {
    await study.open('interviews/p09.txt:3:67');
    await study.page.keyboard.press('Control+d'); // selects “two”
    await study.page.keyboard.press('Control+d');
    await chord(study, 'c');
    await study.pick('Too-few');
    await untilCodings(study, ['3:64-3:67 Too-few', '7:45-7:48 Too-few']);
    await study.page.keyboard.press('Escape');
    await study.page.keyboard.press('Escape');
    await chord(study, 'z');
    await untilCodings(study, []);
  });

  it('goes to the next uncoded turn, past the interviewer, and tells how much is coded', async () => {
    await study.open('interviews/p09.txt:3:10');
    assert.equal(await status(study), '0 % coded');
    await chord(study, 't');
    await study.pick('Help');
    await until(
      'the share',
      () => status(study),
      (text) => text === '52 % coded',
    );
    await chord(study, 'n');
    await study.untilCursor('Ln 7, Col 6');
    await chord(study, 'n');
    await study.untilCursor('Ln 11, Col 6');
    await chord(study, 'Shift+n');
    await study.untilCursor('Ln 7, Col 6');
    await study.open('codebook.yaml');
    await until(
      'no share of the codebook',
      () => study.page.locator(STATUS).filter({ visible: true }).count(),
      (count) => count === 0,
    );
  });

  it('shows what there is to do from the status bar', async () => {
    await study.open('interviews/p09.txt:1:1');
    await study.page.locator(STATUS).first().click();
    const row = study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Go to Next Uncoded Turn' });
    await row.waitFor();
    assert.match(await row.innerText(), /3 of 3 are uncoded/);
    await row.click();
    await study.untilCursor('Ln 3, Col 6');
  });

  it('codes the paragraph that a code is dropped on, or what is selected, and puts nothing into the text', async () => {
    await study.showCodes();
    await study.open('interviews/p09.txt:1:1');
    await drag(study, 'Help', 'drivers');
    await untilCodings(study, ['11:6-11:26 Help']);
    await study.open('interviews/p09.txt:7:11');
    for (let i = 0; i < 4; i++) await study.page.keyboard.press('Control+Shift+ArrowRight');
    await drag(study, 'Work-load', 'paper');
    await untilCodings(study, ['7:11-7:25 Work-load', '11:6-11:26 Help']);
    assert.equal(study.read('interviews/p09.txt'), `${TALK.join('\n')}\n`);
    assert.equal(await study.page.locator('.tab.dirty').count(), 0);
  });

  it('leaves a code that is dropped on itself, and moves those that are dropped on another in one step', async () => {
    const book = `${BOOK.join('\n')}\n`;
    await study.showCodes();
    if (!(await codeRow(study, 'Too-few').count())) await study.clickRow('Work-load');
    await study.untilRows(['Help 0', 'Work-load 0', 'Too-few 0']);
    await dragRow(study, 'Help', 'Help');
    await sleep(1000);
    assert.equal(study.read('codebook.yaml'), book);
    assert.equal(await study.page.locator('.notification-toast').count(), 0);
    await codeRow(study, 'Too-few').click();
    await codeRow(study, 'Work-load').click({ modifiers: ['Control'] });
    await dragRow(study, 'Work-load', 'Help');
    const moved = [
      'codes:',
      '  - name: Help',
      '    description: Somebody lends a hand.',
      '    codes:',
      '      - name: Work-load',
      '        codes:',
      '          - name: Too-few',
      '',
    ];
    await until(
      'the one is under the other, with what is under it',
      () => study.read('codebook.yaml'),
      (text) => text === moved.join('\n'),
    );
    await study.run('Transcript Coding: Undo Coding');
    await until(
      'one step takes it back',
      () => study.read('codebook.yaml'),
      (text) => text === book,
    );
  });
});

function codeRow({ page }, text) {
  return page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').filter({ hasText: text }).first();
}

/** Drags a row of the Codes view onto a word of the text. */
async function drag(study, row, word) {
  await dragTo(study, row, await wordBox(study.page, word));
}

/** Drags a row of the Codes view onto another. */
async function dragRow(study, row, to) {
  const { x, y, width, height } = await codeRow(study, to).boundingBox();
  await dragTo(study, row, { x: x + width / 2, y: y + height / 2 });
}

async function dragTo(study, row, b) {
  const { page } = study;
  const a = await codeRow(study, row).boundingBox();
  await page.mouse.move(a.x + 40, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(a.x + 60, a.y + a.height / 2 + 5, { steps: 3 });
  await page.mouse.move(b.x, b.y, { steps: 10 });
  await sleep(400);
  await page.mouse.up();
  await sleep(500);
}

/** The middle of a word on screen. */
async function wordBox(page, word) {
  const line = page.locator('.view-line').filter({ hasText: word }).first();
  const { x, y, width, height } = await line.locator('span span').filter({ hasText: word }).first().boundingBox();
  const spoken = await line.locator('span span').filter({ hasText: word }).first().innerText();
  const at = spoken.replaceAll('\u00a0', ' ').indexOf(word);
  return { x: x + (width * (at + word.length / 2)) / spoken.length, y: y + height / 2 };
}

describe('Working fast in a real interview', () => {
  let study;
  before(async function () {
    if (!existsSync(REAL)) {
      console.log('    skipped: there is no ../shared/transcripts');
      this.skip();
    }
    study = await openStudy({ 'transcripts/p12.md': REAL });
    await study.open('transcripts/p12.md:1');
  });
  after(() => study?.close());

  it('tells the share of the interviewee’s words, and goes to a turn of the interviewee', async () => {
    await until(
      'the share',
      () => status(study),
      (text) => text === '20 % coded',
    );
    await chord(study, 'n');
    await study.untilCursor('Ln 21, Col 1');
  });
});
