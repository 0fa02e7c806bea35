import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Coding } from '../../../src/core/codings/coding';
import { moveCodings } from '../../../src/core/codings/moveCodings';
import { moveByNodes } from '../../../src/core/codings/moveNodes';
import { readPrintedSidecar } from '../../../src/core/codings/printedSidecar';
import { readSidecarNodes } from '../../../src/core/codings/readSidecar';
import { addCodings, removeCodings, setCodes } from '../../../src/core/codings/sidecarEdits';
import { addByNodes, removeByNodes, setCodesByNodes } from '../../../src/core/codings/sidecarNodeEdits';
import { compareRanges } from '../../../src/core/text/position';
import { anyCodings, evidenceOf, printedFiles } from './sidecarFiles';
import { runs } from '../runs';

const owner = { transcript: 'p12.md' };

/** What is put into files, or takes the place of something in them. */
const bits = fc.oneof(
  fc.constantFrom(...`:#-?,[]{}&*!|>'"%@~\\= \t\n\r\u0085\u2028\ufeff\ud83d\0`.split(''), '`'),
  fc.constantFrom(': ', ' #', '  ', '- ', '\n\n', '\r\n', '\n      ', '|-', '|+', '>-', "''", '\\"', '\\x41', '[]'),
  fc.constantFrom(
    'null',
    '~',
    '...',
    '---',
    '# mine\n',
    '    # mine\n',
    '&a ',
    '*a',
    '!!str ',
    '%YAML',
    '  - id: new0\n',
  ),
  fc.constantFrom('    memo: x\n', '    mine: x\n', '    hash: {words: a, length: 1}\n', 'coder: x\n'),
  fc.constantFrom('a', 'B ', '…', "it's", '7', ' - ', '\\u00e9'),
);

type Change = (text: string) => string;

/** One of several, chosen by a number from 0 to 9999. */
const pick = <T>(all: readonly T[], which: number): T | undefined => all[Math.floor((which * all.length) / 10_000)];
const which = fc.nat(9999);

/** Something done to a file. */
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    // In a value, which may stay one.
    weight: 4,
    arbitrary: fc.record({ which, bit: bits }).map(({ which, bit }): Change => (text) => {
      const at = pick([...text.matchAll(/(?<=: .*)[^\s{}[\]]/g)], which)?.index ?? 0;
      return text.slice(0, at) + bit + text.slice(at);
    }),
  },
  fc.record({ which, bit: bits, over: fc.nat(3) }).map(({ which, bit, over }): Change => (text) => {
    const at = Math.floor((which * text.length) / 10_000);
    return text.slice(0, at) + bit + text.slice(at + over);
  }),
  fc
    .record({ which, other: which, what: fc.constantFrom('swap', 'drop', 'twice', 'indent') })
    .map(({ which, other, what }): Change => (text) => {
      const lines = text.split('\n');
      const i = pick([...lines.keys()], which)!;
      const j = pick([...lines.keys()], other)!;
      const [one, two] = [lines[i]!, lines[j]!];
      if (what === 'swap') [lines[i], lines[j]] = [two, one];
      else if (what === 'drop') lines.splice(i, 1);
      else if (what === 'twice') lines.splice(j, 0, one);
      else lines[i] = ` ${one}`;
      return lines.join('\n');
    }),
  fc.constantFrom<Change>(
    (text) => text.replace(/\[(.*)\]/, '$1'),
    (text) => text.replace(/\[(.*)\]/, '\n      - $1'),
    (text) => text.replace(/(quote|memo): (.*)/, "$1: '$2'"),
    (text) => text.replace(/(quote|memo): (.*)/, '$1: "$2"'),
    (text) => text.replace(/(quote|memo): "(.*)"/, '$1: $2'),
    (text) => text.replace(/\r?\n$/, ''),
    (text) => text.replace(/\r\n/, '\n'),
    (text) => text.replace(/at: (.*)/, 'at: "$1"'),
    (text) => text.replace(/- id: (.*)/, '- "id": $1'),
  ),
);

const changedFiles = fc
  .tuple(printedFiles, fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) => changes.reduce((now, it) => it(now), text));

/** Where the reader of what we print reads a file, it reads the same as the reader of YAML. Says whether it did. */
function readAlike(text: string): boolean {
  const printed = readPrintedSidecar(text);
  if (!printed) return false;
  const { sidecar, problems, readable } = readSidecarNodes(text);
  assert.ok(readable);
  assert.deepEqual(problems, []);
  assert.deepEqual(printed.sidecar, sidecar);
  return true;
}

/** The edits of a file are the same, whichever way they are made. */
function editAlike(text: string, codings: readonly Coding[]): void {
  const sorted = [...codings].sort((a, b) => compareRanges(a.at, b.at));
  assert.deepEqual(addCodings(text, codings, owner), addByNodes(text, sorted, owner));
  const { sidecar } = readSidecarNodes(text);
  const ids = sidecar.codings.map(({ id }) => id);
  for (const some of [ids, ids.slice(0, 1), ids.slice(1), ids.filter((_, i) => i % 2), ['nobody']])
    assert.deepEqual(removeCodings(text, some), removeByNodes(text, new Set(some)));
  const moves = codings.map(({ at, ...coding }, i) => ({
    id: ids[i] ?? 'nobody',
    at,
    ...(i % 3 ? { evidence: evidenceOf(coding) } : {}),
  }));
  assert.deepEqual(moveCodings(text, moves), moveByNodes(text, moves));
  for (const [i, { codes }] of codings.entries()) {
    const old = sidecar.codings[i]?.codes ?? [];
    const id = ids[i] ?? 'nobody';
    for (const wanted of [codes, [...old, ...codes], [...codes, ...old].slice(0, 2), old.slice(0, 1)]) {
      const distinct = [...new Set(wanted)];
      if (distinct.length > 0)
        assert.deepEqual(setCodes(text, id, distinct), setCodesByNodes(text, new Map([[id, distinct]])));
    }
  }
}

describe('readPrintedSidecar', function () {
  this.timeout(60_000);

  it('reads all that we print, unless there is something to report', () => {
    fc.assert(
      fc.property(printedFiles, (text) => {
        assert.equal(readAlike(text), !text.includes('    conflict: '));
      }),
      runs(1000),
    );
  });

  it('reads nothing otherwise than YAML', () => {
    let read = 0;
    const all = 3000;
    fc.assert(
      fc.property(changedFiles, (text) => {
        if (readAlike(text)) read++;
      }),
      { numRuns: all },
    );
    assert.ok(read > all / 10 && read < (all * 9) / 10, `${read} of ${all} were read`);
  });

  it('gives the edits that YAML would give', () => {
    fc.assert(
      fc.property(fc.oneof(printedFiles, changedFiles), anyCodings, (text, codings) => {
        if (readPrintedSidecar(text)) editAlike(text, codings);
      }),
      runs(500),
    );
  });
});
