// A VS Code window for tests that act and look as a person does, and what they ask of it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../scripts/lib/root.mjs';
import { openFile, ready, runCommand, showView } from '../../scripts/lib/window.mjs';
import { launch } from '../../scripts/lib/workbench.mjs';
import { openStudies } from './openStudies.mjs';

const TREE = '.tree-explorer-viewlet-tree-view .monaco-list-row';
const LENS = '.codelens-decoration a';
const CODES = 'workbench.view.extension.transcriptCoding';

/** A study in a temporary git repository, open in a window. `files` are copied or written into it: where to → where from, or lines. */
export async function openStudy(files, options = {}) {
  const temp = mkdtempSync(join(tmpdir(), 'transcript-coding-ui-'));
  for (const [path, from] of Object.entries(files)) {
    const to = join(temp, path);
    mkdirSync(dirname(to), { recursive: true });
    if (Array.isArray(from)) writeFileSync(to, from.map((line) => `${line}\n`).join(''));
    else cpSync(from, to, { recursive: true });
  }
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
      cwd: temp,
      encoding: 'utf8',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'Transcripts');
  const window = await launch({ folder: temp, ...options });
  await ready(window.page);
  const close = async () => {
    openStudies.delete(study);
    await window.close();
    rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const study = new Study(window.page, temp, git, close, window);
  openStudies.add(study);
  return study;
}

/** A copy of the sample study in a window of its own. */
export function openSampleStudy() {
  return openStudy({
    'codebook.yaml': join(root, 'samples/codebook.yaml'),
    interviews: join(root, 'samples/interviews'),
  });
}

class Study {
  constructor(page, folder, git, close, window) {
    Object.assign(this, { page, folder, git, close, window });
  }

  /** The same study in a second window, which is closed with the first. */
  async openWindow() {
    const page = await this.window.context.newPage();
    await page.goto(this.window.url);
    await ready(page);
    return new Study(page, this.folder, this.git, this.close, this.window);
  }

  read(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Waits until a file is so on disk: it may not be there yet, and several are saved one after the other. */
  async untilText(path, isSo) {
    const text = () => {
      try {
        return this.read(path);
      } catch {
        return '';
      }
    };
    return until(path, text, isSo);
  }

  open(place) {
    return openFile(this.page, place);
  }

  run(title) {
    return runCommand(this.page, title);
  }

  showCodes() {
    return showView(this.page, CODES);
  }

  /** The rows of the Codes view, each as `label description`. */
  async rows() {
    return this.page.locator(TREE).evaluateAll((rows) =>
      rows.map((row) => {
        const text = (part) => row.querySelector(part)?.textContent ?? '';
        return `${text('.label-name')} ${text('.label-description')}`.replaceAll('\u00a0', ' ').trim();
      }),
    );
  }

  /** What a screen reader says of the rows of the Codes view. */
  async spokenRows() {
    return this.page.locator(TREE).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  }

  async untilRows(wanted) {
    return until(
      `the Codes view should show ${JSON.stringify(wanted)}`,
      () => this.rows(),
      (rows) => JSON.stringify(rows.slice(0, wanted.length)) === JSON.stringify(wanted),
    );
  }

  async clickRow(text) {
    await this.page.locator(TREE).filter({ hasText: text }).first().click();
  }

  /** Opens the menu of a row of the Codes view with the right button, and chooses from it. */
  async chooseFromMenu(text, title) {
    await this.page.locator(TREE).filter({ hasText: text }).first().click({ button: 'right' });
    const item = this.page.locator('.monaco-menu .action-item').filter({ hasText: title }).first();
    await item.hover();
    await sleep(300); // a menu takes no click right after it was opened
    await item.click();
    await item.waitFor({ state: 'hidden' });
  }

  /** Clicks an icon that a row of the Codes view has while the pointer is on it. */
  async clickIcon(text, title) {
    const row = this.page.locator(TREE).filter({ hasText: text }).first();
    await row.hover();
    await row.locator(`.action-label[aria-label^="${title}"]`).click();
  }

  /** Waits for a message in the corner. */
  async untilMessage(text) {
    await this.page.locator('.notification-toast').filter({ hasText: text }).waitFor();
  }

  /** Clicks a button of a message in the corner. */
  async clickMessage(text, button) {
    const message = this.page.locator('.notification-toast').filter({ hasText: text });
    await message.locator('.monaco-button').filter({ hasText: button }).click();
  }

  /** The titles of the lenses on screen. */
  async lenses() {
    return (await this.page.locator(LENS).allInnerTexts()).map((title) => title.replaceAll('\u00a0', ' ').trim());
  }

  /** Clicks the first lens with this title that is well on screen. */
  async clickLens(title) {
    const onScreen = async () => {
      for (const lens of await this.page.locator(LENS).filter({ hasText: title }).all()) {
        const box = await lens.boundingBox();
        if (box && box.y > 70 && box.y < 700 && (await lens.isVisible())) return lens;
      }
      return undefined;
    };
    const lens = await until(`a lens ${title} on screen`, onScreen, (found) => found !== undefined);
    await lens.click();
  }

  /** Types into the pick that is open, and returns. */
  async pick(text) {
    const input = this.page.locator('.quick-input-widget input.input:visible').first();
    await input.waitFor();
    await sleep(300);
    await input.fill(text);
    await sleep(300);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Where the status bar says that the cursor is. */
  async cursor() {
    return this.page.locator('#status\\.editor\\.selection').innerText();
  }

  async untilCursor(wanted) {
    return until(
      `the cursor should be at ${wanted}`,
      () => this.cursor(),
      (now) => now.startsWith(wanted),
    );
  }

  /** By VS Code's own command: a browser that reloads by itself may lose what was kept in its last seconds. */
  async reload() {
    const loaded = this.page.waitForEvent('load');
    await this.run('Developer: Reload Window');
    await loaded;
    await ready(this.page);
  }
}

/** Waits until something is so; fails with what it last was. */
export async function until(what, look, isSo, patience = 15_000) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    if (Date.now() > end) throw new Error(`${what}; it is ${JSON.stringify(value)}`);
    await sleep(100);
  }
}
