const SPACE = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** What a scalar without quotation marks doesn't begin with, and what it doesn't with a space behind it. */
const NO_BEGINNING = codesOf(',[]{}#&*!|>\'"%@` ');
const NO_WORD = codesOf('-?:');

/** Words that can mean that there is no value. */
const NOTHING = /^(?:~|null|Null|NULL)$/;

/**
 * Reads scalars on one line, as `printScalar` prints them, out of a text without control characters other than line breaks and tabs.
 * What is written in another way may be as good YAML, but isn't read. Scalars are read in the order of the text: where the rare
 * characters are that need a closer look is found out only once.
 */
export class PrintedScalars {
  /** Finds what ends a scalar without quotation marks in a list or map on one line. */
  private readonly flow = /[,[\]{}]/g;
  private readonly tabs: Occurrences;
  private readonly hashes: Occurrences;
  private readonly colons: Occurrences;
  private readonly backslashes: Occurrences;

  constructor(private readonly text: string) {
    this.tabs = new Occurrences(text, '\t');
    this.hashes = new Occurrences(text, '#');
    this.colons = new Occurrences(text, ':');
    this.backslashes = new Occurrences(text, '\\');
  }

  /** A scalar that takes all from `start` to `end`; nothing when it isn't one that we print. */
  read(start: number, end: number): string | undefined {
    if (this.tabs.isIn(start, end)) return undefined;
    switch (this.text.charCodeAt(start)) {
      case QUOTE:
        return this.readDouble(start, end);
      case APOSTROPHE:
        return this.readSingle(start, end);
      default:
        return this.readPlain(start, end);
    }
  }

  /** Offset where a scalar in a list or map on one line ends; what begins at `start` needn't be one. */
  flowEnd(start: number, limit: number): number {
    const { text } = this;
    const mark = text.charCodeAt(start);
    let end = start;
    if (mark === QUOTE || mark === APOSTROPHE) {
      do end = text.charCodeAt(end) === BACKSLASH && mark === QUOTE ? end + 2 : end + 1;
      while (end < limit && text.charCodeAt(end) !== mark);
    }
    this.flow.lastIndex = end;
    return Math.min(this.flow.exec(text)?.index ?? limit, limit);
  }

  private readDouble(start: number, end: number): string | undefined {
    const { text } = this;
    if (!this.backslashes.isIn(start, end)) {
      return text.indexOf('"', start + 1) === end - 1 ? copyOf(text.slice(start + 1, end - 1)) : undefined;
    }
    try {
      // Of YAML's escapes only those that are JSON's too are ever printed.
      return JSON.parse(text.slice(start, end)) as string;
    } catch {
      return undefined;
    }
  }

  private readSingle(start: number, end: number): string | undefined {
    const inner = this.text.slice(start + 1, end - 1);
    if (this.text.charCodeAt(end - 1) !== APOSTROPHE || end - start < 2) return undefined;
    if (!inner.includes("'")) return copyOf(inner);
    return /^(?:[^']|'')*$/.test(inner) ? inner.split("''").join("'") : undefined;
  }

  private readPlain(start: number, end: number): string | undefined {
    const { text } = this;
    const first = text.charCodeAt(start);
    if (start >= end || NO_BEGINNING.has(first) || text.charCodeAt(end - 1) === SPACE) return undefined;
    if (NO_WORD.has(first) && (start + 1 === end || text.charCodeAt(start + 1) === SPACE)) return undefined;
    if (this.hashes.isIn(start, end) || this.colons.isIn(start, end)) {
      for (let i = start; i < end; i++) {
        const c = text.charCodeAt(i);
        if (c === HASH && text.charCodeAt(i - 1) === SPACE) return undefined;
        if (c === COLON && (i + 1 === end || text.charCodeAt(i + 1) === SPACE)) return undefined;
      }
    }
    const value = copyOf(text.slice(start, end));
    return end - start <= 4 && NOTHING.test(value) ? undefined : value;
  }
}

/** Where a character is in a text, for questions that go on from its beginning to its end. */
class Occurrences {
  private next = -1;

  constructor(
    private readonly text: string,
    private readonly character: string,
  ) {}

  isIn(start: number, end: number): boolean {
    if (this.next < start) {
      const index = this.text.indexOf(this.character, start);
      this.next = index < 0 ? Infinity : index;
    }
    return this.next < end;
  }
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(characters.split('').map((c) => c.charCodeAt(0)));
}

/** A copy of a part of a longer text: the part itself would keep the whole in memory. */
function copyOf(part: string): string {
  return ` ${part}`.slice(1);
}
