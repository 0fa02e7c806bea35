import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStudy, until } from './support.mjs';

const TREE = '.tree-explorer-viewlet-tree-view .monaco-list-row';
const P1 = ['Ann: How was the first week?', '', 'Ben: Long, and very loud.', '', 'Ann: And then?', '', 'Ben: I slept.'];
const P2 = ['Ann: Who was there?', '', 'Benjamin: All of us.', '', 'Ann: All?', '', 'Benjamin: But for Eve.'];
const P3 = ['SPEAKER_00: Shall we begin?', '', 'SPEAKER_01: Yes.', '', 'SPEAKER_00: Good.', '', 'SPEAKER_01: Go on.'];
/** Nobody speaks in it, as long as the codebook doesn't say that there is a Benjamin. */
const NOTE = ['What to bring.', '', 'Benjamin: the keys.', '', 'A tent.'];
const BOOK = ['codes: [Noise]', 'speakers:', '  - name: Ann', '    role: interviewer', '  - name: Eve'];
const SIDECAR = [
  'transcript: p1.md',
  'codings:',
  '  - id: aaaaaa',
  '    codes: [Noise]',
  '    at: 3:6-3:26',
  '    quote: Long, and very loud.',
];
const FILES = {
  'codebook.yaml': BOOK,
  'interviews/note.md': NOTE,
  'interviews/p1.md': P1,
  'interviews/p1.md.codes.yaml': SIDECAR,
  'interviews/p2.md': P2,
  'interviews/p3.md': P3,
};
const text = (lines) => lines.map((line) => `${line}\n`).join('');

describe('The Speakers view', () => {
  let study;
  before(async () => {
    study = await openStudy(FILES);
    await study.open('interviews/p1.md');
    await study.showCodes();
    await study.run('Transcript Coding: Focus on Speakers View');
    const codes = study.page.locator('.pane-header').filter({ hasText: 'Codes' }).first();
    // Closed, it makes room. A click while the views still find their places may come to nothing.
    await until(
      'the Codes view is closed',
      async () => {
        if ((await codes.getAttribute('aria-expanded')) === 'true') await codes.click();
        await sleep(500);
        return await study.rows();
      },
      (rows) => !rows.includes('Noise 1'),
    );
    await untilRow('Ann interviewer · 48 % · 4 turns · 11 words · 0 codings');
  });
  afterEach(async () => {
    await study.page.keyboard.press('Escape');
    if (isAtFirst()) return;
    study.git('checkout', '--', '.'); // one that failed leaves nothing to the next
    await sleep(3000);
  });
  after(() => study?.close());

  const isAtFirst = () => Object.entries(FILES).every(([path, lines]) => study.read(path) === text(lines));
  const untilRow = (wanted) =>
    until(
      `a row ${wanted}`,
      () => study.rows(),
      (rows) => rows.includes(wanted),
    );
  const untilFile = (path, lines) => study.untilText(path, (now) => now === text(lines));
  const row = (name) =>
    study.page
      .locator(TREE)
      .filter({ has: study.page.getByText(name, { exact: true }) })
      .first();

  /** One undo gives all files back. */
  async function undo() {
    await study.run('Transcript Coding: Undo Coding');
    await until('all as at first', isAtFirst, (is) => is);
    await sleep(1000); // a view that is drawn anew loses what is selected
  }

  /** Answers a question of a list with the row that has this text. */
  async function choose(answer) {
    const item = study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: answer }).first();
    await item.waitFor();
    await sleep(300);
    await item.click();
  }

  /** Types an answer to the question with this title. */
  async function type(title, answer) {
    await study.page.locator('.quick-input-title').filter({ hasText: title }).waitFor();
    const input = study.page.locator('.quick-input-widget input.input:visible').first();
    await input.fill(answer);
    await sleep(300);
    await study.page.keyboard.press('Enter');
  }

  async function press(name, keys) {
    await row(name).click();
    await sleep(500); // a key right after a click comes before the view is known to have the focus
    for (const key of keys) await study.page.keyboard.press(key);
  }

  it('shows who speaks, with role, share, turns, words and codings, and says so to a screen reader', async () => {
    assert.deepEqual(await study.rows(), [
      'Ann interviewer · 48 % · 4 turns · 11 words · 0 codings',
      'Eve 0 turns',
      'Ben 46 % · 2 turns · 6 words · 1 coding',
      'Benjamin 60 % · 2 turns · 6 words · 0 codings',
      'Without a name 1 transcript',
    ]);
    assert.deepEqual(await study.spokenRows(), [
      'Ann, interviewer, 48 %, 4 turns, 11 words, 0 codings',
      'Eve, 0 turns',
      'Ben, 46 %, 2 turns, 6 words, 1 coding',
      'Benjamin, 60 %, 2 turns, 6 words, 0 codings',
      'Without a name, 1 transcript',
    ]);
  });

  it('opens down to where somebody speaks, and goes there', async () => {
    await row('Benjamin').click();
    await untilRow('p2.md 60 % · 2 turns · 6 words · 0 codings');
    await row('p2.md').click();
    await study.untilCursor('Ln 3, Col 1');
    await row('Benjamin').click();
  });

  it('sets a role by the icon of a row', async () => {
    await study.clickIcon('Ben', 'Set Role');
    await choose('participant');
    await untilFile('codebook.yaml', [...BOOK, '  - name: Ben', '    role: participant']);
    await untilRow('Ben participant · 46 % · 2 turns · 6 words · 1 coding');
    await undo();
  });

  it('sets a role of one’s own by keys, and takes one away', async () => {
    await press('Eve', ['Alt+k', 'o']);
    await type('Role of “Eve”', 'cook');
    await untilFile('codebook.yaml', [...BOOK, '    role: cook']);
    await undo();
    await press('Ann', ['Alt+k', 'o']);
    await choose('No role');
    await untilFile(
      'codebook.yaml',
      BOOK.filter((line) => !line.includes('role')),
    );
    await undo();
  });

  it('asks first when a role makes a speaker of what was said elsewhere', async () => {
    await study.chooseFromMenu('Benjamin', 'Set Role');
    await choose('participant');
    const question = study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'note.md' });
    await question.waitFor();
    assert.match(
      (await question.innerText()).replaceAll('\u00a0', ' '),
      /note\.md: “Benjamin” in line 3 would be read as a speaker\./,
    );
    assert.ok(isAtFirst());
    await question.click();
    await untilFile('codebook.yaml', [...BOOK, '  - name: Benjamin', '    role: participant']);
    await untilRow('Benjamin participant · 71 % · 3 turns · 10 words · 0 codings');
    await undo();
  });

  it('sets a role from the Command Palette', async () => {
    await study.open('interviews/p1.md:1:10');
    await study.run('Transcript Coding: Set Role');
    await choose('Eve');
    await choose('observer');
    await untilFile('codebook.yaml', [...BOOK, '    role: observer']);
    await undo();
  });

  it('makes two rows one person by an alias', async () => {
    await row('Ben').click();
    await row('Eve').click({ modifiers: ['Control'] });
    await study.chooseFromMenu('Eve', 'Merge Speakers');
    await choose('Eve');
    await choose('They stay as they are');
    await choose('an alias in the codebook');
    await untilFile('codebook.yaml', [...BOOK, '    aliases: [Ben]']);
    await untilRow('Eve 46 % · 2 turns · 6 words · 1 coding');
    await undo();
  });

  it('merges from a row into another speaker, headers and all, in one step', async () => {
    await press('Ben', ['Alt+k', 'j']);
    await choose('Eve');
    await choose('is written in their headers');
    await choose('in the headers of 1 transcript');
    await untilFile(
      'interviews/p1.md',
      P1.map((line) => line.replace('Ben:', 'Eve:')),
    );
    await untilFile('codebook.yaml', [...BOOK, '    aliases: [Ben]']);
    await untilRow('Eve 46 % · 2 turns · 6 words · 1 coding');
    await undo();
  });

  it('merges from the Command Palette the one at the cursor', async () => {
    await study.open('interviews/p1.md:3:2');
    await study.run('Transcript Coding: Merge Speakers');
    await choose('Benjamin');
    await choose('They stay as they are');
    await choose('note.md: “Benjamin” in line 3 would be read as a speaker.');
    await untilFile('codebook.yaml', [...BOOK, '  - name: Benjamin', '    aliases: [Ben]']);
    await untilRow('Benjamin 59 % · 5 turns · 16 words · 1 coding');
    await undo();
  });

  it('renames by F2, and from a menu', async () => {
    await press('Ben', ['F2']);
    await type('Rename Speaker “Ben”', 'Ruben');
    await choose('Rename “Ben” to “Ruben”');
    await untilFile(
      'interviews/p1.md',
      P1.map((line) => line.replace('Ben:', 'Ruben:')),
    );
    await untilRow('Ruben 46 % · 2 turns · 6 words · 1 coding');
    await undo();
    await study.chooseFromMenu('Benjamin', 'Rename Speaker');
    await type('Rename Speaker “Benjamin”', 'Benno');
    await choose('Rename “Benjamin” to “Benno”');
    await untilFile(
      'interviews/p2.md',
      P2.map((line) => line.replace('Benjamin:', 'Benno:')),
    );
    await undo();
  });

  it('renames from the Command Palette', async () => {
    await study.open('interviews/p1.md:3:2');
    await study.run('Transcript Coding: Rename Speaker');
    await type('Rename Speaker “Ben”', 'Ruben');
    await choose('Rename “Ben” to “Ruben”');
    await untilFile(
      'interviews/p1.md',
      P1.map((line) => line.replace('Ben:', 'Ruben:')),
    );
    await undo();
  });

  it('names the voices of a transcript one after the other', async () => {
    await row('Without a name').click();
    await untilRow('p3.md 2 speakers');
    await study.clickIcon('p3.md', 'Name Speakers');
    await type('Who is “SPEAKER_00”? (1/2)', 'Ann');
    await type('Who is “SPEAKER_01”? (2/2)', 'Mo');
    await choose('SPEAKER_00 → Ann, SPEAKER_01 → Mo: 4 turns');
    const named = P3.map((line) => line.replace('SPEAKER_00', 'Ann').replace('SPEAKER_01', 'Mo'));
    await untilFile('interviews/p3.md', named);
    await untilRow('Mo 43 % · 2 turns · 3 words · 0 codings');
    assert.ok(!(await study.rows()).some((it) => it.startsWith('Without a name')));
    await undo();
    await untilRow('Without a name 1 transcript');
  });

  it('names voices from the Command Palette, and leaves some without a name', async () => {
    await study.open('interviews/p3.md');
    await study.run('Transcript Coding: Name Speakers in This File');
    await choose('Leave without a name');
    await type('Who is “SPEAKER_01”? (2/2)', 'Mo');
    await choose('SPEAKER_01 → Mo: 2 turns');
    await untilFile(
      'interviews/p3.md',
      P3.map((line) => line.replace('SPEAKER_01', 'Mo')),
    );
    await undo();
  });
});
