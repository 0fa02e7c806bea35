import type { Stamp } from '../packing/studyCache';
import type { Problem } from '../text/problem';
import type { TrackedCodings } from './trackedCoding';

/** What reading a file gave: its text, nothing because there is no such file, or why it can't be read as text. */
export type FileContent =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly tracked?: TrackedCodings | undefined;
      /** Of the file, where it was what was read. */
      readonly stamp?: Stamp;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Where a study's files come from: the editor, a disk, or a test's memory. */
export interface StudyFiles {
  /** @param path relative to the study's folder. */
  read(path: string): Promise<FileContent>;
  /** Whether a sidecar must not hold what was said. Unless told, it may. */
  isConfidential?(path: string): boolean;
  /** Whether a transcript is open in an editor: what its sidecars say is kept at hand then. Unless told, it isn't. */
  isOpen?(path: string): boolean;
}
