import assert from 'node:assert/strict';
import { parseAt } from '../../../src/core/codings/at';
import type { Evidence } from '../../../src/core/codings/describeExcerpt';
import { moveCodings } from '../../../src/core/codings/moveCodings';
import { applyEdits } from '../../../src/core/text/edit';

const HASH = { words: '9f2c4e1a7b3d5f60', length: 398, before: '3fa177bd', after: '77bd01c2' };
const PRINTED = 'hash: {words: 9f2c4e1a7b3d5f60, length: 398, before: 3fa177bd, after: 77bd01c2}';
const CONTEXT = { speaker: 'Ann', before: 'did it?', after: 'So, no' };

const entry = (...lines: string[]) =>
  [
    'codings:',
    '  - id: a',
    '    codes: [A]',
    '    at: 1:1-1:6',
    ...lines.map((line) => line && `    ${line}`),
    '',
  ].join('\n');

function found(text: string, evidence: Evidence): string {
  return applyEdits(text, moveCodings(text, [{ id: 'a', at: parseAt('1:1-1:6')!, evidence }]));
}

describe('moveCodings to other evidence', () => {
  it('puts a hash in the place of the quote and the context, and back', () => {
    const open = entry('quote: Yeah.', 'context: {speaker: Ann, before: did it?, after: "So, no"}', 'memo: x # mine');
    const closed = entry(PRINTED, 'memo: x # mine');
    assert.equal(found(open, { quote: '', hash: HASH }), closed);
    assert.equal(found(closed, { quote: 'Yeah.', context: CONTEXT }), open);
  });

  it('does so in any style', () => {
    const evidence = { quote: '', hash: HASH };
    const lines = ['quote: |-', '  one', '', '  two', '# about the memo', 'memo: x'];
    assert.equal(found(entry(...lines), evidence), entry(PRINTED, ...lines.slice(4)));
    const flow = 'codings: [{id: a, codes: A, at: 1:1-1:6, quote: x, context: {speaker: Ann}}]';
    assert.equal(found(flow, evidence), `codings: [{id: a, codes: A, at: 1:1-1:6, ${PRINTED}}]`);
    const first = 'codings:\n- context: {speaker: Ann}\n  id: a\n  codes: A\n  at: 1:1-1:6\n  quote: x';
    assert.equal(found(first, evidence), `codings:\n- id: a\n  codes: A\n  at: 1:1-1:6\n  ${PRINTED}`);
    const commented = first.replace('\n  id', '\n  # why\n  id');
    assert.equal(found(commented, evidence), `codings:\n- \n  # why\n  id: a\n  codes: A\n  at: 1:1-1:6\n  ${PRINTED}`);
    const windows = entry('quote: x', 'context: {speaker: Ann}').replace(/\n/g, '\r\n');
    assert.equal(found(windows, evidence), entry(PRINTED).replace(/\n/g, '\r\n'));
  });

  it('adds a context where there is none, changes it, and takes it away again', () => {
    const plain = entry('quote: |-', '  one', '  two', 'memo: x');
    const around = entry('quote: |-', '  one', '  two', 'context: {speaker: Ann}', 'memo: x');
    assert.equal(found(plain, { quote: 'one\ntwo', context: { speaker: 'Ann' } }), around);
    assert.equal(
      found(around, { quote: 'one\ntwo', context: { after: 'x' } }),
      around.replace('speaker: Ann', 'after: x'),
    );
    assert.equal(found(around, { quote: 'one\ntwo' }), plain);
    assert.equal(found(around, { quote: 'one\ntwo', context: { speaker: 'Ann' } }), around);
  });

  it('leaves comments and kept blank lines where a key goes', () => {
    const before = ['memo: |+', '  kept', '', 'context: {speaker: Ann} # gone', '# stays', 'quote: x'];
    const after = ['memo: |+', '  kept', '', '# stays', 'quote: x'];
    assert.equal(found(entry(...before), { quote: 'x' }), entry(...after));
    const last = ['quote: x', 'memo: |+', '  kept', '', 'context: {speaker: Ann}'];
    assert.equal(found(entry(...last).trimEnd(), { quote: 'x' }), `${entry(...last.slice(0, 3))}\n`);
    const both = ['quote: x', 'memo: |+', '  kept', '', PRINTED, 'context: {speaker: Ann}'];
    assert.equal(found(entry(...both).trimEnd(), { quote: 'x' }), `${entry(...both.slice(0, 3))}\n`);
  });
});
