import type { Study } from '../project/study';
import { START_OF_TEXT } from '../text/position';
import type { Problem } from '../text/problem';
import { isCodeShaped } from '../transcript/labels';
import { LONGEST_CODE } from '../transcript/turns';
import { isUsed } from './filesNaming';

/** The problem of a name that another code has: to have the same name, the two would have to become one. */
export const NAME_TAKEN = 'code-name-taken';

/**
 * What is wrong with a code's new name; nothing when it can have it.
 * @param newName without white space at its ends.
 * @param name what it is called now: its name or one of its aliases. Nothing for a code that is new.
 */
export function newCodeNameProblem(study: Study, newName: string, name: string | undefined): Problem | undefined {
  const { codebook } = study;
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
  if (!other && isUsed(study, newName)) {
    return problem(NAME_TAKEN, '“{0}” is used already, though it is not in the codebook.', newName);
  }
  if (codebook.isSpeaker(newName)) return problem('code-name-speaker', '“{0}” is a speaker’s name.', newName);
  if (name !== undefined && !code && !isCodeShaped(newName) && isLabel(study, name)) {
    return problem(
      'code-name-shape',
      'As an inline label “{0}” would only be read if it were in the codebook. Add “{1}” to the codebook first.',
      newName,
      name,
    );
  }
  return undefined;
}

function isLabel(study: Study, name: string): boolean {
  for (const excerpts of study.index.excerptsOf(name).values()) {
    if (excerpts.some(({ source }) => source.kind === 'label')) return true;
  }
  return false;
}

function problem(code: string, message: string, ...args: string[]): Problem {
  return { code, message, args, severity: 'error', range: START_OF_TEXT };
}
