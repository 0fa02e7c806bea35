import * as vscode from 'vscode';
import type { GitRepository } from '../git/gitExtension';
import { authorAndDate, shortHash, subjectOf } from './commitText';

/** So many commits are listed. */
const LISTED = 200;

/** A commit, and how it was chosen: by its subject, or the name of a branch. */
export interface Revision {
  readonly commit: string;
  readonly name: string;
}

interface RevisionItem extends vscode.QuickPickItem {
  readonly revision?: Revision;
}

/** The last commit, a branch or tag, or one of the commits that have changed something in a folder. */
export async function pickRevision(repository: GitRepository, folder: vscode.Uri): Promise<Revision | undefined> {
  const items = itemsOf(repository, folder);
  const title = vscode.l10n.t('Compare Codings With…');
  const placeHolder = vscode.l10n.t('What the codings as they are now are compared with');
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.revision;
}

async function itemsOf(repository: GitRepository, folder: vscode.Uri): Promise<RevisionItem[]> {
  const [refs, commits, last] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }),
    repository.log({ path: folder.fsPath, maxEntries: LISTED }),
    repository.getCommit('HEAD'),
  ]);
  const lastName = vscode.l10n.t('The last commit');
  return [
    {
      label: `$(git-commit) ${lastName}`,
      description: subjectOf(last),
      detail: authorAndDate(last),
      revision: { commit: last.hash, name: lastName },
    },
    separator(vscode.l10n.t('Branches and tags')),
    ...refs.flatMap(({ type, name, commit }): RevisionItem[] => {
      if (name === undefined || commit === undefined) return [];
      const icon = ['git-branch', 'cloud', 'tag'][type] ?? 'git-branch';
      return [{ label: `$(${icon}) ${name}`, description: shortHash(commit), revision: { commit, name } }];
    }),
    separator(vscode.l10n.t('Commits')),
    ...commits.map((commit): RevisionItem => {
      const subject = subjectOf(commit);
      return {
        label: subject || shortHash(commit.hash),
        description: authorAndDate(commit),
        detail: shortHash(commit.hash),
        revision: { commit: commit.hash, name: subject || shortHash(commit.hash) },
      };
    }),
  ];
}

function separator(label: string): RevisionItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
