import * as vscode from 'vscode';
import { ProblemsAbout } from '../../core/checks/problemsAbout';
import { baseName } from '../../core/project/studyPaths';
import { readTexts } from '../writing/applyChanges';
import type { CodingSession } from '../coding/codingSession';
import { toRange } from '../ranges';
import { conflictFixes } from './conflictFixes';
import { invisibleColorFixes } from './invisibleColorFixes';
import { labelWithoutExcerptFixes, sameCodingFixes } from './sameCodingFixes';
import { nearKeyFixes } from './nearKeyFixes';
import { placeFixes } from './placeFixes';
import { problemMessage } from '../problemMessage';
import type { FoundProblem, QuickFix, QuickFixesOf } from './quickFix';
import { noTranscriptFixes, otherTranscriptFixes } from './transcriptFixes';
import { aliasFixes, unknownCodeFixes } from './respellFixes';
import { spokenWordsFixes } from './spokenWordsFixes';
import { undecidedFixes } from './undecidedFixes';

/** By a problem's code. */
const FIXES: Readonly<Record<string, QuickFixesOf>> = {
  'alias-in-use': aliasFixes,
  approximate: placeFixes,
  'conflict-markers': conflictFixes,
  'invisible-color': invisibleColorFixes,
  'key-nearly': nearKeyFixes,
  'label-without-excerpt': labelWithoutExcerptFixes,
  'merge-conflict': undecidedFixes,
  'no-transcript': noTranscriptFixes,
  orphan: placeFixes,
  'other-transcript': otherTranscriptFixes,
  'quote-in-confidential': spokenWordsFixes,
  'same-coding': sameCodingFixes,
  'unknown-code': unknownCodeFixes,
};

export function quickFixes(session: CodingSession, found: FoundProblem): readonly QuickFix[] {
  return FIXES[found.problem.code]?.(session, found) ?? [];
}

/** Asks which of its quick fixes a problem is to have. */
export async function chooseQuickFix(
  session: CodingSession,
  problem: Omit<FoundProblem, 'text' | 'all'>,
): Promise<void> {
  const { folder, path } = problem;
  const text = (await readTexts(folder, [path])).get(path) ?? '';
  const found = { ...problem, text, all: new ProblemsAbout(folder.checks.soFar()) };
  const items = quickFixes(session, found).map((fix) => ({ label: fix.title, run: fix.run }));
  const title = baseName(found.path);
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: problemMessage(found.problem) });
  await chosen?.run();
}

/**
 * The quick fixes of the problems on the lines of a range: wherever on its line the cursor is.
 * @param diagnostics ours in this document.
 */
export function quickFixActions(
  session: CodingSession,
  document: vscode.TextDocument,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const place = session.studies.find(document.uri);
  if (!place) return [];
  const found = place.folder.checks.soFar();
  const [text, all] = [document.getText(), new ProblemsAbout(found)];
  return (found.get(place.path) ?? []).flatMap((problem) => {
    const at = toRange(problem.range);
    if (at.start.line > range.end.line || at.end.line < range.start.line) return [];
    const shown = diagnostics.filter((it) => it.code === problem.code && it.range.isEqual(at));
    return quickFixes(session, { ...place, problem, text, all }).map((fix) => codeAction(fix, shown));
  });
}

function codeAction(
  { title, isPreferred = false, run }: QuickFix,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = diagnostics;
  action.isPreferred = isPreferred;
  action.command = { command: 'transcriptCoding.applyQuickFix', title, arguments: [run] };
  return action;
}
