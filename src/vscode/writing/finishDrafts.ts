import type * as vscode from 'vscode';
import { parseDraftPath } from '../../core/project/drafts';
import type { WritingSession } from './writingSession';
import { finish } from './takeTurn';

/**
 * Finishes what was being written when its writer was stopped: a window that crashed, a machine that lost its power. It takes its turn at
 * each file, and not with all that is written here, which would wait for seconds until it is sure that nobody is at work any more.
 */
export async function finishDrafts({ studies, log }: WritingSession, drafts: readonly vscode.Uri[]): Promise<void> {
  for (const draft of drafts) {
    const of = parseDraftPath(draft.path);
    if (!of) continue;
    const uri = draft.with({ path: of.path });
    try {
      await finish(uri);
      await studies.refresh([uri]);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
    }
  }
}
