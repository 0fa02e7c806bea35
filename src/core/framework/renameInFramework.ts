import type { TextEdit } from '../text/edit';
import { setValue } from '../yaml/valueEdits';
import { SUMMARY_KEYS, type Summary } from './framework';
import { checked, readForEdits } from './frameworkEdits';

/**
 * Gives transcripts and codes other names in summaries, and changes nothing but these. Where that makes two of one transcript and code,
 * both stay.
 * @param after what a summary's transcript and code are called from now on.
 * @throws UnreadableFileError when the file can't be understood, or changed without a guess.
 */
export function renameInFramework(
  text: string,
  after: (summary: Summary) => Pick<Summary, 'transcript' | 'code'>,
): TextEdit[] {
  const before = readForEdits(text);
  const { file, summaries, maps } = before;
  const wanted = summaries.map((it) => ({ ...it, ...after(it) }));
  const edits = wanted.flatMap((it, i) => {
    const [map, was] = [maps[i], summaries[i]];
    if (!map || !was) return [];
    return (['transcript', 'code'] as const).flatMap((field) => {
      const key = SUMMARY_KEYS[field];
      return it[field] === was[field] ? [] : setValue(file, map, key, it[field], key);
    });
  });
  return edits.length ? checked(before, edits, wanted) : [];
}
