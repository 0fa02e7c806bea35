import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStudy, until } from './support.mjs';

const P03 = 'interviews/p03.md';
const SIDECAR = `${P03}.codes.yaml`;

describe('Memos in a window', () => {
  let study;
  let atFirst;
  before(async () => {
    study = await openStudy({ '.': resolve('samples') });
    atFirst = study.read(SIDECAR);
    await study.open(`${P03}:43:12`);
    await study.page.locator('.codelens-decoration').first().waitFor({ state: 'attached' });
  });
  after(() => study?.close());

  const widget = () => study.page.locator('.review-widget:visible').last();
  const written = (what, isSo) => until(what, () => study.read(SIDECAR), isSo);
  /** The key of a memo stands last in the coding of this id. */
  const withMemo = (id, lines) => atFirst.replace(new RegExp(`(- id: ${id}\\n(?: {4}.*\\n|\\n)+)`), `$1${lines}`);

  /** Clicks the + that the margin shows beside the line under the pointer. */
  async function clickPlus(words) {
    const line = study.page.locator('.view-line').filter({ hasText: words }).first();
    await line.hover();
    const box = await line.boundingBox();
    const plus = await until(
      'a + in the margin',
      async () => {
        for (const glyph of await study.page.locator('.comment-range-glyph').all()) {
          const at = await glyph.boundingBox();
          if (at && Math.abs(at.y - box.y) < 4) return at;
        }
        return undefined;
      },
      (found) => found !== undefined,
    );
    await study.page.mouse.move(plus.x + plus.width / 2, plus.y + 8);
    await study.page.mouse.click(plus.x + plus.width / 2, plus.y + 8);
  }

  it('are typed at the + in the margin, and saved into the sidecar', async () => {
    await clickPlus('I stopped because of a lorry.');
    await widget().locator('.comment-form .monaco-editor').waitFor();
    await sleep(500);
    await study.page.keyboard.type('Which crossing?');
    await widget().getByText('Save Memo', { exact: true }).click();
    await written('the memo', (text) => text === withMemo('e8u0ps', '    memo: Which crossing?\n'));
    await until(
      'the memo’s box',
      () => widget().innerText(),
      (text) => text.includes('Memo on Safety-traffic') && text.includes('Which crossing?') && text.includes('You'),
    );
  });

  it('are taken back by Undo Coding', async () => {
    await study.open(`${P03}:43:12`);
    await study.page.keyboard.press('Alt+k');
    await study.page.keyboard.press('z');
    await written('the bytes of before', (text) => text === atFirst);
    await study.page.locator('.review-widget:visible').waitFor({ state: 'hidden' });
  });

  it('are written from the keyboard alone, as Markdown', async () => {
    await study.open(`${P03}:43:12`);
    await study.page.keyboard.press('Alt+k');
    await study.page.keyboard.press('m');
    await widget().locator('.edit-container .monaco-editor').waitFor();
    await sleep(500);
    await study.page.keyboard.type('**Ask** him.');
    await study.page.keyboard.press('Enter');
    await study.page.keyboard.type('Soon. [no](command:workbench.action.files.newUntitledFile)');
    await study.page.keyboard.press('Control+Enter');
    await written('the memo', (text) => text.includes('    memo: |-\n      **Ask** him.\n      Soon. [no]('));
    await widget().locator('.comment-body strong').filter({ hasText: 'Ask' }).waitFor();
    assert.equal(await widget().locator('.comment-body a[data-href^="command:"]').count(), 0);
    assert.equal(await widget().locator('.comment-body br').count(), 1);
  });

  it('are there after a reload, closed until somebody opens them, and can be edited and deleted', async () => {
    await study.reload();
    await study.open(`${P03}:43:12`);
    await study.page.locator('.codelens-decoration').first().waitFor({ state: 'attached' });
    assert.equal(await study.page.locator('.review-widget:visible').count(), 0);
    await study.page.locator('.comment-thread').first().waitFor();
    await study.page.keyboard.press('Alt+k');
    await study.page.keyboard.press('m');
    await widget().locator('.edit-container .monaco-editor').waitFor();
    await sleep(500);
    await study.page.keyboard.press('Control+a');
    await study.page.keyboard.type('Asked.');
    await study.page.keyboard.press('Control+Enter');
    await written('the edited memo', (text) => text === withMemo('e8u0ps', '    memo: Asked.\n'));
    await widget().locator('.comment-body').filter({ hasText: 'Asked.' }).hover();
    await widget().locator('.action-label[aria-label^="Delete Memo"]').click();
    const dialog = study.page.locator('.monaco-dialog-box');
    await dialog.filter({ hasText: 'Asked.' }).waitFor();
    await dialog.locator('.monaco-button').filter({ hasText: 'Delete' }).click();
    await written('the bytes of before', (text) => text === atFirst);
  });
});
