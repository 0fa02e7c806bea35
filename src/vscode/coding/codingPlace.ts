import type * as vscode from 'vscode';
import type { Range } from '../../core/text/position';

/** A turn, as its lens names it: by the zero-based line of its header. */
export interface TurnPlace {
  readonly uri: vscode.Uri;
  readonly line: number;
}

/** Where a command was called. */
export interface CalledAt {
  readonly document: vscode.TextDocument;
  /** At least one. */
  readonly selections: readonly Range[];
  /** Whether the only selection stands for its whole turn, as a lens does, and not for what is selected or at the cursor. */
  readonly isTurn: boolean;
}
