import * as vscode from 'vscode';
import type { GitCommit } from '../git/gitExtension';

/** So many digits name a commit on the screen. */
const SHORT = 7;

/** The first line of what was said of a commit. */
export function subjectOf({ message }: Pick<GitCommit, 'message'>): string {
  return message.split('\n', 1)[0]?.trim() ?? '';
}

export function shortHash(hash: string): string {
  return hash.slice(0, SHORT);
}

/** Who has made a commit and when, in the editor's language. */
export function authorAndDate({ authorName, authorDate }: GitCommit): string {
  return [authorName, authorDate?.toLocaleDateString(vscode.env.language, { dateStyle: 'medium' })]
    .filter(Boolean)
    .join(', ');
}
