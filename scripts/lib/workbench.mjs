// Opens a VS Code window in headless Chromium, with the extension loaded from this checkout: for tests and pictures.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { onInterrupt } from './process.mjs';
import * as provision from './provision.mjs';
import { root } from './root.mjs';
import { startServer } from './server.mjs';
import { quietSettings } from './settings.mjs';

export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks', // else the page may not talk to its own server
];

/** Starts Chromium. `close()` on what it gives ends it. */
async function startBrowser() {
  const { path, env } = await provision.chromium();
  return await playwright.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: browserArguments,
    handleSIGINT: false, // whoever started it closes it
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Starts a VS Code and opens a window of it.
 *
 * - `vscode`: 'oldest' or 'newest'
 * - `folder`: the folder, or the .code-workspace file, to open
 * - `settings`: user settings besides the quiet ones
 * - `theme`: the name of a colour theme; `viewport`: the size of the window; `scale`: pixels for each of its points
 * - `tests`: a module whose run() is called in the extension host; `env`: its environment; `onTestsExit`: called with the code
 * - `onLog`: called with the type and the text of what extensions log in the window's console
 * - `log`: called with what the server prints
 *
 * Gives the playwright `page`, its `context` and `url`, the server's process, and `close()`, which ends everything and removes the
 * temporary files.
 */
export async function launch({
  vscode = 'newest',
  folder,
  settings = {},
  theme,
  viewport = { width: 1400, height: 900 },
  scale = 1,
  tests,
  env,
  onTestsExit,
  onLog,
  log,
} = {}) {
  const temp = mkdtempSync(join(tmpdir(), 'transcript-coding-'));
  const userData = join(temp, 'user-data');
  const extensions = join(temp, 'extensions');
  for (const path of [join(userData, 'User'), extensions]) mkdirSync(path, { recursive: true });
  // Under development, as tests need it, a window doesn't take the themes of its settings: for pictures it is installed.
  if (!tests) symlinkSync(root, join(extensions, 'transcript-coding'), 'junction');
  const allSettings = {
    ...quietSettings,
    ...(theme ? { 'workbench.colorTheme': theme } : {}),
    ...settings,
  };
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(allSettings, undefined, 2));

  let server, browser, closing;
  const close = () =>
    (closing ??= (async () => {
      forget();
      await browser?.close().catch(() => undefined);
      await server?.stop();
      rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    })());
  const forget = onInterrupt(close);
  try {
    server = await startServer({ server: await provision.vscodeServer(vscode), temp, userData, extensions, env, log });
    browser = await startBrowser();
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor: scale,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.exposeFunction('codeAutomationLog', (type, words) => onLog?.(type, words.map(String).join(' ')));
    await page.exposeFunction('codeAutomationExit', (code) => onTestsExit?.(code));

    const address = new URL(`http://127.0.0.1:${server.port}/`);
    const remote = (path) => ({ $mid: 1, scheme: 'vscode-remote', authority: address.host, path: resolve(path) });
    if (tests) await configure(page, address, { extensions: [remote(root)], extensionTestsPath: remote(tests) });
    if (folder) address.searchParams.set(/\.code-workspace$/.test(folder) ? 'workspace' : 'folder', resolve(folder));
    else address.searchParams.set('ew', 'true');
    await page.goto(address.href);
    return { page, context, browser, url: address.href, serverPid: server.pid, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Sets the workbench's development options. A built workbench takes them from the configuration in its page, and from nowhere
 * else: so the page is changed on its way.
 */
async function configure(page, address, developmentOptions) {
  const configuration = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;
  await page.route(
    (url) => url.host === address.host && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      if (!configuration.test(body)) throw new Error('The page of the VS Code server has no configuration.');
      const changed = body.replace(configuration, (_, before, value, after) => {
        const settings = JSON.parse(value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
        settings.developmentOptions = { ...settings.developmentOptions, ...developmentOptions };
        return before + JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + after;
      });
      await route.fulfill({ response, body: changed });
    },
  );
}
