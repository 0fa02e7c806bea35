import { placeOfCode } from '../codings/coding';
import type { Range } from '../text/position';
import type { Problem } from '../text/problem';
import { namesInFindings } from './namesInFindings';
import type { Rule } from './rule';

/** A code that is used, but isn't in the codebook: a new one, or one that was mistyped. */
export const unknownCode: Rule = {
  code: 'unknown-code',
  severity: 'warning',
  summary: 'A code is not in the codebook.',
  help: 'Add it to codebook.yaml, or, where it was mistyped, write the code that is meant.',

  inTranscript: ({ path, transcript }, { codebook, hasCodebook }) => {
    if (!hasCodebook) return [];
    const unknown = transcript.labels.filter(({ code }) => !codebook.find(code));
    return unknown.map(({ code, range }) => ({ path, problem: problem(code, range) }));
  },

  inSidecar: ({ codings }, { codebook, hasCodebook }) => {
    if (!hasCodebook) return [];
    return codings.flatMap((coding) =>
      coding.codes.flatMap((code, i) => (codebook.find(code) ? [] : problem(code.trim(), placeOfCode(coding, i)))),
    );
  },

  inStudy: (study) => {
    if (study.codebookState !== 'readable') return [];
    const unknown = namesInFindings(study).filter(({ kind, name }) => kind === 'code' && !study.codebook.find(name));
    return unknown.map(({ path, name, range }) => ({ path, problem: problem(name.trim(), range) }));
  },
};

function problem(code: string, range: Range): Problem {
  const message = 'The code “{0}” is not in the codebook.';
  return { code: unknownCode.code, message, args: [code], severity: unknownCode.severity, range };
}
