import type { CodebookSpeaker } from '../codebook/codebook';
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
export function isNamed(written: string, name: string): boolean {
  const key = nameKey(name);
  return nameKey(written) === key || (namesTogether(written)?.some((part) => nameKey(part) === key) ?? false);
}

/**
 * What is written for a speaker in a header, or in a sidecar, once they have another name: in capitals where it was, with those who speak
 * at the same time as they are.
 */
export function respelled(written: string, name: string, newName: string): string {
  const key = nameKey(name);
  if (nameKey(written) === key) return inCaseOf(written, name, newName);
  let result = '';
  let done = 0;
  for (const part of namesTogether(written) ?? []) {
    const start = written.indexOf(part, done);
    result += written.slice(done, start) + (nameKey(part) === key ? inCaseOf(part, name, newName) : part);
    done = start + part.length;
  }
  return result + written.slice(done);
}

function inCaseOf(written: string, name: string, newName: string): string {
  const inCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
  return written !== name && inCapitals(written) && !inCapitals(name) ? newName.toUpperCase() : newName;
}
