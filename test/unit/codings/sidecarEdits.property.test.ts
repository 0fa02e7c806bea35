import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Coding, SidecarCoding } from '../../../src/core/codings/coding';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { moveCodings } from '../../../src/core/codings/moveCodings';
import { addCodings, removeCodings, setCodes } from '../../../src/core/codings/sidecarEdits';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { Lines } from '../../../src/core/text/lines';
import { compareRanges } from '../../../src/core/text/position';
import {
  allFiles,
  anyCodings,
  anyEvidence,
  emptyFiles,
  evidenceOf,
  filledFiles,
  inWindows,
  printed,
  printedFiles,
} from './sidecarFiles';
import { runs } from '../runs';

const owner = { transcript: 'p12.md', coder: 'rached' };
const anyFiles = fc.oneof({ arbitrary: filledFiles, weight: 3 }, emptyFiles, fc.constantFrom('', '# only words\n'));
const some = runs(200);
const many = runs(500);

/** The codings of a file, which has to be readable. */
function read(text: string): Coding[] {
  const { sidecar, problems, readable } = readSidecar(text);
  assert.ok(readable, JSON.stringify(problems));
  return sidecar.codings.map(withoutSource);
}

function withoutSource(coding: SidecarCoding): Coding {
  const { source, codesAt, ...rest } = coding;
  assert.ok(source);
  assert.equal(codesAt.length, rest.codes.length);
  return rest;
}

/** In a file with Windows' line breaks the edits do the same, in those line breaks. */
function assertSameInWindows(text: string, edit: (text: string) => TextEdit[]): void {
  assert.equal(applyEdits(inWindows(text), edit(inWindows(text))), inWindows(applyEdits(text, edit(text))));
}

/** Where a coding stands in its sidecar, as offsets. */
function sourceOf(text: string, id: string): [start: number, end: number] {
  const lines = new Lines(text);
  const { source } = readSidecar(text).sidecar.codings.find((c) => c.id === id)!;
  return [lines.offsetAt(source.start), lines.offsetAt(source.end)];
}

describe('editing any sidecar', function () {
  this.timeout(60_000);

  it('is done on files that can be read', () => {
    fc.assert(
      fc.property(anyFiles, (text) => {
        read(text);
      }),
      some,
    );
  });

  it('adds codings that say exactly what they should, each before the first that stands after it', () => {
    fc.assert(
      fc.property(anyFiles, anyCodings, (text, codings) => {
        const before = read(text);
        const after = read(applyEdits(text, addCodings(text, codings, owner)));
        assert.deepEqual(
          after.filter(({ id }) => id.startsWith('old')),
          before,
        );
        const added = after.filter(({ id }) => id.startsWith('new'));
        const sorted = [...codings].sort((a, b) => compareRanges(a.at, b.at));
        assert.deepEqual(added, sorted);
        assert.deepEqual(
          [...after].sort((a, b) => compareRanges(a.at, b.at)),
          after,
        );
      }),
      some,
    );
  });

  it('adds to a list that has entries by insertions alone, and taking them away restores every byte', () => {
    fc.assert(
      fc.property(fc.oneof(filledFiles, emptyFiles), anyCodings, (text, codings) => {
        const edits = addCodings(text, codings, owner);
        if (read(text).length > 0) for (const { start, end } of edits) assert.equal(start, end);
        const after = applyEdits(text, edits);
        const ids = codings.map(({ id }) => id);
        assert.equal(applyEdits(after, removeCodings(after, ids)), text);
        const oneByOne = ids.reduce((t, id) => applyEdits(t, removeCodings(t, [id])), after);
        assert.equal(oneByOne, text);
      }),
      some,
    );
  });

  it('adds one by one what it adds at once', () => {
    fc.assert(
      fc.property(anyFiles, anyCodings, (text, codings) => {
        // At the left margin a comment above the first entry could as well be one below it.
        fc.pre(!text.includes('deep above'));
        // Blank lines that belong to a kept scalar look like a list that has blank lines between its entries.
        fc.pre(!text.includes('|+'));
        const sorted = [...codings].sort((a, b) => compareRanges(a.at, b.at));
        const oneByOne = sorted.reduce((t, coding) => applyEdits(t, addCodings(t, [coding], owner)), text);
        assert.equal(oneByOne, applyEdits(text, addCodings(text, codings, owner)));
      }),
    );
  });

  it('keeps the line breaks of the file', () => {
    fc.assert(
      fc.property(filledFiles, anyCodings, (text, codings) => {
        assertSameInWindows(text, (t) => addCodings(t, codings, owner));
        for (const { id } of read(text)) assertSameInWindows(text, (t) => removeCodings(t, [id]));
        for (const { id } of read(text)) assertSameInWindows(text, (t) => setCodes(t, id, ['B', 'C']));
      }),
    );
  });

  it('removes any codings and leaves the others and all comments around them', () => {
    fc.assert(
      fc.property(filledFiles, fc.array(fc.nat(5)), (text, which) => {
        const ids = which.map((i) => `old${i}`);
        const after = applyEdits(text, removeCodings(text, ids));
        assert.deepEqual(
          read(after),
          read(text).filter(({ id }) => !ids.includes(id)),
        );
        const comments = (t: string) =>
          t.split('\n').filter((line) => /^ *# (?:above|deep above|below|the end)/.test(line));
        assert.deepEqual(comments(after), comments(text));
      }),
      some,
    );
  });

  it('can take all away and add again', () => {
    fc.assert(
      fc.property(filledFiles, anyCodings, (text, codings) => {
        const ids = read(text).map(({ id }) => id);
        const none = applyEdits(text, removeCodings(text, ids));
        assert.deepEqual(read(none), []);
        assert.equal(read(applyEdits(none, addCodings(none, codings, owner))).length, codings.length);
      }),
    );
  });

  it('sets codes inside the coding and nowhere else', () => {
    const codes = fc.uniqueArray(fc.constantFrom('A', 'B', 'C, D', 'yes', '#e', ']'), { minLength: 1 });
    fc.assert(
      fc.property(filledFiles, fc.nat(4), codes, (text, i, wanted) => {
        const id = `old${i}`;
        const before = read(text);
        const after = applyEdits(text, setCodes(text, id, wanted));
        assert.deepEqual(
          read(after),
          before.map((c) => (c.id === id ? { ...c, codes: wanted } : c)),
        );
        if (!before.some((c) => c.id === id)) return;
        const [start, end] = sourceOf(text, id);
        assert.ok(after.startsWith(text.slice(0, start)) && after.endsWith(text.slice(end)));
      }),
      some,
    );
  });

  it('moves codings, with any evidence, inside the coding and nowhere else', () => {
    fc.assert(
      fc.property(filledFiles, anyCodings, (text, codings) => {
        const moves = codings.map(({ at, ...coding }, i) => ({
          id: `old${i}`,
          at,
          ...(i % 2 ? { evidence: evidenceOf(coding) } : {}),
        }));
        const moved = read(text).map(({ at, quote, hash, context, ...coding }) => {
          const move = moves.find(({ id }) => id === coding.id);
          const evidence = move?.evidence ?? evidenceOf({ quote, hash, context });
          return { ...coding, at: move?.at ?? at, ...evidence };
        });
        assert.deepEqual(read(applyEdits(text, moveCodings(text, moves))), moved);
        const comments = (t: string) => t.match(/# .*/g);
        assert.deepEqual(comments(applyEdits(text, moveCodings(text, moves.slice(0, 1)))), comments(text));
      }),
      some,
    );
  });

  it('writes nothing for codings that are where they are, found by what they are found by', () => {
    fc.assert(
      fc.property(allFiles, (text) => {
        const moves = read(text).map(({ id, at, ...coding }) => ({ id, at, evidence: evidenceOf(coding) }));
        assert.deepEqual(moveCodings(text, moves), []);
        for (const { id, codes } of read(text)) assert.deepEqual(setCodes(text, id, codes), []);
      }),
      many,
    );
  });

  it('reads back what was written, and puts back to the byte what was taken away', () => {
    fc.assert(
      fc.property(printed, ({ codings, text }) => {
        assert.deepEqual(
          read(text),
          [...codings].sort((a, b) => compareRanges(a.at, b.at)),
        );
        // Of two codings at one place the new one is the second; the list must not become empty, for that is written as [].
        const isAlone = ({ at }: Coding) => codings.filter((other) => compareRanges(other.at, at) === 0).length === 1;
        for (const coding of codings.length > 1 ? codings.filter(isAlone) : []) {
          const without = applyEdits(text, removeCodings(text, [coding.id]));
          assert.equal(applyEdits(without, addCodings(without, [coding], owner)), text);
        }
      }),
      many,
    );
  });

  it('takes other evidence and codes back to the byte', () => {
    const other = fc.tuple(anyEvidence, fc.uniqueArray(fc.constantFrom('A', 'B, C', 'yes'), { minLength: 1 }));
    fc.assert(
      fc.property(printedFiles, fc.array(other, { minLength: 4, maxLength: 4 }), (text, others) => {
        const before = read(text);
        const there = before.map(({ id, at }, i) => ({ id, at, evidence: others[i]![0] }));
        const back = before.map(({ id, at, ...coding }) => ({ id, at, evidence: evidenceOf(coding) }));
        let now = applyEdits(text, moveCodings(text, there));
        before.forEach(({ id }, i) => (now = applyEdits(now, setCodes(now, id, others[i]![1]))));
        assert.equal(read(now).length, before.length);
        before.forEach(({ id, codes }) => (now = applyEdits(now, setCodes(now, id, codes))));
        assert.equal(applyEdits(now, moveCodings(now, back)), text);
      }),
      many,
    );
  });
});
