import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BrokenBytesError, ByteReader } from '../../../src/core/packing/byteReader';
import { ByteWriter } from '../../../src/core/packing/byteWriter';
import { packCodings, unpackCodings } from '../../../src/core/packing/packCodings';
import { packTranscript, unpackTranscript } from '../../../src/core/packing/packTranscript';
import { packTalkFacts, unpackTalkFacts } from '../../../src/core/packing/packTalkFacts';
import { unpackGivenCodes } from '../../../src/core/packing/unpackGivenCodes';
import type { PlacedCoding } from '../../../src/core/project/placedCoding';
import type { Position, Range } from '../../../src/core/text/position';
import type { Transcript } from '../../../src/core/transcript/transcript';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { runs } from '../runs';

const position: fc.Arbitrary<Position> = fc.record(
  { line: fc.nat(100_000), character: fc.oneof(fc.nat(80), fc.nat(200_000)) },
  { noNullPrototype: true },
);
const range: fc.Arbitrary<Range> = fc.record({ start: position, end: position }, { noNullPrototype: true });
const said = fc.string({ unit: 'binary', maxLength: 40 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const source: fc.Arbitrary<PlacedCoding['source']> = fc.oneof(
  fc.record({ kind: fc.constant('label' as const), range }, { noNullPrototype: true }),
  fc
    .record({
      path: fc.constantFrom('p1.md.codes.yaml', 'p1.md.eve.codes.yaml'),
      range,
      codesAt: fc.oneof(fc.constant([]), fc.array(range, { maxLength: 3 })),
      hashed: fc.boolean(),
    })
    .map(({ hashed, ...it }) => ({ kind: 'sidecar' as const, ...it, ...(hashed ? { hashed } : {}) })),
);
const coding: fc.Arbitrary<PlacedCoding> = fc.record(
  {
    id: optional(said),
    codes: fc.array(fc.oneof(said, fc.constantFrom('A', 'B-b')), { maxLength: 3 }),
    coder: optional(fc.constantFrom('Eve', 'Mía', '')),
    memo: optional(said),
    state: fc.constantFrom('placed', 'moved', 'approximate', 'orphan'),
    sureness: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    range,
    firstWords: said,
    speaker: optional(fc.constantFrom('Ann', 'Dr. Ben', '')),
    source,
    time: fc.nat(20_000_000),
  },
  {
    requiredKeys: ['id', 'codes', 'coder', 'memo', 'state', 'sureness', 'range', 'firstWords', 'speaker', 'source'],
    noNullPrototype: true,
  },
);

const line = fc.constantFrom(
  '# Ann',
  'Ann: We count the trees.',
  'Bob: Every year.',
  'Ann (00:12): We count.',
  '[00:01:23] Bob: So.',
  'a-label',
  'Okay',
  '蔡玉琪：好',
  '---',
  'WEBVTT',
  '00:01.000 --> 00:02.500',
  '<v Ann>We count.',
  '[82.20 --> 87.98] So we count.',
  '',
  '',
);

/** The same without what the reader finds out only when it is asked. */
function plain({ turns, ...rest }: Transcript): Transcript {
  return {
    ...rest,
    turns: turns.map(({ speaker, speakerRange, line, endLine, paragraphs, words, time, repeats }) => {
      return { speaker, speakerRange, line, endLine, paragraphs, words, time, repeats };
    }),
  };
}

describe('packing', () => {
  it('keeps every number and text', () => {
    const value = fc.oneof(
      fc.record({ kind: fc.constant('uint' as const), value: fc.maxSafeNat() }),
      fc.record({ kind: fc.constant('int' as const), value: fc.integer({ min: -(2 ** 51), max: 2 ** 51 }) }),
      fc.record({ kind: fc.constant('number' as const), value: fc.double() }),
      fc.record({ kind: fc.constant('text' as const), value: fc.string({ unit: 'binary' }) }),
      fc.record({ kind: fc.constant('name' as const), value: fc.string({ unit: 'binary', maxLength: 2 }) }),
      fc.record({ kind: fc.constant('range' as const), value: range }),
      fc.record({ kind: fc.constant('freeRange' as const), value: range }),
    );
    type Value = typeof value extends fc.Arbitrary<infer T> ? T : never;
    const write = (out: ByteWriter, it: Value) => {
      if (it.kind === 'text' || it.kind === 'name') out[it.kind](it.value);
      else if (it.kind === 'range' || it.kind === 'freeRange') out[it.kind](it.value);
      else out[it.kind](it.value);
    };
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const out = new ByteWriter();
        for (const it of values) write(out, it);
        const reader = new ByteReader(out.take());
        assert.deepEqual(
          values.map(({ kind }) => reader[kind]()),
          values.map((it) => it.value),
        );
        assert.ok(reader.isAtEnd);
      }),
      runs(500),
    );
  });

  it('keeps all of a text that is longer than what is taken at once', () => {
    const text = 'é'.repeat(20_000) + '\ud800' + '言'.repeat(10_000);
    const out = new ByteWriter();
    out.text(text);
    assert.equal(new ByteReader(out.take()).text(), text);
  });

  it('keeps all that is read in a transcript', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const transcript = readTranscript(lines.join('\n'));
        assert.deepEqual(unpackTranscript(packTranscript(transcript)), plain(transcript));
      }),
      runs(500),
    );
  });

  it('keeps all of codings', () => {
    fc.assert(
      fc.property(fc.array(coding, { maxLength: 8 }), (codings) => {
        assert.deepEqual(unpackCodings(packCodings(codings)), codings);
      }),
      runs(500),
    );
  });

  it('tells who has given which codes where without reading the rest', () => {
    fc.assert(
      fc.property(fc.array(coding, { maxLength: 8 }), (codings) => {
        assert.deepEqual(
          unpackGivenCodes(packCodings(codings)),
          codings.map(({ codes, coder, state, range, speaker, memo }) => ({
            codes,
            coder,
            state,
            range,
            speaker,
            memo,
          })),
        );
      }),
      runs(500),
    );
  });

  it('keeps what counts of a talk', () => {
    const name = fc.string();
    const facts = fc.record({
      words: fc.nat(),
      turns: fc.nat(),
      attributes: fc.array(fc.record({ name, values: fc.array(fc.string()) }, { noNullPrototype: true })),
      places: fc.array(
        fc.record({
          firstTurn: fc.integer({ min: -1, max: 1e6 }),
          lastTurn: fc.integer({ min: -1, max: 1e6 }),
          firstWord: fc.nat(),
          more: fc.nat(),
        }),
      ),
    });
    fc.assert(
      fc.property(facts, (made) => {
        const places = made.places.map(({ more, ...it }) => ({ ...it, endWord: it.firstWord + more }));
        assert.deepEqual(unpackTalkFacts(packTalkFacts({ ...made, places })), { ...made, places });
      }),
      runs(500),
    );
  });

  it('refuses bytes that are cut off, and never does anything else than refuse others', () => {
    fc.assert(
      fc.property(fc.array(coding, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(255), (codings, at, byte) => {
        const bytes = packCodings(codings);
        const cut = bytes.slice(0, at % bytes.length);
        bytes[at % bytes.length] = byte;
        for (const unpack of [unpackCodings, unpackGivenCodes]) {
          assert.throws(() => unpack(cut), BrokenBytesError);
          try {
            unpack(bytes);
          } catch (error) {
            assert.ok(error instanceof BrokenBytesError);
          }
        }
      }),
      runs(500),
    );
  });
});
