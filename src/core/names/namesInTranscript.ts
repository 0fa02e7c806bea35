import { compareRanges } from '../text/position';
import type { Transcript } from '../transcript/transcript';
import type { NameUse } from './nameUse';

/** The names in a transcript: the codes of its inline labels and the speakers of its headers, in text order. */
export function namesInTranscript({ labels, turns }: Transcript): NameUse[] {
  const codes = labels.map(({ code, range }): NameUse => {
    return { kind: 'code', name: code.trim(), role: 'use', range, notation: 'label' };
  });
  const speakers = turns.flatMap(({ speaker, speakerRange, repeats }) =>
    [speakerRange, ...repeats].map((range): NameUse => {
      return { kind: 'speaker', name: speaker, role: 'use', range, notation: 'header' };
    }),
  );
  return [...codes, ...speakers].sort((a, b) => compareRanges(a.range, b.range));
}
