import assert from 'node:assert/strict';
import { formatAt } from '../../../src/core/codings/at';
import { codesIn, difference, excerptAt, stillThere, type Reach } from '../../../src/core/project/codingTarget';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { at, file, sidecar, studyOf } from './memoryStudy';

const TALK = file(
  'Recorded in May.', // 1
  '',
  'Ann: We count the trees.', // 3
  '',
  'And the birds.', // 5
  '',
  'a-label', // 7
  'other-label',
  '',
  'Bob: ', // 10
  '',
  'Ann: So we', // 12
  'do.  ',
  '',
  'Bob: Yes.', // 15
);

function excerpt(selection: string, reach: Reach, text = TALK): string | undefined {
  const found = excerptAt(readTranscript(text), text, at(selection), reach);
  return found && formatAt(found);
}

describe('excerptAt', () => {
  for (const [what, selection, turn, paragraph] of [
    ['a cursor in a turn of two paragraphs', '3:8-3:8', '3:6-5:15', '3:6-3:25'],
    ['a cursor in its second paragraph', '5:1-5:1', '3:6-5:15', '5:1-5:15'],
    ['a cursor at the end of a paragraph', '5:15-5:15', '3:6-5:15', '5:1-5:15'],
    ['a cursor on the name', '3:1-3:1', '3:6-5:15', '3:6-3:25'],
    ['a cursor on a blank line in a turn', '4:1-4:1', '3:6-5:15', undefined],
    ['a cursor on a label', '7:3-7:3', '3:6-5:15', '5:1-5:15'],
    ['a cursor on the label after it', '8:1-8:1', '3:6-5:15', '5:1-5:15'],
    ['a cursor on a blank line after the labels', '9:1-9:1', '3:6-5:15', undefined],
    ['a cursor in a turn without speech', '10:2-10:2', undefined, undefined],
    ['a cursor in a paragraph of two lines', '13:2-13:2', '12:6-13:4', '12:6-13:4'],
    ['a cursor above the first turn', '1:4-1:4', '1:1-1:17', '1:1-1:17'],
    ['a cursor on a blank line above the first turn', '2:1-2:1', undefined, undefined],
    ['a cursor past the end of a line', '13:6-13:6', '12:6-13:4', '12:6-13:4'],
    ['a selection', '3:9-3:14', '3:9-3:14', '3:9-3:14'],
    ['a selection with space at its ends', '3:8-3:19', '3:9-3:18', '3:9-3:18'],
    ['a selection over lines with blank ones at its ends', '2:1-5:1', '3:1-3:25', '3:1-3:25'],
    ['a selection of nothing but space', '4:1-5:1', '3:6-5:15', undefined],
    ['a selection past the end of the text', '15:6-99:9', '15:6-15:10', '15:6-15:10'],
  ] as const) {
    it(`${what}: turn ${turn ?? 'none'}, paragraph ${paragraph ?? 'none'}`, () => {
      assert.equal(excerpt(selection, 'turn'), turn);
      assert.equal(excerpt(selection, 'paragraph'), paragraph);
    });
  }

  it('is the same with the line breaks of Windows', () => {
    const windows = TALK.replaceAll('\n', '\r\n');
    assert.equal(excerpt('3:8-3:8', 'turn', windows), '3:6-5:15');
    assert.equal(excerpt('2:1-5:1', 'turn', windows), '3:1-3:25');
  });

  it('takes other white space from the ends too, and no letters', () => {
    const text = 'Ann: \u00a0\u3000We\u2028 count\t\nBob: é😀 \nAnn: x\nBob: y\n';
    assert.equal(excerpt('1:5-1:17', 'turn', text), '1:8-1:17');
    assert.equal(excerpt('1:5-2:1', 'turn', text), '1:8-1:17');
    assert.equal(excerpt('2:5-3:1', 'turn', text), '2:6-2:9');
  });

  it('is nothing in an empty text', () => {
    assert.equal(excerpt('1:1-1:1', 'turn', ''), undefined);
    assert.equal(excerpt('1:1-1:1', 'paragraph', ''), undefined);
  });
});

describe('codesIn', () => {
  const files = {
    'p1.md': TALK,
    'p1.md.codes.yaml': sidecar(
      'p1.md',
      ['a1', 'A, B', '3:6-3:25', 'We count the trees.'],
      ['a2', 'A', '3:9-3:14', 'count'],
      ['a3', 'A', '3:6-13:4', 'gone'],
      ['a4', 'C', '12:6-12:11', 'So we'],
    ),
    'p1.md.eve.codes.yaml': sidecar('p1.md', ['e1', 'E', '5:5-5:8', 'the']),
  };

  it('are those of all codings that lie in the excerpt, both notations', async () => {
    const coded = (await studyOf(files)).transcript('p1.md')!;
    const codes = (range: string) =>
      codesIn(coded, at(range), () => true).map(({ coding, code }) => `${coding.id ?? 'label'} ${code}`);
    assert.deepEqual(codes('3:6-5:15'), ['a1 A', 'a1 B', 'a2 A', 'label a-label', 'label other-label', 'e1 E']);
    assert.deepEqual(codes('3:6-3:25'), ['a1 A', 'a1 B', 'a2 A']);
    assert.deepEqual(codes('3:9-3:14'), ['a2 A']);
    assert.deepEqual(codes('3:10-3:14'), []);
    assert.deepEqual(codes('1:1-99:1').includes('a3 A'), false);
  });

  it('are only those that count as ours', async () => {
    const coded = (await studyOf(files)).transcript('p1.md')!;
    const ours = codesIn(coded, at('3:6-5:15'), ({ coder }) => coder === 'eve');
    assert.deepEqual(
      ours.map(({ code }) => code),
      ['E'],
    );
  });
});

describe('difference', () => {
  const files = (codings: Parameters<typeof sidecar>[1]) => ({
    'codebook.yaml': file('codes:', '  - name: New name', '    aliases: [old-name]', '  - name: Other'),
    'p1.md': TALK,
    'p1.md.codes.yaml': sidecar('p1.md', codings),
  });
  const before = files(['a1', 'old-name, Unknown', '3:6-3:25', 'We count the trees.']);
  const offered = ['New name', 'Unknown'];
  async function change(now: Record<string, string>, ...chosen: string[]) {
    const study = await studyOf(now);
    const there = codesIn(study.transcript('p1.md')!, at('3:6-3:25'), () => true);
    const { add, remove } = difference(study, there, offered, chosen);
    return [...add.map((code) => `+${code}`), ...remove.map(({ code }) => `-${code}`)];
  }

  it('adds what was ticked and removes what was unticked, under whatever name', async () => {
    assert.deepEqual(await change(before, 'New name', 'Unknown'), []);
    assert.deepEqual(await change(before, 'New name'), ['-Unknown']);
    assert.deepEqual(await change(before, 'Unknown'), ['-old-name']);
    assert.deepEqual(await change(before, 'Other', 'Brand new', 'Unknown'), ['+Other', '+Brand new', '-old-name']);
    assert.deepEqual(await change(before), ['-old-name', '-Unknown']);
  });

  it('leaves alone what came while the codes were chosen, and does not miss what went', async () => {
    const meanwhile = files(['a1', 'Unknown, Other', '3:6-3:25', 'We count the trees.']);
    assert.deepEqual(await change(meanwhile, 'New name', 'Unknown'), []);
    assert.deepEqual(await change(meanwhile, 'Unknown', 'Other'), []);
    assert.deepEqual(await change(meanwhile), ['-Unknown']);
  });
});

describe('stillThere', () => {
  it('finds the same code of the same coding, as it is now', async () => {
    const withCodes = (codes: string) =>
      studyOf({
        'p1.md': TALK,
        'p1.md.codes.yaml': sidecar('p1.md', ['a1', codes, '3:6-3:25', 'We count the trees.']),
      });
    const applied = codesIn((await withCodes('A, B')).transcript('p1.md')!, at('3:6-3:25'), () => true);
    const now = (await withCodes('B, C')).transcript('p1.md')!;
    const found = stillThere(now, applied);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['B'],
    );
    assert.equal(found[0]!.coding, now.codings[0]);
  });
});
