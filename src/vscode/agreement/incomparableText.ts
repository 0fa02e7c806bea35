import * as vscode from 'vscode';
import type { Incomparable } from '../../core/agreement/comparedCoders';
import { coderText } from '../coders/coderText';

/** Why nobody can be compared, and who has coded. */
export function incomparableText({ why, coder, known }: Incomparable): string {
  const names = known.map(({ name }) => coderText(name)).join(', ') || vscode.l10n.t('nobody');
  switch (why) {
    case 'unknown-coder':
      return vscode.l10n.t('{0} has coded nothing here. Coders: {1}.', coderText(coder), names);
    case 'consensus':
      return vscode.l10n.t('The consensus isn’t a coder of its own. Coders: {0}.', names);
    case 'too-few':
      return vscode.l10n.t('Agreement needs two coders. Coders: {0}.', names);
    case 'nothing-shared':
      return vscode.l10n.t('No two coders have coded the same transcript. Coders: {0}.', names);
  }
}
