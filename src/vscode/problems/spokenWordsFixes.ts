import * as vscode from 'vscode';
import { hashAllQuotes, updateSidecars } from '../updating/updateSidecars';
import type { QuickFixesOf } from './quickFix';

/** What can be done about words in a sidecar that must not have them. */
export const spokenWordsFixes: QuickFixesOf = (session, { folder, path }) => [
  {
    title: vscode.l10n.t('Put hashes in the place of words in all sidecars…'),
    isPreferred: true,
    run: () => updateSidecars(session, folder),
  },
  {
    title: vscode.l10n.t('Put hashes in the place of all words in this file, also of those that can’t be found…'),
    run: () => hashAllQuotes(session, { folder, path }),
  },
];
