import * as vscode from 'vscode';
import { addToCodebook } from '../codebook/changeCodebook';
import type { QuickFixesOf } from './quickFix';

export const unknownCodeFixes: QuickFixesOf = (session, { folder, problem }) =>
  (problem.args ?? []).map((code) => ({
    title: vscode.l10n.t('Add “{0}” to the codebook', code),
    run: () => addToCodebook(session, folder, [code]),
  }));
