import type { CodebookSpeaker } from '../codebook/codebook';
import type { CodedTranscript } from '../project/codeTranscript';
import type { Study } from '../project/study';
import { nameKey, namesTogether } from '../transcript/names';

/** The codebook's speaker of this name or alias, however it is spaced and capitalised. */
export function knownSpeaker({ codebook }: Study, name: string): CodebookSpeaker | undefined {
  const exact = codebook.findSpeaker(name);
  if (exact) return exact;
  const key = nameKey(name);
  return codebook.speakers.find((speaker) => [speaker.name, ...speaker.aliases].some((it) => nameKey(it) === key));
}

/** A speaker's name as the codebook spells it; as it is written where the codebook doesn't know it. */
export function spelledSpeaker(study: Study, written: string): string {
  const known = knownSpeaker(study, written);
  const key = nameKey(written);
  return (known && [known.name, ...known.aliases].find((it) => nameKey(it) === key)) ?? written;
}

/** Whether a header names this speaker, alone or with others. */
export function isNamed(study: Study, written: string, name: string): boolean {
  return isSame(study, written, name) || (namesTogether(written)?.some((part) => isSame(study, part, name)) ?? false);
}

/** Whether two names are one person's, however they are spaced and capitalised. In the codebook they may be two people's. */
function isSame(study: Study, written: string, name: string): boolean {
  return nameKey(written) === nameKey(name) && knownSpeaker(study, written) === knownSpeaker(study, name);
}

/** A turn, and the transcript that it is in. */
interface FirstTurn {
  readonly path: string;
  readonly line: number;
}

/** Where everybody speaks first, alone or with others, by the keys of their names. */
export function firstTurns(transcripts: Iterable<CodedTranscript>): Map<string, FirstTurn> {
  const first = new Map<string, FirstTurn>();
  const seen = new Set<string>();
  for (const { path, transcript } of transcripts) {
    for (const { speaker, line } of transcript.turns) {
      if (seen.has(speaker)) continue;
      seen.add(speaker);
      for (const name of [speaker, ...(namesTogether(speaker) ?? [])]) {
        const key = nameKey(name);
        if (!first.has(key)) first.set(key, { path, line });
      }
    }
  }
  return first;
}

/**
 * What is written for a speaker in a header, or in a sidecar, once they have another name: in capitals where it was, with those who speak
 * at the same time as they are.
 */
export function respelled(study: Study, written: string, name: string, newName: string): string {
  if (isSame(study, written, name)) return inCaseOf(written, name, newName);
  let result = '';
  let done = 0;
  for (const part of namesTogether(written) ?? []) {
    const start = written.indexOf(part, done);
    result += written.slice(done, start) + (isSame(study, part, name) ? inCaseOf(part, name, newName) : part);
    done = start + part.length;
  }
  return result + written.slice(done);
}

function inCaseOf(written: string, name: string, newName: string): string {
  const inCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
  return written !== name && inCapitals(written) && !inCapitals(name) ? newName.toUpperCase() : newName;
}
