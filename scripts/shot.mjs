// Takes a picture of a VS Code window that has the extension of this checkout: to look at one's own work.
//
//   node scripts/shot.mjs --folder=DIR --open=FILE --out=out/shot.png
//     --folder=DIR      the folder to open (samples/ unless told)
//     --copy            open a temporary copy of the folder, since a command may write
//     --open=FILE[:LINE[:COLUMN]]   a file in the folder to open
//     --select=TEXT     select the first place that has this text
//     --theme=NAME      a colour theme ("Default Dark Modern", "Default High Contrast", …)
//     --view=ID         show this view container, by its id (workbench.view.extension.transcriptCoding) or title (Search)
//     --commands=JSON   commands to run in turn through the Command Palette, by title: '["Transcript: Add Code…"]'
//     --keys=JSON       keys to press after that, in turn: '["Control+Shift+K", "type:some text", "Enter"]'
//     --settings=JSON   user settings
//     --wait=MS         how long to wait before the picture (1500)
//     --size=WxH        the size of the window (1400x900); --scale=N pixels for each point
//     --vscode=oldest|newest
//     --no-build        use dist/ as it is
//     --log             print what extensions log
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDesktop } from './lib/bundle.mjs';
import { root } from './lib/root.mjs';
import { openFile, pressKeys, ready, runCommand, selectText, showView } from './lib/window.mjs';
import { launch } from './lib/workbench.mjs';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: join(root, 'samples') },
    copy: { type: 'boolean' },
    open: { type: 'string' },
    select: { type: 'string' },
    theme: { type: 'string', default: 'Default Light Modern' },
    view: { type: 'string' },
    commands: { type: 'string', default: '[]' },
    keys: { type: 'string', default: '[]' },
    settings: { type: 'string', default: '{}' },
    wait: { type: 'string', default: '1500' },
    size: { type: 'string', default: '1400x900' },
    scale: { type: 'string', default: '1' },
    vscode: { type: 'string', default: 'newest' },
    out: { type: 'string', default: 'out/shot.png' },
    'no-build': { type: 'boolean' },
    log: { type: 'boolean' },
  },
});

if (!options['no-build']) await buildDesktop({ quiet: true });
let folder = resolve(options.folder);
let copy;
if (options.copy) {
  copy = mkdtempSync(join(tmpdir(), 'transcript-coding-copy-'));
  cpSync(folder, join(copy, basename(folder)), { recursive: true });
  folder = join(copy, basename(folder));
}
const [width, height] = options.size.split('x').map(Number);
const window = await launch({
  vscode: options.vscode,
  folder,
  theme: options.theme,
  settings: JSON.parse(options.settings),
  viewport: { width, height },
  scale: Number(options.scale),
  onLog: (type, text) => {
    if (options.log || (type === 'error' && !/ENOTFOUND|Service Worker|Canceled/.test(text)))
      console.log(`[${type}] ${text}`);
  },
});
try {
  const { page } = window;
  await ready(page);
  if (options.open) await openFile(page, options.open);
  if (options.view) await showView(page, options.view);
  if (options.select) await selectText(page, options.select);
  for (const title of JSON.parse(options.commands)) await runCommand(page, title);
  await pressKeys(page, JSON.parse(options.keys));
  await page.waitForTimeout(Number(options.wait));
  mkdirSync(dirname(resolve(options.out)), { recursive: true });
  await page.screenshot({ path: options.out });
  console.log(options.out);
} catch (error) {
  await window.page.screenshot({ path: 'out/shot-failed.png' }).catch(() => undefined);
  console.error(error);
  console.error('see out/shot-failed.png');
  process.exitCode = 1;
} finally {
  await window.close();
  if (copy) rmSync(copy, { recursive: true, force: true });
}
