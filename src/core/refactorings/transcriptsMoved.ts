import type { Texts } from '../project/changeCodes';
import type { FileChange } from '../project/fileChange';
import type { Study } from '../project/study';
import { transcriptGlob } from '../query/transcriptGlob';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { renameInFindings } from './recodeFindings';
import { EditedFiles } from './rewriteTranscript';

/**
 * Has saved queries and summaries name transcripts where they are moved to. Of queries only those follow that name a transcript by its
 * whole path, and no other with it: what is meant by a part of it may be another one then. A file that can't be understood is left.
 * @param study as it is before.
 * @param texts those of saved queries and summaries.
 * @param moved new paths by old ones.
 */
export function transcriptsMoved(
  study: Study,
  texts: Texts,
  moved: ReadonlyMap<string, string>,
): readonly FileChange[] {
  const before = [...study.paths];
  const after = before.map((path) => moved.get(path) ?? path);
  return [...texts].flatMap(([path, text]) => {
    const files = new EditedFiles({ study, texts: new Map([[path, text]]), isConfidential: () => false });
    try {
      renameInFindings(files, [...moved.keys()], {
        query: ({ kind, name }) => (kind === 'transcript' ? writtenAfter(name, moved, before, after) : name),
        summary: ({ transcript, code }) => ({ transcript: moved.get(transcript) ?? transcript, code }),
      });
    } catch (error) {
      if (error instanceof UnreadableFileError) return [];
      throw error;
    }
    return files.changes();
  });
}

function writtenAfter(
  written: string,
  moved: ReadonlyMap<string, string>,
  before: readonly string[],
  after: readonly string[],
): string {
  const isWhole = written.trim().startsWith('/');
  const path = written.trim().slice(isWhole ? 1 : 0);
  const to = moved.get(path);
  if (to === undefined || !meansOnly(written, path, before)) return written;
  // With a slash in front it is a pattern of whole paths, which a name with brackets in it doesn't match.
  const ways = isWhole ? [`/${to}`, to] : [to, `/${to}`];
  return ways.find((it) => meansOnly(it, to, after)) ?? written;
}

function meansOnly(written: string, path: string, paths: readonly string[]): boolean {
  const isMeant = transcriptGlob(written);
  return isMeant(path) && paths.every((it) => it === path || !isMeant(it));
}
