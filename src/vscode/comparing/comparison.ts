import type { Listed } from '../../core/comparing/listed';
import type { StudyFolder } from '../study/studyFolder';

/** One line of the Comparison view: something that differs, at a place of a transcript. */
export interface ComparisonItem extends Listed {
  readonly tooltip?: string;
  /** The name of a codicon. */
  readonly icon: string;
  /** What menus of the view can ask for (`viewItem`). */
  readonly contextValue: string;
}

/** Something that the Comparison view can show: two coders, or two versions of a study's codings. */
export interface Comparison {
  /** What is compared, in few words. */
  readonly title: string;
  readonly folder: StudyFolder;
  /** The kinds of items, in the order in which they are counted; the view counts and filters them. */
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  /**
   * All items, by transcript and in text order. Asked again whenever something of the studies has changed: what hasn't may not cost much,
   * and is best the same object as before.
   */
  items(): readonly ComparisonItem[] | Promise<readonly ComparisonItem[]>;
  /** What the view says where there is no item. */
  readonly emptyText: string;
  /** What else is to be said beside the counts, once the items are known. */
  note?(): string;
  /** When it is shown; what was shown before has been disposed of. */
  begin?(): void;
  /**
   * The same for the study's folder by now: that is another object, with a study of its own, once a study in it has come or gone. Not there
   * where nothing is asked of the study again.
   */
  renewed?(folder: StudyFolder): Comparison;
  /** When something else is shown, or nothing any more. */
  dispose?(): void;
}
