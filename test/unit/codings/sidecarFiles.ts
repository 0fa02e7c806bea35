import fc from 'fast-check';
import { formatAt, parseAt } from '../../../src/core/codings/at';
import type { Coding, Context, Fingerprint } from '../../../src/core/codings/coding';
import type { Evidence } from '../../../src/core/codings/describeExcerpt';
import { addCodings } from '../../../src/core/codings/sidecarEdits';
import { setTranscriptMemo } from '../../../src/core/memos/transcriptMemo';
import { applyEdits } from '../../../src/core/text/edit';
import type { Range } from '../../../src/core/text/position';
import type { PlainMap, PlainValue } from '../../../src/core/yaml/plainValue';

/** A coding to add, of which a test says only what matters to it. */
export function coding(id: string, at: string, more: Partial<Coding> = {}): Coding {
  return { id, codes: ['A'], at: parseAt(at)!, quote: 'words', memo: undefined, ...more };
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'ab:#-?,[]{}&*!|>\'"%@~\\ \t\n\r\u0085\u2028\ud83d\ude00\0'.split('')),
    maxLength: 20,
  }),
  fc.constantFrom('yes', 'null', '2024', '1:30', 'one\n\ntwo', 'one\n  two\n', '---', '<<<<<<< HEAD\n=======', '…', ''),
);
const name = anyText.filter((text) => text.trim() !== '');

const anyPlace = fc
  .record({ line: fc.nat(12), character: fc.nat(12), down: fc.nat(2), length: fc.nat(12) })
  .map(({ line, character, down, length }): Range => {
    const end = { line: line + down, character: down ? length : character + length };
    return { start: { line, character }, end };
  });

/** Fields of which each may be left out, but not all. */
function some<T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc
    .record<T, never>(fields, { requiredKeys: [], noNullPrototype: true })
    .filter((it) => Object.keys(it).length > 0) as fc.Arbitrary<Partial<T>>;
}

const hexadecimal = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 1, maxLength: 16 });

const anyContext: fc.Arbitrary<Context> = some({ speaker: anyText, before: anyText, after: anyText });

const anyHash: fc.Arbitrary<Fingerprint> = fc.record(
  { words: hexadecimal, length: fc.nat(9999), before: hexadecimal, after: hexadecimal },
  { requiredKeys: ['words', 'length'], noNullPrototype: true },
);

const anyConflict: fc.Arbitrary<PlainMap> = some<Record<string, PlainValue>>({
  codes: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
  at: anyPlace.map(formatAt),
  quote: anyText,
  hash: anyHash.map((hash) => new Map(Object.entries(hash).map(([key, value]) => [key, String(value)]))),
  memo: anyText,
  removed: fc.constant('true'),
  weight: anyText,
}).map((fields) => new Map(Object.entries(fields) as [string, PlainValue][]));

/** What an excerpt is found by: mostly its words alone. */
export const anyEvidence: fc.Arbitrary<Evidence> = fc.oneof(
  { arbitrary: fc.record({ quote: anyText }, { noNullPrototype: true }), weight: 2 },
  fc.record({ quote: anyText, context: anyContext }, { noNullPrototype: true }),
  fc.record({ quote: fc.constant(''), hash: anyHash }, { noNullPrototype: true }),
);

/** Codings with any text at all in them, in any order; ids `new0`, `new1`, … */
export const anyCodings: fc.Arbitrary<Coding[]> = fc
  .array(
    fc.record(
      {
        codes: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
        line: fc.nat(12),
        evidence: anyEvidence,
        memo: fc.option(name, { nil: undefined }),
        conflict: fc.oneof({ arbitrary: fc.constant(undefined), weight: 9 }, anyConflict),
      },
      { noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ codes, line, evidence, memo, conflict }, i) => ({
      id: `new${i}`,
      codes,
      at: { start: { line, character: i }, end: { line: line + 1, character: 0 } },
      ...evidence,
      memo,
      ...(conflict && { conflict }),
    })),
  );

export function evidenceOf({ quote, hash, context }: Evidence): Evidence {
  return { quote, ...(hash && { hash }), ...(context && { context }) };
}

export const inWindows = (text: string) => text.replace(/\n/g, '\r\n');

/** Sidecars as we print them, with their codings, in any line breaks, with and without a byte order mark and a last line break. */
export const printed: fc.Arbitrary<{ readonly codings: readonly Coding[]; readonly text: string }> = fc
  .record({
    codings: anyCodings,
    transcript: fc.oneof(fc.constant('p12.md'), name),
    coder: fc.option(name, { nil: undefined }),
    memo: fc.option(anyText, { nil: undefined }),
    bom: fc.boolean(),
    newline: fc.boolean(),
    windows: fc.boolean(),
  })
  .map(({ codings, transcript, coder, memo, bom, newline, windows }) => {
    const owner = { transcript, ...(coder === undefined ? {} : { coder }) };
    const begun = applyEdits('', setTranscriptMemo('', memo, owner));
    const written = applyEdits(begun, addCodings(begun, codings, owner));
    const text = (bom ? '\ufeff' : '') + (newline ? written : written.slice(0, -1));
    return { codings, text: windows ? inWindows(text) : text };
  });

export const printedFiles = printed.map(({ text }) => text);

/** Entries as people might write them, each for the dash and the indentation of its further lines. */
const entryStyles: ((id: string, line: number, margin: string) => string[])[] = [
  (id, line) => [`id: ${id}`, 'codes: [A, B]', `at: ${line}:1-${line}:9`, 'quote: said so'],
  (id, line) => [
    `id: "${id}"  # by hand`,
    'codes:',
    '  - A # first',
    '  # second',
    '  - B',
    `at: ${line}:1-${line}:9`,
    'quote: x',
  ],
  (id, line) => [`at: ${line}:1-${line}:9`, 'codes:', '- A', '- B', 'quote: |-', '  one', '', '  # two', `id: ${id}`],
  (id, line) => [
    `"id": ${id}`,
    "'codes': A",
    `"at": '${line}:1-${line}:9'`,
    'quote: >-',
    '  folded',
    '  text',
    '',
    '  more',
  ],
  (id, line) => [`{id: ${id}, codes: [A, B], at: ${line}:1-${line}:9, quote: "said, so"}`],
  (id, line) => [`{ id: ${id}, codes: [`, '   A, # first', '   B', `  ], at: ${line}:1-${line}:9, quote: x }  # flow`],
  (id, line) => [
    `id: ${id}`,
    '# inside',
    'color: mine',
    `at: ${line}:1-${line}:9`,
    'quote: "two',
    '  lines"',
    'codes: [A]',
    'memo:',
  ],
  (id, line) => [`id: ${id}`, 'codes: A', `at: ${line}:1-${line}:9`, 'quote: x', 'memo: |+', '  kept', '', ''],
  (id, line) => [
    `id: ${id}`,
    'codes: [A]',
    `at: ${line}:1-${line}:9`,
    'quote: said',
    '  over lines',
    'tags: {a: [1, 2], b: }',
  ],
  (id, line) => [
    `id: ${id}`,
    'codes: [A]',
    `at: ${line}:1-${line}:9`,
    'quote: x',
    'context: {speaker: Ann, mine: kept}  # who',
    'memo: mine',
    'conflict: {memo: theirs, at: 1:1-1:2, codes: [C, D]}  # see mail',
  ],
  (id, line) => [
    '"hash":',
    '  words: abc',
    '  # inside',
    '  length: 3',
    `id: ${id}`,
    'codes: [A, B]',
    `at: ${line}:1-${line}:9`,
    "'context': { before: so }",
    'memo: >',
    '  folded',
    '',
    'conflict:',
    '  quote: |',
    '    said',
    '',
    '  # why',
    '  mine: kept',
    '  memo: ""',
  ],
  (id, line) => [
    `{id: ${id}, codes: A, at: ${line}:1-${line}:9, quote: x, context: {before: "a, b"}, conflict: {removed: true}}`,
  ],
  () => ['id: broken', 'codes: [A]'],
  () => ['only words'],
];

const blockEntry = fc
  .record({
    style: fc.nat(entryStyles.length - 1),
    above: fc.subarray(['', '# above', '  # deep above']),
    below: fc.subarray(['      # deeper, so its own']),
  })
  .map(({ style, above, below }) => (id: string, line: number, indent: string, gap: string): string[] => [
    ...above.map((l) => l && indent + l),
    ...(entryStyles[style]?.(id, line, indent) ?? []).map((l, i) =>
      i === 0 ? indent + '-' + gap + l : l && indent + ' ' + gap + l,
    ),
    ...below.map((l) => indent + l),
  ]);

const blockList = fc
  .record({
    entries: fc.array(blockEntry, { minLength: 1, maxLength: 5 }),
    indent: fc.constantFrom('', '  ', '    '),
    gap: fc.constantFrom(' ', '   '),
    airy: fc.boolean(),
    key: fc.constantFrom('codings:', '"codings":', 'codings: # mine', 'codings: !!seq', 'codings :'),
  })
  .map(({ entries, indent, gap, airy, key }) => [
    key,
    ...entries.flatMap((entry, i) => [...(airy && i ? [''] : []), ...entry(`old${i}`, 2 * i + 2, indent, gap)]),
  ]);

const flowList = fc.constantFrom<string[][]>(
  ['codings: [{id: old0, codes: [A], at: 2:1-2:9, quote: x}]'],
  ['codings: [ {id: old0, codes: [A], at: 2:1-2:9, quote: x}, {id: old1, codes: [A], at: 4:1-4:9, quote: x}, ] # end'],
  [
    'codings: [',
    '  {id: old0, codes: [A], at: 2:1-2:9, quote: x}, # c',
    '  # d',
    '  {id: old1, codes: [A], at: 4:1-4:9, quote: x}',
    ' ]',
  ],
  [
    'codings:',
    '  [ {id: old0, codes: [A], at: 2:1-2:9, quote: x},',
    '    {id: old1, codes: [A], at: 4:1-4:9, quote: x}, ]',
  ],
);

const emptyList = fc.constantFrom<string[][]>(['codings: []'], ['codings: [] # none yet', '  # really']);

function file(list: fc.Arbitrary<string[]>): fc.Arbitrary<string> {
  return fc
    .record({
      bom: fc.boolean(),
      head: fc.subarray(['# Study of Rached', '---', '# after the mark', '']),
      before: fc.subarray([
        'transcript: p12.md',
        'coder: "rached"  # me',
        'memo: |+\n  on all\n\n',
        'mine: {a: 1}',
        'notes: |\n  free # text',
        '',
      ]),
      list,
      after: fc.subarray(['', '# below', 'other: value', 'more: >\n  folded', '', '# the end']),
      end: fc.boolean(),
      newline: fc.boolean(),
    })
    .map(({ bom, head, before, list, after, end, newline }) => {
      const lines = [...head, ...before, ...list, ...after, ...(end ? ['...', '# past the end'] : [])];
      return (bom ? '\ufeff' : '') + lines.join('\n') + (newline ? '\n' : '');
    });
}

/** Sidecars by hand, with at least one entry in the list. */
export const filledFiles = file(fc.oneof({ arbitrary: blockList, weight: 4 }, flowList));

/** Sidecars by hand, or as we print them, in any line breaks. */
export const allFiles = fc.oneof(filledFiles, filledFiles.map(inWindows), printedFiles);

/** Sidecars by hand whose list is written as empty. */
export const emptyFiles = file(emptyList);
