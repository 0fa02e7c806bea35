import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TOP, readForest, type Forest } from '../../../src/core/merge/codeForest';
import { joinCode, moveCodes, removeCode, removeWhole } from '../../../src/core/merge/moveCode';
import { canonical } from '../../../src/core/yaml/plainValue';
import { readYaml } from '../../../src/core/yaml/yamlFile';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { runs } from '../runs';
import { threeCodebooks } from './codebookSides';

/** A code as a test sees it: what it says, the code above it and the comments over it. */
interface Seen {
  says: string;
  parent: string;
  comments: string;
}

function read(text: string): Forest {
  const file = readYaml(text);
  assert.deepEqual(file.problems, [], text);
  return readForest(file, (name) => name);
}

function seen(text: string): Map<string, Seen> {
  const forest = read(text);
  return new Map(
    [...forest.codes.values()].map(({ key, says, fields, parent, take }) => {
      const taken = take();
      assert.ok(taken, text);
      return [key, { says: canonical(fields ?? says), parent, comments: taken.comments.join('\n') }];
    }),
  );
}

/** All under a code, itself included. */
function under(forest: Forest, key: string): string[] {
  return [key, ...forest.children(key).flatMap((child) => under(forest, child))];
}

/** What comes of a change; nothing where a list on one line would have to have comments. */
function orRefused(change: () => string | undefined): string | undefined {
  try {
    return change();
  } catch (error) {
    if (error instanceof UnreadableFileError && /list on one line/.test(error.message)) return undefined;
    throw error;
  }
}

describe('moving, removing and joining codes of any codebook', () => {
  it('takes what they say, what is under them and the comments over them along, and leaves all else', () => {
    let refused = 0;
    let done = 0;
    const which = fc.nat(9);
    fc.assert(
      fc.property(
        threeCodebooks,
        which,
        which,
        fc.constantFrom('move', 'remove', 'whole', 'join'),
        (books, i, j, what) => {
          const text = books.ours;
          const forest = read(text);
          const keys = [...forest.codes.keys()];
          const [name, other = TOP] = [keys[i % keys.length], keys[j]];
          fc.pre(name !== undefined && other !== name);
          const into = what === 'join' && other === TOP ? keys.find((key) => key !== name) : other;
          fc.pre(into !== undefined && !(what === 'move' && under(forest, name).includes(into)));
          const code = forest.codes.get(name);
          assert.ok(code);
          const expected = seen(text);
          const comments = expected.get(name)?.comments ?? '';
          const order = new Map([TOP, ...keys].map((key) => [key, [...forest.children(key)]]));
          const take = (from: string, key: string, ...instead: string[]) =>
            order.get(from)?.splice(order.get(from)?.indexOf(key) ?? 0, 1, ...instead);
          const put = (to: string, ...moved: string[]) => {
            order.get(to)?.push(...moved);
            for (const key of moved) expected.get(key)!.parent = to;
          };
          const lift = () => {
            const children = order.get(name) ?? [];
            take(code.parent, name, ...children);
            for (const key of children) expected.get(key)!.parent = code.parent;
            expected.delete(name);
          };
          let after: string | undefined;
          if (what === 'move') {
            take(code.parent, name);
            put(into, name);
            after = orRefused(() => moveCodes(text, [name], into));
          } else if (what === 'whole') {
            take(code.parent, name);
            for (const key of under(forest, name)) expected.delete(key);
            after = orRefused(() => removeWhole(text, name));
          } else if (what === 'remove') {
            lift();
            after = orRefused(() => removeCode(text, name));
          } else {
            const moved = forest.children(name).filter((key) => !under(forest, key).includes(into));
            for (const key of moved) take(name, key);
            put(into, ...moved);
            lift();
            const target = expected.get(into)!;
            const isOnLine = read(text).codes.get(into)?.take()?.style === 'flow';
            if (!isOnLine) target.comments = [target.comments, comments].filter(Boolean).join('\n');
            after = orRefused(() => joinCode(text, name, into));
          }
          if (after === undefined) {
            refused++;
            return;
          }
          done++;
          const now = seen(after);
          assert.deepEqual(new Map([...now].sort()), new Map([...expected].sort()), `${text}\n---\n${after}`);
          const nowForest = read(after);
          for (const [key, children] of order) {
            if (key === TOP || expected.has(key))
              assert.deepEqual(nowForest.children(key), children, `${text}\n---\n${after}`);
          }
          if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
        },
      ),
      runs(500),
    );
    assert.ok(done > 3 * refused, `${done} done, ${refused} refused`);
  });
});
