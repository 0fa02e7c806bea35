import { addCode, type NewCode } from '../codebook/codebookEdits';
import { readCodebook } from '../codebook/readCodebook';
import { applyEdits } from '../text/edit';

/** The text of a codebook to begin with: the codes that are used already, or one to show what a code looks like. */
export function newCodebook(names: readonly string[], example: { name: string; description: string }): string {
  return withCodes('', names.length ? names.map((name) => ({ name })) : [example]);
}

/**
 * The text of a codebook with more codes at its end. Those that it has already aren't added.
 * @throws UnreadableFileError
 */
export function withCodes(text: string, codes: readonly NewCode[]): string {
  return codes.reduce(
    (now, code) => (readCodebook(now).codebook.find(code.name) ? now : applyEdits(now, addCode(now, code))),
    text,
  );
}
