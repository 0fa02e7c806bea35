import type { Codebook } from '../codebook/codebook';
import { readCodebook } from '../codebook/readCodebook';
import { CODEBOOK } from '../project/studyPaths';
import type { Vocabulary } from '../transcript/transcript';
import { UnreadableFileError } from '../yaml/unreadableFile';

/**
 * The codebook of the study that a copy is from.
 * @throws UnreadableFileError when it can't be understood: what is a label in the copy couldn't be told.
 */
export function readTheirs(text: string): Codebook {
  const { codebook, problems, readable } = readCodebook(text);
  if (!readable && problems[0]) throw new UnreadableFileError(problems[0], CODEBOOK);
  return codebook;
}

/** What is known by our codebook or by theirs. */
export function eitherKnows(ours: Vocabulary | undefined, theirs: Codebook): Vocabulary {
  return {
    isCode: (name) => (ours?.isCode(name) ?? false) || theirs.isCode(name),
    isSpeaker: (name) => (ours?.isSpeaker(name) ?? false) || theirs.isSpeaker(name),
  };
}

/** Codes as they are called in our codebook, or, where it doesn't know them, as theirs calls them now; each once. */
export function namedAsKnown(codes: readonly string[], ours: Vocabulary | undefined, theirs: Codebook): string[] {
  const nameOf = (code: string) => (ours?.isCode(code) ? code : (theirs.find(code)?.name.trim() ?? code));
  return [...new Set(codes.map(nameOf))];
}
