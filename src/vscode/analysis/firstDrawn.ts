import * as vscode from 'vscode';
import { largest } from './largest';

/** How many rows a figure has at most: one that is longer takes long to show, and fits on no paper. */
const MOST = 200;

/** What is drawn of many rows, and what is said where that isn't all. */
export interface Drawn<T> {
  readonly drawn: readonly T[];
  readonly note: string | undefined;
}

/** The first rows. */
export function firstDrawn<T>(rows: readonly T[]): Drawn<T> {
  if (rows.length <= MOST) return { drawn: rows, note: undefined };
  const note = vscode.l10n.t('Drawn are the first {0} of {1}. All numbers are in the CSV.', MOST, rows.length);
  return { drawn: rows.slice(0, MOST), note };
}

/** The largest rows, in their order. */
export function largestDrawn<T>(rows: readonly T[], value: (row: T) => number): Drawn<T> {
  if (rows.length <= MOST) return { drawn: rows, note: undefined };
  const note = vscode.l10n.t('Drawn are the largest {0} of {1}. All numbers are in the CSV.', MOST, rows.length);
  return { drawn: largest(rows, String(MOST), value, false), note };
}

/** A description, and what is said besides. */
export function withNote(description: string, note: string | undefined): string {
  return note === undefined ? description : `${description} ${note}`;
}
