import * as vscode from 'vscode';
import type { Difference } from '../../core/comparing/difference';
import { refuseWhileBlind } from '../coders/blind';
import type { CodingSession } from '../coding/codingSession';
import { CoderComparison } from '../comparing/coderComparison';
import type { ComparisonItem } from '../comparing/comparison';
import type { ComparisonView } from '../comparing/comparisonView';
import { tell } from '../messages';
import { askChoice } from './askChoice';
import { askDecision, decisionRows, differenceText } from './askDecision';
import { ConsensusWrites } from './consensusWrites';
import { selectedDifferences } from './selectedDifferences';

/**
 * Decides what becomes of the differences that are selected in the Comparison view, all in the same way and as one step of undo.
 * @param clicked whose menu was opened: it is meant alone unless it is among those that are selected.
 */
export async function decideSelected(
  session: CodingSession,
  { shown, selection }: ComparisonView,
  clicked: ComparisonItem | undefined,
): Promise<void> {
  if (!(shown instanceof CoderComparison)) {
    tell(vscode.l10n.t('No coders are compared at the moment.'));
    return;
  }
  const { folder, coders, childrenAsParents } = shown;
  if (refuseWhileBlind(folder.root)) return;
  if (childrenAsParents) {
    tell(vscode.l10n.t('Child codes count as their parents here. Compare them as their own to decide.'));
    return;
  }
  const differences = selectedDifferences(clicked && !selection.includes(clicked) ? [clicked] : selection);
  const [one] = differences;
  if (!one) {
    tell(vscode.l10n.t('Select differences in the Comparison view first.'));
    return;
  }
  const { title, question } = questionText(one, differences.length);
  const decision = await askDecision(title, question, decisionRows(differences, coders));
  const chosen = decision && (await askChoice(session, folder, coders, differences, decision));
  if (!chosen) return;
  const { choose, reason } = chosen;
  const decided = differences.map((difference) => ({ difference, choice: choose(difference), reason }));
  await new ConsensusWrites(session, folder, coders).decide(vscode.l10n.t('decision: {0}', title), decided);
}

function questionText(one: Difference, count: number): { title: string; question: string } {
  const { place, words } = differenceText(one);
  return count === 1
    ? { title: place, question: vscode.l10n.t('What becomes of it? Choose with a digit: “{0}”', words) }
    : {
        title: vscode.l10n.t('{0} differences', count),
        question: vscode.l10n.t('What becomes of them? Choose with a digit'),
      };
}
