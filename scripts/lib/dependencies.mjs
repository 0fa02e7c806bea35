// Installs node_modules when it isn't what package-lock.json asks for. Needs nothing but Node and npm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './process.mjs';
import { root } from './root.mjs';

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Compares what is installed with what is asked for; a package that is optional may be for another system. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional),
  );
}

export async function installDependencies() {
  if (isInstalled()) return;
  console.log('installing dependencies (npm ci)');
  // No scripts: none of the packages needs its own, and some would look for a download elsewhere.
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}
