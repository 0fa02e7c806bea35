import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AgreedExcerpt, Difference, TranscriptComparison } from '../../../src/core/comparing/difference';
import { codingsIn, compared, type Given } from './coded';

const TEXT = 'one, two. three\nfour “five” six\n\nseven eight… nine\n';

const coder = fc.constantFrom<string | undefined>('Ann', 'Ben', 'Cem', undefined);
const codes = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 3 });
const place = fc.nat(TEXT.length);
const given = fc
  .tuple(coder, codes, place, place)
  .map(([who, what, a, b]): Given => [who, what, Math.min(a, b), Math.max(a, b)]);
const codings = fc.array(given, { maxLength: 14 }).map((all) => codingsIn(TEXT, all));

function entries({ agreed, differences }: TranscriptComparison): readonly (AgreedExcerpt | Difference)[] {
  return [...agreed, ...differences];
}

/** An entry as it looks from the other side. */
function seen(entry: AgreedExcerpt | Difference, turned: boolean): string {
  const kind = 'kind' in entry ? entry.kind : 'agreed';
  const sides = [entry.first, entry.second].map((it) => it && [it.code, it.coding.range]);
  if (turned) sides.reverse();
  const kinds: Record<string, string> = turned ? { onlyFirst: 'onlySecond', onlySecond: 'onlyFirst' } : {};
  return JSON.stringify([kinds[kind] ?? kind, ...sides]);
}

describe('comparing two coders', () => {
  it('has every code of every coding in exactly one entry', () => {
    fc.assert(
      fc.property(codings, (all) => {
        const found = entries(compared(TEXT, all));
        for (const [who, side] of [
          ['Ann', 'first'],
          ['Ben', 'second'],
        ] as const) {
          const expected = all
            .filter((it) => it.coder === who)
            .flatMap(({ id, codes: names }) => [...new Set(names)].map((name) => `${id ?? ''} ${name}`));
          const listed = found.flatMap((it) => it[side] ?? []).map((it) => `${it.coding.id ?? ''} ${it.code}`);
          assert.deepEqual(listed.sort(), expected.sort());
        }
      }),
    );
  });

  it('finds the same the other way round', () => {
    fc.assert(
      fc.property(codings, (all) => {
        const there = entries(compared(TEXT, all)).map((it) => seen(it, false));
        const back = entries(compared(TEXT, all, 'Ben', 'Ann')).map((it) => seen(it, true));
        assert.deepEqual(back, there);
      }),
    );
  });

  it('finds nothing to differ where two have coded the same', () => {
    fc.assert(
      fc.property(codings, (all) => {
        const mine = all.filter((it) => it.coder === 'Ann');
        const { differences } = compared(TEXT, [...mine, ...mine.map((it) => ({ ...it, coder: 'Ben' }))]);
        assert.deepEqual(differences, []);
      }),
    );
  });

  it('does not depend on the order in which the codings are told', () => {
    fc.assert(
      fc.property(codings, fc.infiniteStream(fc.nat()), (all, ranks) => {
        const rank = new Map(all.map((it) => [it, ranks.next().value as number]));
        const mixed = [...all].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
        const seenIn = (list: typeof all) => entries(compared(TEXT, list)).map((it) => seen(it, false));
        assert.deepEqual(seenIn(mixed), seenIn(all));
      }),
    );
  });
});

describe('comparing thousands of codings', () => {
  it('takes about as long for each as comparing hundreds', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
    const text = words.join(' ');
    const starts = [...text.matchAll(/w\d+/g)].map(({ index }) => index);
    const cpuOf = (count: number) => {
      const all = codingsIn(
        text,
        Array.from({ length: count }, (_, i): Given => {
          const at = Math.floor((i * 19_000) / count);
          return [i % 2 ? 'Ann' : 'Ben', [`C${i % 7}`, 'All'], starts[at] ?? 0, (starts[at + 12] ?? 0) - 1];
        }),
      );
      compared(text, all);
      const before = process.cpuUsage();
      compared(text, all);
      return process.cpuUsage(before).user;
    };
    const [few, many] = [cpuOf(800), cpuOf(8_000)];
    // Ten times as many, of which each overlaps ten times as many others, so a few times more than linear; pairing all with all takes 100.
    assert.ok(many < 60 * Math.max(few, 1000), `${many} µs for ten times what takes ${few} µs`);
  });
});
