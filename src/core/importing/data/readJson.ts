import { damaged, unknownJson } from '../importProblem';
import type { Imported } from '../imported';
import { assemblyAiSegments } from './assemblyAi';
import { deepgramSegments } from './deepgram';
import { fromSegments } from './fromSegments';
import type { Json } from './json';
import { whisperSegments } from './whisper';

/**
 * What a speech recogniser has written as JSON.
 * @throws ImportError when it is damaged, or none of those that are known.
 */
export function readJson(text: string): Imported {
  const json = parse(text);
  const segments = deepgramSegments(json) ?? whisperSegments(json) ?? assemblyAiSegments(json);
  if (!segments) throw unknownJson();
  return fromSegments(segments);
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw damaged();
  }
}
