// Takes the pictures of the README into media/screenshots/ (or --out=DIR): `node scripts/screenshots.mjs [NAME…]`.
//
// A scene opens what it needs in the window of a VS Code on a copy of samples/, and calls shoot(), once per theme. To add one:
// a function in `scenes`, whose name is that of its picture (`codes.light.png`). lib/window.mjs has what a person does.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildDesktop } from './lib/bundle.mjs';
import { heavilyCoded } from './lib/heavilyCoded.mjs';
import { onInterrupt } from './lib/process.mjs';
import { root } from './lib/root.mjs';
import { openFile, pressKeys, ready, runCommand, showView } from './lib/window.mjs';
import { launch } from './lib/workbench.mjs';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};

/** What is on each picture. `page` is playwright's, `folder` where the copy of samples/ is; every theme starts a new window, and a scene finds it as it is at the start. */
const scenes = {
  /** A coded interview, and the codes opened down to excerpts. */
  async transcript(page) {
    await openFile(page, 'interviews/p03.md:17');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    for (const row of ['Safety', 'Safety-weather', 'p02.txt', 'Belonging']) await clickRow(page, row);
    await openFile(page, 'interviews/p03.md:21');
  },
  /** Choosing codes for a turn. */
  async pick(page) {
    await openFile(page, 'interviews/p03.md:17');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    await openFile(page, 'interviews/p03.md:17');
    await pressKeys(page, ['Alt+k', 'c', 'wait:1500']);
  },
  /** What is said of phones all over the study, as a list with ticks. */
  async finding(page) {
    await openFile(page, 'interviews/p03.md:17');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
    await runCommand(page, 'Transcript Coding: Find and Code');
    await page.locator('.quick-input-widget input.input:visible').first().fill('phone');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-list-row .custom-view-tree-node-item-checkbox').first().waitFor();
    const hit = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').filter({ hasText: 'phone' });
    await hit.nth(1).locator('.custom-view-tree-node-item-checkbox').click();
    await hit.nth(2).click();
  },
  /** An interview that was corrected elsewhere: what is only probably found, and what is lost. */
  async changed(page, folder) {
    const interview = join(folder, 'interviews/p03.md');
    const corrected = readFileSync(interview, 'utf8')
      .replace('There was a very serious guy, an engineer back home,', 'There was a serious man, an engineer at home,')
      .replace('every single order, for months. He showed me.', 'every order, for months.')
      .replace(/^And the phone was going the whole time\..*\n\n/m, '');
    writeFileSync(interview, corrected);
    await openFile(page, 'interviews/p03.md:27:10');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    await clickRow(page, 'Needs attention');
    await openFile(page, 'interviews/p03.md:27:10');
  },
  /** A page on which two coders have coded much, one thing over the other. */
  async stripes(page, folder) {
    for (const [path, text] of Object.entries(heavilyCoded())) writeFileSync(join(folder, path), text);
    await openFile(page, 'interviews/p04.md:1');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    await openFile(page, 'interviews/p04.md:2');
  },
  /** What two coders have coded, side by side, and how it differs. */
  async comparing(page) {
    await openFile(page, 'interviews/p02.txt:1');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
    await runCommand(page, 'Transcript Coding: Compare Coders');
    await page.waitForTimeout(2000);
    await page.locator('.pane-header').filter({ hasText: 'Codes' }).first().click();
    await openFile(page, 'interviews/p02.txt:1');
  },
  /** How far the two coders of the sample study agree. */
  async agreement(page) {
    await openFile(page, 'interviews/p02.txt:1');
    await runCommand(page, 'Transcript Coding: Show Agreement of Coders');
    const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await frame.locator('.confusion').waitFor({ timeout: 30_000 });
  },
  /** What a query has found. */
  async excerpts(page) {
    await openFile(page, 'interviews/p02.txt:1');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
    await runCommand(page, 'Transcript Coding: Find Excerpts');
    await page.locator('.quick-input-widget input').first().fill('App overlaps Safety');
    await page.waitForTimeout(1500);
    await page.keyboard.press('Enter');
    await page.locator('.codelens-decoration').first().waitFor();
  },
  /** A query that is put together. */
  async query(page) {
    await openFile(page, 'interviews/p02.txt:1');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
    await runCommand(page, 'Transcript Coding: Find Excerpts');
    await page.locator('.quick-input-widget input').first().fill('App AND ');
    await page.waitForTimeout(1500);
  },
  /** How often each code was given, as a figure. */
  async analysis(page) {
    await openFile(page, 'interviews/p02.txt:1');
    await runCommand(page, 'Transcript Coding: Open Analysis');
    const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await frame.locator('svg.figure').waitFor({ timeout: 30_000 });
  },
  /** Which codes are together, as a figure and a table. */
  async together(page) {
    await openFile(page, 'interviews/p02.txt:1');
    await runCommand(page, 'Transcript Coding: Open Analysis');
    const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await frame.locator('#figure-co-occurrence').click();
    await frame.locator('table').first().waitFor({ timeout: 30_000 });
  },
  /** The framework matrix. */
  async framework(page) {
    await openFile(page, 'interviews/p02.txt:1');
    await runCommand(page, 'Transcript Coding: Open Analysis');
    const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await frame.locator('#figure-framework').click();
    await frame.locator('table').first().waitFor({ timeout: 30_000 });
  },
  /** What is told of a code where it is named, with who is speaking in the breadcrumbs and at the top. */
  async hover(page) {
    await page.mouse.move(640, 799); // where it will be: it hides the hover when it leaves the editor
    await openFile(page, 'interviews/p01.md:25:5');
    await page.locator('.codelens-decoration').filter({ hasText: 'App-opaque-dispatch' }).first().waitFor();
    await page.waitForTimeout(1500);
    await pressKeys(page, ['Control+k', 'Control+i', 'wait:1000']);
  },
  /** A memo under its excerpt, and all memos of the study. */
  async memo(page) {
    await openFile(page, 'interviews/p03.md:27:10');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    await runCommand(page, 'Transcript Coding: Focus on Memos View');
    await page.locator('.pane-header').filter({ hasText: 'Codes' }).first().click();
    await clickRow(page, 'Riding in circles');
    await openFile(page, 'interviews/p03.md:27:10');
  },
  /** Who speaks in the study, with a transcript whose voices have no names yet. */
  async speakers(page, folder) {
    const talk = ['SPEAKER_01: When do you start?', 'SPEAKER_02: At five, before the streets fill up.'];
    const more = ['SPEAKER_01: Every day?', 'SPEAKER_02: But for Sundays, when I sleep until seven.'];
    writeFileSync(join(folder, 'interviews/p04.md'), [...talk, ...more].map((line) => `${line}\n`).join('\n'));
    await openFile(page, 'interviews/p04.md:1');
    await showView(page, 'workbench.view.extension.transcriptCoding');
    await runCommand(page, 'Transcript Coding: Focus on Speakers View');
    await page.locator('.pane-header').filter({ hasText: 'Codes' }).first().click();
    for (const row of ['Courier', 'Without a name', 'p04.md']) await clickRow(page, row);
    await openFile(page, 'interviews/p04.md:1');
  },
  /** What renaming a code would change, before it does. */
  async rename(page) {
    await openFile(page, 'interviews/p01.md:25:3');
    await page.waitForTimeout(2000);
    await pressKeys(page, ['F2', 'wait:1500']);
    await page.locator('.rename-box input').fill('App-opaque');
    await pressKeys(page, ['Control+Enter', 'wait:4000']);
  },
};

async function clickRow(page, name) {
  await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').filter({ hasText: name }).first().click();
  await page.waitForTimeout(500);
}

const options = process.argv.slice(2);
const out = resolve(
  options.find((option) => option.startsWith('--out='))?.slice('--out='.length) ?? join(root, 'media/screenshots'),
);
const names = options.filter((option) => !option.startsWith('--'));

await buildDesktop({ quiet: true, production: true });
mkdirSync(out, { recursive: true });
for (const [name, scene] of Object.entries(scenes)) {
  if (names.length && !names.includes(name)) continue;
  for (const [suffix, theme] of Object.entries(themes)) await take(`${name}.${suffix}`, theme, scene);
}

async function take(name, theme, scene) {
  const temp = mkdtempSync(join(tmpdir(), 'transcript-coding-picture-'));
  const clean = () => rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const forget = onInterrupt(clean);
  cpSync(join(root, 'samples'), join(temp, 'study'), { recursive: true });
  const window = await launch({
    folder: join(temp, 'study'),
    theme,
    viewport: { width: 1280, height: 800 },
    scale: 2,
    settings: { 'editor.minimap.enabled': false },
  });
  try {
    await ready(window.page);
    await scene(window.page, join(temp, 'study'));
    await window.page.mouse.move(640, 799); // away from whatever would show a hover
    await window.page.waitForTimeout(1500);
    await window.page.screenshot({ path: join(out, `${name}.png`) });
    console.log(join(out, `${name}.png`));
  } finally {
    await window.close();
    clean();
    forget();
  }
}
