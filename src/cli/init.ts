import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeDriverSettings, withMergeAttributes } from '../core/merge/mergeDriver';
import { git } from './git';
import type { Output } from './output';
import { writeWhole } from './wholeFile';

const ATTRIBUTES = '.gitattributes';

/**
 * Has git merge the codings and codebooks in a folder by what they mean.
 * @param program what starts this command line: a program and its first arguments.
 * @returns the exit code: 0, or 1 when that can't be set up.
 */
export async function init(folder: string, program: readonly string[], output: Output): Promise<number> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return fail(`${folder}: there is no such folder`);
  const { code, err } = await git('-C', folder, 'rev-parse', '--show-toplevel');
  if (code === undefined) return fail(`git can’t be run: ${err}`);
  if (code !== 0) return fail(`${folder}: this is not in a git repository; “git init” makes one`);

  const file = join(folder, ATTRIBUTES);
  try {
    const before = await readFile(file, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    const after = withMergeAttributes(before);
    if (after !== before) await writeWhole(file, after);
    output.out(`${file}: ${after === before ? 'has its lines already' : 'says which files are merged; commit it'}\n`);
  } catch (error) {
    return fail((error as Error).message);
  }
  for (const { key, value } of mergeDriverSettings(program.map((word) => word.replaceAll('\\', '/')))) {
    const set = await git('-C', folder, 'config', '--local', '--replace-all', key, value);
    if (set.code !== 0) return fail(set.err.trim());
  }
  output.out(
    `git merges codings and codebooks in this copy of the repository; every other copy needs this once, too\n`,
  );
  return 0;

  function fail(message: string): number {
    output.err(`${message}\n`);
    return 1;
  }
}
