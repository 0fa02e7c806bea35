import * as vscode from 'vscode';
import { coderKey, CONSENSUS, type Coder } from '../../core/coders/coder';

/** What a coder is called on the screen. */
export function coderText(coder: Coder): string {
  if (coder === undefined) return vscode.l10n.t('Nobody in particular');
  return coderKey(coder) === CONSENSUS ? vscode.l10n.t('Consensus') : coder;
}
