import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import type { BackgroundChecks } from '../study/backgroundChecks';
import type { Studies } from '../study/studies';

/** Registers what tells how far a transcript is coded, and leads to what is left. What that does is loaded when it is first needed. */
export function registerStatus(studies: Studies, checks: BackgroundChecks): vscode.Disposable {
  const turns = () => import('./uncodedTurns');
  const blind = () => import('../coders/blind');
  const register = (name: string, run: (given?: vscode.Uri) => Promise<unknown>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  return vscode.Disposable.from(
    new StatusOnceRead(studies, checks),
    register('nextUncodedTurn', async () => (await turns()).goToUncodedTurn(studies, 1)),
    register('previousUncodedTurn', async () => (await turns()).goToUncodedTurn(studies, -1)),
    register('whatToDo', async () => (await import('./whatToDo')).whatToDo(studies)),
    register('setCoder', async () => (await import('../coders/setCoder')).setCoder(studies)),
    register('codeBlind', async () => (await blind()).codeBlind(studies)),
    register('endBlindCoding', async (root) => (await blind()).endBlindCoding(studies, root)),
  );
}

/** The status bar has nothing to tell before a study has been read. */
class StatusOnceRead extends Disposables {
  constructor(studies: Studies, checks: BackgroundChecks) {
    super();
    const first = this.own(studies.onDidChange(() => void this.start(studies, checks, first)));
  }

  private async start(studies: Studies, checks: BackgroundChecks, first: vscode.Disposable): Promise<void> {
    this.disown(first);
    const { CodingStatus } = await import('./codingStatus');
    this.own(new CodingStatus(studies, checks));
  }
}
