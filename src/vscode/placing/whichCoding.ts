import * as vscode from 'vscode';
import type { CodingState } from '../../core/project/placedCoding';
import { baseName } from '../../core/project/studyPaths';
import { percent } from '../../core/text/percent';
import { containsRange } from '../../core/text/position';
import { nodeOf } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { unsureIn, type UnsureCoding } from '../study/unsureCoding';
import { meantBy } from './meantBy';

/**
 * The coding that a command is about: what it was called on, else the one at the cursor whose place is to be confirmed, else one that is
 * chosen from those of the transcript in the editor.
 * @param argument what the command was called with.
 * @param state only codings in this state are asked for.
 */
export async function whichCoding(
  session: CodingSession,
  argument: unknown,
  title: string,
  state?: CodingState,
): Promise<UnsureCoding | undefined> {
  const { studies } = session;
  await studies.load();
  if (argument !== undefined && !(argument instanceof vscode.Uri)) {
    const meant = meantBy(argument, studies);
    if (!meant) {
      tell(
        nodeOf(argument)
          ? vscode.l10n.t('Select a coding under “Needs attention” whose excerpt isn’t sure.')
          : vscode.l10n.t('It is sure where this excerpt is.'),
      );
    }
    return meant;
  }
  const editor = vscode.window.activeTextEditor;
  if (!editor || !(await studies.open(editor.document))) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the transcript whose codings are meant.'));
    return undefined;
  }
  const all = unsureIn(editor.document, studies).filter(({ coding }) => state === undefined || coding.state === state);
  const atCursor = all.filter(
    ({ coding }) => coding.state === 'approximate' && containsRange(coding.range, editor.selection),
  );
  const [only, ...more] = atCursor;
  if (only && !more.length) return only;
  if (all.length) return choose(atCursor.length ? atCursor : all, title);
  tell(
    state === 'approximate'
      ? vscode.l10n.t('There are no probable places to confirm in this transcript.')
      : vscode.l10n.t('It is sure where the excerpts of this transcript’s codings are.'),
  );
  return undefined;
}

async function choose(codings: readonly UnsureCoding[], title: string): Promise<UnsureCoding | undefined> {
  const items = codings.map((meant) => ({ ...described(meant), meant }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true }))?.meant;
}

/** A coding as a row of a pick. */
export function described({ coding, path }: UnsureCoding): vscode.QuickPickItem {
  const { state, sureness, range, firstWords, codes, coder, memo } = coding;
  const line = range.start.line + 1;
  const isLost = state === 'orphan';
  return {
    label: codes.join(', '),
    description: [
      isLost
        ? vscode.l10n.t('not found, was at line {0}', line)
        : vscode.l10n.t('line {0}, {1} % sure', line, percent(sureness)),
      ...(coder ? [coder] : []),
    ].join(' · '),
    detail: [firstWords || baseName(path), ...(memo ? [memo] : [])].join(' · '),
    iconPath: new vscode.ThemeIcon(isLost ? 'debug-disconnect' : 'search-fuzzy'),
  };
}
