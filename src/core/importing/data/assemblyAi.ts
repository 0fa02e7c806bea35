import { fieldOf, listOf, numberIn, speakerIn, textIn, type Json } from './json';
import type { Segment } from './segment';

/**
 * AssemblyAI's JSON, whose times are milliseconds:
 *
 *     { "text": …, "utterances": [{ "speaker": "A", "start": 250, "end": 2650, "text": "Hello." }] }
 *
 * Where speakers weren't told apart there are no utterances, and only all of the text.
 * @returns nothing when it is something else.
 */
export function assemblyAiSegments(json: Json): readonly Segment[] | undefined {
  const utterances = listOf(fieldOf(json, 'utterances'));
  if (utterances) {
    return utterances.map((it) => ({
      speaker: speakerIn(it, 'speaker'),
      start: numberIn(it, 'start'),
      end: numberIn(it, 'end'),
      text: textIn(it, 'text') ?? '',
    }));
  }
  const text = textIn(json, 'text');
  const isTheirs = text !== undefined && listOf(fieldOf(json, 'words')) !== undefined;
  return isTheirs ? [{ speaker: undefined, start: undefined, end: undefined, text }] : undefined;
}
