// Runs the in-editor tests in a VS Code whose extension host is in the browser: `node scripts/web.mjs [--grep=TEXT]`.
// The extension must have been built.
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { bundleForWeb, copyStudy } from './lib/editorTests.mjs';
import { onInterrupt } from './lib/process.mjs';
import * as provision from './lib/provision.mjs';
import { root } from './lib/root.mjs';
import * as versions from './lib/versions.mjs';
import { browserArguments } from './lib/workbench.mjs';

const timeout = 480_000;

const [host, chromium] = await Promise.all([provision.webHost(), provision.chromium()]);
const tests = await bundleForWeb();
const study = copyStudy();
onInterrupt(study.remove);
const slow = setTimeout(() => {
  console.error(`no result after ${timeout / 1000} s`);
  study.remove();
  process.exit(1);
}, timeout);

const require = createRequire(join(host.folder, 'package.json'));
const playwright = require('playwright');
const launch = playwright.chromium.launch.bind(playwright.chromium);
const picture = join(root, 'out/editor-web.png');
playwright.chromium.launch = async (options) => {
  const env = { ...process.env, ...chromium.env };
  const browser = await launch({ ...options, executablePath: chromium.path, env });
  const close = browser.close.bind(browser);
  browser.close = async () => {
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    await page?.screenshot({ path: picture }).catch(() => undefined);
    await close();
  };
  return browser;
};
printOnlyWhatMatters();
console.log(`VS Code ${versions.vscode.newest.version}, the browser`);
let code = 1;
try {
  await require('@vscode/test-web').runTests({
    browserType: 'chromium',
    browserOptions: browserArguments,
    headless: true,
    quality: 'stable',
    commit: 'local',
    testRunnerDataDir: host.builds,
    port: await freePort(),
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    folderPath: study.folder,
  });
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
  const said = /^( {2}[✓✗-] |\d+ passed|VS Code )/;
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

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
