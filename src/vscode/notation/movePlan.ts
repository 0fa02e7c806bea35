import type { Notation, Texts } from '../../core/project/changeCodes';
import { codedNow } from '../../core/project/codedNow';
import { codingsToLabels } from '../../core/project/codingsToLabels';
import { freshIds } from '../../core/project/freshIds';
import type { FileChange } from '../../core/project/fileChange';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { labelsToSidecar } from '../../core/project/labelsToSidecar';
import { comparePaths, sidecarPath } from '../../core/project/studyPaths';
import { unreadableTranscripts } from '../../core/project/unreadableTranscripts';
import { planEach, type Planning, type StudyPlan } from '../planned/studyPlan';
import { isConfidential } from '../settings';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** What moving codings from one notation to the other would do to a study, or to one of its transcripts. */
export interface MovePlan extends StudyPlan {
  /** The transcripts whose codings are moved. */
  readonly transcripts: readonly string[];
  /** How many inline labels, or codings of sidecars, are moved, and how many have to stay. */
  readonly moved: number;
  readonly left: number;
}

/** The transcripts of a study that have something to move, as far as it has been read, and those that can't be read. */
export function transcriptsToMove({ study }: StudyFolder, to: Notation): string[] {
  const kind = to === 'sidecar' ? 'label' : 'sidecar';
  const coded = [...study.transcripts()].filter(({ codings }) => codings.some(({ source }) => source.kind === kind));
  return [...coded.map(({ path }) => path), ...unreadableTranscripts(study)].sort(comparePaths);
}

/** Plans the move for these transcripts, by what their files say now. */
export async function planMove(
  folder: StudyFolder,
  transcripts: readonly string[],
  to: Notation,
  planning: Planning,
): Promise<MovePlan> {
  const { study } = folder;
  const newId = freshIds(study, planning.random);
  const changes: FileChange[] = [];
  const changed: string[] = [];
  let moved = 0;
  let left = 0;
  const parts = transcripts.map((path) => ({
    files: [path, sidecarPath(path, undefined), ...study.sidecarPathsOf(path)],
    plan: (texts: Texts) => {
      const confidential = isConfidential(uriOf(folder, path));
      const coded = codedNow(study, path, texts);
      const isSeen = ({ source }: PlacedCoding) => source.kind === 'label' || !study.isUnseen(source.path);
      const request = {
        coded: { ...coded, codings: coded.codings.filter(isSeen) },
        texts,
        vocabulary: study.codebook.forTranscript(path),
        confidential,
      };
      const move = to === 'sidecar' ? labelsToSidecar(request, newId) : codingsToLabels(request);
      changes.push(...move.changes);
      if (move.changes.length) changed.push(path);
      moved += move.moved;
      left += move.left;
    },
  }));
  const blocked = await planEach(folder, parts, planning);
  return { changes, transcripts: changed, moved, left, blocked };
}
