import type { Uri } from 'vscode';
import type { CodingSession } from '../coding/codingSession';

/** What importing shares with all that changes a study's files. */
export interface ImportingSession extends CodingSession {
  /** Where the extension is installed. */
  readonly extension: Uri;
}
