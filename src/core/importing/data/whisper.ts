import { fieldOf, listOf, numberIn, speakerIn, textIn, type Json } from './json';
import { fromSeconds, type Segment } from './segment';

/**
 * Whisper's JSON:
 *
 *     { "text": …, "segments": [{ "start": 0.0, "end": 2.5, "text": " Hello.", "speaker": "SPEAKER_00" }] }
 *
 * `speaker` is there where WhisperX or another program has told speakers apart; times are seconds. Also what whisper.cpp writes
 * (`transcription`, with `offsets` in milliseconds), and Hugging Face (`chunks`, with `timestamp`).
 * @returns nothing when it is something else.
 */
export function whisperSegments(json: Json): readonly Segment[] | undefined {
  return (
    listOf(fieldOf(json, 'segments'))?.map(segmentOf) ??
    listOf(fieldOf(json, 'transcription'))?.map(cppSegmentOf) ??
    listOf(fieldOf(json, 'chunks'))?.map(chunkOf)
  );
}

function segmentOf(json: Json): Segment {
  const start = fromSeconds(numberIn(json, 'start'));
  const end = fromSeconds(numberIn(json, 'end'));
  return { speaker: speakerIn(json, 'speaker'), start, end, text: textIn(json, 'text') ?? '' };
}

function cppSegmentOf(json: Json): Segment {
  const offsets = fieldOf(json, 'offsets');
  const [start, end] = [numberIn(offsets, 'from'), numberIn(offsets, 'to')];
  return { speaker: speakerIn(json, 'speaker'), start, end, text: textIn(json, 'text') ?? '' };
}

function chunkOf(json: Json): Segment {
  const [start, end] = (listOf(fieldOf(json, 'timestamp')) ?? []).map((it) =>
    typeof it === 'number' ? fromSeconds(it) : undefined,
  );
  return { speaker: speakerIn(json, 'speaker'), start, end, text: textIn(json, 'text') ?? '' };
}
