import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/edit';
import { NodeReader } from '../../../src/core/yaml/nodeReader';
import { plainMap } from '../../../src/core/yaml/plainValue';
import { setNames } from '../../../src/core/yaml/setNames';
import { readYaml } from '../../../src/core/yaml/yamlFile';
import { runs } from '../runs';

function set(text: string, wanted: readonly string[]): string {
  const file = readYaml(text);
  assert.ok(file.root);
  return applyEdits(text, setNames(file, file.root, 'all', wanted));
}

function namesOf(text: string): unknown {
  const file = readYaml(text);
  assert.deepEqual(file.problems, [], text);
  return file.root && plainMap(new NodeReader(file), file.root).get('all');
}

const list = (names: readonly string[]) => ['all:', ...names, 'end: 1', ''].join('\n');

describe('setNames', () => {
  it('leaves each name that stays on its line, with its comment', () => {
    const text = list(['  - a # of a', '  # over b', '  - b # of b', '  - c # of c']);
    assert.equal(set(text, ['a', 'c', 'd']), list(['  - a # of a', '  # over b', '  - c # of c', '  - d']));
    assert.equal(set(text, ['x', 'a', 'c']), list(['  - x', '  - a # of a', '  # over b', '  - c # of c']));
    assert.equal(set(text, ['c', 'd']), list(['  # over b', '  - c # of c', '  - d']));
  });

  it('puts a name in the place of another, and the rest behind it', () => {
    const text = list(['  - a # of a', '  - b # of b']);
    assert.equal(set(text, ['a', 'x', 'w']), list(['  - a # of a', '  - x # of b', '  - w']));
    assert.equal(set(text, ['x', 'w', 'b']), list(['  - x # of a', '  - w', '  - b # of b']));
    assert.equal(set(text, ['b', 'a']), list(['  - b # of a', '  - a # of b']));
    assert.equal(set('all: [a, b, {c: d}, e]\n', ['b', 'f']), 'all: [b, {c: d}, f]\n');
  });

  it('makes any list any other, and takes no comment from a name that stays in its order', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x y', '#z'), { maxLength: 6 });
    const style = fc.constantFrom('block', 'flow', 'lines');
    fc.assert(
      fc.property(names, names, style, fc.boolean(), (old, wanted, style, windows) => {
        fc.pre(wanted.length > 0 || old.length > 0);
        const quoted = old.map((name) => JSON.stringify(name));
        const lines = {
          block: ['all:', ...quoted.map((name) => `  - ${name} # of ${name}`)],
          flow: [`all: [${quoted.join(', ')}]`],
          lines: ['all: [', ...quoted.map((name) => `    ${name}, # of ${name}`), '  ]'],
        }[old.length ? style : 'flow'];
        const text = [...lines, 'end: 1', ''].join(windows ? '\r\n' : '\n');
        const after = set(text, wanted);
        assert.deepEqual(namesOf(after), wanted, after);
        const kept = old.filter((name) => wanted.includes(name));
        if (style !== 'block' || kept.join() !== wanted.filter((name) => old.includes(name)).join()) return;
        for (const name of kept) assert.ok(after.includes(`  - ${JSON.stringify(name)} # of ${JSON.stringify(name)}`));
      }),
      runs(2000),
    );
  });
});
