import type { Sidecar } from '../codings/coding';
import { talkFacts, type TalkFacts } from '../excerpts/talkFacts';
import { Talk } from '../codings/talk';
import { firstWords } from '../text/firstWords';
import { compareRanges, type Range } from '../text/position';
import { linesOf, readLines } from '../transcript/readTranscript';
import { timeAt } from '../transcript/times';
import type { Transcript, Vocabulary } from '../transcript/transcript';
import type { PlacedCoding } from './placedCoding';
import { placeTracked } from './placeTracked';
import { believe, doubtOf, type TrackedCoding, type TrackedCodings } from './trackedCoding';
import { trackingKey } from './trackingKey';

/** A transcript and all that is coded in it, from inline labels and from sidecars. */
export interface CodedTranscript {
  readonly path: string;
  readonly transcript: Transcript;
  /** In text order. */
  readonly codings: readonly PlacedCoding[];
  /** What counts of it for findings; it is made when it is first asked for. */
  readonly facts: TalkFacts;
}

/** A transcript whose codings an editor can follow from here. */
export interface TrackedTranscript extends CodedTranscript {
  /** The sidecars' codings, those that aren't shown among them. */
  readonly tracked: TrackedCodings;
  /** Of whoever codes blind: what others have coded in sidecars, in text order. It moves with the text, and is shown nowhere. */
  readonly unseen: readonly PlacedCoding[];
}

/** What is coded in a transcript, whether it is shown or not. */
export function allCodings({ codings, unseen }: Pick<TrackedTranscript, 'codings' | 'unseen'>): PlacedCoding[] {
  return [...codings, ...unseen];
}

/** A sidecar as far as its transcript is concerned. */
export interface SidecarOfTranscript {
  readonly path: string;
  readonly coder: string | undefined;
  readonly codings: Sidecar['codings'];
  /** Whether its codings are to be shown nowhere. */
  readonly isUnseen?: boolean;
}

/**
 * Reads a transcript and finds the excerpts of its codings.
 * @param followed where an editor that followed the edits has the codings now; it doesn't count where the sidecar has been changed
 * meanwhile.
 * @param countsLabels whether inline labels are codings that are shown.
 */
export function codeTranscript(
  path: string,
  text: string,
  sidecars: readonly SidecarOfTranscript[],
  vocabulary: Vocabulary,
  followed?: TrackedCodings,
  countsLabels = true,
): TrackedTranscript {
  const lines = linesOf(text);
  const transcript = readLines(lines, vocabulary);
  const talk = new Talk(lines, transcript);
  const codings: PlacedCoding[] = [];
  const unseen: PlacedCoding[] = [];
  const tracked = new Map<string, TrackedCoding>();

  for (const label of transcript.labels) {
    if (!label.excerpt || !countsLabels) continue;
    codings.push({
      id: undefined,
      codes: [label.code],
      coder: undefined,
      memo: undefined,
      state: 'placed',
      sureness: 1,
      range: label.excerpt,
      firstWords: firstWords(lines.slice(label.excerpt)),
      speaker: talk.speakerAt(label.excerpt),
      ...timeOf(transcript, label.excerpt),
      source: { kind: 'label', range: label.range },
    });
  }
  for (const sidecar of sidecars) {
    const known = sidecar.codings.map((coding) => {
      const key = trackingKey(sidecar.path, coding.id);
      const before = followed?.get(key);
      return { key, coding, known: believe(before, coding), doubted: doubtOf(before, coding) };
    });
    placeTracked(talk, known).forEach(({ state, range, sureness }, i) => {
      const it = known[i];
      if (!it) return;
      const { at, quote, hash, ...coding } = it.coding;
      const isGone = state === 'orphan';
      const wasSought = !it.known || it.known.isHint;
      const isFound = state === 'moved' && (wasSought || it.doubted !== undefined || it.known?.isFound);
      const doubt = wasSought ? sureness : it.known?.sureness;
      tracked.set(it.key, {
        range,
        said: it.known?.said ?? [{ at, quote, hash }],
        ...(isGone ? { isGone } : {}),
        ...(isFound ? { isFound } : {}),
        ...(state === 'approximate' || (isGone && doubt !== undefined) ? { sureness: doubt ?? sureness } : {}),
      });
      (sidecar.isUnseen ? unseen : codings).push({
        id: coding.id,
        codes: coding.codes.map((code) => code.trim()),
        coder: sidecar.coder,
        memo: coding.memo,
        state,
        sureness,
        range,
        firstWords: firstWords(hash && !isGone ? lines.slice(range) : quote),
        speaker: isGone ? undefined : talk.speakerAt(range),
        ...(isGone ? {} : timeOf(transcript, range)),
        source: {
          kind: 'sidecar',
          path: sidecar.path,
          range: coding.source,
          codesAt: coding.codesAt,
          ...(hash ? { hashed: true } : {}),
        },
      });
    });
  }
  for (const all of [codings, unseen]) all.sort((a, b) => compareRanges(a.range, b.range));
  let facts: TalkFacts | undefined;
  return {
    path,
    transcript,
    codings,
    unseen,
    tracked,
    get facts() {
      return (facts ??= talkFacts(transcript, lines, codings));
    },
  };
}

function timeOf(transcript: Transcript, { start }: Range): Pick<PlacedCoding, 'time'> {
  const time = transcript.times.length ? timeAt(transcript, start.line) : undefined;
  return time === undefined ? {} : { time };
}
