import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStudy, until } from './support.mjs';

const P1 = ['Ann: Do you count zebras?', '', 'Ben: I count the zebras twice.', '', 'Ann: So.', '', 'Ben: Well.'];
const P2 = ['Ann: No Zebras here.', '', 'Ben: None.', '', 'Ann: So.', '', 'Ben: Well.'];
const BOOK = ['codes: [Counting, Animals]'];
const S1 = 'interviews/p1.md.codes.yaml';
const S2 = 'interviews/p2.md.codes.yaml';
const BOX = '.quick-input-widget input.input:visible';
const CHECKBOX = '.custom-view-tree-node-item-checkbox';
const ROW = '.tree-explorer-viewlet-tree-view .monaco-list-row';

describe('Find and Code in a window', () => {
  let study;
  before(async () => {
    study = await openStudy({ 'codebook.yaml': BOOK, 'interviews/p1.md': P1, 'interviews/p2.md': P2 });
    await study.open('interviews/p1.md');
    await study.showCodes();
    await study.untilRows([]);
    await study.open('interviews/p1.md');
    await study.page.locator('.codelens-decoration').first().waitFor({ state: 'attached' });
  });
  after(() => study?.close());

  const { keyboard } = { keyboard: { press: (key) => study.page.keyboard.press(key) } };
  const chord = async (key) => {
    await keyboard.press('Alt+k');
    await keyboard.press(key);
  };
  /** The rows of the list, with whether they are ticked. */
  const hits = () =>
    study.page.locator(ROW).evaluateAll((rows, checkbox) => {
      const listed = rows.filter((row) => row.querySelector(checkbox));
      return listed.map((row) => {
        const text = (part) => row.querySelector(part)?.textContent ?? '';
        const isTicked = row.querySelector(checkbox)?.getAttribute('aria-checked') === 'true';
        const said = `${text('.label-name')} ${text('.label-description')}`.replaceAll('\u00a0', ' ').trim();
        return `${isTicked ? '✓' : '☐'} ${said}`;
      });
    }, CHECKBOX);
  const untilHits = (wanted) =>
    until(
      `the hits should be ${JSON.stringify(wanted)}`,
      hits,
      (now) => JSON.stringify(now) === JSON.stringify(wanted),
    );
  const buttons = () =>
    study.page
      .locator('.quick-input-widget .quick-input-action .action-label, .quick-input-widget .action-label')
      .evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')));

  it('finds what is typed, with case or without, and says what is wrong with an expression', async () => {
    await chord('Shift+F');
    await study.page.locator(BOX).first().waitFor();
    await study.page.locator(BOX).first().fill('(Zebras');
    await study.page.locator('.quick-input-widget .action-label[aria-label^="Regular Expression"]').click();
    await until('the button is on', buttons, (all) => all.includes('Regular Expression (on)'));
    await study.page.locator('.quick-input-message').filter({ hasText: 'This isn’t a regular expression' }).waitFor();
    await study.page.locator('.quick-input-widget .action-label[aria-label^="Match Case"]').click();
    await study.page.locator(BOX).first().fill('Zebras|Nobody');
    await sleep(300);
    await keyboard.press('Enter');
    await untilHits(['✓ p2.md 1', '✓ No Zebras here. 1 · Ann']);

    await study.run('Transcript Coding: Find and Code');
    for (const name of ['Regular Expression', 'Match Case'])
      await study.page.locator(`.quick-input-widget .action-label[aria-label^="${name}"]`).click();
    await study.page.locator(BOX).first().fill('zebras');
    await sleep(300);
    await keyboard.press('Enter');
    await untilHits([
      '✓ p1.md 2',
      '✓ …you count zebras? 1 · Ann',
      '✓ I count the zebras twice. 3 · Ben',
      '✓ p2.md 1',
      '✓ No Zebras here. 1 · Ann',
    ]);
  });

  it('is told to a screen reader', async () => {
    const spoken = (await study.spokenRows()).filter((it) => it?.includes('ebras'));
    assert.match(spoken[0] ?? '', /^zebras\. line 1, Ann\. Do you count zebras\?/);
  });

  it('is used from the keyboard: the list has the focus, Space ticks, Enter goes there', async () => {
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await untilHits([
      '☐ p1.md 1 of 2',
      '☐ …you count zebras? 1 · Ann',
      '✓ I count the zebras twice. 3 · Ben',
      '✓ p2.md 1',
      '✓ No Zebras here. 1 · Ann',
    ]);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await study.untilCursor('Ln 3, Col 24 (6 selected)');
  });

  it('ticks a whole transcript at once, by the mouse', async () => {
    const first = study.page
      .locator(ROW)
      .filter({ hasText: 'p1.md' })
      .filter({ has: study.page.locator(CHECKBOX) });
    await first.locator(CHECKBOX).click();
    await until('all are ticked', hits, (now) => now.every((row) => row.startsWith('✓')));
    await first.locator(CHECKBOX).click();
    await until('those of p1 aren’t', hits, (now) => now.filter((row) => row.startsWith('☐')).length === 3);
    await first.locator(CHECKBOX).click();
  });

  it('codes what is ticked, and shows it in the list; one undo takes all of it back', async () => {
    await study.run('Transcript Coding: Code Ticked Hits');
    const unit = study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'The hits themselves' });
    await unit.waitFor();
    await sleep(300);
    await unit.click();
    await study.page.locator('.quick-input-title').filter({ hasText: '3 excerpts in 2 transcripts' }).waitFor();
    await study.pick('Animals');
    await study.untilMessage('3 excerpts in 2 transcripts coded: Animals.');
    const isCoded = (count) => (text) => text.match(/codes: \[Animals\]/g)?.length === count;
    await study.untilText(S1, isCoded(2));
    await study.untilText(S2, isCoded(1));
    await until('the codes are listed', hits, (now) => now[1] === '✓ …you count zebras? 1 · Ann · Animals');
    await study.run('Transcript Coding: Undo Coding');
    await study.untilText(S1, (text) => text === '');
    await study.untilText(S2, (text) => text === '');
  });

  it('goes when it is cleared', async () => {
    await study.run('Transcript Coding: Clear Hits');
    await untilHits([]);
  });
});
