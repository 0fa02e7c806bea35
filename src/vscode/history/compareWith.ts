import * as vscode from 'vscode';
import { compareVersions } from '../../core/history/compareVersions';
import { refuseWhileBlind } from '../coders/blind';
import type { Comparison } from '../comparing/comparison';
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
  if (!folder || (await refuseWhileBlind(folder.root))) return;
  const repository = await repositoryOf(folder.root);
  const revision = repository && (await pickRevision(repository, folder.root));
  if (revision) await (await view()).show(comparisonWith(new StudyVersions(folder, repository), revision));
}

function comparisonWith(versions: StudyVersions, { commit, name }: Revision): Comparison {
  const { folder } = versions;
  return {
    title: vscode.l10n.t('now, with {0}', name),
    folder,
    kinds: changeKinds(),
    emptyText: vscode.l10n.t('No codings and no codes have changed.'),
    items: async () => {
      const changed = await versions.changedSince(commit);
      const files = { changed, transcripts: versions.transcripts(changed) };
      const changes = await compareVersions(versions.of(commit), versions.now, files);
      return changeItems(folder, changes, ({ place }) => place);
    },
  };
}
