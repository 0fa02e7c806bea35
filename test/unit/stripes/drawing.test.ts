import assert from 'node:assert/strict';
import { formatAt } from '../../../src/core/codings/at';
import { CodingFilter } from '../../../src/core/stripes/codingFilter';
import { drawingOf, type Drawing, type Look } from '../../../src/core/stripes/drawing';
import { marksOf, type Mark } from '../../../src/core/stripes/mark';
import { NOTHING_HIDDEN } from '../../../src/core/stripes/hidden';
import { at, file, sidecar, studyOf } from '../project/memoryStudy';

const CODEBOOK = file(
  'codes:',
  '  - name: Pay',
  '    color: 3',
  '    aliases: [Money]',
  '  - name: Safety',
  '    color: 3',
  '  - name: Joy',
  "    color: '#d97706'",
);

async function marks(...codings: Parameters<typeof sidecar> extends [string, ...infer C] ? C : never) {
  const study = await studyOf({
    'codebook.yaml': CODEBOOK,
    'p1.md': file('**Ana:** One two three four five.', '', 'Six seven eight.', '', 'Joy'),
    'p1.md.codes.yaml': sidecar('p1.md', ...codings),
  });
  const coded = study.transcript('p1.md')?.codings ?? [];
  return marksOf(coded, study.codebook, new CodingFilter(NOTHING_HIDDEN, study.codebook));
}

function drawn({ drawn: all }: Drawing, kind: Look['kind']): string[] {
  return [...all.values()].flatMap(({ look, ranges }) => {
    if (look.kind !== kind) return [];
    const words = Object.entries(look).flatMap(([key, value]) => (key === 'kind' ? [] : [`${key} ${String(value)}`]));
    return ranges.map((range) => [formatAt(range), ...words].join(', '));
  });
}

const BOTH = [
  ['a1', 'Pay', '1:10-1:34', 'One two three four five.'],
  ['a2', 'Safety', '1:14-1:28', 'two three four'],
] as const satisfies [string, string, string, string][];

describe('The marks of two coders that are compared', () => {
  it('are all of theirs, told whose they are, and none of others', async () => {
    const text = file(
      'Ana: One two three four five.',
      '',
      'Ben: Six seven eight.',
      '',
      'Ana: Nine ten.',
      '',
      'Ben: No.',
    );
    const of = (coder: string) =>
      sidecar('p1.txt', ['a1', 'Pay', '1:6-1:13', 'One two']).replace('codings:', `coder: ${coder}\ncodings:`);
    const study = await studyOf({
      'codebook.yaml': CODEBOOK,
      'p1.txt': text,
      ...Object.fromEntries(['Maya', 'Jonas', 'Cem'].map((it) => [`p1.txt.${it.toLowerCase()}.codes.yaml`, of(it)])),
    });
    const filter = new CodingFilter({ codes: {}, coders: ['Maya'] }, study.codebook);
    const codings = study.transcript('p1.txt')?.codings ?? [];
    const compared = marksOf(codings, study.codebook, filter, { first: 'maya', second: 'Jonas' });
    assert.deepEqual(compared.map(({ key, side }) => `${key} ${side ?? ''}`).sort(), [
      '["Jonas","a1","Pay"] second',
      '["Maya","a1","Pay"] first',
    ]);
    const normal = marksOf(codings, study.codebook, filter);
    assert.deepEqual(
      normal.map((it) => 'side' in it),
      [false, false],
    );
  });
});

describe('What is drawn', () => {
  it('is for two codes of one colour, one in the other: one background, two lines, two stripes with their ends', async () => {
    const drawing = drawingOf(await marks(...BOTH.map((it): [string, string, string, string] => [...it])), new Map());
    assert.deepEqual(drawn(drawing, 'background'), ['1:10-1:34, color 3', '3:1-3:17, color #d97706']);
    assert.deepEqual(drawn(drawing, 'underline'), [
      '1:10-1:34, level 0, color 3, certain true',
      '1:14-1:28, level 1, color 3, certain true',
      '3:1-3:17, level 0, color #d97706, certain true',
    ]);
    assert.deepEqual(drawn(drawing, 'stripe'), [
      '1:10-1:33, column 0, color 3, certain true',
      '1:14-1:27, column 1, color 3, certain true',
      '3:1-3:16, column 0, color #d97706, certain true',
    ]);
    assert.deepEqual(drawn(drawing, 'begin'), ['1:10-1:10, column 0', '3:1-3:1, column 0', '1:14-1:14, column 1']);
    assert.deepEqual(drawn(drawing, 'end'), ['1:33-1:33, column 0', '3:16-3:16, column 0', '1:27-1:27, column 1']);
    assert.deepEqual(drawn(drawing, 'more'), []);
  });

  it('has no stripes where none are wanted', async () => {
    const drawing = drawingOf(await marks(['a1', 'Pay', '1:10-1:17', 'One two']), undefined);
    assert.deepEqual(
      new Set([...drawing.drawn.values()].map(({ look }) => look.kind)),
      new Set(['background', 'underline']),
    );
  });

  it('has one stripe for a code under two names, and one for each code of a coding', async () => {
    const all = await marks(['a1', 'Pay, Money, Joy', '1:10-1:17', 'One two']);
    assert.deepEqual(
      all.map(({ color }) => color),
      [3, '#d97706', '#d97706'],
    );
  });

  it('sums up what there is no room for', () => {
    const six = Array.from({ length: 6 }, (_, i): Mark => mark(`${i}`, `${i + 1}:1-20:5`));
    const drawing = drawingOf(six, new Map());
    assert.equal(drawn(drawing, 'stripe').length, 4);
    assert.deepEqual(drawn(drawing, 'more'), ['5:1-20:4', '6:1-20:4']);
    assert.equal(drawn(drawing, 'underline').length, 6);
  });

  it('has dashes and a question mark, and no background, where a place isn’t sure', () => {
    const drawing = drawingOf([{ ...mark('a', '1:1-1:5'), certain: false }], new Map());
    assert.deepEqual(drawn(drawing, 'background'), []);
    assert.deepEqual(drawn(drawing, 'underline'), ['1:1-1:5, level 0, color 1, certain false']);
    assert.deepEqual(drawn(drawing, 'stripe'), ['1:1-1:4, column 0, color 1, certain false']);
    assert.deepEqual(drawn(drawing, 'question'), ['1:1-1:5']);
  });

  it('ends in the last line that has something of the excerpt', () => {
    const drawing = drawingOf([mark('a', '1:1-3:1'), mark('empty', '5:1-5:1')], new Map());
    const ends = [...drawing.drawn.values()].flatMap(({ look, ranges }) => (look.kind === 'end' ? ranges : []));
    assert.deepEqual(
      ends.map(({ start }) => start.line),
      [1, 4],
    );
  });

  it('keeps its columns when it is drawn anew', () => {
    const first = drawingOf([mark('a', '1:1-4:1'), mark('b', '2:1-6:1')], new Map());
    assert.deepEqual(
      [...first.columns],
      [
        ['a', 0],
        ['b', 1],
      ],
    );
    const second = drawingOf([mark('b', '2:1-6:1'), mark('c', '3:1-8:1')], first.columns);
    assert.deepEqual(
      [...second.columns],
      [
        ['b', 1],
        ['c', 0],
      ],
    );
  });

  it('has the first of two coders in the columns on the left, the second in those beside the text', () => {
    const all = [
      ...['1:1-9:1', '2:1-9:1', '3:1-9:1'].map((range, i): Mark => ({ ...mark(`a${i}`, range), side: 'first' })),
      ...['1:1-9:1', '4:1-9:1'].map((range, i): Mark => ({ ...mark(`b${i}`, range), side: 'second' })),
    ];
    const drawing = drawingOf(all, new Map());
    assert.deepEqual(drawn(drawing, 'stripe'), [
      '1:1-8:1073741825, column 2, color 1, certain true, side first',
      '2:1-8:1073741825, column 3, color 1, certain true, side first',
      '1:1-8:1073741825, column 0, color 1, certain true, side second',
      '4:1-8:1073741825, column 1, color 1, certain true, side second',
    ]);
    assert.deepEqual(drawn(drawing, 'more'), ['3:1-8:1073741825']);
    const later = drawingOf(all.slice(1), drawing.columns);
    assert.deepEqual(
      ['a1', 'b0', 'b1'].map((key) => later.columns.get(key)),
      [3, 0, 1],
    );
  });

  it('shows each of 5,000 codings in 10,000 lines, or counts it to those that there is no room for', () => {
    const many = Array.from({ length: 5000 }, (_, i) => mark(String(i), `${2 * i + 1}:1-${2 * i + 1 + (i % 40)}:9`));
    const drawing = drawingOf(many, new Map());
    assert.equal(drawn(drawing, 'stripe').length + drawn(drawing, 'more').length, 5000);
  });
});

function mark(key: string, range: string): Mark {
  return { key, range: at(range), color: 1, certain: true };
}
