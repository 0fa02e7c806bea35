// Installs what tests and `npm start` need beyond node_modules, from the npm registry, into .vscode-test/: once, pinned, and
// only when it is first needed. A folder counts when its marker file, written last, is there.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture, npm, onInterrupt, which } from './process.mjs';
import { root } from './root.mjs';
import * as versions from './versions.mjs';

export const cache = join(root, '.vscode-test');
const marker = '.complete';

/** Makes `.vscode-test/NAME` with `install(folder)` unless it is there, and gives its path. */
async function provision(name, install) {
  const folder = join(cache, name);
  if (existsSync(join(folder, marker))) return folder;
  const unlock = await lock(`${folder}.lock`);
  try {
    if (existsSync(join(folder, marker))) return folder; // another run has made it meanwhile
    const started = Date.now();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    await install(folder);
    writeFileSync(join(folder, marker), '');
    console.log(`installed ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return folder;
  } finally {
    unlock();
  }
}

/** Waits until no other live process holds the lock, and takes it. */
async function lock(path) {
  mkdirSync(cache, { recursive: true });
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(readOrNothing(path));
      if (holder && !isAlive(holder)) rmSync(path, { force: true });
      else await sleep(500);
    }
  }
  const unlock = () => rmSync(path, { force: true });
  const forget = onInterrupt(unlock);
  return () => {
    forget();
    unlock();
  };
}

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs packages. No scripts: they would compile, or download from elsewhere, what isn't needed here. */
function install(folder, ...packages) {
  return npm(['install', ...quiet, '--prefix', folder, ...packages], { cwd: folder });
}

/** Whether VS Code's desktop application can't run here, so that its server takes its place. */
export function needsServer() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** The VS Code server of one of versions.vscode: its folder, and the Node that runs it. */
export async function vscodeServer(which) {
  const { codeServer, node } = versions.vscode[which];
  const [folder, program] = await Promise.all([
    provision(`code-server-${codeServer}`, async (folder) => {
      await install(folder, `code-server@${codeServer}`);
      const server = join(folder, 'node_modules/code-server/lib/vscode');
      await npm(['install', '--omit=dev', ...quiet, '--prefix', server], { cwd: server });
      const ripgrep = join(server, 'node_modules/@vscode/ripgrep');
      if (existsSync(ripgrep)) await copyRipgrep(join(ripgrep, 'bin'));
    }),
    nodeProgram(node),
  ]);
  return { folder: join(folder, 'node_modules/code-server/lib/vscode'), node: program };
}

/** Older servers expect the program that an install script downloads: without it, no file is ever found. */
async function copyRipgrep(bin) {
  const folder = await provision(`ripgrep-${versions.ripgrep}`, (folder) =>
    install(folder, `@vscode/ripgrep-universal@${versions.ripgrep}`),
  );
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const built = join(folder, 'node_modules/@vscode/ripgrep-universal/bin', `${process.platform}-${process.arch}`, name);
  mkdirSync(bin, { recursive: true });
  copyFileSync(built, join(bin, name));
}

/** A Node of this major version or later: the one that runs us, or else one from npm. */
async function nodeProgram(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = await provision(`node-${versions.node24}`, (folder) => install(folder, `${name}@${versions.node24}`));
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * A Chromium to drive: CHROMIUM_PATH, or (on Linux x64) the one in the npm package @sparticuz/chromium, or one on PATH.
 * Gives its path and the environment that it needs.
 */
export async function chromium() {
  const own = process.env.CHROMIUM_PATH;
  if (own) return { path: own, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return await packagedChromium();
  const found = which(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']);
  if (found) return { path: found, env: {} };
  throw new Error('No Chromium found. Set CHROMIUM_PATH to a Chromium or Chrome.');
}

async function packagedChromium() {
  const folder = await provision(`chromium-${versions.chromium}`, async (folder) => {
    await install(folder, `@sparticuz/chromium@${versions.chromium}`);
    // It unpacks itself into the folder for temporary files; told that it is on the system that it was built for, it unpacks
    // the libraries of that system too.
    await capture(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
      cwd: folder,
      env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    writeFileSync(join(folder, 'fonts/fonts.conf'), fontConfiguration(folder));
  });
  const path = join(folder, 'chromium');
  const env = { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = await capture('ldd', [path]).catch(() => 'not found');
  if (libraries.includes('not found')) env.LD_LIBRARY_PATH = join(folder, 'al2023/lib');
  return { path, env };
}

/** The system's fonts, if it has any, besides the one that comes with Chromium. */
const fontConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/**
 * @vscode/test-web, and a build of the newest VS Code that it can serve: the window of the server, made to run without the
 * server, and so with its extension host in the browser.
 */
export async function webHost() {
  const { codeServer } = versions.vscode.newest;
  const folder = await provision(`test-web-${versions.testWeb}-${codeServer}`, async (folder) => {
    const [server] = await Promise.all([
      vscodeServer('newest'),
      install(folder, `@vscode/test-web@${versions.testWeb}`),
    ]);
    const build = join(folder, 'builds/vscode-web-stable-local'); // where test-web looks for the build of commit "local"
    mkdirSync(build, { recursive: true });
    writeFileSync(join(build, 'version'), 'local'); // else it would download that build
    cpSync(join(server.folder, 'package.json'), join(build, 'package.json'));
    cpSync(join(server.folder, 'out'), join(build, 'out'), { recursive: true });
    for (const name of ['extensions', 'node_modules'])
      symlinkSync(join(server.folder, name), join(build, name), 'junction');

    const main = 'out/vs/code/browser/workbench/workbench';
    // Its settings are kept in the browser, and not where it takes a server for granted.
    const options = 'isEnabledFileDownloads:true,isEnabledFileUploads:true,isEnabledCoderGettingStarted:false';
    replaceInFile(join(build, `${main}.js`), ',remoteAuthority:location.host}', `,${options}}`);
    replaceInFile(
      join(build, `${main}.js`),
      /\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.vscodeRemote\}\)/,
      '.from({scheme:"vscode-userdata",path:"/"})',
    );
    const page = join(folder, 'node_modules/@vscode/test-web/views/workbench-esm.html');
    replaceInFile(page, 'out/vs/workbench/workbench.web.main.internal.css', `${main}.css`);
    replaceInFile(
      page,
      '{{WORKBENCH_MAIN}}',
      `<script type="module" src="{{WORKBENCH_WEB_BASE_URL}}/out/nls.messages.js"></script>
       <script type="module" src="{{WORKBENCH_WEB_BASE_URL}}/${main}.js"></script>`,
    );
  });
  return { folder, builds: join(folder, 'builds') };
}

function replaceInFile(file, what, replacement) {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(what, () => replacement);
  if (after === before) throw new Error(`${file} doesn't have ${String(what)}`);
  writeFileSync(file, after);
}
