// What a person does in a VS Code window, for the page that launch() gives: open a file, run a command, press keys.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.mjs';

/** Waits until the window is there and can be used. */
export async function ready(page) {
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  await page.locator('.monaco-workbench .part.activitybar .action-item').first().waitFor({ timeout: 60_000 });
}

/** Opens Quick Open with a text already in it (`>` for commands), and waits until it has something to choose. */
async function quickOpen(page, text) {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('F1');
    try {
      await input.waitFor({ timeout: 3000 });
      // What still opens an editor may close it.
      await input.fill(text, { timeout: 3000 });
      return;
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}

const rows = '.quick-input-widget:visible .quick-input-list .monaco-list-row';

/** Runs the command whose title begins so, through the Command Palette. Waits until it is there: extensions take a moment. */
export async function runCommand(page, title) {
  await quickOpen(page, `>${title}`);
  const row = page.locator(rows).filter({ hasText: title }).first();
  await row.waitFor({ timeout: 20_000 });
  await row.click();
  await sleep(300);
}

/** Opens a file of the folder, by its path in it; `file:line:column` goes there. */
export async function openFile(page, file) {
  const name = file.split(':')[0].split('/').at(-1);
  const tab = page.locator(`.tab.active[data-resource-name="${name}"]`);
  for (let attempt = 1; ; attempt++) {
    await quickOpen(page, file);
    try {
      const row = page.locator(rows).filter({ hasText: name }).first();
      await row.waitFor({ timeout: 10_000 });
      await row.click();
      await tab.waitFor({ timeout: 10_000 });
      break;
    } catch (error) {
      await page.keyboard.press('Escape');
      if (attempt === 3) throw error;
    }
  }
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden', timeout: 10_000 });
  await sleep(200);
}

/** Shows a view container of the Activity Bar, by its title, or by its id: `workbench.view.extension.transcriptCoding`. */
export async function showView(page, titleOrId) {
  const { contributes = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = (contributes.viewsContainers?.activitybar ?? []).find(({ id }) => titleOrId.endsWith(`.${id}`));
  const title = own ? inEnglish(own.title) : titleOrId;
  const label = page.locator(`.part.activitybar .action-label[aria-label^="${title}"]`).first();
  await label.waitFor({ timeout: 20_000 });
  const item = label.locator('xpath=ancestor::*[contains(@class, "action-item")][1]');
  if (!/\bchecked\b/.test((await item.getAttribute('class')) ?? '')) await item.click();
  await sleep(500);
}

/** A text of the manifest, which may be a key of package.nls.json: `%key%`. */
function inEnglish(text) {
  const key = /^%(.+)%$/.exec(text)?.[1];
  return key ? JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'))[key] : text;
}

/** Selects the first place of the open editor that has this text. */
export async function selectText(page, text) {
  await page.locator('.editor-group-container.active .monaco-editor').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  const input = page.locator('.find-widget.visible .find-part textarea').first();
  await input.fill(text);
  await page.keyboard.press('Enter');
  await sleep(300);
  await page.keyboard.press('Escape');
  await sleep(300);
}

/** Presses keys in turn (`Control+K`, `Enter`); `type:some text` types, `wait:500` waits. */
export async function pressKeys(page, keys) {
  for (const key of keys) {
    if (key.startsWith('type:')) await page.keyboard.type(key.slice(5));
    else if (key.startsWith('wait:')) await sleep(Number(key.slice(5)));
    else await page.keyboard.press(key);
    await sleep(200);
  }
}
