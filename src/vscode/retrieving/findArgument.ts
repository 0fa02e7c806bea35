import type * as vscode from 'vscode';
import { codeTerm } from '../../core/findings/terms';
import { printQuery } from '../../core/query/printQuery';
import { codeOf, nodeOf } from '../codes/studyCode';

/** What opens results from elsewhere: a cell of a table, a saved query. */
export interface FindArgument {
  readonly query: string;
  readonly root: vscode.Uri;
  /** Under which it is saved. */
  readonly name?: string;
}

/**
 * What the command that finds excerpts is called with: a query, or a row of the Codes view, whose code and its children are found. Nothing
 * where it is called with neither, and so is to ask.
 */
export function findArgument(argument: unknown): FindArgument | undefined {
  const code = codeOf(nodeOf(argument));
  if (code) return { query: printQuery(codeTerm(code.name, false)), root: code.folder.root };
  return typeof argument === 'object' && argument !== null && 'query' in argument
    ? (argument as FindArgument)
    : undefined;
}
