import * as vscode from 'vscode';
import type { BroughtIn } from '../../core/copies/bringIn';
import { codersOf } from '../../core/copies/copy';
import { baseName } from '../../core/project/studyPaths';
import { codingCount } from '../counts';
import type { ChosenCopy } from './copyChoice';
import type { FailedCopy } from './readCopies';

/** A copy, and what became of it. */
export interface BroughtCopy extends BroughtIn {
  readonly copy: ChosenCopy;
}

/** Of so many copies each is told; of more only how many there are. */
const TOLD = 3;

export function copyCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 copy') : vscode.l10n.t('{0} copies', count);
}

/** Whose codings those of a copy became. */
export function coderOf({ coder, copy }: ChosenCopy): string {
  return coder ?? codersOf(copy).join(', ');
}

/** All that is to be said once copies were brought in. */
export function broughtText(copies: readonly BroughtCopy[], failed: readonly FailedCopy[]): string {
  const known = sum(copies, (it) => it.known);
  const memos = sum(copies, (it) => it.notBrought.filter(({ reason }) => reason === 'otherMemo').length);
  return [
    ...(copies.length <= TOLD ? copies.map(oneText) : [allText(copies)]),
    ...(known ? [vscode.l10n.t('There already: {0}.', codingCount(known))] : []),
    ...(memos ? [vscode.l10n.t('Memos that stayed out, since the coder has written others there: {0}.', memos)] : []),
    ...failed.slice(0, TOLD).map(({ name, reason }) => vscode.l10n.t('{0} was not brought in: {1}', name, reason)),
    ...(failed.length > TOLD ? [vscode.l10n.t('{0} more files were not brought in.', failed.length - TOLD)] : []),
  ].join(' ');
}

function oneText(it: BroughtCopy): string {
  const lost = notPlaced(it);
  const [coder, transcript] = [coderOf(it.copy), baseName(it.copy.transcript)];
  if (!lost)
    return it.added === 1
      ? vscode.l10n.t('1 coding of {0} came to {1}.', coder, transcript)
      : vscode.l10n.t('{0} codings of {1} came to {2}.', it.added, coder, transcript);
  return it.added === 1
    ? vscode.l10n.t('1 coding of {0} came to {1}; {2} could not be placed.', coder, transcript, lost)
    : vscode.l10n.t('{0} codings of {1} came to {2}; {3} could not be placed.', it.added, coder, transcript, lost);
}

function allText(copies: readonly BroughtCopy[]): string {
  const added = codingCount(sum(copies, (it) => it.added));
  const from = copyCount(copies.length);
  const lost = sum(copies, notPlaced);
  return lost
    ? vscode.l10n.t('{0} came from {1}; {2} could not be placed.', added, from, lost)
    : vscode.l10n.t('{0} came from {1}.', added, from);
}

function notPlaced({ notBrought }: BroughtIn): number {
  return notBrought.filter(({ reason }) => reason !== 'otherMemo').length;
}

function sum(copies: readonly BroughtCopy[], count: (copy: BroughtCopy) => number): number {
  return copies.reduce((all, it) => all + count(it), 0);
}
