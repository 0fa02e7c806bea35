// Runs the in-editor tests in a VS Code with an extension host in Node: `node scripts/editor.mjs oldest|newest [--grep=TEXT]`.
//
// Where there is a display and VS Code can be downloaded, in the desktop application, through @vscode/test-electron; elsewhere
// in the server of the same version, which comes from npm, with its window in headless Chromium. --server takes the second at
// once. The extension must have been built.
import { Buffer } from 'node:buffer';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleForNode, copyStudy, testEnvironment } from './lib/editorTests.mjs';
import { onInterrupt } from './lib/process.mjs';
import { needsServer } from './lib/provision.mjs';
import { root } from './lib/root.mjs';
import { quietSettings } from './lib/settings.mjs';
import { vscode as versions } from './lib/versions.mjs';

const timeout = 1_500_000;
const which = process.argv[2] === 'oldest' ? 'oldest' : 'newest';

const tests = await bundleForNode();
const study = copyStudy();
const temp = mkdtempSync(join(tmpdir(), 'transcript-coding-run-'));
const report = join(temp, 'report.txt');
writeFileSync(report, '');
const clean = () => {
  study.remove();
  rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
};
onInterrupt(clean);

const stopFollowing = follow(report);
let code = 1;
try {
  const program = await desktopProgram();
  console.log(`VS Code ${versions[which].version}, ${program ? 'the desktop application' : 'the server'}`);
  code = program ? await inDesktop(program) : await inServer();
} catch (error) {
  console.error(error);
} finally {
  stopFollowing();
  clean();
}
process.exit(code);

/** The desktop application, downloaded if need be; nothing where it can't run or can't be had. */
async function desktopProgram() {
  if (needsServer() || process.argv.includes('--server')) return undefined;
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({ version: versions[which].version, timeout: 30_000 });
  } catch (error) {
    console.log(`VS Code can't be downloaded: ${error.message}`);
    return undefined;
  }
}

async function inDesktop(program) {
  const { runTests } = await import('@vscode/test-electron');
  const userData = join(temp, 'user-data');
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(quietSettings));
  return await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: testEnvironment(report),
    launchArgs: [
      study.folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${userData}`,
      `--extensions-dir=${join(temp, 'extensions')}`,
    ],
  }).catch((error) => {
    console.error(String(error));
    return 1;
  });
}

async function inServer() {
  const { launch } = await import('./lib/workbench.mjs');
  const errors = [];
  let window;
  const ended = new Promise((resolve, reject) => {
    const slow = setTimeout(() => reject(new Error(`no result after ${timeout / 1000} s`)), timeout);
    const end = (code) => {
      clearTimeout(slow);
      resolve(code);
    };
    launch({
      vscode: which,
      folder: study.folder,
      tests,
      env: testEnvironment(report),
      onTestsExit: end,
      onLog: (type, text) => {
        if (type === 'error' && !harmless.test(text)) errors.push(text);
      },
    }).then((launched) => {
      window = launched;
      window.browser.on('disconnected', () => reject(new Error('the browser has gone')));
      window.page.on('crash', () => reject(new Error('the window has crashed')));
    }, reject);
  });
  try {
    const code = await ended;
    if (code !== 0) await explain(window, errors);
    return code;
  } catch (error) {
    await explain(window, errors);
    throw error;
  } finally {
    await window?.close();
  }
}

/** What any window of a server says that has no network and no native modules. */
const harmless = /ENOTFOUND|open-vsx|Service ?Worker|Canceled|bindings file|watchdog|net::ERR/;

async function explain(window, errors) {
  for (const error of errors.slice(-10)) console.error(`[window] ${error.split('\n').slice(0, 8).join('\n    ')}`);
  const picture = join(root, `out/editor-${which}.png`);
  await window?.page.screenshot({ path: picture }).catch(() => undefined);
  if (window && existsSync(picture)) console.error(`The window when the tests ended: ${picture}`);
}

/** Prints what is added to a file, until told to stop. */
function follow(file) {
  let position = 0;
  const buffer = Buffer.alloc(65_536);
  const print = () => {
    const descriptor = openSync(file, 'r');
    for (;;) {
      const count = readSync(descriptor, buffer, 0, buffer.length, position);
      if (count === 0) break;
      process.stdout.write(Uint8Array.prototype.slice.call(buffer, 0, count));
      position += count;
    }
    closeSync(descriptor);
  };
  const timer = setInterval(print, 200);
  return () => {
    clearInterval(timer);
    print();
  };
}
