import type { Codebook } from '../codebook/codebook';
import { placeOfCode } from '../codings/coding';
import type { Range } from '../text/position';
import type { Problem } from '../text/problem';
import type { Rule } from './rule';

/** A code that is written by another of its names than the one that it has in the codebook now. */
export const aliasInUse: Rule = {
  code: 'alias-in-use',
  severity: 'hint',
  summary: 'A code is written by an alias.',
  help: 'An alias counts as its code; nothing is wrong. Where all is to be written by the name that the code has now, write that.',

  inTranscript: ({ path, transcript }, { codebook, hasCodebook }) => {
    if (!hasCodebook) return [];
    return transcript.labels.flatMap(({ code, range }) => {
      const name = nameInstead(codebook, code);
      return name === undefined ? [] : [{ path, problem: problem(code, name, range) }];
    });
  },

  inSidecar: ({ codings }, { codebook, hasCodebook }) => {
    if (!hasCodebook) return [];
    return codings.flatMap((coding) =>
      coding.codes.flatMap((code, i) => {
        const name = nameInstead(codebook, code);
        // What is there under both of its names is said twice, and told as that.
        if (name === undefined || coding.codes.some((other) => other.trim() === name)) return [];
        return [problem(code.trim(), name, placeOfCode(coding, i))];
      }),
    );
  },
};

/** The name of the code that an alias means; nothing for what isn't an alias. */
function nameInstead(codebook: Codebook, written: string): string | undefined {
  const name = codebook.find(written)?.name;
  return name === written.trim() ? undefined : name;
}

function problem(alias: string, name: string, range: Range): Problem {
  const message = '“{0}” is an alias; the code is “{1}” now.';
  return { code: aliasInUse.code, message, args: [alias, name], severity: aliasInUse.severity, range };
}
