import { comparisonKey } from './comparisonKey';

/**
 * The name of a transcript that a file is imported as: its own with another ending, or with a number where that is taken. Also a name whose
 * sidecar is there already is taken: its codings are of another text.
 * @param name of the file that is imported.
 * @param taken the names of the files in the folder, with those that are about to be there.
 * @param ending of the transcript.
 */
export function freeName(name: string, taken: Iterable<string>, ending = '.md'): string {
  const names = [...taken].map(comparisonKey);
  const isTaken = (wanted: string) => {
    const key = comparisonKey(wanted);
    return names.some((it) => it === key || (it.startsWith(`${key}.`) && it.endsWith('.codes.yaml')));
  };
  const stem = name.replace(/\.[a-z][a-z0-9]{0,9}$/i, '') || name;
  let free = stem + ending;
  for (let n = 2; isTaken(free); n++) free = `${stem}-${n}${ending}`;
  return free;
}
