import assert from 'node:assert/strict';
import { mergeBothSides } from '../../../src/core/merge/mergeBothSides';
import { problemText } from '../../../src/core/text/problem';
import { readYaml } from '../../../src/core/yaml/yamlFile';
import type { Merge } from '../../../src/core/merge/mergeResult';

const MARKED = `a
<<<<<<< HEAD
ours 1
ours 2
=======
theirs
>>>>>>> other
b
<<<<<<< HEAD
=======
added
>>>>>>> other
`;

const WITH_BASE = `a
<<<<<<< HEAD
ours
||||||| 1234567
base
=======
theirs
>>>>>>> other
b
`;

/** A merge that only tells what it was given. */
function given(marked: string, base?: string): unknown[] {
  const calls: unknown[] = [];
  const merge: Merge = (...texts) => {
    calls.push(texts);
    return { kind: 'merged', text: '', conflicts: [] };
  };
  mergeBothSides(marked, merge, base);
  return calls;
}

/** A merge in which a side can't be read, at its third line. */
function unreadable(side: 'base' | 'ours' | 'theirs'): Merge {
  const range = { start: { line: 2, character: 1 }, end: { line: 2, character: 4 } };
  return (base) =>
    side === 'base' && base === undefined
      ? { kind: 'merged', text: 'without base', conflicts: [] }
      : { kind: 'unreadable', side, problem: { code: 'bad', message: 'Bad.', severity: 'error', range } };
}

describe('mergeBothSides', () => {
  it('merges the two texts that the markers part, whole', () => {
    assert.deepEqual(given(MARKED), [[undefined, 'a\nours 1\nours 2\nb\n', 'a\ntheirs\nb\nadded\n']]);
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const sides = ['a\nours 1\nours 2\nb\n', 'a\ntheirs\nb\nadded\n'].map(crlf);
    assert.deepEqual(given(crlf(MARKED)), [[undefined, ...sides]]);
  });

  it('takes what both began with from the markers, unless it is known better', () => {
    assert.deepEqual(given(WITH_BASE), [['a\nbase\nb\n', 'a\nours\nb\n', 'a\ntheirs\nb\n']]);
    assert.deepEqual(given(WITH_BASE, 'known'), [['known', 'a\nours\nb\n', 'a\ntheirs\nb\n']]);
  });

  it('merges without what both began with where that can’t be read', () => {
    assert.deepEqual(mergeBothSides(WITH_BASE, unreadable('base')), {
      kind: 'merged',
      text: 'without base',
      conflicts: [],
    });
  });

  it('tells what can’t be read at its line between the markers', () => {
    for (const [side, line] of [
      ['ours', 3],
      ['theirs', 7],
    ] as const) {
      const result = mergeBothSides(MARKED, unreadable(side));
      assert.equal(result.kind === 'unreadable' && result.side, side);
      assert.deepEqual(result.kind === 'unreadable' && result.problem.range, {
        start: { line, character: 1 },
        end: { line, character: 4 },
      });
    }
  });

  it('tells of a line by its number in the marked text', () => {
    const marked = '<<<<<<< HEAD\n=======\n\tcodings:\n>>>>>>> other\n';
    const result = mergeBothSides(marked, (_, ours, theirs) => {
      assert.equal(ours, '');
      return { kind: 'unreadable', side: 'theirs', problem: readYaml(theirs).problems[0]! };
    });
    const message = 'Line 3 is indented with a tab; YAML allows only spaces.';
    assert.equal(result.kind === 'unreadable' && problemText(result.problem), message);
  });

  it('tells where the markers themselves aren’t whole, and merges nothing', () => {
    for (const [marked, line] of [
      ['a\n=======\nb\n>>>>>>> x\n', 1],
      ['<<<<<<< HEAD\na\n<<<<<<< HEAD\n', 2],
      ['a\n<<<<<<< HEAD\nb\n=======\nc\n', 1],
      ['<<<<<<< HEAD\na\n>>>>>>> x\n', 2],
      ['<<<<<<< HEAD\na\n=======\nb\n=======\nc\n>>>>>>> x\n', 4],
    ] as const) {
      assert.deepEqual(given(marked), []);
      const result = mergeBothSides(marked, () => assert.fail());
      assert.equal(result.kind === 'unreadable' && result.problem.range.start.line, line, marked);
    }
  });

  it('takes no longer or indented line for a marker', () => {
    assert.deepEqual(given('<<<<<<<< a\n ======= \n>>>>>>>b\n'), [
      Array.from({ length: 3 }, () => '<<<<<<<< a\n ======= \n>>>>>>>b\n'),
    ]);
  });
});
