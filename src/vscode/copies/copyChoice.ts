import type * as vscode from 'vscode';
import { isSameCoder } from '../../core/coders/coder';
import { codersOf, hasSomething, type Copy } from '../../core/copies/copy';
import { likelyCoder } from '../../core/copies/proposal';
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

/**
 * Whose the codings of a copy most likely are; nothing where that can't be told.
 * @param transcript of which it is a copy, whose name in the copy's is no coder's.
 * @param known names of coders of the study.
 */
export function likelyWhose(copy: Copy, transcript: string | undefined, known: Iterable<string>): Whose | undefined {
  const coder = likelyCoder(copy, transcript, known);
  if (coder !== undefined) return { kind: 'one', coder };
  return codersOf(copy).length > 1 ? { kind: 'authors' } : undefined;
}

/** The same copy of another transcript: whose it is is told anew, unless that has been chosen. */
export function ofTranscript(choice: CopyChoice, transcript: string, known: ReadonlySet<string>): CopyChoice {
  const { copy, whose } = choice;
  const wasLikely = isSameWhose(whose, likelyWhose(copy, choice.transcript, known));
  return {
    ...choice,
    transcript,
    whose: wasLikely ? likelyWhose(copy, transcript, known) : whose,
    isLeftOut: false,
  };
}

function isSameWhose(a: Whose | undefined, b: Whose | undefined): boolean {
  return a?.kind === 'one' && b?.kind === 'one' ? isSameCoder(a.coder, b.coder) : a?.kind === b?.kind;
}
