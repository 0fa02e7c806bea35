import type { CodingState, PlacedCoding } from '../project/placedCoding';
import type { Range } from '../text/position';
import { BrokenBytesError, ByteReader } from './byteReader';
import { ByteWriter } from './byteWriter';

export const STATES: readonly CodingState[] = ['placed', 'moved', 'approximate', 'orphan'];

/** The bits of what a coding is like. The state takes two, from the lowest on. */
export const LABEL = 4;
const HASHED = 8;
export const SURE = 16;
export const HAS_ID = 32;
export const HAS_CODER = 64;
export const HAS_TIME = 128;

/** Codings as bytes, in their order. Nothing is lost. */
export function packCodings(codings: readonly PlacedCoding[]): Uint8Array {
  const out = new ByteWriter();
  const shapes = new Map<string, number>();
  let sourceLine = 0;
  out.list(codings, (coding) => {
    const { id, codes, coder, memo, state, sureness, range, firstWords, speaker, time, source } = coding;
    const isHashed = source.kind === 'sidecar' && source.hashed === true;
    out.uint(
      STATES.indexOf(state) |
        (source.kind === 'label' ? LABEL : 0) |
        (isHashed ? HASHED : 0) |
        (sureness === 1 ? SURE : 0) |
        (id === undefined ? 0 : HAS_ID) |
        (coder === undefined ? 0 : HAS_CODER) |
        (time === undefined ? 0 : HAS_TIME),
    );
    out.list(codes, (code) => out.name(code));
    out.range(range);
    out.text(firstWords);
    out.optional(speaker, (it) => out.name(it));
    out.optional(memo, (it) => out.text(it));
    if (sureness !== 1) out.number(sureness);
    if (id !== undefined) out.text(id);
    if (coder !== undefined) out.name(coder);
    if (time !== undefined) out.number(time);
    const from = source.kind === 'label' ? range.start.line : sourceLine;
    out.freeRange({
      start: { line: source.range.start.line - from, character: source.range.start.character },
      end: { line: source.range.end.line - source.range.start.line, character: source.range.end.character },
    });
    if (source.kind === 'label') return;
    sourceLine = source.range.start.line;
    out.name(source.path);
    const shape = JSON.stringify(source.codesAt);
    const known = shapes.get(shape);
    out.uint(known ?? 0);
    if (known !== undefined) return;
    shapes.set(shape, shapes.size + 1);
    out.list(source.codesAt, (it) => out.freeRange(it));
  });
  return out.take();
}

/** @throws BrokenBytesError where the bytes are something else. */
export function unpackCodings(bytes: Uint8Array): PlacedCoding[] {
  const it = new ByteReader(bytes);
  const shapes: (readonly Range[])[] = [];
  let sourceLine = 0;
  const name = () => it.name();
  const codesAt = (): readonly Range[] => {
    const known = it.uint();
    const shape = known > 0 ? shapes[known - 1] : it.list(() => it.freeRange());
    if (!shape) throw new BrokenBytesError('places that weren’t told');
    if (known === 0) shapes.push(shape);
    return shape;
  };
  return it.list((): PlacedCoding => {
    const bits = it.uint();
    const codes = it.list(name);
    const range = it.range();
    const firstWords = it.text();
    const speaker = it.optional(name);
    const memo = it.optional(() => it.text());
    const sureness = bits & SURE ? 1 : it.number();
    const id = bits & HAS_ID ? it.text() : undefined;
    const coder = bits & HAS_CODER ? it.name() : undefined;
    const time = bits & HAS_TIME ? it.number() : undefined;
    const state = STATES[bits & 3] ?? 'placed';
    const counted = it.freeRange();
    const line = counted.start.line + (bits & LABEL ? range.start.line : sourceLine);
    const sourceRange: Range = {
      start: { line, character: counted.start.character },
      end: { line: line + counted.end.line, character: counted.end.character },
    };
    const source = bits & LABEL ? { kind: 'label' as const, range: sourceRange } : sidecarSource(bits, sourceRange);
    const coding = { id, codes, coder, memo, state, sureness, range, firstWords, speaker, source };
    return time === undefined ? coding : { ...coding, time };
  });

  function sidecarSource(bits: number, range: Range): PlacedCoding['source'] {
    sourceLine = range.start.line;
    const source = { kind: 'sidecar' as const, path: it.name(), range, codesAt: codesAt() };
    return bits & HASHED ? { ...source, hashed: true } : source;
  }
}
