import * as vscode from 'vscode';
import type { ComparedCoders } from '../../core/comparing/difference';
import type { Choice } from '../../core/reconciling/choice';
import type { Undecided } from '../../core/reconciling/toDecide';
import type { Range } from '../../core/text/position';
import { coderText } from '../coders/coderText';
import { pickCodes } from '../coding/codePick';
import type { CodingSession } from '../coding/codingSession';
import { pickOne } from '../refactoring/pickOne';
import type { StudyFolder } from '../study/studyFolder';
import type { Decision } from './askDecision';

/** What becomes of each of some differences, and why. */
export interface Chosen {
  readonly choose: (difference: Undecided) => Choice;
  readonly reason: string | undefined;
}

/**
 * Asks what there is to ask of a decision: the codes and borders of something new, and the reason. Nothing when one goes back.
 * @param askText how the reason is asked for.
 */
export async function askChoice(
  session: CodingSession,
  folder: StudyFolder,
  coders: ComparedCoders,
  differences: readonly Undecided[],
  decision: Decision,
  askText: (prompt: string) => Promise<string | undefined> = askOnce,
): Promise<Chosen | undefined> {
  const choose =
    decision === 'other' ? await askOther(session, folder, coders, differences) : (): Choice => ({ kind: decision });
  const reason = choose && (await askText(vscode.l10n.t('Why? May be left empty; Escape goes back.')));
  return choose && reason !== undefined ? { choose, reason: reason.trim() || undefined } : undefined;
}

async function askOther(
  { recent }: CodingSession,
  { study }: StudyFolder,
  coders: ComparedCoders,
  differences: readonly Undecided[],
): Promise<Chosen['choose'] | undefined> {
  const codes = await pickCodes({
    study,
    title: title(),
    placeholder: vscode.l10n.t('Which codes?'),
    recent,
    picked: [],
    partly: new Map(),
    excerpts: differences.length,
  });
  if (!codes?.length) return undefined;
  const borders = differences.some(({ first, second }) => first && second)
    ? await askBorders(coders)
    : ({ range }: Undecided) => range;
  return borders && ((it) => ({ kind: 'other', codes, range: borders(it) }));
}

function askBorders(coders: ComparedCoders): Promise<((of: Undecided) => Range) | undefined> {
  const of = (side: 'first' | 'second') => ({
    label: vscode.l10n.t('{0}’s borders', coderText(coders[side])),
    value: (it: Undecided) => it[side]?.coding.range ?? it.range,
  });
  return pickOne(title(), vscode.l10n.t('With whose borders?'), [
    of('first'),
    of('second'),
    { label: vscode.l10n.t('All that either has coded here'), value: ({ range }: Undecided) => range },
  ]);
}

function askOnce(prompt: string): Promise<string | undefined> {
  return Promise.resolve(vscode.window.showInputBox({ title: title(), prompt, ignoreFocusOut: true }));
}

function title(): string {
  return vscode.l10n.t('Reconcile Differences');
}
