import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStudy, until } from './support.mjs';

const LORRIES = 'Everything arrives at once. There are eleven lorries, and two of us.';
const PAPER = "On paper it's five, but nobody has seen the other three since spring.";
const TALK = [
  'Interviewer: What does a bad day look like?',
  '',
  `Tom: ${LORRIES}`,
  '',
  'Interviewer: Two of you?',
  '',
  `Tom: ${PAPER}`,
  '',
  'Interviewer: Since spring, and nobody of the three has been seen?',
  '',
  "Tom: The drivers help, mostly. They're not supposed to.",
  '',
  ...['Really?', 'Every day?', 'Also today?'].flatMap((question) => [`Interviewer: ${question}`, '', 'Tom: Yeah.', '']),
];
const entry = (id, code, at, quote) => [
  `  - id: ${id}`,
  `    codes: [${code}]`,
  `    at: ${at}`,
  `    quote: ${quote}`,
  `    memo: Of ${id}.`,
];
const TRANSCRIPT = 'interviews/p1.txt';
const OURS = 'interviews/p1.txt.codes.yaml';
const THEIRS = 'interviews/p1.txt.maya.codes.yaml';

describe('Codings whose place isn’t sure, in a window', () => {
  let study;
  before(async () => {
    study = await openStudy({
      'codebook.yaml': ['codes:', '  - name: Work-load', '  - name: Help', '  - name: Numbers'],
      [TRANSCRIPT]: TALK,
      [OURS]: [
        'transcript: p1.txt',
        'codings:',
        ...entry('near', 'Work-load', '3:6-3:74', LORRIES),
        ...entry('lost', 'Help', '7:6-7:75', PAPER),
        ...entry('short', 'Help', '19:6-19:11', 'Yeah.'),
      ],
      [THEIRS]: ['transcript: p1.txt', 'coder: maya', 'codings:', ...entry('hers', 'Numbers', '7:6-7:75', PAPER)],
    });
    await study.open(TRANSCRIPT);
    await study.showCodes();
    await study.untilRows(['Work-load 1']);
    const changed = TALK.join('\n')
      .replace('arrives at once', 'comes at once')
      .replace(PAPER, 'Five, says the plan.')
      .replace('day?\n\nTom: Yeah.', 'day?\n\nTom: Nearly.');
    writeFileSync(join(study.folder, TRANSCRIPT), changed);
    await study.untilRows(['Needs attention 4']);
    await study.clickRow('Needs attention');
    await untilRow(/^\d\d %: Everything arrives at once\. .* Work-load · p1\.txt$/);
  });
  after(() => study?.close());

  const untilRow = (row) =>
    until(
      `a row ${row}`,
      () => study.rows(),
      (rows) => rows.some((it) => row.test(it)),
    );
  const untilWritten = (path, wanted) =>
    until(
      `${path} with ${wanted}`,
      () => study.read(path),
      (text) => wanted.test(text),
    );
  const undo = async (path, before) => {
    await study.run('Transcript Coding: Undo Coding');
    await until(
      'the bytes of before',
      () => study.read(path),
      (text) => text === before,
    );
    await study.untilRows(['Needs attention 4']);
  };
  /** Waits until so many stretches of the text have a frame; tells how far down each is. */
  const untilMarked = (count) =>
    until(
      `${count} marked in the text`,
      () =>
        study.page
          .locator('.monaco-editor .cdr')
          .evaluateAll((parts) =>
            parts
              .filter(
                (part) =>
                  part.ownerDocument.defaultView.getComputedStyle(part).outlineStyle === 'solid' &&
                  part.offsetWidth > 0,
              )
              .map((part) => part.getBoundingClientRect().top),
          ),
      (marked) => marked.length === count,
    );
  const dialog = () => study.page.locator('.monaco-dialog-box');

  it('are listed with what a screen reader needs, lost ones first', async () => {
    const rows = (await study.rows()).slice(0, 5).map((row) => row.replace(/\d\d %/, 'NN %'));
    assert.deepEqual(rows, [
      'Needs attention 4',
      `${PAPER} Help · p1.txt`,
      `${PAPER} Numbers · p1.txt`,
      'Yeah. Help · p1.txt',
      `NN %: ${LORRIES} Work-load · p1.txt`,
    ]);
    const spoken = await study.spokenRows();
    assert.equal(spoken[0], '4 things need attention');
    assert.match(spoken[1], /^Not found: “On paper.*”, coded Help, last at line 7 of p1\.txt/);
    assert.match(spoken[4], /^To be confirmed, \d\d % sure: “Everything.*”, coded Work-load, line 3 of p1\.txt/);
  });

  it('are gone to with a click: the probable excerpt is selected, a lost one’s old place is shown', async () => {
    await study.clickRow(LORRIES);
    await study.untilCursor('Ln 3, Col 72 (66 selected)');
    await study.clickRow(PAPER);
    await study.untilCursor('Ln 7, Col');
  });

  it('are confirmed with one click in the view', async () => {
    const before = study.read(OURS);
    await study.clickIcon(LORRIES, 'Confirm Place of Coding');
    await untilWritten(OURS, /at: 3:6-3:72\n {4}quote: Everything comes at once\./);
    await study.untilRows(['Needs attention 3']);
    await undo(OURS, before);
  });

  it('are found in a pick that shows each candidate in the text; Escape gives the view back', async () => {
    const { page } = study;
    const before = study.read(OURS);
    await study.open(`${TRANSCRIPT}:5:3`);
    await study.chooseFromMenu('Yeah.', 'Find Excerpt of Coding');
    const row = page.locator('.quick-input-list .monaco-list-row').first();
    await row.waitFor();
    assert.match(await row.innerText(), /^Yeah\.[\s\S]*\d\d % match · Tom · line 15[\s\S]*after “.*Really\?”/);
    const [first] = await untilMarked(1);
    await page.keyboard.press('ArrowDown');
    await until(
      'the next candidate marked',
      () => untilMarked(1),
      ([second]) => second > first,
    );
    await page.keyboard.press('Escape');
    await row.waitFor({ state: 'hidden' });
    await untilMarked(0);
    await study.untilCursor('Ln 5, Col 3');
    assert.equal(study.read(OURS), before);
  });

  it('are attached to the candidate with Enter', async () => {
    const before = study.read(OURS);
    await study.chooseFromMenu('Yeah.', 'Find Excerpt of Coding');
    await study.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await study.page.keyboard.press('ArrowDown');
    await study.page.waitForTimeout(300);
    await study.page.keyboard.press('Enter');
    await untilWritten(OURS, /at: 23:6-23:11\n {4}quote: Yeah\./);
    await study.untilCursor('Ln 23, Col 11 (5 selected)');
    await undo(OURS, before);
  });

  it('are confirmed, or taken elsewhere, from the lens above the turn', async () => {
    const before = study.read(OURS);
    await study.open(`${TRANSCRIPT}:1:1`);
    await study.page.locator('.codelens-decoration a').filter({ hasText: 'Work-load — confirm?' }).first().click();
    await study.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: 'Find Another Excerpt' })
      .waitFor();
    await untilMarked(1);
    await study.page.keyboard.press('Enter');
    await untilWritten(OURS, /quote: Everything comes at once\./);
    await untilMarked(0);
    await undo(OURS, before);
  });

  it('of another coder are changed only after asking', async () => {
    const before = study.read(THEIRS);
    const select = async () => {
      await study.open(`${TRANSCRIPT}:7:6`);
      await study.page.keyboard.press('Shift+End');
      await study.chooseFromMenu('Numbers', 'Attach Coding to Selection');
      await dialog().waitFor();
      assert.match(await dialog().innerText(), /maya’s\. Change its place\?/);
    };
    await select();
    await study.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    assert.equal(study.read(THEIRS), before);
    await select();
    await dialog().locator('.monaco-button').filter({ hasText: 'Change It' }).click();
    await untilWritten(THEIRS, /at: 7:6-7:26\n {4}quote: Five, says the plan\./);
    await undo(THEIRS, before);
  });

  it('are discarded only after asking', async () => {
    const before = study.read(OURS);
    await study.chooseFromMenu(PAPER, 'Discard Coding');
    await dialog().waitFor();
    assert.match(
      await dialog().innerText(),
      /Discard the coding Help\?[\s\S]*On paper it's five[\s\S]*Memo: Of lost\./,
    );
    await study.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    assert.equal(study.read(OURS), before);
    await study.chooseFromMenu(PAPER, 'Discard Coding');
    await dialog().locator('.monaco-button').filter({ hasText: 'Discard' }).click();
    await until(
      'the entry out of the file',
      () => study.read(OURS),
      (text) => !text.includes('lost') && text.includes('near'),
    );
    await undo(OURS, before);
  });

  it('are confirmed together, after they have been looked through', async () => {
    const before = study.read(OURS);
    await study.open(TRANSCRIPT);
    await study.run('Transcript Coding: Confirm Probable Places');
    const row = study.page.locator('.quick-input-list .monaco-list-row').first();
    await row.waitFor();
    assert.match(await row.innerText(), /Work-load[\s\S]*Everything arrives at once\..* → Everything comes at once\./);
    await study.page.keyboard.press('Enter');
    await untilWritten(OURS, /quote: Everything comes at once\./);
    await undo(OURS, before);
  });
});
