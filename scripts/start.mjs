// Opens a folder in a VS Code that has the extension of this checkout: `npm start [-- FOLDER]`; samples/ unless told.
//
// In the VS Code of this machine, where the command `code` is there; else in one that is installed from npm into .vscode-test/
// and served to the browser, on this machine only. Its settings stay in .vscode-test/start/ from one start to the next.
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installDependencies } from './lib/dependencies.mjs';
import { capture, onInterrupt, run, which } from './lib/process.mjs';
import * as provision from './lib/provision.mjs';
import { root } from './lib/root.mjs';
import { startServer } from './lib/server.mjs';
import { quietSettings } from './lib/settings.mjs';

const usualPort = 8731;

const options = process.argv.slice(2);
const folder = resolve(options.find((option) => !option.startsWith('--')) ?? join(root, 'samples'));
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}.`);
  process.exit(2);
}

await installDependencies();
const { buildAll } = await import('./lib/bundle.mjs');
await buildAll({ quiet: true });
const code = options.includes('--server') ? undefined : await installedVsCode();
if (code) {
  process.exit(await inVsCode(code));
} else {
  await inServer();
}

/** The command `code`, if it works. */
async function installedVsCode() {
  const program = which(['code']);
  const windows = process.platform === 'win32';
  const works =
    program && (await capture('code', ['--version'], { shell: windows, timeout: 20_000 }).then(Boolean, () => false));
  return works ? { program: 'code', shell: windows } : undefined;
}

function inVsCode({ program, shell }) {
  console.log(`Opening ${folder} in VS Code`);
  const quoted = (path) => (shell ? `"${path}"` : path);
  const extension = `--extensionDevelopmentPath=${quoted(root)}`;
  return run(program, [extension, '--new-window', quoted(folder)], { shell });
}

async function inServer() {
  const home = join(provision.cache, 'start');
  const userData = join(home, 'user-data');
  const settings = join(userData, 'User/settings.json');
  mkdirSync(join(userData, 'User'), { recursive: true });
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify(quietSettings, undefined, 2));

  // The only extension that is installed there is this folder, so that it is always as it was built last.
  const extensions = join(home, 'extensions');
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  symlinkSync(root, join(extensions, 'transcript-coding'), 'junction');

  const temp = mkdtempSync(join(tmpdir(), 'transcript-coding-'));
  const clean = () => rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.once('exit', clean);

  const port = (await isFree(usualPort)) ? usualPort : 0;
  const server = await provision.vscodeServer('newest');
  const started = await startServer({ server, temp, userData, extensions, port, shutdown: false });
  onInterrupt(started.stop);
  const address = new URL(`http://127.0.0.1:${started.port}/`);
  address.search = `folder=${encodeURI(folder).replaceAll('&', '%26').replaceAll('#', '%23').replaceAll('+', '%2B')}`;
  console.log(`Transcript Coding is running at ${address.href}  (Ctrl+C stops it)`);
  openBrowser(address.href);
  process.exit((await started.exited) ?? 0);
}

function isFree(port) {
  return new Promise((resolveFree) => {
    const probe = createServer();
    probe.once('error', () => resolveFree(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolveFree(true)));
  });
}

/** Opens the system's browser, where there is a screen to see it on; the address has been printed anyway. */
function openBrowser(address) {
  if (provision.needsServer()) return;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  if (which([opener])) void run(opener, [address], { stdio: 'ignore' }).catch(() => undefined);
}
