import * as vscode from 'vscode';
import { compareVersions } from '../../core/history/compareVersions';
import { refuseWhileBlind } from '../coders/blind';
import type { Comparison, ComparisonItem } from '../comparing/comparison';
import { repositoryOf } from '../git/repositoryOf';
import { pickStudy } from '../study/pickStudy';
import { readWhole } from '../study/readWhole';
import { changeItems, changeKinds } from './changeItems';
import type { HistorySession } from './historySession';
import { pickRevision, type Revision } from './pickRevision';
import { StudyVersions } from './studyVersions';

/** Shows how the codings and codes of a study differ from what they were in a commit that is chosen. */
export async function compareWith({ studies, view }: HistorySession): Promise<void> {
  if (!(await readWhole(studies))) return;
  const folder = await pickStudy(studies);
  if (!folder || refuseWhileBlind(folder.root)) return;
  const repository = await repositoryOf(folder.root);
  const revision = repository && (await pickRevision(repository, folder.root));
  if (!revision) return;
  const versions = new StudyVersions(folder, repository);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Comparing codings with {0}', revision.name),
    cancellable: true,
  };
  const first = await vscode.window.withProgress(options, async (_, token) =>
    itemsSince(versions, revision.commit, () => token.isCancellationRequested),
  );
  if (first) await (await view()).show(comparisonWith(versions, revision, first));
}

/** @returns nothing when it was cancelled. */
async function itemsSince(
  versions: StudyVersions,
  commit: string,
  isCancelled: () => boolean,
): Promise<readonly ComparisonItem[] | undefined> {
  const { changed, renamed } = await versions.changedSince(commit);
  const sidecars = [...versions.folder.study.sidecarFiles()].map(([path]) => path);
  const files = { changed, transcripts: versions.transcripts(changed), sidecars, renamed };
  const changes = await compareVersions(versions.of(commit), versions.now, files, { isCancelled });
  return changes && changeItems(versions.folder, changes, ({ place }) => place);
}

/** @param first the items as they are now, if they are known. */
function comparisonWith(versions: StudyVersions, revision: Revision, first?: readonly ComparisonItem[]): Comparison {
  const { folder, repository } = versions;
  const { commit, name } = revision;
  let known = first;
  let isEnded = false;
  return {
    title: vscode.l10n.t('now, with {0}', name),
    folder,
    kinds: changeKinds(),
    emptyText: vscode.l10n.t('No codings and no codes have changed.'),
    items: async () => {
      const items = known ?? (await itemsSince(versions, commit, () => isEnded));
      known = undefined;
      return items ?? [];
    },
    renewed: (now) => comparisonWith(new StudyVersions(now, repository), revision),
    dispose: () => {
      isEnded = true;
    },
  };
}
