import assert from 'node:assert/strict';
import { openStudy, until } from './support.mjs';

const TURNS = 24;
const SIDECAR = 'interviews/p1.md.codes.yaml';
const talk = Array.from({ length: TURNS }, (_, i) => [`${i % 2 ? 'Bob' : 'Ann'}: This is turn ${i} of all.`, '']);

describe('Two windows', () => {
  let first;
  beforeEach(async () => {
    first = await openStudy({ 'codebook.yaml': ['codes:', '  - name: Alpha'], 'interviews/p1.md': talk.flat() });
  });
  afterEach(() => first?.close());

  it('coding the same transcript as the same coder at the same time keep all codings of both', async function () {
    this.timeout(240_000); // each window may take a minute until all is written
    const second = await first.openWindow();
    const windows = [first, second];
    for (const [index, window] of windows.entries()) {
      await window.open('interviews/p1.md:1');
      await window.showCodes();
      await until(
        'the Codes view is there',
        () => window.rows(),
        (rows) => rows.length > 0,
      );
      await goTo(window, index);
      await window.run('Transcript Coding: Code…');
      await window.pick('Alpha');
      await untilCount(window, 2 * index + 1);
      // The editor looks for a command that is called for the first time, and the cursor isn't to move on meanwhile.
      await goTo(window, index + 2);
      await codeAgain(window);
      await untilCount(window, 2 * index + 2);
      await goTo(window, index + 4);
    }
    // Nobody waits for the other, nor for oneself: one has the even turns, one the odd.
    await Promise.all(
      windows.map(async (window) => {
        for (let turn = 4; turn < TURNS; turn += 2) {
          await codeAgain(window);
          for (let i = 0; i < 4; i++) await window.page.keyboard.press('ArrowDown');
        }
      }),
    );
    for (const window of windows) await untilCount(window, TURNS, 60_000);
    const text = first.read(SIDECAR);
    for (let turn = 0; turn < TURNS; turn++) {
      assert.equal(text.split(`    quote: This is turn ${turn} of all.\n`).length, 2, `turn ${turn} is coded once`);
    }
    assert.deepEqual(
      text.match(/^ {4}at: \d+/gm)?.map((it) => Number(it.slice(8))),
      oddNumbers(),
    );
  });
});

function oddNumbers() {
  return Array.from({ length: TURNS }, (_, i) => 2 * i + 1);
}

async function goTo(window, turn) {
  await window.open(`interviews/p1.md:${2 * turn + 1}:1`);
  await window.untilCursor(`Ln ${2 * turn + 1},`);
}

async function codeAgain({ page }) {
  await page.keyboard.press('Alt+K');
  await page.keyboard.press('a');
}

function untilCount(window, count, patience) {
  const wanted = `Alpha ${count}`;
  return until(
    `the Codes view should have ${wanted}`,
    () => window.rows(),
    (rows) => rows.includes(wanted),
    patience,
  );
}
