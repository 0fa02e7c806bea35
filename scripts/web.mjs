// Runs the in-editor tests in a VS Code whose extension host is in the browser: `node scripts/web.mjs [--grep=TEXT]`.
// The extension must have been built.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserHost } from './lib/browserHost.mjs';
import { bundleForWeb, copyStudy } from './lib/editorTests.mjs';
import { onInterrupt } from './lib/process.mjs';
import { root } from './lib/root.mjs';
import * as versions from './lib/versions.mjs';

const timeout = 1_500_000;

const tests = await bundleForWeb();
const study = copyStudy();
onInterrupt(study.remove);
const slow = setTimeout(() => {
  console.error(`no result after ${timeout / 1000} s`);
  study.remove();
  process.exit(1);
}, timeout);

const picture = join(root, 'out/editor-web.png');
const host = await browserHost((browser) => {
  const close = browser.close.bind(browser);
  browser.close = async () => {
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    await page?.screenshot({ path: picture }).catch(() => undefined);
    await close();
  };
});
printOnlyWhatMatters();
console.log(`VS Code ${versions.vscode.newest.version}, the browser`);
let code = 1;
try {
  await host.runTests({ extensionTestsPath: tests, folderPath: study.folder });
  code = 0;
  rmSync(picture, { force: true });
} catch (error) {
  console.error(String(error));
  if (existsSync(picture)) console.error(`The window when the tests ended: ${picture}`);
} finally {
  clearTimeout(slow);
  study.remove();
}
process.exit(code);

/** Of all that the server and the window print, keeps what the tests say and what goes wrong. */
function printOnlyWhatMatters() {
  const said = /^( {2}[✓✗↻-] |\d+ passed|VS Code )/;
  const harmless = /^Error: Activating extension 'vscode\.|net::ERR|^Failed to load resource/;
  const { log, error } = console;
  for (const name of ['log', 'info', 'warn', 'debug']) {
    console[name] = (...words) => {
      if (said.test(String(words[0]))) log(...words);
    };
  }
  console.error = (...words) => {
    if (!harmless.test(String(words[0]))) error(...words);
  };
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) => (/^.{0,5}GET /.test(String(chunk)) ? true : write(chunk, ...rest));
}
