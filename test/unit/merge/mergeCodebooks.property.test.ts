import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { mergeCodebooks } from '../../../src/core/merge/mergeCodebooks';
import { runs } from '../runs';
import { threeCodebooks } from './codebookSides';

const times = runs(500);

/** What a codebook says, whatever the order of codes, aliases and keys, read by the YAML library alone. */
function unordered(text: string): string {
  return sorted(parseDocument(text, { schema: 'failsafe' }).toJS());
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (Array.isArray(part)) {
      if (part.length === 0) return undefined;
      const whole =
        key === 'codes' || key === 'speakers'
          ? part.map((item) => (typeof item === 'string' ? { name: item } : (item as unknown)))
          : part;
      return whole.map(sorted).sort();
    }
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function merge(base: string | undefined, ours: string, theirs: string): string {
  const result = mergeCodebooks(base, ours, theirs);
  assert.ok(result.kind === 'merged', JSON.stringify(result));
  return result.text;
}

function meanings(text: string): Set<string> {
  return new Set(
    readCodebook(text)
      .codebook.all()
      .flatMap(({ name, aliases }) => [name, ...aliases]),
  );
}

/**
 * Whether a side has renamed a code to what another code is called on the other side, which has kept the old name too. Then one name means two
 * codes, and which it means depends on what is merged.
 */
function takesName(side: string, other: string): boolean {
  const { codebook } = readCodebook(other);
  const has = (name: string) => codebook.all().some((code) => code.name === name);
  return readCodebook(side)
    .codebook.all()
    .some(({ name, aliases }) => has(name) && aliases.some(has));
}

describe('merging codebooks', () => {
  it('puts a new code that would stand under itself where the other side has it, also when that is merged again', () => {
    const codebook = (...names: string[]) =>
      `codes:\n${names
        .map((name, i) => `${'    '.repeat(i)}- name: ${name}`)
        .join('\n')
        .replace(/\n( *)( {2})- /g, '\n$1codes:\n$1$2- ')}\n`;
    const base = codebook('Pay', 'Late', 'Lower');
    const ours = codebook('Pay', 'New', 'Lower');
    const theirs = codebook('Pay', 'Late', 'Lower', 'New');
    const merged = merge(base, ours, theirs);
    assert.match(
      merged,
      /^codes:\n- name: Pay\n +codes:\n +- name: New\n +conflict: \{parent: Lower\}\n +codes:\n +- name: Lower\n$/,
    );
    assert.equal(merge(base, merged, ours), merged);
    assert.equal(merge(base, merged, theirs), merged);
  });
});

describe('merging any three codebooks', function () {
  this.timeout(120_000);

  it('gives a file that can be read, in which every name stands once', () => {
    fc.assert(
      fc.property(threeCodebooks, ({ base, ours, theirs }) => {
        const { readable, problems } = readCodebook(merge(base, ours, theirs));
        assert.ok(readable, JSON.stringify(problems));
        assert.deepEqual(
          problems.filter(({ code }) => code === 'name-twice'),
          [],
        );
      }),
      times,
    );
  });

  it('keeps every code that either side has added', () => {
    fc.assert(
      fc.property(threeCodebooks, ({ base, ours, theirs }) => {
        const before = meanings(base);
        const merged = meanings(merge(base, ours, theirs));
        const added = [...meanings(ours), ...meanings(theirs)].filter(
          (name) => name.startsWith('New-') && !before.has(name),
        );
        assert.deepEqual(
          added.filter((name) => !merged.has(name)),
          [],
        );
      }),
      times,
    );
  });

  it('gives the same whichever side is ours, but for the order', () => {
    fc.assert(
      fc.property(threeCodebooks, ({ base, ours, theirs }) => {
        assert.equal(unordered(merge(base, ours, theirs)), unordered(merge(base, theirs, ours)));
      }),
      times,
    );
  });

  it('gives to the byte the one side that changed', () => {
    fc.assert(
      fc.property(threeCodebooks, ({ base, ours }) => {
        assert.equal(merge(base, ours, base), ours);
        assert.equal(merge(base, base, ours), ours);
        assert.equal(merge(base, ours, ours), ours);
      }),
      times,
    );
  });

  it('changes nothing when it is merged with a side again', () => {
    fc.assert(
      fc.property(threeCodebooks, ({ base, ours, theirs }) => {
        fc.pre(!takesName(ours, theirs) && !takesName(theirs, ours));
        const merged = merge(base, ours, theirs);
        assert.equal(merge(base, merged, theirs), merged);
        assert.equal(merge(base, merged, ours), merged);
        assert.equal(unordered(merge(base, ours, merged)), unordered(merged));
      }),
      times,
    );
  });
});
