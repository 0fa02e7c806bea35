import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Copy } from '../core/copies/copy';
import { readCopy, sidecarsBeside, type BesideCopy } from '../core/copies/readCopy';
import { decodeText } from '../core/importing/decodeText';
import type { Vocabulary } from '../core/transcript/transcript';
import { codebookAbove, type DiskFiles } from './files';

/** A copy, and where it is on disk. */
export interface CopyOnDisk {
  readonly file: string;
  readonly copy: Copy;
  /** Its path in the study, if it is in its folder. */
  readonly path: string | undefined;
}

/**
 * Reads a copy with what belongs to it where it lies.
 * @throws ImportError, UnreadableFileError, or any Error when it can't be read.
 */
export async function copyOnDisk(file: string, files: DiskFiles, vocabulary: Vocabulary): Promise<CopyOnDisk> {
  const source = { name: basename(file), bytes: await readFile(file) };
  const loadPdf = async () => (await import('../pdf')).loadPdf();
  const copy = await readCopy(source, await besideCopy(file), { vocabulary, loadPdf });
  const path = relative(files.pathOf('.'), file).split(sep).join('/');
  return { file, copy, path: path.startsWith('../') ? undefined : path };
}

async function besideCopy(file: string): Promise<BesideCopy> {
  const folder = dirname(file);
  const sidecars = sidecarsBeside(basename(file), await readdir(folder)).map(async (name) => {
    return { name, text: await textOf(join(folder, name)) };
  });
  const codebook = codebookAbove(file);
  return { sidecars: await Promise.all(sidecars), codebook: codebook && (await textOf(codebook)) };
}

async function textOf(file: string): Promise<string> {
  return decodeText(await readFile(file));
}
