// VS Code whose extension host is in the browser, as @vscode/test-web serves it.
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import * as provision from './provision.mjs';
import { root } from './root.mjs';
import { browserArguments } from './workbench.mjs';

/**
 * Gives test-web's `runTests` and `open`, for its own options besides those that all have in common, such as `folderPath`: what the
 * window has open, in a file system of its own. They use our Chromium; `onBrowser` is called with it once it has been started.
 */
export async function browserHost(onBrowser) {
  const [host, chromium] = await Promise.all([provision.webHost(), provision.chromium()]);
  const require = createRequire(join(host.folder, 'package.json'));
  const playwright = require('playwright');
  const launch = playwright.chromium.launch.bind(playwright.chromium);
  playwright.chromium.launch = async (options) => {
    const env = { ...process.env, ...chromium.env };
    const browser = await launch({ ...options, executablePath: chromium.path, env });
    onBrowser(browser);
    return browser;
  };
  const common = {
    browserType: 'chromium',
    browserOptions: browserArguments,
    headless: true,
    quality: 'stable',
    commit: 'local',
    testRunnerDataDir: host.builds,
    port: await freePort(),
    extensionDevelopmentPath: root,
  };
  const { runTests, open } = require('@vscode/test-web');
  return {
    runTests: (options) => runTests({ ...common, ...options }),
    open: (options) => open({ ...common, ...options }),
  };
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
