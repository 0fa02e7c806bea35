import * as vscode from 'vscode';
import { sameRange } from '../../core/text/position';
import { attachToSelection, confirmPlace, discardCoding } from '../placing/placeCommands';
import { showCandidates } from '../placing/showCandidates';
import { referenceTo, unsureCoding, type UnsureCoding } from '../study/unsureCoding';
import type { FoundProblem, QuickFix, QuickFixesOf } from './quickFix';

/** What can be done about a coding whose excerpt can't be found, or only approximately. */
export const placeFixes: QuickFixesOf = (session, found) => {
  const meant = codingOf(found);
  if (!meant) return [];
  const fix = (title: string, run: typeof confirmPlace): QuickFix => ({
    title,
    run: () => run(session, referenceTo(meant)),
  });
  const confirm = fix(vscode.l10n.t('Confirm the place of this coding'), confirmPlace);
  return [
    ...(found.problem.code === 'approximate' ? [{ ...confirm, isPreferred: true }] : []),
    fix(vscode.l10n.t('Find the excerpt of this coding…'), showCandidates),
    fix(vscode.l10n.t('Attach this coding to the selection in the transcript'), attachToSelection),
    fix(vscode.l10n.t('Discard this coding…'), discardCoding),
  ];
};

/** The coding that a problem in a sidecar is about: the one whose entry it stands at. */
function codingOf({ folder, path, problem }: FoundProblem): UnsureCoding | undefined {
  for (const [transcript, codings] of folder.study.unsureCodings()) {
    const coding = codings.find(
      ({ source }) => source.kind === 'sidecar' && source.path === path && sameRange(source.range, problem.range),
    );
    if (coding) return unsureCoding({ folder, path: transcript }, coding);
  }
  return undefined;
}
