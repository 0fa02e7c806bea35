import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';

/** Registers the commands that open a study's files, and the one that adds to its codebook. What they do is loaded when the first runs. */
export function registerCodebook(session: CodingSession): vscode.Disposable {
  const commands = () => import('./codebookCommands');
  const register = (name: string, run: (argument?: unknown, names?: readonly string[]) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  return vscode.Disposable.from(
    register('openCodebook', async (it) => (await commands()).openCodebook(session, it)),
    register('addToCodebook', async (it, names) => (await commands()).addCodes(session, it, names)),
    register('openTranscript', async () => (await commands()).openTranscript(session.studies)),
  );
}
