import { isInText, type PlacedCoding } from './placedCoding';

/**
 * Which excerpts each code has, kept up to date transcript by transcript: a change costs what its transcript's codings are,
 * not what the study holds. Codes are keyed by their names as written; aliases are the codebook's business.
 */
export class CodeIndex {
  private readonly byCode = new Map<string, Map<string, PlacedCoding[]>>();
  private readonly codesOf = new Map<string, Set<string>>();
  private readonly counts = new Map<string, number>();

  /** Takes a transcript's codings in place of those it had. Orphans aren't excerpts and are left out. */
  set(path: string, codings: readonly PlacedCoding[]): void {
    this.delete(path);
    const codes = new Set<string>();
    for (const coding of codings) {
      if (!isInText(coding)) continue;
      for (const code of new Set(coding.codes)) {
        codes.add(code);
        this.counts.set(code, this.count(code) + 1);
        let transcripts = this.byCode.get(code);
        if (!transcripts) this.byCode.set(code, (transcripts = new Map<string, PlacedCoding[]>()));
        const excerpts = transcripts.get(path);
        if (excerpts) excerpts.push(coding);
        else transcripts.set(path, [coding]);
      }
    }
    if (codes.size) this.codesOf.set(path, codes);
  }

  delete(path: string): void {
    for (const code of this.codesOf.get(path) ?? []) {
      const transcripts = this.byCode.get(code);
      this.counts.set(code, this.count(code) - (transcripts?.get(path)?.length ?? 0));
      transcripts?.delete(path);
      if (transcripts?.size) continue;
      this.byCode.delete(code);
      this.counts.delete(code);
    }
    this.codesOf.delete(path);
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
    return this.counts.get(code) ?? 0;
  }

  /** Excerpts by transcript, each list in text order. */
  excerptsOf(code: string): ReadonlyMap<string, readonly PlacedCoding[]> {
    return this.byCode.get(code) ?? new Map<string, readonly PlacedCoding[]>();
  }
}
