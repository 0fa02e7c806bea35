import { isConsensus, type Coder } from '../coders/coder';
import { counted } from '../coders/counted';
import { copyOf } from '../text/characters';
import { isInText, type PlacedCoding } from './placedCoding';

/** How many excerpts of a transcript a coder has given a code. */
export type CodeCount = readonly [code: string, coder: Coder, count: number];

/** How often a coder has given a code. */
interface Given {
  readonly isConsensus: boolean;
  total: number;
  readonly transcripts: Map<string, number>;
}

/** How often a code is used. */
interface Uses {
  /** The one string that is kept of its name. */
  readonly code: string;
  /** What counts of it, in all transcripts. */
  total: number;
  readonly byCoder: Map<Coder, Given>;
}

/**
 * How many excerpts each coder has given each code in each transcript, kept up to date transcript by transcript: a change costs what its
 * transcript's codings are, not what the study holds. Codes and coders are told apart by their names as written; aliases are the codebook's
 * business.
 *
 * In a transcript the excerpts of a code are those that coders have given it. What they have agreed on counts where none of them has.
 */
export class CodeIndex {
  private readonly byCode = new Map<string, Uses>();
  /** The codes that a transcript's excerpts have. */
  private readonly byPath = new Map<string, readonly string[]>();

  /** @param codingsOf gets the codings of a transcript that was indexed, so that they needn't be kept. */
  constructor(private readonly codingsOf: (path: string) => readonly PlacedCoding[]) {}

  /** Takes a transcript's codings in place of those it had. Orphans aren't excerpts and are left out. */
  set(path: string, codings: readonly PlacedCoding[]): void {
    const byCoder = new Map<Coder, Map<string, number>>();
    for (const coding of codings) {
      if (!isInText(coding)) continue;
      let counts = byCoder.get(coding.coder);
      if (!counts) byCoder.set(coding.coder, (counts = new Map<string, number>()));
      for (const code of new Set(coding.codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    this.delete(path);
    const codes = new Set<string>();
    for (const [coder, counts] of byCoder)
      for (const [code, count] of counts) codes.add(this.add(path, code, coder, count));
    this.addUp(path, codes);
  }

  /** Takes how many excerpts a transcript's codes have, in place of those they had. */
  setCounts(path: string, counts: readonly CodeCount[]): void {
    this.delete(path);
    this.addUp(path, new Set(counts.map(([code, coder, count]) => this.add(path, code, coder, count))));
  }

  delete(path: string): void {
    for (const code of this.byPath.get(path) ?? []) {
      const uses = this.byCode.get(code);
      if (!uses) continue;
      uses.total -= countIn(uses, path);
      for (const [coder, given] of uses.byCoder) {
        given.total -= given.transcripts.get(path) ?? 0;
        given.transcripts.delete(path);
        if (!given.transcripts.size) uses.byCoder.delete(coder);
      }
      if (!uses.byCoder.size) this.byCode.delete(code);
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

  /** The transcripts that have an excerpt of a code, each once. */
  pathsOf(code: string): Set<string> {
    const paths = new Set<string>();
    for (const { transcripts } of this.byCode.get(code)?.byCoder.values() ?? []) {
      for (const path of transcripts.keys()) paths.add(path);
    }
    return paths;
  }

  /** How many excerpts each coder has given each code of a transcript. */
  countsIn(path: string): CodeCount[] {
    return (this.byPath.get(path) ?? []).flatMap((code) =>
      [...this.givenIn(path, code)].map(([coder, count]): CodeCount => [code, coder, count]),
    );
  }

  /** How many excerpts each coder has given a code; what they have agreed on is there as its own. */
  countsByCoder(code: string): Map<Coder, number> {
    return new Map([...(this.byCode.get(code)?.byCoder ?? [])].map(([coder, { total }]) => [coder, total]));
  }

  /** How many excerpts of a transcript each coder has given any of these codes; what they have agreed on is there as its own. */
  countsByCoderIn(path: string, codes: readonly string[]): Map<Coder, number> {
    const there = codes.filter((code) => this.has(path, code));
    const [only] = there;
    if (there.length < 2) return new Map(only === undefined ? [] : this.givenIn(path, only));
    const counts = new Map<Coder, number>();
    for (const { coder } of this.excerptsIn(path, there)) counts.set(coder, (counts.get(coder) ?? 0) + 1);
    return counts;
  }

  /** All excerpts by transcript, whether they count or not, each list in text order. */
  excerptsOf(code: string): Map<string, readonly PlacedCoding[]> {
    return new Map([...this.pathsOf(code)].map((path) => [path, this.excerptsIn(path, [code])]));
  }

  /** All excerpts that a transcript has of any of these codes, each once, in text order. */
  excerptsIn(path: string, codes: readonly string[]): PlacedCoding[] {
    if (!codes.some((code) => this.has(path, code))) return [];
    const codings = this.codingsOf(path);
    return codings.filter((it) => isInText(it) && codes.some((code) => it.codes.includes(code)));
  }

  /** How many excerpts a transcript has of any of these codes. */
  countIn(path: string, codes: readonly string[]): number {
    const there = codes.filter((code) => this.has(path, code));
    const uses = this.byCode.get(there[0] ?? '');
    if (!uses || !there.length) return 0;
    // One coding may have several of them.
    return there.length > 1 ? counted(this.excerptsIn(path, there)).length : countIn(uses, path);
  }

  private has(path: string, code: string): boolean {
    for (const { transcripts } of this.byCode.get(code)?.byCoder.values() ?? []) if (transcripts.has(path)) return true;
    return false;
  }

  private *givenIn(path: string, code: string): Iterable<readonly [Coder, number]> {
    for (const [coder, { transcripts }] of this.byCode.get(code)?.byCoder ?? []) {
      const count = transcripts.get(path);
      if (count !== undefined) yield [coder, count];
    }
  }

  /** Returns the one string that is kept of the code's name. */
  private add(path: string, code: string, coder: Coder, count: number): string {
    let uses = this.byCode.get(code);
    if (!uses) {
      const one = copyOf(code, 0, code.length);
      this.byCode.set(one, (uses = { code: one, total: 0, byCoder: new Map() }));
    }
    let given = uses.byCoder.get(coder);
    if (!given) {
      given = { isConsensus: isConsensus(coder), total: 0, transcripts: new Map() };
      uses.byCoder.set(coder && copyOf(coder, 0, coder.length), given);
    }
    given.total += count;
    given.transcripts.set(path, count);
    return uses.code;
  }

  private addUp(path: string, codes: ReadonlySet<string>): void {
    for (const code of codes) {
      const uses = this.byCode.get(code);
      if (uses) uses.total += countIn(uses, path);
    }
    if (codes.size) this.byPath.set(path, [...codes]);
  }
}

/** How many of a code's excerpts count in a transcript. */
function countIn({ byCoder }: Uses, path: string): number {
  let [coders, agreed] = [0, 0];
  for (const { isConsensus, transcripts } of byCoder.values()) {
    const count = transcripts.get(path) ?? 0;
    if (isConsensus) agreed += count;
    else coders += count;
  }
  return coders || agreed;
}
