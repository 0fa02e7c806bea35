import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { forFile } from '../core/text/csv';
import type { FindingFormat } from './findingOptions';
import type { Output } from './output';
import { writeWhole } from './wholeFile';

/**
 * Runs a command whose findings go into a file, unless they are to be printed. A file of CSV is one that spreadsheets open without a
 * question.
 * @param path where the file is written; nothing for printing.
 * @param run prints findings, and returns the exit code: 2 where there are none.
 * @returns the exit code; 2 also when the file can't be written.
 */
export async function intoFile(
  path: string | undefined,
  format: FindingFormat,
  output: Output,
  run: (output: Output) => Promise<number>,
): Promise<number> {
  if (path === undefined) return run(output);
  try {
    await checkPlace(path);
  } catch (error) {
    output.err(`${(error as Error).message}\n`);
    return 2;
  }
  let text = '';
  const code = await run({ out: (more) => (text += more), err: (more) => output.err(more) });
  if (code === 2) return code;
  try {
    await writeWhole(path, format === 'csv' ? forFile(text) : text);
  } catch (error) {
    output.err(`${(error as Error).message}\n`);
    return 2;
  }
  return code;
}

/** Looks before anything is done whether a file can be where it is to be written. @throws Error when its folder isn't there, or it is one. */
export async function checkPlace(path: string): Promise<void> {
  const folder = dirname(path);
  if (!(await isFolder(folder))) throw new Error(`There is no folder “${folder}”`);
  if (await isFolder(path)) throw new Error(`“${path}” is a folder`);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
