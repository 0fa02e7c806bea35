import type { Span } from './query';
import { CONTAINS } from './words';

/** A piece of a query that means something for itself. */
export interface Token extends Span {
  /**
   * An `operator` may also be characters of operators that are none together. An `expression` is a regular expression between slashes, which
   * stands only after `~`.
   */
  readonly kind: 'word' | 'quoted' | 'open' | 'close' | 'operator' | 'expression';
  /** As it stands there, without the marks around it, and without the backslashes that stand before a mark for its own sake. */
  readonly text: string;
  /** Whether the quotation mark, or the slash, that ends it is there; without it, it goes on to the end of the text. */
  readonly isClosed: boolean;
  /** The letters behind an expression. */
  readonly flags: string;
}

const WORD = String.raw`(?:[^\s"()=<>~!]|!(?![=~]))+`;

/** Whether a text, as it is, is one word and no other token. */
export function isBareWord(text: string): boolean {
  return new RegExp(`^${WORD}$`).test(text);
}

/** The tokens of any text, in order. All of it but white space is in one of them. */
export function tokensOf(text: string): Token[] {
  return new Scanner(text).tokens();
}

class Scanner {
  private readonly space = /\s+/y;
  private readonly quoted = /"([^"\\]*(?:\\.[^"\\]*)*)"/sy;
  private readonly expression = /\/((?:[^[\\/]|\\.|\[(?:[^\]\\]|\\.)*\])*)\/([\p{L}\p{N}_]*)/suy;
  private readonly operator = /!?[=~][=<>~]*|[<>][=<>~]*/y;
  private readonly word = new RegExp(WORD, 'y');

  constructor(private readonly text: string) {}

  tokens(): Token[] {
    const tokens: Token[] = [];
    for (let at = this.skipSpace(0); at < this.text.length;) {
      const token = this.tokenAt(at, tokens.at(-1));
      tokens.push(token);
      at = this.skipSpace(token.end);
    }
    return tokens;
  }

  private tokenAt(start: number, before: Token | undefined): Token {
    const character = this.text.charAt(start);
    if (character === '(') return plain('open', character, start);
    if (character === ')') return plain('close', character, start);
    if (character === '"') return this.quotedAt(start);
    if (character === '/' && before?.kind === 'operator' && before.text === CONTAINS) return this.expressionAt(start);
    const operator = this.match(this.operator, start)?.[0];
    if (operator !== undefined) return plain('operator', operator, start);
    return plain('word', this.match(this.word, start)?.[0] ?? character, start);
  }

  private quotedAt(start: number): Token {
    const [whole, inside] = this.match(this.quoted, start) ?? [];
    const said = (inside ?? this.text.slice(start + 1)).replace(/\\(["\\])/g, '$1');
    return { kind: 'quoted', text: said, flags: '', ...this.extent(start, whole) };
  }

  private expressionAt(start: number): Token {
    const [whole, inside, flags = ''] = this.match(this.expression, start) ?? [];
    const said = (inside ?? this.text.slice(start + 1)).replace(/\\(.)/gs, (pair, it: string) =>
      it === '/' ? it : pair,
    );
    return { kind: 'expression', text: said, flags, ...this.extent(start, whole) };
  }

  /** @param whole what was found; nothing where the end of it wasn't. */
  private extent(start: number, whole: string | undefined): Pick<Token, 'isClosed' | 'start' | 'end'> {
    const isClosed = whole !== undefined;
    return { isClosed, start, end: isClosed ? start + whole.length : this.text.length };
  }

  private skipSpace(at: number): number {
    return at + (this.match(this.space, at)?.[0].length ?? 0);
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }
}

function plain(kind: 'word' | 'open' | 'close' | 'operator', text: string, start: number): Token {
  return { kind, text, isClosed: true, flags: '', start, end: start + text.length };
}
