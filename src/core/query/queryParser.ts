import type { And, Operator, Or, Pattern, Query, Relation, Span, Subject } from './query';
import { queryError, type QueryError } from './queryProblem';
import { tokensOf, type Token } from './tokens';
import { CONTAINS, fieldOf, isReserved, OPERATORS, RELATION_WORDS, wordKey } from './words';

/** How deep parentheses, NOTs and relations may stand in each other. */
export const DEEPEST = 100;

/** How long a query may be, in UTF-16 code units. */
export const LONGEST = 1_000_000;

/** What may come next where a query breaks off. */
export type Expected =
  /** A code, a comparison, or whatever else is found for itself. */
  | { readonly kind: 'condition'; readonly canBeDenied: boolean }
  | { readonly kind: 'code' }
  /** AND, OR, or a relation. */
  | { readonly kind: 'link' }
  /** An operator, behind what may be compared. */
  | { readonly kind: 'operator'; readonly subject: Subject }
  | { readonly kind: 'value'; readonly subject: Subject; readonly operator: Operator | typeof CONTAINS }
  | { readonly kind: 'distance' }
  /** One of these words. */
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** A part of the query that has been read, and where it stands with the parentheses around it. */
interface Part extends Span {
  readonly query: Query;
  /** How deep parentheses, NOTs and relations stand in each other in it. */
  readonly height: number;
}

const UNITS = ['turn', 'turns', 'word', 'words'] as const;

/** Reads the tokens of one query, from the first to the last. */
export class QueryParser {
  /** What may come where the tokens end; it is filled as they are read. */
  readonly expected: Expected[] = [];
  private index = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** @throws QueryError where the text is longer than anybody would write a query. */
  static of(text: string): QueryParser {
    if (text.length > LONGEST)
      throw queryError(
        'query-too-long',
        'A query can’t have more than {0} characters.',
        { start: LONGEST, end: text.length },
        String(LONGEST),
      );
    return new QueryParser(tokensOf(text));
  }

  /** @throws QueryError */
  parse(): Query {
    const { query } = this.or();
    const rest = this.peek();
    if (rest) throw this.noLink(rest);
    return query;
  }

  private or(): Part {
    return this.chain('or', () => this.and());
  }

  private and(): Part {
    return this.chain('and', () => this.negation());
  }

  /** What one word links, however long that goes on. */
  private chain(kind: And['kind'] | Or['kind'], operand: () => Part): Part {
    const first = operand();
    const parts = [first];
    while (this.takeLink(kind)) parts.push(operand());
    if (parts.length === 1) return first;
    const span = { start: first.start, end: (parts.at(-1) ?? first).end };
    const height = parts.reduce((highest, part) => Math.max(highest, part.height), 0);
    return { query: { kind, operands: parts.map(({ query }) => query), span }, height, ...span };
  }

  private negation(): Part {
    const not = this.peek();
    if (!not || !isWord(not, 'not')) return this.relations();
    this.index++;
    return this.nested(not, () => {
      const { query: operand, height, end } = this.negation();
      const span = { start: not.start, end };
      return { query: { kind: 'not', operand, span }, height, ...span };
    });
  }

  private relations(): Part {
    let left = this.condition(true);
    for (let at = this.peek(); ; at = this.peek()) {
      const relation = this.relation();
      if (!relation || !at) return left;
      const not = this.peek();
      if (not && isWord(not, 'not'))
        throw queryError('query-not', 'Here “{0}” and what belongs to it must be in parentheses.', not, not.text);
      const right = this.condition(false);
      const span = { start: left.start, end: right.end };
      const query: Query = { kind: 'relation', relation, left: left.query, right: right.query, span };
      left = { query, height: checkHeight(Math.max(left.height, right.height) + 1, at), ...span };
    }
  }

  private relation(): Relation | undefined {
    for (const kind of RELATION_WORDS) if (this.takeLink(kind)) return { kind };
    const first = this.peek();
    if (this.takeLink('within')) return this.within(first);
    if (!this.takeLink('same')) return undefined;
    const unit = this.takeOneOf(['turn', 'transcript'], ['turn as', 'transcript as']);
    if (!unit) throw this.missing('“turn as” or “transcript as” is missing after “{0}”.');
    if (!this.takeOneOf(['as'])) throw this.missing('“as” is missing after “{0}”.');
    return { kind: unit === 'turn' ? 'sameTurn' : 'sameTranscript' };
  }

  private within(within: Token = NOTHING): Relation {
    const number = this.peek();
    if (!number) this.expected.push({ kind: 'distance' });
    if (number?.kind !== 'word' || !/^[0-9]{1,9}$/.test(number.text)) {
      const message = 'A whole number must stand after “{0}”, as in “within 2 turns of”.';
      const where = number?.kind === 'word' ? number : within;
      throw queryError('query-number', message, where, within.text);
    }
    this.index++;
    const distance = Number(number.text);
    const unit = this.takeOneOf(UNITS, distance === 1 ? ['turn of', 'word of'] : ['turns of', 'words of']);
    if (!unit) throw this.missing('“turns of” or “words of” is missing after “{0}”.');
    if (!this.takeOneOf(['of'])) throw this.missing('“of” is missing after “{0}”.');
    return { kind: 'within', distance, unit: unit === 'turn' || unit === 'turns' ? 'turns' : 'words' };
  }

  /** @param canBeDenied whether NOT could stand there instead, without parentheses. */
  private condition(canBeDenied: boolean): Part {
    const token = this.peek();
    if (!token) this.expected.push({ kind: 'condition', canBeDenied });
    switch (token?.kind) {
      case 'open':
        this.index++;
        return this.nested(token, () => this.parenthesised(token));
      case 'quoted':
        this.index++;
        return this.named(token);
      case 'word':
        return this.word(token);
      default:
        throw this.noCondition();
    }
  }

  private parenthesised(open: Token): Part {
    const { query, height } = this.or();
    const close = this.peek();
    if (!close) throw queryError('query-parenthesis', 'The “)” for this parenthesis is missing.', open);
    if (close.kind !== 'close') throw this.noLink(close);
    this.index++;
    return { query, height, start: open.start, end: close.end };
  }

  private word(token: Token): Part {
    if (!isReserved(token.text)) {
      this.index++;
      return this.named(token);
    }
    const after = this.tokens[this.index + 1];
    if (after?.kind === 'operator') {
      const message = '“{0}” is a word of queries. To mean a name by it, put it in quotation marks.';
      throw queryError('query-reserved', message, token, token.text);
    }
    const kind = wordKey(token.text);
    const { start } = token;
    switch (kind) {
      case 'coded':
      case 'uncoded':
        this.index++;
        return whole({ kind, span: spanOf(token) });
      case 'has': {
        this.index++;
        const memo = this.peek();
        if (!this.takeOneOf(['memo'])) throw this.missing('“memo” is missing after “{0}”.');
        return whole({ kind: 'hasMemo', span: { start, end: memo?.end ?? token.end } });
      }
      case 'only': {
        this.index++;
        const code = this.peek();
        if (!code) this.expected.push({ kind: 'code' });
        if (!code || !isName(code)) throw this.missing('A code is missing after “{0}”.');
        this.index++;
        return whole({ kind: 'code', name: nameIn(code), only: true, span: { start, end: code.end } });
      }
      default:
        throw this.noCondition();
    }
  }

  /** A code, or what is compared. */
  private named(token: Token): Part {
    const name = nameIn(token);
    const field = token.kind === 'word' ? fieldOf(name) : undefined;
    const subject: Subject = field ? { kind: 'field', field } : { kind: 'attribute', name };
    const operator = this.peek();
    if (!operator) this.expected.push({ kind: 'operator', subject });
    if (operator?.kind !== 'operator') return whole({ kind: 'code', name, only: false, span: spanOf(token) });
    this.index++;
    return this.comparison(token, subject, operator);
  }

  private comparison({ start }: Token, subject: Subject, { text: written, ...at }: Token): Part {
    const operator = OPERATORS.find((it) => it === written);
    if (!operator) {
      const message = '“{0}” is no operator. The operators are: {1}.';
      throw queryError('query-operator', message, at, written, OPERATORS.join(' '));
    }
    const value = this.peek();
    if (!value) this.expected.push({ kind: 'value', subject, operator });
    if (value?.kind === 'expression') {
      this.index++;
      const span = { start, end: value.end };
      return whole({ kind: 'match', subject, pattern: expressionIn(value), span, valueSpan: spanOf(value) });
    }
    if (value?.kind !== 'word' && value?.kind !== 'quoted')
      throw queryError('query-value', 'A value is missing after “{0}”.', at, written);
    if (value.kind === 'word' && isReserved(value.text)) {
      const message = 'A value is missing after “{0}”. If “{1}” is the value, put it in quotation marks.';
      throw queryError('query-value', message, value, written, value.text);
    }
    this.index++;
    const text = closed(value).text;
    const spans = { span: { start, end: value.end }, valueSpan: spanOf(value) };
    if (operator !== CONTAINS) return whole({ kind: 'compare', subject, operator, value: text, ...spans });
    if (text.trim() === '') throw queryError('query-value', 'A text is missing between the quotation marks.', value);
    return whole({ kind: 'match', subject, pattern: { kind: 'text', text }, ...spans });
  }

  /** Counts how deep it goes into what belongs to a token. */
  private nested(token: Token, read: () => Part): Part {
    if (++this.depth > DEEPEST) throw tooDeep(token);
    const part = read();
    this.depth--;
    return { ...part, height: checkHeight(part.height + 1, token) };
  }

  private peek(): Token | undefined {
    return this.tokens[this.index];
  }

  /** Takes a word that links what stands before it to what comes. */
  private takeLink(word: string): boolean {
    const token = this.peek();
    if (!token && !this.expected.some(({ kind }) => kind === 'link')) this.expected.push({ kind: 'link' });
    if (!token || !isWord(token, word)) return false;
    this.index++;
    return true;
  }

  /**
   * Takes one of some words, if it is there.
   * @param proposed what may be written where the query breaks off.
   */
  private takeOneOf<Word extends string>(
    words: readonly Word[],
    proposed: readonly string[] = words,
  ): Word | undefined {
    const token = this.peek();
    if (!token) this.expected.push({ kind: 'words', words: proposed });
    const word = token && words.find((it) => isWord(token, it));
    if (word !== undefined) this.index++;
    return word;
  }

  /** @param message with the token before in its `{0}`. */
  private missing(message: string): QueryError {
    const before = this.before();
    return queryError('query-incomplete', message, this.peek() ?? before, before.text);
  }

  private noCondition(): QueryError {
    const token = this.peek();
    if (token)
      return queryError('query-condition', 'A code or a condition is missing before “{0}”.', token, token.text);
    const before = this.before();
    if (before === NOTHING) return queryError('query-empty', 'The query is empty.', before);
    return queryError('query-condition', 'A code or a condition is missing after “{0}”.', before, before.text);
  }

  /** Something that can't follow what has been read. */
  private noLink(token: Token): QueryError {
    const before = this.before();
    const { text } = token;
    if (token.kind === 'operator')
      return queryError('query-operator', 'What is compared is missing before “{0}”.', token, text);
    if (token.kind === 'close') return queryError('query-parenthesis', 'There is no “(” for this parenthesis.', token);
    if (isName(token) && before.kind === 'word' && fieldOf(before.text))
      return queryError('query-operator', 'An operator, such as =, is missing after “{0}”.', token, before.text);
    if (before.kind === 'word' && token.kind === 'word' && !isReserved(before.text) && !isReserved(text)) {
      const message =
        'AND, OR or another link is missing before “{0}”. What has several words stands in quotation marks.';
      return queryError('query-link', message, token, text);
    }
    return queryError('query-link', 'AND, OR or another link is missing before “{0}”.', token, text);
  }

  /** The token that was read last. */
  private before(): Token {
    return this.tokens[this.index - 1] ?? NOTHING;
  }
}

const NOTHING: Token = { kind: 'word', text: '', isClosed: true, flags: '', start: 0, end: 0 };

function whole(query: Query): Part {
  return { query, height: 0, ...query.span };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'word' && wordKey(token.text) === word;
}

/** Whether a token may stand for the name of something. */
function isName({ kind, text }: Token): boolean {
  return kind === 'quoted' || (kind === 'word' && !isReserved(text));
}

function nameIn(token: Token): string {
  const { text } = closed(token);
  if (text.trim() === '') throw queryError('query-name', 'A name is missing between the quotation marks.', token);
  return text;
}

function closed(token: Token): Token {
  if (token.isClosed) return token;
  throw queryError('query-quotation-mark', 'The quotation mark that closes this is missing.', token);
}

function expressionIn(token: Token): Pattern {
  const { text: source, flags, isClosed } = token;
  if (!isClosed) throw queryError('query-expression', 'The slash that ends this regular expression is missing.', token);
  if (source === '') throw queryError('query-expression', 'A text is missing between the slashes.', token);
  const flagSpan = { start: token.end - flags.length, end: token.end };
  if (!/^(?:i?s?|si)$/.test(flags)) {
    const message =
      'After a regular expression may stand: i, for small and capital letters alike, and s, for . to match line breaks too.';
    throw queryError('query-flags', message, flagSpan);
  }
  try {
    new RegExp(source, `u${flags}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const message = 'This regular expression isn’t valid: {0}.';
    // The engine repeats the expression before it says what is wrong with it.
    throw queryError('query-expression', message, token, reason.slice(reason.lastIndexOf(': ') + 1).trim());
  }
  return { kind: 'expression', source, flags: flags === 'si' ? 'is' : flags };
}

function checkHeight(height: number, token: Token): number {
  if (height > DEEPEST) throw tooDeep(token);
  return height;
}

function tooDeep(token: Token): QueryError {
  const message = 'No more than {0} parentheses, NOTs and relations may stand in each other.';
  return queryError('query-too-deep', message, token, String(DEEPEST));
}
