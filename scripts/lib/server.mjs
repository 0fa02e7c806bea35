// Starts the VS Code server (the one that serves a whole VS Code to a browser) on this machine.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onInterrupt } from './process.mjs';

/**
 * Starts a server and waits until it listens.
 *
 * `server` is what provision.vscodeServer() gives; `temp` a folder for what the server leaves behind; `userData` and
 * `extensions` the folders of the user's settings and of the installed extensions. `shutdown` ends the server by itself some
 * time after the last window has gone.
 */
export async function startServer({ server, temp, userData, extensions, port = 0, env = {}, shutdown = true, log }) {
  const child = spawn(server.node, serverArguments({ server, temp, userData, extensions, port, shutdown }), {
    env: serverEnvironment({ ...env, TMPDIR: temp }),
    detached: process.platform !== 'win32', // a group of its own, so that its extension hosts can be stopped with it
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (signal) => {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // it has gone already
    }
  };
  const killAtExit = () => kill('SIGKILL');
  process.once('exit', killAtExit);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  let stopping;
  const stop = () =>
    (stopping ??= (async () => {
      kill('SIGTERM');
      const slow = setTimeout(() => kill('SIGKILL'), 3000);
      if (child.exitCode === null && child.signalCode === null) await exited;
      clearTimeout(slow);
      kill('SIGKILL'); // what is left of its group
      process.off('exit', killAtExit);
      forget();
    })());
  const forget = onInterrupt(stop);

  const listening = new Promise((resolve, reject) => {
    let output = '';
    const read = (data) => {
      log?.(String(data));
      if (output === undefined) return;
      output += data;
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (!found) return;
      output = undefined;
      resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void exited.then((code) =>
      reject(new Error(`The VS Code server ended with ${code}.\n${(output ?? '').slice(-3000)}`)),
    );
  });
  try {
    return { port: await listening, pid: child.pid, stop, exited };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The environment of a server: ours, without what would tie it to the editor or the npm that we may have been started by. */
function serverEnvironment(more = {}) {
  const env = { ...process.env, ...more };
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_|npm_|CODE_SERVER_)/.test(name)) delete env[name];
  }
  delete env.NODE_OPTIONS;
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

function serverArguments({ server, temp, userData, extensions, port, shutdown }) {
  return [
    join(server.folder, 'out/server-main.js'),
    '--host=127.0.0.1',
    `--port=${port}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level=off',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    ...(shutdown ? ['--enable-remote-auto-shutdown'] : []),
    `--server-data-dir=${join(temp, 'server')}`,
    `--user-data-dir=${userData}`,
    `--extensions-dir=${extensions}`,
  ];
}
