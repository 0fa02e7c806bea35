import * as vscode from 'vscode';
import type { Notation } from '../../core/project/changeCodes';
import { baseName } from '../../core/project/studyPaths';
import { codingCount, transcriptCount } from '../counts';
import type { PlanTexts } from '../planned/askAndApply';
import type { MovePlan } from './movePlan';

/*
 * What is said of moving codings from one notation to the other. A transcript that is given is the one that is meant; without one all of
 * the study are.
 */

/** What is said of a move. */
export function moveTexts(to: Notation, transcript: string | undefined): PlanTexts<MovePlan> {
  return {
    what: (plan) => moveText(to, plan, transcript),
    rest: (plan) => restText(to, plan),
    done: (plan) => doneText(to, plan, transcript),
    nothing: (plan) => (plan.left ? restText(to, plan) : absentText(to, plan, transcript)),
    undo: (plan) => undoTitle(to, plan, transcript),
  };
}

export function titleOf(to: Notation, transcript: string | undefined): string {
  if (to === 'sidecar') {
    return transcript === undefined
      ? vscode.l10n.t('Move All Inline Labels to Sidecars')
      : vscode.l10n.t('Move Inline Labels to the Sidecar');
  }
  return transcript === undefined
    ? vscode.l10n.t('Write All Codings into the Transcripts')
    : vscode.l10n.t('Write Codings into the Transcript');
}

/** What would be done. */
function moveText(to: Notation, { moved, transcripts }: MovePlan, transcript: string | undefined): string {
  const where = placeOf(transcripts, transcript);
  if (to === 'label') return vscode.l10n.t('Write {0} into {1} as inline labels', codingCount(moved), where);
  return transcript === undefined
    ? vscode.l10n.t('Move {0} of {1} to sidecars', labels(moved), where)
    : vscode.l10n.t('Move {0} of {1} to the sidecar', labels(moved), where);
}

/** What can't be moved; empty when everything can. */
function restText(to: Notation, { left }: MovePlan): string {
  if (!left) return '';
  if (to === 'label') {
    return left === 1
      ? vscode.l10n.t(
          '1 coding stays in its sidecar: an inline label is nothing but a code for a whole paragraph, without coder and memo.',
        )
      : vscode.l10n.t(
          '{0} codings stay in their sidecars: an inline label is nothing but a code for a whole paragraph, without coder and memo.',
          left,
        );
  }
  return left === 1
    ? vscode.l10n.t('1 label stays, since it codes nothing or is itself coded.')
    : vscode.l10n.t('{0} labels stay, since they code nothing or are themselves coded.', left);
}

/** What has been done. */
function doneText(to: Notation, plan: MovePlan, transcript: string | undefined): string {
  const { moved, transcripts } = plan;
  const where = placeOf(transcripts, transcript);
  const done =
    to === 'sidecar'
      ? vscode.l10n.t('Moved {0} of {1} beside the text.', labels(moved), where)
      : vscode.l10n.t('Wrote {0} into {1}.', codingCount(moved), where);
  return [done, restText(to, plan)].filter(Boolean).join(' ');
}

/** Why there is nothing to do. */
function absentText(to: Notation, { blocked }: MovePlan, transcript: string | undefined): string {
  if (blocked.length) {
    return to === 'sidecar'
      ? vscode.l10n.t('No inline labels can be moved now.')
      : vscode.l10n.t('No codings can be moved now.');
  }
  if (to === 'sidecar') {
    return transcript === undefined
      ? vscode.l10n.t('There are no inline labels in this study.')
      : vscode.l10n.t('There are no inline labels in this transcript.');
  }
  return transcript === undefined
    ? vscode.l10n.t('There are no codings in the sidecars of this study.')
    : vscode.l10n.t('There are no codings in the sidecars of this transcript.');
}

/** What was done, for Undo Coding to say. */
function undoTitle(to: Notation, { transcripts }: MovePlan, transcript: string | undefined): string {
  const what = to === 'sidecar' ? vscode.l10n.t('inline labels to sidecar') : vscode.l10n.t('codings to inline labels');
  return `${what} (${placeOf(transcripts, transcript)})`;
}

function placeOf(transcripts: readonly string[], transcript: string | undefined): string {
  if (transcript !== undefined) return baseName(transcript);
  return transcriptCount(transcripts.length);
}

function labels(count: number): string {
  return count === 1 ? vscode.l10n.t('1 inline label') : vscode.l10n.t('{0} inline labels', count);
}
