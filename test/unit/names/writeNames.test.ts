import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namesInSidecar } from '../../../src/core/names/namesInSidecar';
import { writeNames } from '../../../src/core/names/writeNames';
import { applyEdits } from '../../../src/core/text/edit';
import { allFiles } from '../codings/sidecarFiles';
import { runs } from '../runs';

describe('writing names', () => {
  it('makes them be read as just that, whatever they are, and leaves the others', () => {
    const anyName = fc.oneof(
      fc.constantFrom('Care', 'a, b', '# no', 'yes', '12', "it's: so", '[x]', '*y', 'Zoë 🙂'),
      fc.string({ unit: 'binary', maxLength: 12 }).filter((name) => name.trim() !== ''),
    );
    fc.assert(
      fc.property(allFiles, anyName, fc.nat(), (text, name, which) => {
        const uses = namesInSidecar(text).filter(({ kind }) => kind === 'code');
        const chosen = uses[which % Math.max(uses.length, 1)];
        if (!chosen) return;
        const after = applyEdits(text, writeNames(text, [chosen], name));
        const expected = uses.map((use) => (use === chosen ? name.trim() : use.name));
        const now = namesInSidecar(after).filter(({ kind }) => kind === 'code');
        assert.deepEqual(
          now.map((use) => use.name),
          expected,
        );
      }),
      runs(200),
    );
  });
});
