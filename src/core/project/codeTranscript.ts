import { placeCoding, type Placing } from '../codings/placing';
import { quoteFits } from '../codings/quote';
import { QuoteFinder } from '../codings/quoteFinder';
import type { Coding, Sidecar } from '../codings/coding';
import { firstWords } from '../text/firstWords';
import { Lines } from '../text/lines';
import { compareRanges, sameRange, type Range } from '../text/position';
import { readTranscript } from '../transcript/readTranscript';
import type { Transcript, Vocabulary } from '../transcript/transcript';
import { turnAt } from '../transcript/turnAt';
import type { PlacedCoding } from './placedCoding';
import { believe, type TrackedCoding, type TrackedCodings } from './trackedCoding';
import { trackingKey } from './trackingKey';

/** A transcript and all that is coded in it, from inline labels and from sidecars. */
export interface CodedTranscript {
  readonly path: string;
  readonly transcript: Transcript;
  /** In text order. */
  readonly codings: readonly PlacedCoding[];
  /** The sidecars' codings that are in the text, for an editor that is to follow them from here. */
  readonly tracked: TrackedCodings;
}

/** A sidecar as far as its transcript is concerned. */
export interface SidecarOfTranscript {
  readonly path: string;
  readonly coder: string | undefined;
  readonly codings: Sidecar['codings'];
}

/**
 * Reads a transcript and finds the excerpts of its codings.
 * @param followed where an editor that followed the edits has the codings now. It is believed, since it saw every edit, unless the
 * sidecar has been changed meanwhile, or the quote stands where the sidecar says and no longer where the tracking ended (an undone
 * deletion).
 */
export function codeTranscript(
  path: string,
  text: string,
  sidecars: readonly SidecarOfTranscript[],
  vocabulary: Vocabulary,
  followed?: TrackedCodings,
): CodedTranscript {
  const transcript = readTranscript(text, vocabulary);
  const lines = new Lines(text);
  const finder = new QuoteFinder(lines);
  const codings: PlacedCoding[] = [];
  const tracked = new Map<string, TrackedCoding>();
  const speakerAt = (range: Range) => turnAt(transcript, range.start.line)?.speaker;

  for (const label of transcript.labels) {
    if (!label.excerpt) continue;
    codings.push({
      id: undefined,
      codes: [label.code],
      coder: undefined,
      memo: undefined,
      state: 'placed',
      sureness: 1,
      range: label.excerpt,
      firstWords: firstWords(lines.slice(label.excerpt)),
      speaker: speakerAt(label.excerpt),
      source: { kind: 'label', range: label.range },
    });
  }
  for (const sidecar of sidecars) {
    for (const coding of sidecar.codings) {
      const key = trackingKey(sidecar.path, coding.id);
      const known = believe(followed?.get(key), coding);
      const { state, range } = place(coding, known?.range, lines, finder);
      if (state !== 'orphan')
        tracked.set(key, { range, said: known?.said ?? [{ at: coding.at, quote: coding.quote }] });
      codings.push({
        id: coding.id,
        codes: coding.codes.map((code) => code.trim()),
        coder: sidecar.coder,
        memo: coding.memo,
        state,
        sureness: state === 'orphan' ? 0 : 1,
        range,
        firstWords: firstWords(coding.quote),
        speaker: state === 'orphan' ? undefined : speakerAt(range),
        source: { kind: 'sidecar', path: sidecar.path, range: coding.source },
      });
    }
  }
  codings.sort((a, b) => compareRanges(a.range, b.range));
  return { path, transcript, codings, tracked };
}

function place(coding: Coding, tracked: Range | undefined, lines: Lines, finder: QuoteFinder): Placing {
  if (!tracked) return placeCoding(lines, coding, finder);
  const atItsPlace = quoteFits(coding.quote, lines.slice(coding.at));
  if (atItsPlace && (sameRange(tracked, coding.at) || !quoteFits(coding.quote, lines.slice(tracked)))) {
    return { state: 'placed', range: coding.at };
  }
  return { state: 'moved', range: tracked };
}
