import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { byPresence, nodeProgram, rememberDriver, staleDrivers } from '../../../src/vscode/merging/driverMemory';

/** The memory that versions of the extension on one machine share. */
function machine() {
  const memory = new Map<string, unknown>();
  const globalState = {
    get: (key: string, otherwise: unknown) => memory.get(key) ?? otherwise,
    update: (key: string, value: unknown) => Promise.resolve(void memory.set(key, value)),
  };
  return (version: string) =>
    ({ globalState, extension: { packageJSON: { version } } }) as unknown as vscode.ExtensionContext;
}

const root = (path: string) => ({ toString: () => `file://${path}` }) as unknown as vscode.Uri;

describe('the memory of merge drivers', () => {
  it('has none where none was set up', () => {
    assert.deepEqual(staleDrivers(machine()('1.0.0')), []);
  });

  it('tells those that another version has set up, until this one has', async () => {
    const at = machine();
    await rememberDriver(at('1.0.0'), root('/a'));
    await rememberDriver(at('1.0.0'), root('/b'));
    assert.deepEqual(staleDrivers(at('1.0.0')), []);
    assert.deepEqual(staleDrivers(at('1.1.0')), ['file:///a', 'file:///b']);
    await rememberDriver(at('1.1.0'), root('/b'));
    assert.deepEqual(staleDrivers(at('1.1.0')), ['file:///a']);
  });

  it('tells those that another program runs', async () => {
    const at = machine();
    await rememberDriver(at('1.0.0'), root('/a'));
    const { execPath } = process;
    try {
      process.execPath = '/elsewhere/node';
      assert.deepEqual(staleDrivers(at('1.0.0')), ['file:///a']);
    } finally {
      process.execPath = execPath;
    }
  });
});

describe('byPresence', () => {
  const uri = (path: string) =>
    ({ scheme: 'file', authority: '', path, toString: () => `file://${path}` }) as unknown as vscode.Uri;

  it('keeps the repositories of folders that may be added later apart', () => {
    const [whole, above, inside, beside] = ['/study', '/', '/study/old/repository', '/study2'].map(uri);
    const roots = [whole!, above!, inside!, beside!];
    assert.deepEqual(byPresence(roots, [{ root: uri('/study') }]), {
      here: [whole, above, inside],
      elsewhere: [beside],
    });
    assert.deepEqual(byPresence(roots, []), { here: [], elsewhere: roots });
  });
});

describe('nodeProgram', () => {
  it('is what runs this, and none where nothing of that kind does', () => {
    assert.equal(nodeProgram(), process.execPath);
    const { process: node } = globalThis;
    try {
      Object.defineProperty(globalThis, 'process', { value: undefined, configurable: true, writable: true });
      assert.equal(nodeProgram(), undefined);
    } finally {
      Object.defineProperty(globalThis, 'process', { value: node, configurable: true, writable: true });
    }
  });
});
