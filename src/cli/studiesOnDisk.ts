import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blind } from '../core/coders/blind';
import { DEFAULT_TRANSCRIPTS, studiesIn } from '../core/project/studiesIn';
import { Study } from '../core/project/study';
import { CODEBOOK, isSidecarPath, transcriptOfSidecar } from '../core/project/studyPaths';
import { globExpression } from '../core/text/glob';
import { DiskFiles } from './files';
import { filesBelow } from './findFiles';
import { folderSettings } from './folderSettings';

/** A study that has read all its files. */
export interface StudyOnDisk {
  readonly study: Study;
  readonly files: DiskFiles;
  /** Its folder, relative to that in which it was looked for; empty for that itself. */
  readonly root: string;
  /** How many files it has. */
  readonly count: number;
}

/**
 * The studies in a folder, read one after the other.
 * @param transcripts which files are transcripts, as globs; nothing for what the folder's settings say.
 * @param options `blind`: who is to be told only of their own codings. `isOnlyThose`: whether transcripts that aren't given stay away even
 * where they have codings, which makes any other file a transcript.
 * @throws Error when there is no such folder, or a file can't be read.
 */
export async function* studiesOnDisk(
  folder: string,
  transcripts: readonly string[] | undefined,
  { blind, isOnlyThose = false }: StudiesOnDiskOptions = {},
): AsyncIterable<StudyOnDisk> {
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder}: is no folder, but all of a study is needed`);
  const settings = await folderSettings(folder);
  const isTranscript = matchesAny(transcripts ?? settings.transcripts ?? DEFAULT_TRANSCRIPTS);
  const below = await filesBelow(folder);
  const files = transcripts && isOnlyThose ? withoutOtherCodings(below, isTranscript) : below;
  for (const { root, paths } of studiesIn(files, isTranscript)) {
    const codebook = join(folder, root, CODEBOOK);
    const onDisk = new DiskFiles(join(folder, root), existsSync(codebook) ? codebook : undefined);
    const study = new Study({ read: (path) => onDisk.read(path), isConfidential: () => settings.confidential }, blind);
    await study.update([CODEBOOK, ...paths]);
    yield { study, files: onDisk, root, count: paths.length };
  }
}

interface StudiesOnDiskOptions {
  readonly blind?: Blind | undefined;
  readonly isOnlyThose?: boolean;
}

function withoutOtherCodings(files: readonly string[], isTranscript: (path: string) => boolean): string[] {
  const there = new Set(files);
  const transcriptOf = (sidecar: string) => transcriptOfSidecar(sidecar, (path) => there.has(path));
  return files.filter((path) => !isSidecarPath(path) || isTranscript(transcriptOf(path) ?? path));
}

/** Whether a path, relative to the folder, matches one of some globs. */
export function matchesAny(globs: readonly string[]): (path: string) => boolean {
  const expressions = globs.map(globExpression);
  return (path) => expressions.some((expression) => expression.test(path));
}

/** What is said where a folder has no study. */
export function noStudy(folder: string): string {
  return `${folder}: there is no study here; --transcripts GLOB says which files are transcripts\n`;
}
