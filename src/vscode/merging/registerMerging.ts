import * as vscode from 'vscode';
import { nodeOf } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { codingFiles } from '../study/codingFiles';
import { uriOf } from '../study/studyFolder';
import { byPresence, staleDrivers } from './driverMemory';

/** Registers what merges codings. What it does is loaded when it is first needed. */
export function registerMerging(context: vscode.ExtensionContext, session: CodingSession): vscode.Disposable {
  const register = (name: string, run: (argument?: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  return vscode.Disposable.from(
    register('mergeBothSides', async (argument) =>
      (await import('./mergeBothSides')).mergeBothSides(session, context, fileOf(argument)),
    ),
    register('setUpGit', async (argument) => (await import('./setUpGit')).setUpGit(session, context, fileOf(argument))),
    vscode.languages.registerCodeLensProvider(codingFiles, {
      provideCodeLenses: async (document) => (await import('./conflictLenses')).conflictLenses(document),
    }),
    renewDrivers(context, session),
  );
}

/** The file that a menu was opened on, in an editor or in the Codes view. */
function fileOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const node = nodeOf(argument);
  return node?.kind === 'attentionItem' && node.item.kind === 'file' ? uriOf(node.folder, node.item.path) : undefined;
}

/**
 * Once the studies are read, also those that are added to the workspace later, puts the merge drivers of their repositories in order that
 * another version has set up.
 */
function renewDrivers(context: vscode.ExtensionContext, { studies, log }: CodingSession): vscode.Disposable {
  let stale = staleDrivers(context).map((root) => vscode.Uri.parse(root));
  return studies.onDidChange(() => {
    if (!stale.length) return;
    const { here, elsewhere } = byPresence(stale, studies.folders);
    stale = elsewhere;
    if (here.length) void renew(here);
  });

  async function renew(roots: readonly vscode.Uri[]): Promise<void> {
    const { renewDriver } = await import('./mergeDriver');
    for (const root of roots) {
      await renewDriver(context, root).catch((error: unknown) => log.warn(String(error)));
    }
  }
}
