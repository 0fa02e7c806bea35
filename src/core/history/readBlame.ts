/** What `git blame` says of a line that hasn't been committed yet. */
export const NOT_COMMITTED = '';

/**
 * The commit that each line of a file comes from, by what `git blame` prints: an abbreviated hash, `^` before that of the first commit, and
 * zeros where a line hasn't been committed. What follows depends on git's settings, and isn't read.
 * @returns a commit for each line, {@link NOT_COMMITTED} where there is none yet, and nothing where it can't be told.
 */
export function readBlame(printed: string): (string | undefined)[] {
  return printed.split('\n').map((line) => {
    const [, hash] = /^\^?([0-9a-f]{4,64})[ )]/.exec(line) ?? [];
    return hash !== undefined && /^0+$/.test(hash) ? NOT_COMMITTED : hash;
  });
}
