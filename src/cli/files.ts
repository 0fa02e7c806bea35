import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileContent, StudyFiles } from '../core/project/studyFiles';
import { CODEBOOK, isCodebookPath, isSidecarPath } from '../core/project/studyPaths';
import { textProblem } from '../core/project/textProblem';
import { decode } from '../core/text/decode';

/** A folder on disk as a study's files; `codebook` stands in for the folder's own. */
export class DiskFiles implements StudyFiles {
  constructor(
    private readonly folder: string,
    private readonly codebook: string | undefined,
  ) {}

  /** Where a file of the study is on disk. */
  pathOf(path: string): string {
    return isCodebookPath(path) && this.codebook !== undefined ? this.codebook : join(this.folder, path);
  }

  async read(path: string): Promise<FileContent> {
    if (isCodebookPath(path) && this.codebook === undefined) return { kind: 'missing' };
    const file = this.pathOf(path);
    let bytes;
    try {
      bytes = await readFile(file);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
      throw new Error(`${file}: ${message}`, { cause: error });
    }
    const problem = textProblem(bytes);
    if (problem) return { kind: 'unreadable', problem };
    return { kind: 'text', text: decode(bytes) };
  }
}

/** The sidecars that may belong to a transcript: those in its folder whose names begin with its name. */
export function sidecarsInFolder(transcript: string): string[] {
  const name = basename(transcript);
  const folder = dirname(transcript);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`) && isSidecarPath(file))
    .sort();
}

/** The codebook in a file's folder or in the nearest folder above it. */
export function codebookAbove(file: string): string | undefined {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const candidate = join(folder, CODEBOOK);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}
