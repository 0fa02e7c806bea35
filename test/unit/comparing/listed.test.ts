import assert from 'node:assert/strict';
import { filterListed, nextListed, type Listed, type ListPlace } from '../../../src/core/comparing/listed';

function item(path: string, line: number | undefined, rest: Partial<Listed> = {}): Listed {
  const range = line === undefined ? undefined : { start: { line, character: 0 }, end: { line, character: 5 } };
  return { kind: 'onlyFirst', label: 'Pay', description: '', path, range, codes: ['Pay'], ...rest };
}

function at(path: string, line: number, character = 0, length = 0): ListPlace {
  return { path, selection: { start: { line, character }, end: { line, character: character + length } } };
}

describe('the list of a comparison', () => {
  const pay = item('a.txt', 1, { description: 'I earn little', kind: 'otherCode', codes: ['Pay', 'App'] });
  const rain = item('b.txt', 2, { label: 'Safety', codes: ['Safety'] });

  it('is filtered by kind, code and text, all of which must hold', () => {
    const all = [pay, rain];
    assert.deepEqual(filterListed(all, { kind: 'otherCode' }), [pay]);
    assert.deepEqual(filterListed(all, { codes: ['Safety'] }), [rain]);
    assert.deepEqual(filterListed(all, { codes: ['App'] }), [pay]);
    assert.deepEqual(filterListed(all, { codes: ['App', 'Safety'] }), all);
    assert.deepEqual(filterListed(all, { codes: ['Ap'] }), []);
    assert.deepEqual(filterListed(all, { text: 'EARN' }), [pay]);
    assert.deepEqual(filterListed(all, { text: 'b.txt' }), [rain]);
    assert.deepEqual(filterListed(all, { text: 'earn', codes: ['Safety'] }), []);
  });

  it('is filtered by what has been decided, and leaves out what can’t be', () => {
    const [open, decided] = [item('a.txt', 1, { state: 'open' }), item('a.txt', 1, { state: 'decided' })] as const;
    const all = [open, decided, rain];
    assert.deepEqual(filterListed(all, { state: 'open' }), [open]);
    assert.deepEqual(filterListed(all, { state: 'decided', text: 'pay' }), [decided]);
    assert.deepEqual(filterListed(all, { state: 'decided', text: 'safe' }), []);
  });

  it('is the same list where nothing is filtered', () => {
    const all = [pay, rain];
    assert.equal(filterListed(all, {}), all);
    assert.equal(filterListed(all, { text: '' }), all);
  });
});

describe('steps through a comparison', () => {
  const [first, twin, later, other] = [item('a.txt', 1), item('a.txt', 1), item('a.txt', 7), item('b.txt', 0)] as const;
  const all = [first, twin, later, other];

  it('go from the cursor’s place, in either direction', () => {
    assert.equal(nextListed(all, undefined, at('a.txt', 4), 1), later);
    assert.equal(nextListed(all, undefined, at('a.txt', 4), -1), twin);
    assert.equal(nextListed(all, undefined, at('a.txt', 9), 1), other);
    assert.equal(nextListed(all, undefined, at('aa.txt', 0), -1), later);
  });

  it('go around the end', () => {
    assert.equal(nextListed(all, undefined, at('b.txt', 4), 1), first);
    assert.equal(nextListed(all, undefined, at('a.txt', 0), -1), other);
    assert.equal(nextListed(all, other, at('b.txt', 0, 0, 5), 1), first);
    assert.equal(nextListed(all, first, at('a.txt', 1, 0, 5), -1), other);
  });

  it('reach each of those that begin together', () => {
    assert.equal(nextListed(all, first, at('a.txt', 1, 0, 5), 1), twin);
    assert.equal(nextListed(all, twin, at('a.txt', 1, 0, 5), 1), later);
    assert.equal(nextListed(all, twin, at('a.txt', 1, 0, 5), -1), first);
  });

  it('forget where they led to once the cursor is elsewhere', () => {
    assert.equal(nextListed(all, first, at('a.txt', 6, 3), 1), later);
    assert.equal(nextListed(all, later, at('a.txt', 0, 3), 1), first);
  });

  it('go on from where they led to when no transcript is open', () => {
    assert.equal(nextListed(all, later, undefined, 1), other);
    assert.equal(nextListed(all, undefined, undefined, 1), first);
    assert.equal(nextListed(all, undefined, undefined, -1), other);
  });

  it('leave out what has no place', () => {
    assert.equal(nextListed([item('a.txt', undefined), later], undefined, undefined, 1), later);
    for (const none of [[item('a.txt', undefined)], []])
      assert.equal(nextListed(none, undefined, at('a.txt', 0), 1), undefined);
  });
});
