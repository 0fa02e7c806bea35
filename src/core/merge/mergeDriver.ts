/*
 * How git is told to merge sidecars and codebooks by what they mean: attributes say which files, and the repository's own
 * configuration, which is not committed, says how.
 */

const DRIVER = 'transcript-coding';

const ATTRIBUTES = [`*.codes.yaml merge=${DRIVER}`, `codebook.yaml merge=${DRIVER}`];

/**
 * What the command line ends with when the merged file has something in it to decide. It is none of the codes by which a shell or
 * Node tell that they couldn't start at all.
 */
const TO_DECIDE = 64;

/** A `.gitattributes` with the lines that are still missing in it at its end; the same text when there are none. */
export function withMergeAttributes(text: string): string {
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/\s+/g, ' ')));
  const missing = ATTRIBUTES.filter((line) => !present.has(line));
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const newLine = text === '' || text.endsWith('\n') || missing.length === 0 ? '' : eol;
  return text + newLine + missing.map((line) => line + eol).join('');
}

/** One entry of a git configuration. */
interface GitSetting {
  readonly key: string;
  readonly value: string;
}

/**
 * The driver's entries in a repository's configuration. Where the program can't run (it was moved, there is no Node on this
 * machine), git merges as it does without it and leaves conflict markers.
 * @param program what starts the command line, as words: a program and its first arguments.
 */
export function mergeDriverSettings(program: readonly string[]): GitSetting[] {
  const run = `${program.map(quoted).join(' ')} merge %O %A %B --path=%P --to-decide ${TO_DECIDE}`;
  const driver = `${run}; case $? in 0) exit 0;; ${TO_DECIDE}) exit 1;; esac; git merge-file %A %O %B`;
  return [
    { key: `merge.${DRIVER}.name`, value: 'codings and codebooks, merged by id and name' },
    { key: `merge.${DRIVER}.driver`, value: driver },
  ];
}

/** A word for the shell in which git runs a driver; git itself puts something in for `%` and a letter. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}
