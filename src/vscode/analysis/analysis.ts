import type { Figure, Frame } from '../../core/figures/figure';
import type { Cancellable } from '../../core/project/inParallel';
import type { Searchable } from '../../core/retrieval/searchTalks';
import type { Html } from '../page/html';
import type { Press } from './press';

/** One of the figures that can be chosen on the Analysis page. */
export interface Analysis {
  readonly id: string;
  readonly title: string;
  /** What can be chosen for it, the usual first; where that depends on the study, it is asked. */
  readonly choices: readonly Choice[] | ((study: Searchable) => readonly Choice[]);
  /** Counts what it shows; nothing when it was cancelled. */
  make(study: Searchable, chosen: Chosen, watched: Cancellable): Promise<Made | undefined>;
}

export interface Choice {
  readonly name: string;
  readonly label: string;
  /** Nothing where whatever is typed can be chosen. */
  readonly options?: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

export function choicesOf({ choices }: Pick<Analysis, 'choices'>, study: Searchable): readonly Choice[] {
  return typeof choices === 'function' ? choices(study) : choices;
}

/** What is chosen, by the names of choices. */
export type Chosen = Readonly<Record<string, string>>;

/** A figure with its numbers. */
export interface Made {
  /** What it shows, in a sentence or two. */
  readonly description: string;
  /** Finds all that is counted in it. */
  readonly query: string;
  /** The numbers as a list. */
  readonly columns: readonly NumbersColumn[];
  readonly rows: readonly NumbersRow[];
  /** What the page shows in place of the list. */
  readonly table?: Html | undefined;
  /** Where there is nothing to be drawn, the figure says so; nothing where its numbers are all there is. */
  draw?(frame: Frame): Figure;
}

export interface NumbersColumn {
  readonly title: string;
  /** `words` are what a row is about, and `before` stands before them. */
  readonly kind: 'text' | 'before' | 'words' | 'count' | 'share';
}

/** A number of the figure with what it is of, and the query that finds just what was counted. */
export interface NumbersRow {
  /** By column; shares are from 0 to 1. */
  readonly cells: readonly (string | number)[];
  /** Nothing where what is counted is a place in a transcript. Of many rows few are shown: it may be made when it is asked for. */
  readonly query?: string;
  /** What it leads to, if that isn't what the query finds. */
  readonly press?: Press;
}
