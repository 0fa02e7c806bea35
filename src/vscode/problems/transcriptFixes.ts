import * as vscode from 'vscode';
import { renameTranscript } from '../../core/codings/transcriptName';
import { baseName } from '../../core/project/studyPaths';
import { changeFile } from '../writing/changeFile';
import { moveToTranscript } from '../files/moveToTranscript';
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
  const change = (text: string | undefined) => text && renameTranscript(text, named, beside);
  const title = vscode.l10n.t('Name {0} as the transcript', beside);
  return [
    {
      title,
      isPreferred: true,
      run: () => changeFile(session, { folder, path }, { change, title: `${title} (${baseName(path)})` }),
    },
  ];
};
