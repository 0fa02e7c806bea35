import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';

/** Registers the commands that move codings between inline labels and sidecars. What they do is loaded when the first of them runs. */
export function registerNotation(session: CodingSession): vscode.Disposable {
  const notation = () => import('./moveNotation');
  const register = (name: string, run: () => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  return vscode.Disposable.from(
    register('moveLabelsToSidecar', async () => (await notation()).moveNotation(session, 'sidecar')),
    register('moveCodingsToLabels', async () => (await notation()).moveNotation(session, 'label')),
    register('moveAllLabelsToSidecars', async () => (await notation()).moveAllNotation(session, 'sidecar')),
    register('moveAllCodingsToLabels', async () => (await notation()).moveAllNotation(session, 'label')),
  );
}
