import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOfBytes } from '../../src/core/packing/hash';
import { Study } from '../../src/core/project/study';
import type { FileContent } from '../../src/core/project/studyFiles';
import { CODEBOOK } from '../../src/core/project/studyPaths';
import { textProblem } from '../../src/core/project/textProblem';
import { decode } from '../../src/core/text/decode';
import { Slices } from '../../src/vscode/study/slices';

/** As many as the editor reads between two looks at what else there is to do. */
const AT_ONCE = 64;

/** A study whose files are read as the editor reads them, but with Node. @param open the transcript that is open, if one is. */
export function nodeStudy(folder: string, open?: string): Study {
  return new Study({ read: (path) => read(join(folder, path)), isOpen: (path) => path === open });
}

async function read(file: string): Promise<FileContent> {
  const { mtimeMs } = await stat(file);
  const bytes = await readFile(file);
  const problem = textProblem(bytes);
  if (problem) return { kind: 'unreadable', problem };
  const stamp = { size: bytes.length, mtime: mtimeMs, hash: hashOfBytes(bytes) };
  return { kind: 'text', text: decode(bytes), stamp };
}

/** Reads all of a study as the editor does in the background: some files at a time, in slices. */
export async function readInBackground(study: Study, paths: readonly string[]): Promise<Study> {
  study.expect([...paths].sort());
  await study.update([CODEBOOK]);
  for (let next = unread(study); next.length; next = unread(study)) {
    const slices = new Slices();
    await study.update(next, { turn: () => slices.turn() });
  }
  return study;
}

/** What is to be read next. */
export function unread(study: Study): string[] {
  const next: string[] = [];
  for (const path of study.unread) {
    if (next.length === AT_ONCE) break;
    next.push(path);
  }
  return next;
}
