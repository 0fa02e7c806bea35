import * as vscode from 'vscode';
import type { ComparisonLoader } from '../comparing/registerComparing';
import type { ImportingSession } from '../importing/importingSession';
import type { AgreementPages } from './agreementPages';

/** Registers the command that shows how far coders agree. What it does is loaded when it runs. */
export function registerAgreement(session: ImportingSession, view: ComparisonLoader): vscode.Disposable {
  let pages: AgreementPages | undefined;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('transcriptCoding.showAgreement', async () => {
      const { AgreementPages } = await import('./agreementPages');
      await (pages ??= new AgreementPages(session, view)).show();
    }),
    { dispose: () => pages?.dispose() },
  );
}
