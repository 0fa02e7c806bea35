import type * as vscode from 'vscode';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { progressOf, type Progress } from '../../core/project/progress';
import { sidecarPath } from '../../core/project/studyPaths';
import { Lines } from '../../core/text/lines';
import { coderName } from '../settings';
import type { Studies } from '../study/studies';
import type { StudyPlace } from '../study/studyFolder';

/** A transcript that is open, and how far its coding has come. */
export interface TranscriptProgress {
  readonly place: StudyPlace;
  readonly coded: CodedTranscript;
  /** Whose codings are told of; everybody's where nobody has a name. */
  readonly coder: string | undefined;
  readonly progress: Progress;
  /** How much all coders together have coded: 0 to 1. */
  readonly shareOfAll: number;
}

/** How far the coder has come who sits here, as far as the study has been read. Inline labels are everybody's. */
export function transcriptProgress(studies: Studies, document: vscode.TextDocument): TranscriptProgress | undefined {
  const coded = studies.coded(document);
  const place = studies.find(document.uri);
  if (!coded || !place) return undefined;
  const coder = coderName(document.uri);
  const own = sidecarPath(place.path, coder);
  const isOwn = ({ source }: PlacedCoding) => source.kind === 'label' || source.path === own;
  const lines = new Lines(document.getText());
  const told = (counts: (coding: PlacedCoding) => boolean) =>
    progressOf(coded, lines, place.folder.study.codebook, counts);
  const ofAll = told(() => true);
  const isAlone = coder === undefined || coded.codings.every(isOwn);
  const progress = isAlone ? ofAll : told(isOwn);
  return { place, coded, coder, progress, shareOfAll: ofAll.share };
}
