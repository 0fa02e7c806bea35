import type { Position, Range } from '../text/position';

/** The longest that one number is, in bytes. */
const LONGEST_NUMBER = 9;

/**
 * Writes values one after the other into as few bytes as they need, for a {@link ByteReader} that asks for the same in the same order.
 * A name that comes again is only its number.
 */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;
  private readonly names = new Map<string, number>();
  /** Where the last range began, as ranges mostly stand in text order. */
  private line = 0;

  /** Whole, not negative, at most 2^53 - 1. */
  uint(value: number): void {
    if (this.length + LONGEST_NUMBER > this.bytes.length) this.grow(LONGEST_NUMBER);
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.bytes[this.length++] = (rest % 0x80) | 0x80;
    this.bytes[this.length++] = rest;
  }

  /** Whole; up to 2^52 on either side of 0. */
  int(value: number): void {
    this.uint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Any number. */
  number(value: number): void {
    const isInt = Number.isSafeInteger(value * 4) && !Object.is(value, -0);
    this.flag(isInt);
    if (isInt) {
      this.int(value);
      return;
    }
    if (this.length + 8 > this.bytes.length) this.grow(8);
    new DataView(this.bytes.buffer).setFloat64(this.length, value);
    this.length += 8;
  }

  flag(value: boolean): void {
    this.uint(value ? 1 : 0);
  }

  /** Any string, lone surrogates included. */
  text(value: string): void {
    const { length } = value;
    this.uint(length);
    if (this.length + 3 * length > this.bytes.length) this.grow(3 * length);
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i);
      if (unit < 0x80) this.bytes[this.length++] = unit;
      else this.uint(unit);
    }
  }

  /** A string that is likely to come again. */
  name(value: string): void {
    const known = this.names.get(value);
    this.uint(known ?? 0);
    if (known !== undefined) return;
    this.text(value);
    this.names.set(value, this.names.size + 1);
  }

  /** A value, or that there is none. */
  optional<T>(value: T | undefined, write: (value: T) => void): void {
    this.flag(value !== undefined);
    if (value !== undefined) write(value);
  }

  list<T>(values: readonly T[], write: (value: T) => void): void {
    this.uint(values.length);
    for (const value of values) write(value);
  }

  range({ start, end }: Range): void {
    this.int(start.line - this.line);
    this.line = start.line;
    this.int(start.character);
    this.int(end.line - start.line);
    this.int(end.character);
  }

  /** A range that stands by itself, such as one that is counted from another. */
  freeRange({ start, end }: Range): void {
    const position = ({ line, character }: Position) => {
      this.int(line);
      this.int(character);
    };
    position(start);
    position(end);
  }

  /** Bytes as they are. */
  bytesOf(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** All that was written, in memory of just that size. */
  take(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(needed: number): void {
    const bytes = new Uint8Array(Math.max(2 * this.bytes.length, this.length + needed));
    bytes.set(this.bytes);
    this.bytes = bytes;
  }
}
