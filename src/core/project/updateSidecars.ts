import { applyEdits } from '../text/edit';
import { moveCodings } from '../codings/moveCodings';
import { withPath } from '../yaml/unreadableFile';
import type { Texts } from './changeCodes';
import { codedNow } from './codedNow';
import type { FileChange } from './fileChange';
import { movesOf } from './savePositions';
import type { Study } from './study';

/** What bringing a transcript's sidecars up to date changes. */
export interface SidecarUpdate {
  readonly changes: readonly FileChange[];
  /** How many codings it changes. */
  readonly codings: number;
}

/** The transcripts that have codings which were surely found elsewhere than their sidecars say. */
export function outdatedTranscripts(study: Study): string[] {
  return [...study.transcripts()].flatMap(({ path, codings }) =>
    codings.some(({ state }) => state === 'moved') ? [path] : [],
  );
}

/**
 * Has a transcript's sidecars say where the excerpts surely are now. Those that are only probably somewhere, or nowhere, stay as they are.
 * @param texts of the transcript and of its sidecars.
 * @param confidential whether sidecars must not hold what was said.
 * @throws UnreadableFileError when a sidecar can't be understood.
 */
export function updateSidecars(study: Study, transcript: string, texts: Texts, confidential: boolean): SidecarUpdate {
  const coded = codedNow(study, transcript, texts);
  const changes: FileChange[] = [];
  let codings = 0;
  for (const path of study.sidecarPathsOf(transcript)) {
    const moves = movesOf(coded, texts.get(transcript) ?? '', path, confidential);
    const before = texts.get(path);
    if (!moves.length || before === undefined) continue;
    const after = withPath(path, () => applyEdits(before, moveCodings(before, moves)));
    if (after === before) continue;
    changes.push({ path, before, after });
    codings += moves.length;
  }
  return { changes, codings };
}
