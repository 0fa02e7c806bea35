import * as vscode from 'vscode';
import { isSame } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { pathIn } from '../study/studyFolder';
import { staleDrivers } from './driverMemory';

/** Registers what merges codings. What it does is loaded when it is first needed. */
export function registerMerging(context: vscode.ExtensionContext, session: CodingSession): vscode.Disposable {
  const register = (name: string, run: (argument?: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  return vscode.Disposable.from(
    register('setUpGit', async (argument) => {
      const { setUpGit } = await import('./setUpGit');
      await setUpGit(session, context, argument instanceof vscode.Uri ? argument : undefined);
    }),
    renewDrivers(context, session),
  );
}

/** Once the studies are read, puts the merge drivers of their repositories in order that another version has set up. */
function renewDrivers(context: vscode.ExtensionContext, { studies, log }: CodingSession): vscode.Disposable {
  let stale = staleDrivers(context).map((root) => vscode.Uri.parse(root));
  return studies.onDidChange(() => {
    const here = stale.filter((root) =>
      studies.folders.some((folder) => isSame(root, folder.root) || pathIn(root, folder.root) !== undefined),
    );
    stale = [];
    if (here.length) void renew(here).catch((error: unknown) => log.warn(String(error)));
  });

  async function renew(roots: readonly vscode.Uri[]): Promise<void> {
    const { renewDriver } = await import('./mergeDriver');
    for (const root of roots) await renewDriver(context, root);
  }
}
