import * as vscode from 'vscode';

/** A reason, in words for the screen, why files were left as they are. */
export class NotAppliedError extends Error {}

/** A file has become another than a change expects. What was to be changed can be tried again on what it is now. */
export class ChangedMeanwhileError extends NotAppliedError {}

/** A file can't be written now: it is read-only, or the disk is full. */
export class NotWrittenError extends NotAppliedError {}

/** A file has been written in part, and could not be given back what it held. Its draft has all of it. */
export class HalfWrittenError extends NotWrittenError {}

export function changedMeanwhile(uri: vscode.Uri): ChangedMeanwhileError {
  return new ChangedMeanwhileError(
    vscode.l10n.t('{0} has been changed meanwhile, so it was left as it is.', vscode.workspace.asRelativePath(uri)),
  );
}

/** @param why what the file system said, if it said something. */
export function notWritten(uri: vscode.Uri, why?: unknown): NotWrittenError {
  const sentence = vscode.l10n.t('{0} can’t be written, so nothing was changed.', vscode.workspace.asRelativePath(uri));
  return new NotWrittenError(why === undefined ? sentence : `${sentence} (${messageOf(why)})`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
