import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coderKey } from '../../../src/core/coders/coder';
import { coderMarks } from '../../../src/core/coders/coderMarks';

describe('marks of coders', () => {
  const marks = (...names: string[]) => names.map((name) => coderMarks(names).get(coderKey(name)));

  it('are one letter where that tells them apart', () => {
    assert.deepEqual(marks('Rached', 'maya', 'PO'), ['R', 'M', 'P']);
    assert.deepEqual(marks('Élodie', 'Ольга', '田中', 'कमल', 'ß'), ['É', 'О', '田', 'क', 'ß']);
  });

  it('are two where several begin with the same letter', () => {
    assert.deepEqual(marks('Maya', 'Marc', 'Rached'), ['My', 'Ma', 'R']);
    assert.deepEqual(marks('Maya Tanaka', 'Maya Okafor'), ['MT', 'MO']);
    assert.deepEqual(marks('coder1', 'coder2', 'coder-3'), ['C1', 'C2', 'C3']);
    assert.deepEqual(marks('田中', '田村'), ['田中', '田村']);
    assert.deepEqual(marks('a', 'aa', 'aaa'), ['A2', 'Aa', 'A3']);
  });

  it('leave to the consensus one of its own, and its letter to others', () => {
    assert.deepEqual(marks('Carla', 'Consensus'), ['C', '✓']);
  });

  it('are nobody’s who has no name', () => {
    assert.deepEqual([...coderMarks([undefined, '', ' - '])], []);
  });

  it('are each another one, whoever is named first and however a name is written', () => {
    const names = fc.array(
      fc.oneof(fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é', '1', ' ', '-', '田') }), fc.string()),
    );
    fc.assert(
      fc.property(names, (coders) => {
        const found = coderMarks(coders);
        assert.deepEqual(new Set(found.keys()), new Set(coders.map(coderKey).filter(Boolean)));
        assert.equal(new Set(found.values()).size, found.size);
        const others = coderMarks([...coders.map((it) => coderKey(it)), ...coders].reverse());
        assert.deepEqual(new Map([...others].sort()), new Map([...found].sort()));
      }),
    );
  });
});
