import type * as vscode from 'vscode';
import { hasSomething, type Copy } from '../../core/copies/copy';
import type { CopyToBring } from '../../core/copies/bringIn';

/** Whose the codings of a copy are: one coder's, or each its author's as the copy names them. */
export type Whose = { readonly kind: 'one'; readonly coder: string } | { readonly kind: 'authors' };

/** A copy that was read, and what is to become of it. */
export interface CopyChoice {
  readonly uri: vscode.Uri;
  readonly copy: Copy;
  /** Nothing as long as it isn't known of which transcript it is a copy. */
  readonly transcript: string | undefined;
  readonly whose: Whose | undefined;
  readonly isLeftOut: boolean;
}

/** A copy that is to be brought in, and where it is. */
export type ChosenCopy = CopyToBring & { readonly uri: vscode.Uri };

/** Nothing where something is still to be said of it, or there is nothing to bring. */
export function chosenCopy({ uri, copy, transcript, whose, isLeftOut }: CopyChoice): ChosenCopy | undefined {
  if (isLeftOut || transcript === undefined || whose === undefined || !hasSomething(copy)) return undefined;
  return { uri, copy, transcript, coder: whose.kind === 'one' ? whose.coder : undefined };
}
