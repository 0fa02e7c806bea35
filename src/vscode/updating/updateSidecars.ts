import * as vscode from 'vscode';
import { transcriptOfSidecar } from '../../core/project/studyPaths';
import type { CodingSession } from '../coding/codingSession';
import { askAndApply } from '../planned/askAndApply';
import { pickStudy } from '../study/pickStudy';
import { readWhole } from '../study/readWhole';
import type { StudyFolder, StudyPlace } from '../study/studyFolder';
import { allSidecars, planUpdate } from './updatePlan';
import { updateTexts } from './updateTexts';

/** Makes all sidecars of a study say where their codings are, with words or with hashes as the setting has it. */
export async function updateSidecars(session: CodingSession, meant?: StudyFolder): Promise<void> {
  await session.studies.load();
  const folder = meant ?? (await pickStudy(session.studies));
  if (!folder || !(await readWhole(session.studies))) return;
  await askAndApply(session, {
    folder,
    title: vscode.l10n.t('Update Sidecars'),
    size: () => allSidecars(folder).length,
    plan: (planning) => planUpdate(folder, allSidecars(folder), false, planning),
    texts: updateTexts,
  });
}

/** Puts hashes in the place of all words in one sidecar, also of those that can't be found in its transcript any more. */
export async function hashAllQuotes(session: CodingSession, { folder, path }: StudyPlace): Promise<void> {
  const transcript = transcriptOfSidecar(path, (it) => folder.study.isTranscript(it));
  await askAndApply(session, {
    folder,
    title: vscode.l10n.t('Replace All Quotes by Hashes'),
    size: () => 1,
    plan: (planning) => planUpdate(folder, [{ transcript, sidecars: [path] }], true, planning),
    texts: updateTexts,
  });
}
