import type { Memo } from '../../core/memos/memo';
import type { StudyFolder } from '../study/studyFolder';

/** What the Memos view shows: memos, grouped by the code that they are about or by the transcript that they are in. */
export type MemosNode = MemosStudy | MemosGroup | MemosMemo;

export interface MemosStudy {
  readonly kind: 'memoStudy';
  readonly folder: StudyFolder;
}

export interface MemosGroup {
  readonly kind: 'memoGroup';
  readonly folder: StudyFolder;
  /** A code's name or a transcript's path; nothing for the codebook, or for what is on transcripts. */
  readonly name: string | undefined;
  readonly memos: readonly Memo[];
}

export interface MemosMemo {
  readonly kind: 'memo';
  readonly folder: StudyFolder;
  /** The name of its group. */
  readonly group: string | undefined;
  readonly memo: Memo;
}
