import type { Code } from '../codebook/codebook';
import { CODEBOOK } from '../project/studyPaths';
import type { Study } from '../project/study';
import type { FoundProblem, Rule } from './rule';

/** A code that codes nothing, and none of the codes below it does. Before anything is coded, none is. */
export const unusedCode: Rule = {
  code: 'unused-code',
  severity: 'hint',
  summary: 'A code of the codebook is not used.',
  help: 'Neither the code nor any code below it has a coding. Use it, or take it out of codebook.yaml.',

  inStudy: (study) => {
    const { codebook, codebookState } = study;
    if (codebookState !== 'readable' || study.index.size === 0 || study.unread.size > 0) return [];
    const elsewhere = codesOutsideText(study);
    const isUsed = (code: Code): boolean =>
      // An alias may be the name of another code, and means that.
      [code.name, ...code.aliases].some(
        (name) => codebook.find(name) === code && (study.index.count(name) > 0 || elsewhere.has(name)),
      ) || code.children.some(isUsed);
    const unused = codebook.all().filter((code) => codebook.find(code.name) === code && !isUsed(code));
    return unused.map(({ name, nameRange }): FoundProblem => {
      const message = 'No excerpt has the code “{0}”.';
      const { code, severity } = unusedCode;
      return { path: CODEBOOK, problem: { code, message, args: [name], severity, range: nameRange } };
    });
  },
};

/** The codes of codings that aren't in a text: of those that have lost their excerpts, and of sidecars without a transcript. */
function codesOutsideText(study: Study): Set<string> {
  const codes = new Set<string>();
  for (const codings of study.unsureCodings().values()) {
    for (const coding of codings) for (const code of coding.codes) codes.add(code);
  }
  for (const path of study.sidecarsWithoutTranscript()) {
    if (study.isUnseen(path)) continue;
    for (const code of study.sidecar(path)?.codes ?? []) codes.add(code);
  }
  return codes;
}
