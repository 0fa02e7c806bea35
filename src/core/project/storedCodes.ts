import { trackingKey } from './trackingKey';
import type { PlacedCoding } from './placedCoding';
import { storedCodings } from './storedCoding';

/** A coding's codes, on their way to others. */
interface CodesInFile {
  /** The sidecar's. */
  readonly path: string;
  readonly id: string;
  codes: readonly string[];
}

/** The codes of sidecars' codings as their files have them now, which a change then makes others of. */
export class StoredCodes {
  private readonly byCoding = new Map<string, CodesInFile>();

  /**
   * @param codings inline labels among them are passed over.
   * @param text what a sidecar says now.
   * @throws UnreadableFileError when one of the sidecars can't be understood.
   */
  constructor(codings: Iterable<PlacedCoding>, text: (path: string) => string) {
    const byPath = new Map<string, Set<string>>();
    for (const { id, source } of codings) {
      if (source.kind !== 'sidecar' || id === undefined) continue;
      const ids = byPath.get(source.path);
      if (ids) ids.add(id);
      else byPath.set(source.path, new Set([id]));
    }
    for (const [path, ids] of byPath) {
      for (const { id, codes } of storedCodings(path, [...ids], text(path))) {
        this.byCoding.set(trackingKey(path, id), { path, id, codes });
      }
    }
  }

  /** Takes a code from a coding, unless it is gone. */
  remove({ id, source }: PlacedCoding, code: string): void {
    const it = this.find(id, source);
    if (it) it.codes = it.codes.filter((other) => other.trim() !== code);
  }

  /** Gives codes to a coding. @returns false when it isn't in its file any more. */
  add({ id, source }: PlacedCoding, codes: readonly string[]): boolean {
    const it = this.find(id, source);
    if (it) it.codes = [...new Set([...it.codes, ...codes])];
    return it !== undefined;
  }

  /** All codings with the codes that they have now. */
  all(): Iterable<Readonly<CodesInFile>> {
    return this.byCoding.values();
  }

  private find(id: string | undefined, source: PlacedCoding['source']): CodesInFile | undefined {
    return source.kind === 'sidecar' && id !== undefined ? this.byCoding.get(trackingKey(source.path, id)) : undefined;
  }
}
