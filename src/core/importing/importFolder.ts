import { globExpression } from '../text/glob';

/** The endings that a transcript which is imported may get, the first that fits: the second makes a transcript of a file anywhere. */
const ENDINGS = ['.md', '.transcript.md', '.txt', '.transcript'];

/**
 * The ending with which a file that is imported into a folder counts as a transcript; nothing when it would with none.
 * @param folder relative to what the globs are relative to; empty for that folder itself.
 * @param globs which files are transcripts.
 */
export function endingIn(folder: string, globs: readonly string[]): string | undefined {
  const expressions = globs.map(globExpression);
  const file = folder === '' ? 'p1' : `${folder}/p1`;
  return ENDINGS.find((ending) => expressions.some((it) => it.test(file + ending)));
}

/**
 * A folder of a study as somebody has typed it, relative to the study's, parts joined by `/`; empty for the study's own. Nothing when it
 * can't be one: outside of the study, hidden, or with a name that some systems don't allow.
 */
export function typedFolder(typed: string): string | undefined {
  const path = typed.trim().replaceAll('\\', '/');
  if (path.startsWith('/')) return undefined;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  // eslint-disable-next-line no-control-regex -- a name with one is refused by some systems
  const isGood = (part: string) => !part.startsWith('.') && !/[\u0000-\u001f<>:"|?*]|[. ]$/.test(part);
  return parts.every(isGood) ? parts.join('/') : undefined;
}
