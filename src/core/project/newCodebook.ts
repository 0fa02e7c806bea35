import { addCode } from '../codebook/codebookEdits';
import { applyEdits } from '../text/edit';

/** The text of a codebook to begin with: the codes that are used already, or one to show what a code looks like. */
export function newCodebook(names: readonly string[], example: { name: string; description: string }): string {
  const codes = names.length ? names.map((name) => ({ name })) : [example];
  return codes.reduce((text, code) => applyEdits(text, addCode(text, code)), '');
}
