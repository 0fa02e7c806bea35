import type { Codebook } from '../codebook/codebook';
import type { VersionCoding } from './versionCoding';

/** What the codes of two versions are called now. */
export class CodeNames {
  /** @param renamed what codes that are called something else now were called in the codebook before. */
  constructor(
    private readonly before: Codebook,
    private readonly after: Codebook,
    private readonly renamed: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** @param code as it was written before. */
  ofBefore(code: string): string {
    const name = nameIn(this.before, code);
    return this.renamed.get(name) ?? this.ofAfter(name);
  }

  /** @param code as it is written now. */
  ofAfter(code: string): string {
    return nameIn(this.after, code);
  }

  codesBefore({ codes }: VersionCoding): Set<string> {
    return new Set(codes.map((code) => this.ofBefore(code)));
  }

  codesAfter({ codes }: VersionCoding): Set<string> {
    return new Set(codes.map((code) => this.ofAfter(code)));
  }
}

/** The name that a codebook has for a code, which may be written by an alias or not be in it. */
export function nameIn(codebook: Codebook, code: string): string {
  return (codebook.find(code)?.name ?? code).trim();
}
