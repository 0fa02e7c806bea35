import { fieldOf, listOf, numberIn, speakerIn, textIn, type Json } from './json';
import { fromSeconds, type Segment } from './segment';

/**
 * Deepgram's JSON, whose times are seconds. Of several forms of the same speech the one that says most is taken:
 * 1. `results.utterances`: who, when and what;
 * 2. `results.channels[].alternatives[0].paragraphs.paragraphs`, each with its speaker and sentences;
 * 3. `results.channels[].alternatives[0].transcript`, without speakers.
 *
 * Of several channels each is a speaker of its own, unless speakers were told apart.
 * @returns nothing when it is something else.
 */
export function deepgramSegments(json: Json): readonly Segment[] | undefined {
  const results = fieldOf(json, 'results');
  const utterances = listOf(fieldOf(results, 'utterances'));
  const channels = listOf(fieldOf(results, 'channels'));
  if (utterances?.length) {
    const many = new Set(utterances.map((it) => numberIn(it, 'channel'))).size > 1;
    return utterances.map((it) => ({
      speaker: speakerIn(it, 'speaker') ?? (many ? speakerIn(it, 'channel') : undefined),
      start: fromSeconds(numberIn(it, 'start')),
      end: fromSeconds(numberIn(it, 'end')),
      text: textIn(it, 'transcript') ?? '',
    }));
  }
  if (!channels) return undefined;
  const all = channels.flatMap((channel, n) =>
    channelSegments(channel, channels.length > 1 ? `Speaker ${n}` : undefined),
  );
  return all.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function channelSegments(channel: Json, name: string | undefined): Segment[] {
  const best = listOf(fieldOf(channel, 'alternatives'))?.[0];
  const paragraphs = listOf(fieldOf(fieldOf(best, 'paragraphs'), 'paragraphs'));
  if (!paragraphs) {
    return [{ speaker: name, start: undefined, end: undefined, text: textIn(best, 'transcript') ?? '' }];
  }
  return paragraphs.map((it) => ({
    speaker: speakerIn(it, 'speaker') ?? name,
    start: fromSeconds(numberIn(it, 'start')),
    end: fromSeconds(numberIn(it, 'end')),
    text: (listOf(fieldOf(it, 'sentences')) ?? []).map((sentence) => textIn(sentence, 'text') ?? '').join(' '),
  }));
}
