/** Where something stands in a query, as UTF-16 offsets; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a value is compared. */
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** How two excerpts of one transcript can stand to each other. */
export type Relation =
  | { readonly kind: 'overlaps' | 'contains' | 'inside' | 'sameTurn' | 'sameTranscript' }
  /** At most so many turns or words apart; in the same turn, or overlapping, they are 0 apart. */
  | { readonly kind: 'within'; readonly distance: number; readonly unit: 'turns' | 'words' };

/** What can be compared that isn't an attribute of the transcript. Each has its own meaning of equality, see docs/queries.md. */
export type Field = 'speaker' | 'role' | 'transcript' | 'coder' | 'memo' | 'text' | 'word';

/** What is compared: one of the fields, or an attribute in the front matter of the transcript. */
export type Subject =
  { readonly kind: 'field'; readonly field: Field } | { readonly kind: 'attribute'; readonly name: string };

/** A query over the excerpts and passages of a study: what each of those that it finds is like. */
export type Query =
  | And
  | Or
  | { readonly kind: 'not'; readonly operand: Query; readonly span: Span }
  | RelationQuery
  | CodeQuery
  | CompareQuery
  | MatchQuery
  /** Has a memo; is an excerpt at all; is a passage without any code. */
  | { readonly kind: 'hasMemo' | 'coded' | 'uncoded'; readonly span: Span };

export interface And {
  readonly kind: 'and';
  /** Two or more. */
  readonly operands: readonly Query[];
  readonly span: Span;
}

export interface Or {
  readonly kind: 'or';
  /** Two or more. */
  readonly operands: readonly Query[];
  readonly span: Span;
}

/** What the left side finds, where something that the right side finds stands so to it. */
export interface RelationQuery {
  readonly kind: 'relation';
  readonly relation: Relation;
  readonly left: Query;
  readonly right: Query;
  readonly span: Span;
}

/** Has a code, or one of those under it. */
export interface CodeQuery {
  readonly kind: 'code';
  readonly name: string;
  /** Whether those under it don't count. */
  readonly only: boolean;
  readonly span: Span;
}

export interface CompareQuery {
  readonly kind: 'compare';
  readonly subject: Subject;
  readonly operator: Operator;
  readonly value: string;
  readonly span: Span;
  /** Where the value stands. */
  readonly valueSpan: Span;
}

/** Contains a text, or matches a regular expression. */
export interface MatchQuery {
  readonly kind: 'match';
  readonly subject: Subject;
  readonly pattern: Pattern;
  readonly span: Span;
  readonly valueSpan: Span;
}

export type Pattern =
  /** Contained whatever its case. */
  | { readonly kind: 'text'; readonly text: string }
  /** A regular expression of JavaScript, with the flag `u`, and with `i` and `s` where they are given. It is a valid one. */
  | { readonly kind: 'expression'; readonly source: string; readonly flags: string };
