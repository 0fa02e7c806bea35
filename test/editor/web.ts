// Runs the tests in the extension host of a VS Code in the browser, which calls run(). All of it is one file there.
import 'mocha/mocha.js';
import type * as MochaModule from 'mocha';
import * as vscode from 'vscode';
import { report } from './report';

declare const grep: string; // set when this is bundled

export async function run(): Promise<void> {
  const { mocha, Mocha } = globalThis as unknown as { mocha: BrowserMocha; Mocha: typeof MochaModule };
  mocha.setup({ ui: 'bdd', timeout: 60_000, retries: 1, reporter: Mocha.reporters.Base, ...(grep ? { grep } : {}) });
  // As in the other hosts; in a browser it would be after a second.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  await import('web-tests');
  await report(mocha.run(), (line) => {
    console.log(line);
  });
}
