import { coderKey } from '../coders/coder';
import type { Codebook } from '../codebook/codebook';
import type { ExcerptNames } from '../excerpts/talkExcerpts';
import { Numbered } from '../excerpts/numbered';
import type { Query } from '../query/query';
import { valueKey } from '../retrieval/compareValues';
import type { Searched } from '../retrieval/searched';
import { speakerTerms } from '../retrieval/speakerTerms';
import { attributeTerm, fieldTerm, transcriptTerm } from './terms';

/** What the columns of a table are. */
export type Dimension =
  | { readonly kind: 'transcript' | 'speaker' | 'role' | 'coder' }
  /** What the front matter of transcripts says. */
  | { readonly kind: 'attribute'; readonly name: string };

/** A side of a table that tells excerpts apart by anything but their codes. */
export interface Columns {
  /** The numbers of the columns that an excerpt counts in: of an attribute with several values it is several. */
  of(searched: Searched, row: number): readonly number[];
  /** The numbers of columns that talk counts in as a whole; none where talk isn't told apart so. */
  ofTalk(searched: Searched): readonly number[];
  /** The number of the column with this label, which may have nothing. */
  named(label: string): number;
  label(column: number): string;
  term(column: number): Query;
  inOrder(columns: Iterable<number>): number[];
}

export function columnsOf(dimension: Dimension, codebook: Codebook, names: ExcerptNames): Columns {
  switch (dimension.kind) {
    case 'transcript':
      return new TalkColumns(
        ({ talk }) => [talk.path],
        (path) => path,
        transcriptTerm,
      );
    case 'attribute': {
      const key = valueKey(dimension.name);
      return new TalkColumns(
        ({ talk }) => talk.attributes.find(({ name }) => valueKey(name) === key)?.values ?? [],
        attributeKey,
        (value) => attributeTerm(dimension.name, value),
      );
    }
    case 'coder':
      return new RowColumns(
        (coder) => names.coders.at(coder) ?? '',
        'coder',
        coderKey,
        (term) => fieldTerm('coder', term),
      );
    case 'speaker': {
      const speakers = speakerTerms(codebook);
      return new RowColumns(
        (speaker) => speakers.personOf(names.speakers.at(speaker)),
        'speaker',
        (name) => speakers.keyOf(name),
        (term) => fieldTerm('speaker', term),
      );
    }
    case 'role': {
      const speakers = speakerTerms(codebook);
      return new RowColumns(
        (speaker) => speakers.roleOf(names.speakers.at(speaker)),
        'speaker',
        attributeKey,
        (term) => fieldTerm('role', term),
      );
    }
  }
}

/** Values that are equal have the same key. */
function attributeKey(value: string): string {
  const key = valueKey(value);
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(key) ? String(Number(key)) : key;
}

/** Columns by what is the same for all of a transcript. */
class TalkColumns implements Columns {
  private readonly values: Numbered<string>;
  private last: { readonly path: string; readonly columns: readonly number[] } | undefined;

  constructor(
    private readonly valuesOf: (searched: Searched) => readonly string[],
    keyOf: (value: string) => string,
    readonly termOf: (value: string) => Query,
  ) {
    this.values = new Numbered(keyOf);
  }

  of(searched: Searched): readonly number[] {
    return this.ofTalk(searched);
  }

  ofTalk(searched: Searched): readonly number[] {
    const { path } = searched.talk;
    if (this.last?.path !== path) {
      const columns = [...new Set(this.valuesOf(searched).map((value) => this.values.of(value)))];
      this.last = { path, columns };
    }
    return this.last.columns;
  }

  named(label: string): number {
    return this.values.of(label);
  }

  label(column: number): string {
    return this.values.at(column);
  }

  term(column: number): Query {
    return this.termOf(this.label(column));
  }

  inOrder(columns: Iterable<number>): number[] {
    return byLabel(columns, (column) => this.label(column));
  }
}

/** Columns by who speaks, or who has coded: the number of either is looked up once. */
class RowColumns implements Columns {
  private readonly values: Numbered<string>;
  private readonly known: (readonly number[])[] = [];

  constructor(
    private readonly valueOf: (number: number) => string | undefined,
    private readonly by: 'coder' | 'speaker',
    keyOf: (value: string) => string,
    private readonly termOf: (value: string) => Query,
  ) {
    this.values = new Numbered(keyOf);
  }

  of({ rows }: Searched, row: number): readonly number[] {
    const number = this.by === 'coder' ? rows.coder(row) : rows.speaker(row);
    return number < 0 ? [] : (this.known[number] ??= this.numbersOf(number));
  }

  ofTalk(): readonly number[] {
    return [];
  }

  named(label: string): number {
    return this.values.of(label);
  }

  label(column: number): string {
    return this.values.at(column);
  }

  term(column: number): Query {
    return this.termOf(this.label(column));
  }

  inOrder(columns: Iterable<number>): number[] {
    return byLabel(columns, (column) => this.label(column));
  }

  private numbersOf(number: number): number[] {
    const value = this.valueOf(number);
    return value === undefined ? [] : [this.values.of(value)];
  }
}

/** By their numbers where they have any: p2 before p10. */
function byLabel(columns: Iterable<number>, labelOf: (column: number) => string): number[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return [...columns].sort((a, b) => collator.compare(labelOf(a), labelOf(b)) || a - b);
}
