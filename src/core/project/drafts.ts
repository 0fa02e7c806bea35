import { baseName } from './studyPaths';

/**
 * Before a file is written, a draft of what it will hold is put beside it, and removed when that is done. The draft's name tells how many
 * bytes it has when it is whole, so that a draft that was broken off itself is known.
 */
export interface Draft {
  /** The path of the file that it is a draft of. */
  readonly path: string;
  /** Whose it is: two writers have different ones. */
  readonly id: string;
  /** In bytes. */
  readonly size: number;
}

export function draftPath({ path, id, size }: Draft): string {
  const name = baseName(path);
  return `${path.slice(0, path.length - name.length)}.${name}.${id}-${size}~`;
}

/** What a path says, if it is a draft's. */
export function parseDraftPath(path: string): Draft | undefined {
  const name = baseName(path);
  const [, of = '', id = '', size] = /^\.(.+)\.([a-z0-9]+)-(\d+)~$/.exec(name) ?? [];
  return of ? { path: path.slice(0, path.length - name.length) + of, id, size: Number(size) } : undefined;
}

/**
 * Whether a file whose writer didn't get to its end is to be written again from the draft: it is, when it has become a part of the
 * draft, which is what a writer leaves that is stopped half-way. Otherwise it holds something whole, from before or from somebody else.
 * @param stored what the file holds; nothing when it isn't there.
 */
export function isHalfWritten({ size }: Draft, drafted: Uint8Array, stored: Uint8Array | undefined): boolean {
  return drafted.length === size && isBeginning(stored, drafted);
}

/** Whether a file holds the beginning of what it was to hold, and not all of it. */
export function isBeginning(stored: Uint8Array | undefined, wanted: Uint8Array): boolean {
  if (!stored || stored.length >= wanted.length) return false;
  return stored.every((byte, index) => byte === wanted[index]);
}
