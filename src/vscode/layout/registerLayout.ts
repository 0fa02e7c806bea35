import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';
import { Disposables } from '../disposables';
import type { Studies } from '../study/studies';

/** Registers what tells how a transcript is read, and lets it be set. What that does is loaded when it is first needed. */
export function registerLayout(session: CodingSession): vscode.Disposable {
  const register = (name: string, run: () => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  return vscode.Disposable.from(
    new StatusOnceRead(session.studies),
    register('setLayout', async () => (await import('./setLayout')).setLayoutCommand(session)),
  );
}

/** Before a study has been read there is nothing to tell. */
class StatusOnceRead extends Disposables {
  constructor(studies: Studies) {
    super();
    const first = this.own(studies.onDidChange(() => void this.start(studies, first)));
  }

  private async start(studies: Studies, first: vscode.Disposable): Promise<void> {
    this.disown(first);
    const { LayoutStatus } = await import('./layoutStatus');
    this.own(new LayoutStatus(studies));
  }
}
