import * as vscode from 'vscode';

/** What a document of results is of: all that is needed to find them again after the window was opened anew. */
export interface ResultsOf {
  /** As it was typed. */
  readonly query: string;
  /** The address of the study's folder. */
  readonly root: string;
  /** Under which it is saved, if it is: what the tab says. */
  readonly name?: string | undefined;
}

/** By which the editor knows the language. */
const EXTENSION = '.excerpts';

/** How much of a query stands on a tab, in UTF-16 code units. */
const LONGEST_TITLE = 60;

/** The address of the document that shows what a query finds: the same for the same query. Its name is what its tab says. */
export function resultsUri(scheme: string, { query, root, name: saved }: ResultsOf): vscode.Uri {
  const line = (saved ?? query).replace(/\s+/g, ' ').trim();
  const short = line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : line;
  // A slash would begin another part of the path.
  const name = short.replaceAll('/', '⁄').replaceAll('\\', '⧵');
  return vscode.Uri.from({ scheme, path: `/${name}${EXTENSION}`, query: JSON.stringify({ query, root }) });
}

/** What the document at an address is of; nothing where it isn't one of ours. */
export function resultsOf(uri: vscode.Uri): ResultsOf | undefined {
  try {
    const { query, root } = JSON.parse(uri.query) as Partial<Record<keyof ResultsOf, unknown>>;
    return typeof query === 'string' && typeof root === 'string' ? { query, root } : undefined;
  } catch {
    return undefined;
  }
}
