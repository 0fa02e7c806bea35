import * as vscode from 'vscode';
import { addCode } from '../../core/codebook/codebookEdits';
import { coderKey, CONSENSUS } from '../../core/coders/coder';
import { unreadableSidecars } from '../../core/coders/unreadableSidecars';
import { codeNames } from '../../core/comparing/codeNames';
import { compareTranscript } from '../../core/comparing/compareTranscript';
import type { ComparedCoders, Difference, TranscriptComparison } from '../../core/comparing/difference';
import type { FileChange } from '../../core/project/fileChange';
import { CODEBOOK, sidecarPath } from '../../core/project/studyPaths';
import type { TranscriptToAgree } from '../../core/reconciling/decisions';
import { applyEdits } from '../../core/text/edit';
import { readNow } from '../placing/transcriptNow';
import type { Studies } from '../study/studies';
import type { StudyFolder, StudyPlace } from '../study/studyFolder';
import { readTexts } from '../writing/applyChanges';
import { NotAppliedError } from '../writing/notApplied';

/** A transcript whose codings are to be agreed on, and how two coders have coded it, as all of it is at this moment. */
export interface ConsensusNow {
  readonly transcript: TranscriptToAgree;
  readonly comparison: TranscriptComparison;
}

/** @throws NotAppliedError when the transcript, or a sidecar of either, can't be read. */
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

/** The sidecars of two coders beside a transcript that can't be read: what they differ on there isn't known. */
export function unreadableOf({ folder, path }: StudyPlace, { first, second }: ComparedCoders): string[] {
  return [first, second].flatMap((coder) => unreadableSidecars(folder.study, path, coderKey(coder)));
}

/** The same for the same difference, whatever has become of the text around it. */
export function keyOfDifference({ path, first, second }: Difference): string {
  const parts = [first, second].map((it) => it && [it.code, it.coding.id ?? it.coding.range]);
  return JSON.stringify([path, ...parts]);
}

/** Takes codes into the codebook that it doesn't have; nothing where there is no codebook. */
export async function addNewCodes(folder: StudyFolder, codes: readonly string[]): Promise<FileChange[]> {
  const news = codes.filter((name) => !folder.study.codebook.find(name));
  const before = news.length ? (await readTexts(folder, [CODEBOOK])).get(CODEBOOK) : undefined;
  if (before === undefined) return [];
  const after = news.reduce((text, name) => applyEdits(text, addCode(text, { name })), before);
  return [{ path: CODEBOOK, before, after }];
}
