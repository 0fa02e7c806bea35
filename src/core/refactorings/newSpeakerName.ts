import type { Study } from '../project/study';
import { START_OF_TEXT } from '../text/position';
import type { Problem } from '../text/problem';
import { isName, LONGEST_NAME, nameKey, namesTogether } from '../transcript/names';
import { once } from './once';
import { firstTurns, knownSpeaker } from './speakerNames';

/** What is wrong with a speaker's new name; nothing when they can have it. See {@link newSpeakerNames}. */
export function newSpeakerNameProblem(
  study: Study,
  newName: string,
  name: string,
  transcripts: Iterable<string>,
): Problem | undefined {
  return newSpeakerNames(study, name, transcripts)(newName);
}

/**
 * Tells of new names of a speaker what is wrong with them. It can be asked at each key: all that the study has is looked through once.
 * @param transcripts those in which the speaker is renamed.
 * @returns a function of a new name without white space at its ends.
 */
export function newSpeakerNames(
  study: Study,
  name: string,
  transcripts: Iterable<string>,
): (newName: string) => Problem | undefined {
  const turns = once(() => firstTurns([...transcripts].flatMap((path) => study.transcript(path) ?? [])));
  return (newName) => {
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
    if (namesTogether(newName) && !namesTogether(name)) {
      return problem('speaker-name-together', '“{0}” would be read as several people who speak together.', newName);
    }
    if (study.codebook.isCode(newName)) return problem('speaker-name-code', '“{0}” is a code.', newName);
    const [known, other] = [knownSpeaker(study, name), knownSpeaker(study, newName)];
    if (other && other !== known) {
      return problem('speaker-name-taken', '“{0}” is another speaker in the codebook already.', newName);
    }
    // Another spelling of the name, or an alias that becomes it, is the same person.
    const turn = nameKey(newName) === nameKey(name) || other ? undefined : turns().get(nameKey(newName));
    if (!turn) return undefined;
    return problem(
      'speaker-name-there',
      '“{0}” speaks in {1}, line {2}, already. Two speakers can’t be made one: who said what would be lost.',
      newName,
      turn.path,
      String(turn.line + 1),
    );
  };
}

function problem(code: string, message: string, ...args: string[]): Problem {
  return { code, message, args, severity: 'error', range: START_OF_TEXT };
}
