import type { AttentionItem } from '../../core/project/attention';
import type { CodeNode } from '../../core/project/codeTree';
import type { PlacedCoding } from '../../core/project/placedCoding';
import type { StudyFolder } from '../study/studyFolder';

/** What the Codes view shows: code → transcript → excerpt, and before them what needs attention. */
export type CodesNode =
  | { readonly kind: 'attention'; readonly items: readonly AttentionNode[] }
  | AttentionNode
  | { readonly kind: 'study'; readonly folder: StudyFolder }
  | CodesCode
  | CodesTranscript
  | CodesExcerpt;

export interface AttentionNode {
  readonly kind: 'attentionItem';
  readonly folder: StudyFolder;
  readonly item: AttentionItem;
  /** Which it is of those that nothing else tells apart. */
  readonly nth: number;
}

export interface CodesCode {
  readonly kind: 'code';
  readonly folder: StudyFolder;
  readonly node: CodeNode;
}

export interface CodesTranscript {
  readonly kind: 'transcript';
  readonly folder: StudyFolder;
  readonly code: string;
  readonly path: string;
  /** How many of its excerpts count; they are looked up when it is opened. */
  readonly count: number;
}

export interface CodesExcerpt {
  readonly kind: 'excerpt';
  readonly folder: StudyFolder;
  readonly code: string;
  readonly path: string;
  readonly coding: PlacedCoding;
  /** Which it is of those that nothing else tells apart. */
  readonly nth: number;
}
