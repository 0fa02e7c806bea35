import type { Asked, Names } from '../project/askedNames';
import type { CodeCount } from '../project/codeIndex';
import type { SidecarHead } from '../project/sidecarFile';
import { BrokenBytesError, ByteReader } from './byteReader';
import { ByteWriter } from './byteWriter';
import { hashOfBytes } from './hash';
import { PackedTranscript } from './packedTranscript';

/** What tells that a file is as it was when it was read. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly mtime: number;
  /** Of its bytes. */
  readonly hash: number;
}

export interface CachedSidecar extends SidecarHead {
  readonly path: string;
  readonly stamp: Stamp;
  readonly codes: readonly string[];
  readonly speakers: readonly string[];
}

/** What a study knows of a transcript, to know it again when nothing has changed. */
export interface CachedTranscript {
  readonly path: string;
  readonly stamp: Stamp;
  /** Those that stand beside it, all of them. */
  readonly sidecars: readonly CachedSidecar[];
  readonly packed: PackedTranscript;
  readonly asked: Asked;
  /** How many excerpts each coder has given each of its codes. */
  readonly counts: readonly CodeCount[];
  /** Whether a person has to say where some of its codings are. */
  readonly isUnsure: boolean;
  readonly hasMemos: boolean;
  /** While who coded blind it was read, by `blindKey`: the codings of others aren't in it then. */
  readonly blind: string | undefined;
}

/** What a whole cache says of itself. */
export interface CacheHead {
  /** What has written it: whoever reads transcripts otherwise can't use it. */
  readonly version: string;
  /** In milliseconds since 1970. A file that was written hardly before may have changed without a trace. */
  readonly writtenAt: number;
  /** What the codebook told when the transcripts were read. */
  readonly names: Names;
}

/** To be counted up when the bytes come to mean something else. */
const FORMAT = 6;

/** Puts a cache together, one transcript after the other. */
export class CacheWriter {
  private readonly parts: Uint8Array[] = [];

  constructor({ version, writtenAt, names }: CacheHead) {
    const out = new ByteWriter();
    out.uint(FORMAT);
    out.text(version);
    out.number(writtenAt);
    out.list(names.codes, (it) => out.text(it));
    out.list(names.speakers, (it) => out.text(it));
    this.put(out.take());
  }

  add({ path, stamp, sidecars, packed, asked, counts, isUnsure, hasMemos, blind }: CachedTranscript): void {
    const out = new ByteWriter();
    const stampOut = ({ size, mtime, hash }: Stamp) => {
      out.uint(size);
      out.number(mtime);
      out.uint(hash);
    };
    const text = (it: string) => out.text(it);
    out.text(path);
    stampOut(stamp);
    out.list(sidecars, (sidecar) => {
      out.text(sidecar.path);
      stampOut(sidecar.stamp);
      out.optional(sidecar.coder, text);
      out.optional(sidecar.memo, text);
      out.optional(sidecar.transcript, text);
      out.list(sidecar.codes, (it) => out.name(it));
      out.list(sidecar.speakers, (it) => out.name(it));
    });
    out.list([...asked.hashes], (it) => out.uint(it));
    out.optional(asked.layout, text);
    out.list(counts, ([code, coder, count]) => {
      out.name(code);
      out.optional(coder, (it) => out.name(it));
      out.uint(count);
    });
    out.flag(isUnsure);
    out.flag(hasMemos);
    out.optional(blind, text);
    out.uint(packed.bytes.length);
    out.bytesOf(packed.bytes);
    this.put(out.take());
  }

  /** All of the cache. */
  take(): Uint8Array {
    const all = new Uint8Array(this.parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  private put(bytes: Uint8Array): void {
    const out = new ByteWriter();
    out.uint(bytes.length);
    out.uint(hashOfBytes(bytes));
    this.parts.push(out.take(), bytes);
  }
}

/** A cache as it was found. What can't be so is as if it weren't there. */
export class CacheReader {
  private constructor(
    readonly head: CacheHead,
    private readonly byPath: ReadonlyMap<string, () => CachedTranscript>,
  ) {}

  /** Nothing when it is broken, or was written by another version. */
  static open(bytes: Uint8Array, version: string): CacheReader | undefined {
    try {
      const it = new ByteReader(bytes);
      const head = readHead(checked(it)());
      if (head.version !== version) return undefined;
      const byPath = new Map<string, () => CachedTranscript>();
      while (!it.isAtEnd) {
        const part = checked(it);
        byPath.set(part(false).text(), () => readTranscript(part()));
      }
      return new CacheReader(head, byPath);
    } catch (error) {
      if (error instanceof BrokenBytesError) return undefined;
      throw error;
    }
  }

  get size(): number {
    return this.byPath.size;
  }

  get(path: string): CachedTranscript | undefined {
    try {
      const found = this.byPath.get(path)?.();
      return found?.path === path ? found : undefined;
    } catch (error) {
      if (error instanceof BrokenBytesError) return undefined;
      throw error;
    }
  }
}

/** The next part; it is looked whether it is whole when it is read. */
function checked(it: ByteReader): (isChecked?: boolean) => ByteReader {
  const length = it.uint();
  const hash = it.uint();
  const bytes = it.slice(length);
  return (isChecked = true) => {
    if (isChecked && hashOfBytes(bytes) !== hash) throw new BrokenBytesError('the bytes are others');
    return new ByteReader(bytes);
  };
}

function readHead(it: ByteReader): CacheHead {
  if (it.uint() !== FORMAT) throw new BrokenBytesError('another format');
  const text = () => it.text();
  return { version: it.text(), writtenAt: it.number(), names: { codes: it.list(text), speakers: it.list(text) } };
}

function readTranscript(it: ByteReader): CachedTranscript {
  const text = () => it.text();
  const name = () => it.name();
  const stamp = (): Stamp => ({ size: it.uint(), mtime: it.number(), hash: it.uint() });
  const path = it.text();
  const own = stamp();
  const sidecars = it.list((): CachedSidecar => ({
    path: it.text(),
    stamp: stamp(),
    coder: it.optional(text),
    memo: it.optional(text),
    transcript: it.optional(text),
    codes: it.list(name),
    speakers: it.list(name),
  }));
  const hashes = Uint32Array.from(it.list(() => it.uint()));
  const asked = { hashes, layout: it.optional(text) };
  const counts = it.list((): CodeCount => [it.name(), it.optional(name), it.uint()]);
  const isUnsure = it.flag();
  const hasMemos = it.flag();
  const blind = it.optional(text);
  const packed = new PackedTranscript(it.slice(it.uint()));
  return { path, stamp: own, sidecars, packed, asked, counts, isUnsure, hasMemos, blind };
}
