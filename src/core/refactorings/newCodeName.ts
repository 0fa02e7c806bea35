import type { Study } from '../project/study';
import { START_OF_TEXT } from '../text/position';
import type { Problem } from '../text/problem';
import { isCodeShaped } from '../transcript/labels';
import { nameKey } from '../transcript/names';
import { LONGEST_CODE } from '../transcript/turns';
import { usedNames } from './filesNaming';
import { once } from './once';
import { RefusedError } from './refactoring';
import { firstTurns } from './speakerNames';

/** The problem of a name that another code has: to have the same name, the two would have to become one. */
export const NAME_TAKEN = 'code-name-taken';

/** What is wrong with a code's new name; nothing when it can have it. See {@link newCodeNames}. */
export function newCodeNameProblem(study: Study, newName: string, name: string | undefined): Problem | undefined {
  return newCodeNames(study, name)(newName);
}

/**
 * Makes sure that codes can come into the codebook. They may be used already.
 * @throws RefusedError when one can't have its name.
 */
export function checkAddedCodes(study: Study, names: readonly string[]): void {
  const problemOf = newCodeNames(study, undefined);
  for (const name of names) {
    const problem = problemOf(name);
    if (problem && (problem.code !== NAME_TAKEN || study.codebook.isCode(name))) throw new RefusedError(problem);
  }
}

/**
 * Tells of new names of a code what is wrong with them. It can be asked at each key: all that the study has is looked through once.
 * @param name what it is called now: its name or one of its aliases. Nothing for a code that is new.
 * @returns a function of a new name without white space at its ends.
 */
export function newCodeNames(study: Study, name: string | undefined): (newName: string) => Problem | undefined {
  const { codebook } = study;
  const inStudy = once(() => ({
    used: usedNames(study),
    speakers: firstTurns(study.transcripts()),
    isLabel: name !== undefined && isLabel(study, name),
  }));
  return (newName) => {
    if (newName === '') return problem('code-name-empty', 'A code needs a name.');
    if (/[\r\n\u2028\u2029\u0085]/.test(newName)) return problem('code-name-lines', 'A code’s name is on one line.');
    if (!/[\p{L}\p{N}]/u.test(newName)) return problem('code-name-signs', 'A code’s name needs a letter or a digit.');
    if (newName.length > LONGEST_CODE) {
      return problem('code-name-long', 'A code’s name has at most {0} characters.', String(LONGEST_CODE));
    }
    if (newName === name) return problem('code-name-same', 'This is its name already.');
    const code = name === undefined ? undefined : codebook.find(name);
    const other = codebook.find(newName);
    if (other && other !== code) {
      return other.name === newName
        ? problem(NAME_TAKEN, '“{0}” is another code’s name already.', newName)
        : problem(NAME_TAKEN, '“{0}” is already an alias of the code “{1}”.', newName, other.name);
    }
    if (codebook.isSpeaker(newName)) return problem('code-name-speaker', '“{0}” is a speaker’s name.', newName);
    const { used, speakers, isLabel } = inStudy();
    const turn = other ? undefined : speakers.get(nameKey(newName));
    if (turn) {
      const line = String(turn.line + 1);
      return problem('code-name-speaker', '“{0}” speaks in {1}, line {2}.', newName, turn.path, line);
    }
    if (!other && used.has(newName)) {
      return problem(NAME_TAKEN, '“{0}” is used already, though it is not in the codebook.', newName);
    }
    if (name !== undefined && !code && !isCodeShaped(newName) && isLabel) {
      return problem(
        'code-name-shape',
        'As an inline label “{0}” would only be read if it were in the codebook. Add “{1}” to the codebook first.',
        newName,
        name,
      );
    }
    return undefined;
  };
}

function isLabel(study: Study, name: string): boolean {
  for (const path of study.index.pathsOf(name)) {
    if (study.index.excerptsIn(path, [name]).some(({ source }) => source.kind === 'label')) return true;
  }
  return false;
}

function problem(code: string, message: string, ...args: string[]): Problem {
  return { code, message, args, severity: 'error', range: START_OF_TEXT };
}
