import type { Code } from '../codebook/codebook';
import { valuesOf, type KnownNames } from './knownNames';
import { printName, printQuoted, printSubject, printValueAfter } from './printQuery';
import type { Field, Span, Subject } from './query';
import { LONGEST, QueryParser, type Expected } from './queryParser';
import { QueryError } from './queryProblem';
import { tokensOf, type Token } from './tokens';
import { CONTAINS, FIELDS, OPERATORS } from './words';

/** What can be written at a place. */
export interface QueryCompletion {
  readonly text: string;
  readonly kind: 'code' | 'keyword' | 'field' | 'attribute' | 'operator' | 'value';
  /** The codes that a code is under, from the top. */
  readonly detail?: string;
}

export interface QueryCompletions {
  /** What is written there already, whole, in place of which each of them can be put. */
  readonly span: Span;
  readonly items: readonly QueryCompletion[];
}

const CONDITIONS = ['only', 'coded', 'uncoded', 'has memo'];
const LINKS = ['AND', 'OR', 'overlaps', 'contains', 'inside', 'within', 'same turn as', 'same transcript as'];
/** What is often meant by near. */
const DISTANCES = ['1 turn of', '2 turns of', '30 words of'];

/** Names stand in no order that would be asked about; texts and memos are searched rather than compared. */
const NAME_OPERATORS = ['=', '!=', CONTAINS];
const TEXT_OPERATORS = [CONTAINS, '=', '!='];

/**
 * What can stand in a query at a cursor, by what stands before it; whether it fits what has been typed of it is left to whoever shows it.
 * What stands behind it doesn't matter. Nothing is proposed where the query goes wrong before.
 * @param offset as UTF-16 code units.
 */
export function completeQuery(text: string, offset: number, known: KnownNames): QueryCompletions {
  const at = Math.max(0, Math.min(offset, text.length));
  const nothing = { span: { start: at, end: at }, items: [] };
  if (text.length > LONGEST) return nothing;
  const tokens = tokensOf(text);
  const typed = tokens.find((token) => token.start < at && (at < token.end || (at === token.end && grows(token))));
  if (typed && typed.kind !== 'word' && typed.kind !== 'quoted') return nothing;
  const span = typed ? { start: typed.start, end: typed.isClosed ? typed.end : at } : nothing.span;
  const expected = expectedAfter(tokens.filter((token) => token.end <= at && token !== typed));
  const isQuoted = typed?.kind === 'quoted';
  const items = expected.flatMap((it) => (isQuoted ? quotedItems(it, known) : itemsFor(it, known)));
  return { span, items: isCompared(expected, known) ? items.filter(({ kind }) => kind === 'operator') : items };
}

/** Whether a token that the cursor stands behind goes on with what is typed. */
function grows({ kind }: Token): boolean {
  return kind === 'word' || kind === 'quoted' || kind === 'expression';
}

function expectedAfter(tokens: readonly Token[]): readonly Expected[] {
  const parser = new QueryParser(tokens);
  try {
    parser.parse();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
  }
  return parser.expected;
}

/** Whether what stands before the cursor can hardly be anything but what is to be compared. */
function isCompared(expected: readonly Expected[], known: KnownNames): boolean {
  return expected.some((it) => it.kind === 'operator' && isSubject(it.subject, known) && !isCode(it.subject, known));
}

function isSubject(subject: Subject, known: KnownNames): boolean {
  return subject.kind === 'field' || valuesOf(known, subject.name) !== undefined;
}

/** Whether a name that may be compared is also a code's. */
function isCode(subject: Subject, { codebook, otherCodes }: KnownNames): boolean {
  const name = subject.kind === 'field' ? subject.field : subject.name;
  return codebook.isCode(name) || otherCodes.includes(name);
}

function itemsFor(expected: Expected, known: KnownNames): QueryCompletion[] {
  switch (expected.kind) {
    case 'condition':
      return [
        ...codes(known, printName),
        ...FIELDS.map((text) => ({ text, kind: 'field' }) as const),
        ...attributes(known, (name) => printSubject({ kind: 'attribute', name })),
        ...keywords(expected.canBeDenied ? ['NOT', ...CONDITIONS] : CONDITIONS),
      ];
    case 'code':
      return codes(known, printName);
    case 'link':
      return keywords(LINKS);
    case 'operator':
      return isSubject(expected.subject, known) || !isCode(expected.subject, known) ? operators(expected.subject) : [];
    case 'value':
      return values(expected, known, (value) => printValueAfter(expected.operator, value));
    case 'distance':
      return keywords(DISTANCES);
    case 'words':
      return keywords(expected.words);
  }
}

/** Where a quotation mark has been typed, whatever can stand in one, and all of it does. */
function quotedItems(expected: Expected, known: KnownNames): QueryCompletion[] {
  switch (expected.kind) {
    case 'condition':
      return [...codes(known, printQuoted), ...attributes(known, printQuoted)];
    case 'code':
      return codes(known, printQuoted);
    case 'value':
      return values(expected, known, printQuoted);
    default:
      return [];
  }
}

function codes({ codebook, otherCodes }: KnownNames, print: (name: string) => string): QueryCompletion[] {
  const items: QueryCompletion[] = [];
  const add = ({ name, children }: Code, above: readonly string[]): void => {
    const detail = above.join(' › ');
    items.push({ text: print(name), kind: 'code', ...(detail ? { detail } : {}) });
    for (const child of children) add(child, [...above, name]);
  };
  for (const code of codebook.codes) add(code, []);
  return [...items, ...otherCodes.map((name) => ({ text: print(name), kind: 'code' }) as const)];
}

function attributes(known: KnownNames, print: (name: string) => string): QueryCompletion[] {
  return [...known.attributes.keys()].map((name) => ({ text: print(name), kind: 'attribute' }));
}

function operators(subject: Subject): QueryCompletion[] {
  const all = subject.kind === 'attribute' ? OPERATORS : isSearched(subject.field) ? TEXT_OPERATORS : NAME_OPERATORS;
  return all.map((text) => ({ text, kind: 'operator' }));
}

function isSearched(field: Field): boolean {
  return field === 'text' || field === 'word' || field === 'memo';
}

function values(
  { subject, operator }: Expected & { kind: 'value' },
  known: KnownNames,
  print: (value: string) => string,
): QueryCompletion[] {
  const all = subject.kind === 'attribute' ? valuesOf(known, subject.name) : valuesOfField(subject.field, known);
  const wanted = [...new Set(all)].filter((value) => operator !== CONTAINS || value.trim() !== '');
  return wanted.map((value) => ({ text: print(value), kind: 'value' }));
}

function valuesOfField(field: Field, { speakers, roles, coders, transcripts }: KnownNames): readonly string[] {
  switch (field) {
    case 'speaker':
      return speakers;
    case 'role':
      return roles;
    case 'coder':
      return coders;
    case 'transcript':
      return transcripts;
    default:
      return [];
  }
}

function keywords(words: readonly string[]): QueryCompletion[] {
  return words.map((text) => ({ text, kind: 'keyword' }));
}
