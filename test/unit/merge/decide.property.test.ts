import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAt } from '../../../src/core/codings/at';
import type { Coding, Fingerprint } from '../../../src/core/codings/coding';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { decide } from '../../../src/core/merge/decide';
import { keptEntries } from '../../../src/core/conflicts/keptEntries';
import { undecidedOf, type Undecided } from '../../../src/core/merge/undecided';
import type { PlainMap, PlainValue } from '../../../src/core/yaml/plainValue';
import { readYaml } from '../../../src/core/yaml/yamlFile';
import { allFiles } from '../codings/sidecarFiles';
import { runs } from '../runs';

/** The codings of a file, which has to be readable. */
function read(text: string): Coding[] {
  const { sidecar, readable } = readSidecar(text);
  assert.ok(readable, text);
  return sidecar.codings.map(({ source, codesAt, ...coding }) => {
    assert.ok(source);
    assert.equal(codesAt.length, coding.codes.length);
    return coding;
  });
}

function undecided(text: string): Undecided[] {
  const file = readYaml(text);
  return keptEntries(file).flatMap((entry) => undecidedOf(file, entry));
}

/** What a coding has to be once this is decided; nothing when it is to be removed. */
function expected(coding: Coding, { fields }: Undecided, take: 'this' | 'other'): Coding | undefined {
  const { conflict, ...own } = coding;
  const left = [...(conflict ?? [])].filter(([field]) => !fields.includes(field));
  const rest = left.length > 0 ? { conflict: new Map(left) } : {};
  if (take === 'this' || !conflict) return { ...own, ...rest };
  if (fields.includes('removed')) return undefined;
  // What stood around one excerpt tells nothing of another.
  const bare = { id: own.id, codes: own.codes, memo: own.memo };
  if (fields.includes('codes')) return { ...own, codes: conflict.get('codes') as string[], ...rest };
  if (fields.includes('memo')) return { ...own, memo: textOf('memo') || undefined, ...rest };
  // Keys of someone's own are read by nobody.
  if (!fields.some((field) => ['at', 'quote', 'hash'].includes(field))) return { ...own, ...rest };
  const hash = hashOf(conflict.get('hash'));
  const words = {
    quote: textOf('quote') ?? (hash ? '' : own.quote),
    ...(hash ? { hash } : textOf('quote') === undefined && own.hash ? { hash: own.hash } : {}),
  };
  const at = textOf('at');
  return { ...bare, at: at === undefined ? own.at : parseAt(at)!, ...words, ...rest };

  function textOf(field: string): string | undefined {
    return conflict?.get(field) as string | undefined;
  }
}

function hashOf(says: PlainValue | undefined): Fingerprint | undefined {
  if (!says) return undefined;
  const { length, ...hashes } = Object.fromEntries(says as PlainMap) as Record<'words' | 'length', string>;
  return { ...hashes, length: Number(length) };
}

describe('decide', () => {
  it('settles one thing after the other, in its coding and nowhere else', () => {
    let decided = 0;
    fc.assert(
      fc.property(allFiles, fc.infiniteStream(fc.boolean()), (text, sides) => {
        let now = text;
        for (let next = undecided(now)[0]; next; next = undecided(now)[0]) {
          const take = sides.next().value ? 'other' : 'this';
          const before = read(now);
          const after = decide(now, next, take);
          assert.ok(after !== undefined);
          const entry = next.entry;
          assert.deepEqual(
            read(after),
            before.flatMap((coding) => (coding.id === entry ? (expected(coding, next, take) ?? []) : [coding])),
          );
          now = after;
          decided++;
        }
        assert.doesNotMatch(JSON.stringify(readSidecar(now).problems), /merge-conflict/);
      }),
      runs(300),
    );
    assert.ok(decided > 100, String(decided));
  });
});
