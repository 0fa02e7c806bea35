import * as vscode from 'vscode';

/** What the editor's search leaves alone, as one glob. */
export function excludeGlob(): string | undefined {
  const globs = excluded().filter((glob) => !glob.includes(','));
  return globs.length ? `{${globs.join(',')}}` : undefined;
}

/** The names of folders that search leaves alone wherever they are; what else it leaves alone is for its globs to say. */
export function excludedNames(): ReadonlySet<string> {
  return new Set(excluded().flatMap((glob) => /^\*\*\/([^*?[\]{}/]+)(?:\/(?:\*\*)?)?$/.exec(glob)?.[1] ?? []));
}

function excluded(): string[] {
  const setting = vscode.workspace.getConfiguration('search').get<Record<string, unknown>>('exclude', {});
  return Object.keys(setting).filter((glob) => setting[glob] === true);
}
