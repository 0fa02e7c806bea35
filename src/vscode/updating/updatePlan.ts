import type { Texts } from '../../core/project/changeCodes';
import { comparePaths } from '../../core/project/studyPaths';
import { updateSidecars, type SidecarsOfTranscript, type SidecarsUpdate } from '../../core/project/updateSidecars';
import { planEach, type Planning, type StudyPlan } from '../planned/studyPlan';
import { isConfidential } from '../settings';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** What would be written into sidecars so that they say where their codings are, with words or with hashes as the setting has it. */
export type UpdatePlan = StudyPlan & SidecarsUpdate;

/** All sidecars of a study that stand beside a transcript. */
export function allSidecars({ study }: StudyFolder): SidecarsOfTranscript[] {
  return [...study.transcripts()]
    .map(({ path }) => ({ transcript: path, sidecars: study.sidecarPathsOf(path) }))
    .filter(({ sidecars }) => sidecars.length > 0)
    .sort((a, b) => comparePaths(a.transcript, b.transcript));
}

/** @param unsureToo whether quotes that can't be found for sure are to become hashes too. */
export async function planUpdate(
  folder: StudyFolder,
  all: readonly SidecarsOfTranscript[],
  unsureToo: boolean,
  planning: Planning,
): Promise<UpdatePlan> {
  const updates: SidecarsUpdate[] = [];
  const optionsOf = (path: string) => ({ confidential: isConfidential(uriOf(folder, path)), unsureToo });
  const parts = all.map((each) => ({
    files: [...(each.transcript === undefined ? [] : [each.transcript]), ...each.sidecars],
    plan: (texts: Texts) => updates.push(updateSidecars(folder.study, each, texts, optionsOf)),
  }));
  const blocked = await planEach(folder, parts, planning);
  const sum = (count: (update: SidecarsUpdate) => number) => updates.reduce((total, it) => total + count(it), 0);
  return {
    changes: updates.flatMap(({ changes }) => changes),
    moved: sum(({ moved }) => moved),
    hashed: sum(({ hashed }) => hashed),
    quoted: sum(({ quoted }) => quoted),
    left: sum(({ left }) => left),
    blocked,
  };
}
