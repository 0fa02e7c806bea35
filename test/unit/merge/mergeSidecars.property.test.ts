import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { runs } from '../runs';
import { threeSidecars } from './sidecarSides';

const times = runs(500);

interface Plain {
  readonly codings?: readonly Record<string, unknown>[] | null;
  readonly [key: string]: unknown;
}

/** What a sidecar says, read by the YAML library alone. */
function plain(text: string): Plain {
  return (parseDocument(text, { schema: 'failsafe' }).toJS() ?? {}) as Plain;
}

/** What a sidecar says, whatever the order of codings, codes and keys. */
function unordered(text: string): string {
  const { codings, ...file } = plain(text);
  return sorted([file, (codings ?? []).map(sorted).sort()]);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'codes') return (Array.isArray(part) ? (part as unknown[]) : [part]).map(sorted).sort();
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What each coding says, by its id. */
function byId(text: string): Map<string, Record<string, unknown>> {
  const codings = (plain(text).codings ?? []).filter((one) => typeof one === 'object' && typeof one.id === 'string');
  return new Map(codings.map((one) => [one.id as string, one]));
}

function merge(base: string | undefined, ours: string, theirs: string): string {
  const result = mergeSidecars(base, ours, theirs);
  assert.ok(result.kind === 'merged', JSON.stringify(result));
  return result.text;
}

describe('merging any three sidecars', function () {
  this.timeout(120_000);

  it('gives a file that can be read', () => {
    fc.assert(
      fc.property(threeSidecars({ twice: true }), ({ base, ours, theirs }) => {
        const { readable, problems } = readSidecar(merge(base, ours, theirs));
        assert.ok(readable, JSON.stringify(problems));
      }),
      times,
    );
  });

  it('gives the same whichever side is ours, but for the order', () => {
    fc.assert(
      fc.property(threeSidecars({ twice: true }), ({ base, ours, theirs }) => {
        assert.equal(unordered(merge(base, ours, theirs)), unordered(merge(base, theirs, ours)));
      }),
      times,
    );
  });

  it('has the codings that either side added, that both have, and that one side changed', () => {
    fc.assert(
      fc.property(threeSidecars({ twice: false }), ({ base, ours, theirs }) => {
        const [was, our, their] = [byId(base), byId(ours), byId(theirs)];
        const merged = byId(merge(base, ours, theirs));
        for (const id of new Set([...our.keys(), ...their.keys()])) {
          const before = was.get(id);
          const [left, right] = [our.get(id), their.get(id)];
          const one = left ?? right;
          const isRemoved = before !== undefined && (left === undefined || right === undefined);
          if (!isRemoved || sorted({ quote: '', ...before, at: '' }) !== sorted({ quote: '', ...one, at: '' }))
            assert.ok(merged.has(id), id);
          else if (JSON.stringify(before) === JSON.stringify(one)) assert.ok(!merged.has(id), id);
        }
        for (const id of merged.keys()) {
          // Of two codings that had one id by chance, one got another.
          const isNew = !our.has(id) && !their.has(id);
          if (isNew)
            assert.ok(
              [...our.keys()].some((other) => their.has(other) && !was.has(other)),
              id,
            );
        }
      }),
      times,
    );
  });

  it('has of each field what the one side says that changed it, undisputed', () => {
    /** Where an excerpt is and what it says is one thing. */
    const fields = [['codes'], ['memo'], ['at', 'quote', 'hash', 'context'], ['color'], ['my key'], ['tags']];
    let taken = 0;
    fc.assert(
      fc.property(threeSidecars({ twice: false }), ({ base, ours, theirs }) => {
        const [was, our, their] = [byId(base), byId(ours), byId(theirs)];
        for (const [id, now] of byId(merge(base, ours, theirs))) {
          const [before, left, right] = [was.get(id), our.get(id), their.get(id)];
          if (!before || !left || !right) continue;
          for (const field of fields) {
            const of = (coding: Record<string, unknown>): string =>
              sorted(Object.fromEntries(field.map((key) => [key, coding[key]])));
            if (of(left) !== of(before) && of(right) !== of(before)) continue;
            // Words beside a hash of words are made one of the two.
            if (field.includes('hash') && [left, right].some(({ hash, quote }) => hash && quote)) continue;
            const changed: Record<string, unknown> = of(left) === of(before) ? right : left;
            if (of(changed) !== of(before)) taken++;
            assert.equal(of(now), of(changed), `${id} ${field.join()}`);
          }
        }
      }),
      times,
    );
    assert.ok(taken > 50, String(taken));
  });

  it('loses nothing where it isn’t known what both sides began with', () => {
    fc.assert(
      fc.property(threeSidecars({ twice: false }), ({ ours, theirs }) => {
        const [our, their] = [byId(ours), byId(theirs)];
        const merged = byId(merge(undefined, ours, theirs));
        for (const [id, { codes }] of [...our, ...their]) {
          const now = merged.get(id);
          assert.ok(now, id);
          if (!our.has(id) || !their.has(id) || merged.size > new Set([...our.keys(), ...their.keys()]).size) continue;
          for (const code of [codes].flat()) assert.ok([now.codes].flat().includes(code), String(code));
        }
      }),
      times,
    );
  });

  it('gives to the byte the one side that changed', () => {
    fc.assert(
      fc.property(threeSidecars({ twice: true }), ({ base, ours }) => {
        assert.equal(merge(base, ours, base), ours);
        assert.equal(merge(base, base, ours), ours);
        assert.equal(merge(base, ours, ours), ours);
      }),
      times,
    );
  });

  it('changes nothing when it is merged with a side again', () => {
    // An id that a file has twice may mean another coding once one of the two is gone.
    fc.assert(
      fc.property(threeSidecars({ twice: false }), ({ base, ours, theirs }) => {
        const merged = merge(base, ours, theirs);
        assert.equal(merge(base, merged, theirs), merged);
        assert.equal(merge(base, merged, ours), merged);
        assert.equal(unordered(merge(base, ours, merged)), unordered(merged));
      }),
      times,
    );
  });
});
