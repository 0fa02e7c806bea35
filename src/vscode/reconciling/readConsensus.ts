import * as vscode from 'vscode';
import { coderKey, CONSENSUS } from '../../core/coders/coder';
import { unreadableSidecars } from '../../core/coders/unreadableSidecars';
import { codeNames } from '../../core/comparing/codeNames';
import { compareTranscript } from '../../core/comparing/compareTranscript';
import type { ComparedCoders, TranscriptComparison } from '../../core/comparing/difference';
import { sidecarPath } from '../../core/project/studyPaths';
import type { TranscriptToAgree } from '../../core/reconciling/decisions';
import { readNow } from '../placing/transcriptNow';
import type { Studies } from '../study/studies';
import type { StudyPlace } from '../study/studyFolder';
import { NotAppliedError } from '../writing/notApplied';

/** A transcript whose codings are to be agreed on, and how two coders have coded it, as all of it is at this moment. */
export interface ConsensusNow {
  readonly transcript: TranscriptToAgree;
  readonly comparison: TranscriptComparison;
}

/** @throws NotAppliedError when the transcript, or a sidecar of either or of the consensus, can't be read. */
export async function readConsensus(
  studies: Studies,
  place: StudyPlace,
  coders: ComparedCoders,
): Promise<ConsensusNow> {
  const path = sidecarPath(place.path, CONSENSUS);
  const { talk, coded, sidecars } = await readNow(studies, place, [path]);
  const [unreadable] = unreadableOf(place, coders);
  if (unreadable !== undefined) throw new NotAppliedError(vscode.l10n.t('{0} can’t be read.', unreadable));
  const nameOf = codeNames(place.folder.study.codebook);
  const { lines } = talk;
  return {
    transcript: { coded, lines, nameOf, consensus: sidecars.get(path) },
    comparison: compareTranscript(coded, lines, coders, nameOf),
  };
}

/** The sidecars of two coders, and of the consensus, beside a transcript that can't be read: what there is to decide isn't known. */
export function unreadableOf({ folder, path }: StudyPlace, { first, second }: ComparedCoders): string[] {
  return [first, second, CONSENSUS].flatMap((coder) => unreadableSidecars(folder.study, path, coderKey(coder)));
}
