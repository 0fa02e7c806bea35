import * as vscode from 'vscode';
import { NAME_TAKEN } from '../../core/refactorings/newCodeName';
import { RefusedError } from '../../core/refactorings/refactoring';
import type { Problem } from '../../core/text/problem';
import { UnreadableFileError } from '../../core/yaml/unreadableFile';
import { problemMessage } from '../problemMessage';
import { NotAppliedError } from '../writing/notApplied';

/** Has what is in the way of a refactoring said in words, with the file that it is. */
export async function told<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RefusedError || error instanceof UnreadableFileError)) throw error;
    const reason = refusalText(error.problem);
    throw new NotAppliedError(error.path === undefined ? reason : `${error.path}: ${reason}`);
  }
}

/** What is wrong, with a name for example, and what is to be done when that is taken. */
export function refusalText(problem: Problem): string {
  const reason = problemMessage(problem);
  if (problem.code !== NAME_TAKEN) return reason;
  return `${reason} ${vscode.l10n.t('To make the two one, use “Merge Codes…”.')}`;
}
