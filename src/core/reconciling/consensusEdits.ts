import { CONSENSUS } from '../coders/coder';
import type { Coding, Declined } from '../codings/coding';
import { addDeclined, removeDeclined } from '../codings/declinedEdits';
import { addCodings, removeCodings } from '../codings/sidecarEdits';
import { sidecarOwner } from '../project/studyPaths';
import { applyEdits, type TextEdit } from '../text/edit';
import type { AgreedEntry } from './agreedEntry';

/** What becomes of a consensus sidecar. */
export interface ConsensusChange {
  readonly gone: Iterable<AgreedEntry>;
  readonly codings: readonly Coding[];
  readonly declined: readonly Declined[];
}

/**
 * A consensus sidecar with changes made; all else stays to the byte.
 * @param transcript its transcript's path.
 * @throws UnreadableFileError
 */
export function changeConsensus(text: string, change: ConsensusChange, transcript: string): string {
  const owner = sidecarOwner(transcript, CONSENSUS);
  const gone = [...change.gone];
  const idsOf = (kind: AgreedEntry['kind']) => new Set(gone.flatMap((it) => (it.kind === kind ? [it.id] : [])));
  const steps: ((now: string) => TextEdit[])[] = [
    (now) => removeCodings(now, idsOf('coding')),
    (now) => removeDeclined(now, idsOf('declined')),
    (now) => addCodings(now, change.codings, owner),
    (now) => addDeclined(now, change.declined, owner),
  ];
  return steps.reduce((now, step) => applyEdits(now, step(now)), text);
}
