const SPACE = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** What a scalar without quotation marks doesn't begin with, and what it doesn't with a space behind it. */
const NO_BEGINNING = codesOf(',[]{}#&*!|>\'"%@` ');
const NO_WORD = codesOf('-?:');

/** Scalars in quotation marks, with the escapes that `printScalar` writes: they are JSON too. */
// eslint-disable-next-line no-control-regex
const DOUBLE = /^"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"$/;
const SINGLE = /^'(?:[^']|'')*'$/;

/** Words that can mean that there is no value. */
const NOTHING = /^(?:~|null|Null|NULL)$/;

/**
 * Reads scalars on one line as `printScalar` prints them; what is written in another way may be as good YAML, but isn't read. They
 * are read in the order of the text: where the rare characters are that need a closer look is found out only once.
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

  /** The scalar that takes all from `start` to `end`; nothing when it isn't one that we print. */
  read(start: number, end: number): string | undefined {
    if (!this.isOne(start, end)) return undefined;
    const mark = this.text.charCodeAt(start);
    if (mark !== QUOTE && mark !== APOSTROPHE) return copyOf(this.text.slice(start, end));
    const inner = this.text.slice(start + 1, end - 1);
    if (mark === APOSTROPHE && inner.includes("'")) return inner.split("''").join("'");
    // Of YAML's escapes only those that are JSON's too are ever printed.
    return mark === QUOTE && inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : copyOf(inner);
  }

  /** Whether all from `start` to `end` is a scalar that we print. */
  isOne(start: number, end: number): boolean {
    if (this.tabs.isIn(start, end)) return false;
    switch (this.text.charCodeAt(start)) {
      case QUOTE:
        return this.isDouble(start, end);
      case APOSTROPHE:
        return SINGLE.test(this.text.slice(start, end));
      default:
        return this.isPlain(start, end);
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

  private isDouble(start: number, end: number): boolean {
    const { text } = this;
    if (this.backslashes.isIn(start, end)) return DOUBLE.test(text.slice(start, end));
    return text.indexOf('"', start + 1) === end - 1;
  }

  private isPlain(start: number, end: number): boolean {
    const { text } = this;
    const first = text.charCodeAt(start);
    if (start >= end || NO_BEGINNING.has(first) || text.charCodeAt(end - 1) === SPACE) return false;
    if (NO_WORD.has(first) && (start + 1 === end || text.charCodeAt(start + 1) === SPACE)) return false;
    if (this.hashes.isIn(start, end) || this.colons.isIn(start, end)) {
      for (let i = start; i < end; i++) {
        const c = text.charCodeAt(i);
        if (c === HASH && text.charCodeAt(i - 1) === SPACE) return false;
        if (c === COLON && (i + 1 === end || text.charCodeAt(i + 1) === SPACE)) return false;
      }
    }
    return end - start > 4 || !NOTHING.test(text.slice(start, end));
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
