import type { Study } from './study';

/** The transcripts that are there but can't be read, so that nobody knows what labels they have. */
export function unreadableTranscripts(study: Study): string[] {
  return [...study.problems().keys()].filter((path) => study.isTranscript(path) && !study.transcript(path));
}
