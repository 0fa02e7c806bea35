import type { Range } from '../text/position';

/** Why bytes aren't what a {@link ByteReader} expects. */
export class BrokenBytesError extends Error {}

/** Reads what a `ByteWriter` has written. Every method throws a {@link BrokenBytesError} where the bytes end, or can't be so. */
export class ByteReader {
  private readonly names: string[] = [];
  private line = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private at = 0,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  uint(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let factor = 0x80; ; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) throw new BrokenBytesError('a number is too large');
      if (byte < 0x80) return value;
    }
  }

  int(): number {
    const value = this.uint();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  number(): number {
    if (this.flag()) return this.int();
    const { buffer, byteOffset } = this.slice(8);
    return new DataView(buffer, byteOffset, 8).getFloat64(0);
  }

  flag(): boolean {
    const value = this.uint();
    if (value > 1) throw new BrokenBytesError('neither yes nor no');
    return value === 1;
  }

  text(): string {
    const length = this.count();
    const units: number[] = new Array<number>(length);
    for (let i = 0; i < length; i++) units[i] = this.unit();
    if (length < 4096) return String.fromCharCode(...units);
    let text = '';
    for (let i = 0; i < length; i += 4096) text += String.fromCharCode(...units.slice(i, i + 4096));
    return text;
  }

  skipText(): void {
    for (let left = this.uint(); left > 0; left--) this.uint();
  }

  name(): string {
    const number = this.uint();
    if (number > 0) {
      const name = this.names[number - 1];
      if (name === undefined) throw new BrokenBytesError('a name that wasn’t told');
      return name;
    }
    const name = this.text();
    this.names.push(name);
    return name;
  }

  optional<T>(read: () => T): T | undefined {
    return this.flag() ? read() : undefined;
  }

  list<T>(read: () => T): T[] {
    const length = this.count();
    const values: T[] = [];
    for (let i = 0; i < length; i++) values.push(read());
    return values;
  }

  range(): Range {
    this.line += this.int();
    const start = { line: this.line, character: this.int() };
    const line = start.line + this.int();
    return { start, end: { line, character: this.int() } };
  }

  freeRange(): Range {
    const start = { line: this.int(), character: this.int() };
    return { start, end: { line: this.int(), character: this.int() } };
  }

  skipFreeRange(): void {
    for (let numbers = 4; numbers > 0; numbers--) this.uint();
  }

  /** The next bytes as they are. They are a part of all bytes, and keep these in memory. */
  slice(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.bytes.length) throw new BrokenBytesError('the bytes end too early');
    const slice = this.bytes.subarray(this.at, end);
    this.at = end;
    return slice;
  }

  /** How many things follow: each is at least one byte. */
  private count(): number {
    const count = this.uint();
    if (count > this.bytes.length - this.at) throw new BrokenBytesError('the bytes end too early');
    return count;
  }

  private unit(): number {
    const unit = this.uint();
    if (unit > 0xffff) throw new BrokenBytesError('not a character');
    return unit;
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new BrokenBytesError('the bytes end too early');
    return byte;
  }
}
