import * as vscode from 'vscode';
import { NOT_COMMITTED, readBlame } from '../../core/history/readBlame';
import { editorsGit, type GitCommit } from '../git/gitExtension';

/** So many files are remembered, the last asked for. */
const REMEMBERED = 20;

/** What git has been asked of files, each as it was in one version. */
export type KnownLines = Map<string, { readonly version: string; readonly lines: Promise<LineCommits> }>;

interface LineCommits {
  /** The commit of a zero-based line; `uncommitted` where there is none yet, nothing where git doesn't know the file or the line. */
  of(line: number): Promise<GitCommit | 'uncommitted' | undefined>;
}

const NOTHING: LineCommits = { of: () => Promise.resolve(undefined) };

/** Which commits the lines of a file come from. Git is asked once for each version of it. */
export async function lineCommits(known: KnownLines, file: vscode.Uri): Promise<LineCommits> {
  const repository = (await editorsGit())?.getRepository(file);
  const head = repository?.state.HEAD?.commit;
  if (!repository || head === undefined) return NOTHING;
  const { mtime, size } = await vscode.workspace.fs.stat(file);
  const version = [head, mtime, size].join();
  const key = file.toString();
  const before = known.get(key);
  if (before?.version === version) return before.lines;
  const lines = repository.blame(file.fsPath).then(
    (printed): LineCommits => {
      const commits = readBlame(printed);
      const found = new Map<string, Promise<GitCommit | undefined>>();
      return {
        of: async (line) => {
          const hash = commits[line];
          if (hash === NOT_COMMITTED) return 'uncommitted';
          if (hash === undefined) return undefined;
          const commit = found.get(hash) ?? repository.getCommit(hash).catch(() => undefined);
          found.set(hash, commit);
          return commit;
        },
      };
    },
    () => NOTHING, // git doesn't know the file
  );
  known.delete(key);
  known.set(key, { version, lines });
  for (const [oldest] of known) if (known.size > REMEMBERED) known.delete(oldest);
  return lines;
}
