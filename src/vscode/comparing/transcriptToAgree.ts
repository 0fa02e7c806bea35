import { CONSENSUS } from '../../core/coders/coder';
import { codeNames } from '../../core/comparing/codeNames';
import { sidecarPath } from '../../core/project/studyPaths';
import type { TranscriptToAgree } from '../../core/reconciling/decisions';
import { Lines } from '../../core/text/lines';
import { textsNow } from '../refactoring/textsNow';
import type { StudyFolder } from '../study/studyFolder';

export function hasConsensus({ study }: StudyFolder, path: string): boolean {
  return study.sidecar(sidecarPath(path, CONSENSUS)) !== undefined;
}

/** A transcript and its consensus, as the study knows it and the editor has their texts; nothing where it can't be read. */
export async function transcriptToAgree(folder: StudyFolder, path: string): Promise<TranscriptToAgree | undefined> {
  const { study } = folder;
  const sidecar = sidecarPath(path, CONSENSUS);
  const texts = await textsNow(folder, hasConsensus(folder, path) ? [path, sidecar] : [path]);
  const coded = study.transcript(path);
  const text = texts.get(path);
  if (!coded || text === undefined) return undefined;
  return { coded, lines: new Lines(text), nameOf: codeNames(study.codebook), consensus: texts.get(sidecar) };
}
