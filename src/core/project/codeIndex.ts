import { copyOf } from '../text/characters';
import { isInText, type PlacedCoding } from './placedCoding';

/** How often a code is used. */
interface Uses {
  /** The one string that is kept of its name. */
  readonly code: string;
  total: number;
  readonly transcripts: Map<string, number>;
}

/**
 * How many excerpts each code has in each transcript, kept up to date transcript by transcript: a change costs what its transcript's
 * codings are, not what the study holds. Codes are keyed by their names as written; aliases are the codebook's business.
 */
export class CodeIndex {
  private readonly byCode = new Map<string, Uses>();
  /** The codes that a transcript's excerpts have. */
  private readonly byPath = new Map<string, readonly string[]>();

  /** @param codingsOf gets the codings of a transcript that was indexed, so that they needn't be kept. */
  constructor(private readonly codingsOf: (path: string) => readonly PlacedCoding[]) {}

  /** Takes a transcript's codings in place of those it had. Orphans aren't excerpts and are left out. */
  set(path: string, codings: readonly PlacedCoding[]): void {
    const counts = new Map<string, number>();
    for (const coding of codings) {
      if (!isInText(coding)) continue;
      for (const code of new Set(coding.codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    this.setCounts(path, counts);
  }

  /** Takes how many excerpts a transcript's codes have, in place of those it had. */
  setCounts(path: string, counts: ReadonlyMap<string, number>): void {
    this.delete(path);
    const codes: string[] = [];
    for (const [code, count] of counts) {
      let uses = this.byCode.get(code);
      if (!uses) {
        const one = copyOf(code, 0, code.length);
        this.byCode.set(one, (uses = { code: one, total: 0, transcripts: new Map() }));
      }
      uses.total += count;
      uses.transcripts.set(path, count);
      codes.push(uses.code);
    }
    if (codes.length) this.byPath.set(path, codes);
  }

  delete(path: string): void {
    for (const code of this.byPath.get(path) ?? []) {
      const uses = this.byCode.get(code);
      if (!uses) continue;
      uses.total -= uses.transcripts.get(path) ?? 0;
      uses.transcripts.delete(path);
      if (!uses.transcripts.size) this.byCode.delete(code);
    }
    this.byPath.delete(path);
  }

  /** How many names have an excerpt. */
  get size(): number {
    return this.byCode.size;
  }

  /** All names that have an excerpt. */
  codes(): Iterable<string> {
    return this.byCode.keys();
  }

  /** How many excerpts a code has. */
  count(code: string): number {
    return this.byCode.get(code)?.total ?? 0;
  }

  /** How many excerpts a code has in each transcript that has any. */
  countsOf(code: string): ReadonlyMap<string, number> {
    return this.byCode.get(code)?.transcripts ?? new Map<string, number>();
  }

  /** How many excerpts each code of a transcript has. */
  countsIn(path: string): (readonly [code: string, count: number])[] {
    const codes = this.byPath.get(path) ?? [];
    return codes.map((code) => [code, this.countsOf(code).get(path) ?? 0]);
  }

  /** Excerpts by transcript, each list in text order. */
  excerptsOf(code: string): Map<string, readonly PlacedCoding[]> {
    return new Map([...this.countsOf(code).keys()].map((path) => [path, this.excerptsIn(path, [code])]));
  }

  /** The excerpts that a transcript has of any of these codes, each once, in text order. */
  excerptsIn(path: string, codes: readonly string[]): PlacedCoding[] {
    if (!codes.some((code) => this.countsOf(code).has(path))) return [];
    const codings = this.codingsOf(path);
    return codings.filter((it) => isInText(it) && codes.some((code) => it.codes.includes(code)));
  }

  /** How many excerpts a transcript has of any of these codes. */
  countIn(path: string, codes: readonly string[]): number {
    const there = codes.filter((code) => this.countsOf(code).has(path));
    const [only] = there;
    if (only === undefined) return 0;
    // One coding may have several of them.
    return there.length > 1 ? this.excerptsIn(path, there).length : (this.countsOf(only).get(path) ?? 0);
  }
}
