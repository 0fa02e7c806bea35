import type * as vscode from 'vscode';
import { finish } from './takeTurn';

/** Finishes what was being written when its writer was stopped: a window that crashed, a machine that lost its power. */
export async function finishDrafts(drafts: readonly vscode.Uri[], log: vscode.LogOutputChannel): Promise<void> {
  for (const draft of drafts) {
    try {
      await finish(draft);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
    }
  }
}
