import * as vscode from 'vscode';
import { moveToTranscript, nameTranscriptBeside } from '../files/moveToTranscript';
import type { QuickFixesOf } from './quickFix';

/** What can be done about a sidecar that stands beside no transcript. */
export const noTranscriptFixes: QuickFixesOf = (session, { folder, path }) => [
  {
    title: vscode.l10n.t('Move these codings to their transcript…'),
    isPreferred: true,
    run: () => moveToTranscript(session, { folder, path }),
  },
];

/** What can be done about a sidecar that names another transcript than the one that it stands beside. */
export const otherTranscriptFixes: QuickFixesOf = (session, { folder, path, problem }) => {
  const [beside = '', named = ''] = problem.args ?? [];
  return [
    {
      title: vscode.l10n.t('Name {0} as the transcript', beside),
      isPreferred: true,
      run: () => nameTranscriptBeside(session, { folder, path }, named, beside),
    },
  ];
};
