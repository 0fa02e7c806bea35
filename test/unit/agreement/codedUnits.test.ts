import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { codedStretches } from '../../../src/core/agreement/codedStretches';
import { tallyCharacters, tallyUnits } from '../../../src/core/agreement/codedUnits';
import { coderExcerpts, type Rater } from '../../../src/core/agreement/coderExcerpts';
import { CodeSets } from '../../../src/core/agreement/codeSets';
import { krippendorffAlpha } from '../../../src/core/agreement/coefficients/krippendorffAlpha';
import { pooledPresence } from '../../../src/core/agreement/pooledPresence';
import { onlyCoded, presenceByCode, PRESENT } from '../../../src/core/agreement/presence';
import { MISSING, type Ratings } from '../../../src/core/agreement/ratings';
import { TalkCharacters } from '../../../src/core/agreement/talkCharacters';
import { unitsOf, type Unit } from '../../../src/core/agreement/units';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import type { PlacedCoding } from '../../../src/core/project/placedCoding';
import { linesOf, readLines } from '../../../src/core/transcript/readTranscript';

const { codebook } = readCodebook(
  [
    'codes:',
    '  - name: Trees',
    '    codes:',
    '      - name: Oaks',
    '        aliases: [Old-oaks]',
    '      - name: Limes',
    '  - name: Weather',
  ].join('\n'),
);
const WRITTEN = ['Trees', 'Oaks', 'Old-oaks', 'Limes', 'Weather', 'Unknown'];
/** What each of them gives, worked out from the codebook by hand. */
const MEANT: Readonly<Record<string, readonly string[]>> = { 'Old-oaks': ['Oaks'] };
const WITH_PARENTS: Readonly<Record<string, readonly string[]>> = {
  'Old-oaks': ['Oaks', 'Trees'],
  Oaks: ['Oaks', 'Trees'],
  Limes: ['Limes', 'Trees'],
};

const TALK = 'Ann: Why, so? It is. \n\nBob: No one - can say…\n\n  I can, e.g. now.\n\nAnn: …\n\nBob: So it is. Yes!\n';
const lines = linesOf(TALK);
const transcript = readLines(lines, codebook);
const LETTER = /[A-Za-z]/;

const coding = fc
  .record({
    codes: fc.uniqueArray(fc.constantFrom(...WRITTEN), { minLength: 1, maxLength: 3 }),
    coder: fc.constantFrom('Maya', 'maya', 'jonas', 'eve', 'consensus', undefined),
    start: fc.nat(TALK.length),
    length: fc.integer({ min: 1, max: 40 }),
    state: fc.constantFrom('placed', 'moved', 'approximate', 'orphan'),
  })
  .map(
    ({ start, length, ...rest }) =>
      ({ ...rest, range: lines.rangeAt(start, start + length) }) as unknown as PlacedCoding,
  );
const codingsInOrder = fc
  .array(coding, { maxLength: 12 })
  .map((its) => its.sort((a, b) => lines.offsetAt(a.range.start) - lines.offsetAt(b.range.start)));
const raters = fc.tuple(fc.constantFrom('maya', ''), fc.boolean(), fc.boolean()).map(([first, jonas, eve]): Rater[] => [
  { key: first, hasCoded: true },
  { key: 'jonas', hasCoded: jonas },
  { key: 'eve', hasCoded: eve },
]);
const unit = fc.constantFrom<Unit>('turn', 'paragraph', 'sentence', 'character');

function tallied(codings: readonly PlacedCoding[], its: readonly Rater[], children: boolean, asked: Unit) {
  const sets = new CodeSets(codebook, children);
  const excerpts = coderExcerpts(codings, lines, its, sets);
  const characters = new TalkCharacters(transcript, lines);
  const tally =
    asked === 'character'
      ? tallyCharacters(
          characters.count,
          its,
          excerpts.map((one) => codedStretches(one, characters)),
          sets,
        )
      : tallyUnits(unitsOf(transcript, lines, asked), lines, its, excerpts, sets);
  return { sets, ratings: tally.ratings(its.length, sets.size) };
}

/** For each unit what each coder has given it, found by asking every unit for every coding. */
function naively(
  codings: readonly PlacedCoding[],
  its: readonly Rater[],
  children: boolean,
  asked: Unit,
): (string[] | undefined)[][] {
  const meant = children ? WITH_PARENTS : MEANT;
  const units: number[][] =
    asked === 'character'
      ? unitsOf(transcript, lines, 'paragraph')
          .pieces.flat()
          .flatMap(({ start, end }) =>
            offsets(start, end)
              .filter((at) => TALK.charAt(at).trim())
              .map((at) => [at]),
          )
      : unitsOf(transcript, lines, asked).pieces.map((pieces) =>
          pieces.flatMap(({ start, end }) => offsets(start, end).filter((at) => LETTER.test(TALK.charAt(at)))),
        );
  return units.map((places) =>
    its.map(({ key, hasCoded }) => {
      if (!hasCoded) return undefined;
      const own = codings.filter(({ coder, state }) => (coder ?? '').toLowerCase() === key && state !== 'orphan');
      const here = own.filter(({ range }) =>
        places.some((at) => at >= lines.offsetAt(range.start) && at < lines.offsetAt(range.end)),
      );
      const codes = here.flatMap((it) => it.codes.flatMap((code) => meant[code] ?? [code]));
      return [...new Set(codes)].sort();
    }),
  );
}

function offsets(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** How many units there are of each kind. */
function counted(units: Iterable<unknown>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const it of units) counts[JSON.stringify(it)] = (counts[JSON.stringify(it)] ?? 0) + 1;
  return counts;
}

function patternsOf({ patterns }: Ratings, shown: (value: number) => unknown): Record<string, number> {
  return Object.fromEntries(patterns.map(({ values, count }) => [JSON.stringify(values.map(shown)), count]));
}

describe('codings counted per unit', () => {
  it('are the same as when every unit is asked for every coding, coder and code', () => {
    fc.assert(
      fc.property(codingsInOrder, raters, fc.boolean(), unit, (codings, its, children, asked) => {
        const { sets, ratings } = tallied(codings, its, children, asked);
        const units = naively(codings, its, children, asked);
        const asCodes = (value: number) => (value === MISSING ? null : [...sets.codesOf(value)]);
        assert.deepEqual(patternsOf(ratings, asCodes), counted(units));

        const coded = units.filter((codes) => codes.some((it) => it?.length));
        assert.deepEqual(patternsOf(onlyCoded(ratings), asCodes), counted(coded));

        const all = ['Elsewhere', ...new Set(codings.flatMap((it) => it.codes.flatMap((code) => sets.meantBy(code))))];
        const byCode = presenceByCode(ratings, sets, all);
        assert.deepEqual([...byCode.keys()], all);
        const presence = (code: string) => units.map((codes) => codes.map((it) => it && Number(it.includes(code))));
        const asValue = (value: number) => (value === MISSING ? null : value);
        for (const [code, rated] of byCode) assert.deepEqual(patternsOf(rated, asValue), counted(presence(code)));

        const pooled = pooledPresence(ratings, sets, all.length);
        assert.deepEqual(patternsOf(pooled.ratings, asValue), counted(all.flatMap(presence)));

        const { counts } = pooled.units;
        const expected = krippendorffAlpha(pooled.ratings);
        const found = pooled.units.alpha()(counts);
        if (expected.kind === 'undefined') assert.equal(found, expected.why);
        else assert.ok(typeof found === 'number' && Math.abs(found - expected.value) < 1e-12);
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          units.length,
        );
      }),
    );
  });

  it('are the units that a word of the excerpt is in, and no neighbour that only a mark of it is in', () => {
    const start = TALK.indexOf('- can');
    const codings = [
      { codes: ['Oaks'], coder: 'maya', state: 'placed', range: lines.rangeAt(start, TALK.indexOf('say') + 3) },
      // Only the full stop and the space behind it.
      {
        codes: ['Limes'],
        coder: 'maya',
        state: 'placed',
        range: lines.rangeAt(TALK.indexOf('. Yes'), TALK.indexOf('Yes')),
      },
    ] as unknown as PlacedCoding[];
    const { sets, ratings } = tallied(codings, [{ key: 'maya', hasCoded: true }], false, 'sentence');
    const given = [...presenceByCode(ratings, sets, ['Oaks', 'Limes'])].map(([code, { patterns }]) => [
      code,
      patterns.filter(({ values }) => values.includes(PRESENT)).map(({ count }) => count),
    ]);
    assert.deepEqual(given, [
      ['Oaks', [1]],
      ['Limes', []],
    ]);
  });
});

describe('stretches of a code', () => {
  const characters = new TalkCharacters(transcript, lines);
  const span = (from: string, to: string, code = 'A') => ({
    start: TALK.indexOf(from),
    end: TALK.indexOf(to) + to.length,
    codes: [code],
  });

  it('are one where codings overlap, and two where they follow each other', () => {
    const found = codedStretches(
      [span('Why', 'so?'), span('so?', 'It'), span('is. ', 'is.'), span('No', 'one', 'B')],
      characters,
    );
    // Why,so?Itis.Noone
    assert.deepEqual(found.get('A'), [
      { start: 0, end: 9 },
      { start: 9, end: 12 },
    ]);
    assert.deepEqual(found.get('B'), [{ start: 12, end: 17 }]);
  });

  it('are none where nothing is said', () => {
    assert.equal(codedStretches([span('Bob', 'Bob')], characters).size, 0);
  });
});
