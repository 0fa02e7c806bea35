import type { Texts } from '../../core/project/changeCodes';
import type { FileChange } from '../../core/project/fileChange';
import { inParallel } from '../../core/project/inParallel';
import { comparePaths } from '../../core/project/studyPaths';
import { readFile } from '../study/fileReader';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { blockedBy, storedText, textNow, type BlockedFile } from './plannedTexts';

/** A change of a study's files that a person is to agree to. */
export interface StudyPlan {
  readonly changes: readonly FileChange[];
  readonly blocked: readonly BlockedFile[];
}

/** The changes of files whose codings are shown: those of others' files are made too, but not told of while one codes blind. */
export function seenChanges({ study }: StudyFolder, { changes }: StudyPlan): FileChange[] {
  return changes.filter(({ path }) => !study.isUnseen(path));
}

/** How planning is followed and stopped. */
export interface Planning {
  readonly isCancelled: () => boolean;
  readonly onProgress: (total: number) => void;
  /** The same numbers each time that the same work is planned. */
  readonly random: () => number;
}

type Watched = Pick<Planning, 'isCancelled' | 'onProgress'>;

/** Planning that nobody follows, and that isn't stopped. */
export const UNWATCHED: Watched = { isCancelled: () => false, onProgress: () => undefined };

/** What is planned together: a transcript and the files beside it. */
interface PlannedPart {
  readonly files: Iterable<string>;
  /** Given the texts of these files. */
  readonly plan: (texts: Texts) => void;
}

/**
 * Plans one part after the other. One with a file that can't be read or has unsaved changes is left out, and the file is told: what is
 * saved beside it has to fit it.
 */
export async function planEach(
  folder: StudyFolder,
  parts: readonly PlannedPart[],
  { isCancelled, onProgress }: Watched,
): Promise<BlockedFile[]> {
  const blocked: BlockedFile[] = [];
  for (const { files, plan } of parts) {
    if (isCancelled()) break;
    try {
      const read = async (path: string) => [path, await storedText(folder, path)] as const;
      plan(new Map(await Promise.all([...new Set(files)].map(read))));
    } catch (error) {
      blocked.push(blockedBy(error));
    }
    onProgress(parts.length);
  }
  return blocked;
}

/** What is planned for all of a study at once. */
interface PlannedWhole {
  readonly files: Iterable<string>;
  /** Files that are not to be changed, but have to be known as far as they can be read. */
  readonly alsoRead: Iterable<string>;
  /** Given the texts of all these files, saved or not. */
  readonly plan: (texts: Texts) => void;
}

/** Plans for all files together. When some of them can't be changed now, nothing is planned, and these are told. */
export async function planWhole(
  folder: StudyFolder,
  { files, alsoRead, plan }: PlannedWhole,
  { isCancelled, onProgress }: Watched,
): Promise<BlockedFile[]> {
  const changed = new Set(files);
  const texts = new Map<string, string | undefined>([...changed].map((path) => [path, undefined]));
  const blocked: BlockedFile[] = [];
  const read = async (path: string) => {
    if (changed.has(path)) texts.set(path, await textNow(folder, path));
    else {
      const content = await readFile(uriOf(folder, path), () => undefined);
      if (content.kind === 'text') texts.set(path, content.text);
    }
  };
  const watched = { isCancelled, onProgress: (_: number, total: number) => onProgress(total) };
  await inParallel([...new Set([...changed, ...alsoRead])], watched, (path) =>
    read(path).catch((error: unknown) => void blocked.push(blockedBy(error))),
  );
  if (blocked.length || isCancelled()) return blocked.sort((a, b) => comparePaths(a.path, b.path));
  try {
    plan(texts);
    return [];
  } catch (error) {
    return [blockedBy(error)];
  }
}
