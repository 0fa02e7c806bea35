import type { Study } from '../project/study';
import { START_OF_TEXT } from '../text/position';
import type { Problem } from '../text/problem';
import { isName, LONGEST_NAME, nameKey } from '../transcript/names';
import { knownSpeaker } from './speakerNames';

/**
 * What is wrong with a speaker's new name; nothing when they can have it.
 * @param newName without white space at its ends.
 * @param transcripts those in which the speaker is renamed.
 */
export function newSpeakerNameProblem(
  study: Study,
  newName: string,
  name: string,
  transcripts: Iterable<string>,
): Problem | undefined {
  if (newName === '') return problem('speaker-name-empty', 'A speaker needs a name.');
  if (newName === name) return problem('speaker-name-same', 'This is the speaker’s name already.');
  if (newName.length > LONGEST_NAME) {
    return problem('speaker-name-long', 'A speaker’s name has at most {0} characters.', String(LONGEST_NAME));
  }
  if (!isName(newName)) {
    return problem(
      'speaker-name-shape',
      '“{0}” wouldn’t be read as somebody’s name: one to five words, without quotation marks, colons or a full stop.',
      newName,
    );
  }
  if (study.codebook.isCode(newName)) return problem('speaker-name-code', '“{0}” is a code.', newName);
  const [own, key] = [nameKey(name), nameKey(newName)];
  const [known, other] = [knownSpeaker(study, name), knownSpeaker(study, newName)];
  if (other && other !== known) {
    return problem('speaker-name-taken', '“{0}” is another speaker in the codebook already.', newName);
  }
  if (key === own) return undefined;
  for (const path of transcripts) {
    const turns = study.transcript(path)?.transcript.turns ?? [];
    if (!turns.some(({ speaker }) => nameKey(speaker) === key)) continue;
    // An alias that becomes the name is the same person.
    if (other && other === known) continue;
    return problem(
      'speaker-name-there',
      '“{0}” speaks in {1} already. Two speakers can’t be made one: who said what would be lost.',
      newName,
      path,
    );
  }
  return undefined;
}

function problem(code: string, message: string, ...args: string[]): Problem {
  return { code, message, args, severity: 'error', range: START_OF_TEXT };
}
