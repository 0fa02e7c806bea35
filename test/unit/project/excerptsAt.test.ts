import assert from 'node:assert/strict';
import { formatAt } from '../../../src/core/codings/at';
import { excerptsAt, type Reach } from '../../../src/core/project/excerptsAt';
import { unitsAround } from '../../../src/core/project/unitsAround';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { at, file } from './memoryStudy';

const TALK = file(
  'Recorded in May.', // 1
  '',
  'Ann: We count the trees. All of them.', // 3
  '',
  'And the birds.', // 5
  '',
  'a-label', // 7
  'other-label',
  '',
  'Bob: ', // 10
  '',
  'Ann: So we', // 12
  'do. Well.  ',
  '',
  'Bob: Yes.', // 15
);

function excerpts(selections: string, reach: Reach, text = TALK): string {
  const ranges = selections.split(' ').map(at);
  return excerptsAt(readTranscript(text), new Lines(text), ranges, reach).map(formatAt).join(' ');
}

describe('excerptsAt', () => {
  for (const [what, selection, turn, paragraph, sentence] of [
    ['a cursor in a turn of two paragraphs', '3:8-3:8', '3:6-5:15', '3:6-3:38', '3:6-3:25'],
    ['a cursor in a second sentence', '3:30-3:30', '3:6-5:15', '3:6-3:38', '3:26-3:38'],
    ['a cursor in its second paragraph', '5:1-5:1', '3:6-5:15', '5:1-5:15', '5:1-5:15'],
    ['a cursor at the end of a paragraph', '5:15-5:15', '3:6-5:15', '5:1-5:15', '5:1-5:15'],
    ['a cursor on the name', '3:1-3:1', '3:6-5:15', '3:6-3:38', '3:6-3:25'],
    ['a cursor on a blank line in a turn', '4:1-4:1', '3:6-5:15', '', ''],
    ['a cursor on a label', '7:3-7:3', '3:6-5:15', '5:1-5:15', '5:1-5:15'],
    ['a cursor on the label after it', '8:1-8:1', '3:6-5:15', '5:1-5:15', '5:1-5:15'],
    ['a cursor on a blank line after the labels', '9:1-9:1', '3:6-5:15', '', ''],
    ['a cursor in a turn without speech', '10:2-10:2', '', '', ''],
    ['a cursor in a sentence on two lines', '13:2-13:2', '12:6-13:10', '12:6-13:10', '12:6-13:4'],
    ['a cursor above the first turn', '1:4-1:4', '1:1-1:17', '1:1-1:17', '1:1-1:17'],
    ['a cursor on a blank line above the first turn', '2:1-2:1', '', '', ''],
    ['a cursor past the end of a line', '13:11-13:11', '12:6-13:10', '12:6-13:10', '13:5-13:10'],
    ['a selection in a sentence', '3:9-3:14', '3:6-5:15', '3:6-3:38', '3:6-3:25'],
    ['a selection in two sentences', '3:20-3:27', '3:6-5:15', '3:6-3:38', '3:6-3:25 3:26-3:38'],
    ['a selection that ends where a sentence begins', '3:9-3:26', '3:6-5:15', '3:6-3:38', '3:6-3:25'],
    ['a selection in two paragraphs', '3:33-5:4', '3:6-5:15', '3:6-3:38 5:1-5:15', '3:26-3:38 5:1-5:15'],
    [
      'a selection over turns',
      '5:5-15:8',
      '3:6-5:15 12:6-13:10 15:6-15:10',
      '5:1-5:15 12:6-13:10 15:6-15:10',
      '5:1-5:15 12:6-13:4 13:5-13:10 15:6-15:10',
    ],
    ['a selection from above the first turn', '1:3-3:7', '3:6-5:15', '1:1-1:17 3:6-3:38', '1:1-1:17 3:6-3:25'],
    ['a selection of a line with its line break', '15:1-16:1', '15:6-15:10', '15:6-15:10', '15:6-15:10'],
    ['a selection of a label', '7:1-7:8', '3:6-5:15', '5:1-5:15', '5:1-5:15'],
    ['a selection of nothing but space', '4:1-5:1', '3:6-5:15', '', ''],
  ] as const) {
    it(`${what}: turn ${turn || 'none'}, paragraph ${paragraph || 'none'}, sentence ${sentence || 'none'}`, () => {
      assert.equal(excerpts(selection, 'turn'), turn);
      assert.equal(excerpts(selection, 'paragraph'), paragraph);
      assert.equal(excerpts(selection, 'sentence'), sentence);
    });
  }

  for (const [what, selection, selected, words] of [
    ['a cursor', '3:8-3:8', '3:6-5:15', '3:6-3:8'],
    ['a cursor between words', '10:6-10:6', '', ''],
    ['a selection', '3:9-3:14', '3:9-3:14', '3:9-3:14'],
    ['a selection with space at its ends', '3:8-3:19', '3:9-3:18', '3:9-3:18'],
    ['a selection over lines with blank ones at its ends', '2:1-5:1', '3:1-3:38', '3:1-3:38'],
    ['a selection of nothing but space', '4:1-5:1', '3:6-5:15', ''],
    ['a selection past the end of the text', '15:6-99:9', '15:6-15:10', '15:6-15:10'],
  ] as const) {
    it(`${what}: ${selected || 'none'}, as words ${words || 'none'}`, () => {
      assert.equal(excerpts(selection, 'selection'), selected);
      assert.equal(excerpts(selection, 'words'), words);
    });
  }

  it('of several selections are in text order, and each once', () => {
    assert.equal(excerpts('15:7-15:7 3:8-3:8 5:2-5:2', 'turn'), '3:6-5:15 15:6-15:10');
    assert.equal(excerpts('15:7-15:7 3:8-3:8 5:2-5:2', 'paragraph'), '3:6-3:38 5:1-5:15 15:6-15:10');
    assert.equal(excerpts('5:1-5:4 3:8-3:8 5:5-5:8', 'selection'), '3:6-5:15 5:1-5:4 5:5-5:8');
    assert.equal(excerpts('5:2-5:2 5:4-5:4 5:5-5:8', 'words'), '5:1-5:4 5:5-5:8');
  });

  it('is the same with the line breaks of Windows', () => {
    const windows = TALK.replaceAll('\n', '\r\n');
    assert.equal(excerpts('3:8-3:8', 'selection', windows), '3:6-5:15');
    assert.equal(excerpts('2:1-5:1', 'selection', windows), '3:1-3:38');
    assert.equal(excerpts('13:2-13:2', 'sentence', windows), '12:6-13:4');
  });

  it('takes other white space from the ends too, and no letters', () => {
    const text = 'Ann: \u00a0\u3000We\u2028 count\t\nBob: é😀 \nAnn: x\nBob: y\n';
    assert.equal(excerpts('1:5-1:17', 'selection', text), '1:8-1:17');
    assert.equal(excerpts('1:5-2:1', 'selection', text), '1:8-1:17');
    assert.equal(excerpts('2:5-3:1', 'selection', text), '2:6-2:9');
  });

  it('is nothing in an empty text', () => {
    for (const reach of ['selection', 'words', 'turn', 'paragraph', 'sentence'] as const)
      assert.equal(excerpts('1:1-1:1', reach, ''), '');
  });
});

describe('unitsAround', () => {
  const around = (place: string, text = TALK) => {
    const { start } = at(`${place}-${place}`);
    return unitsAround(readTranscript(text), new Lines(text), start).map(formatAt).join(' ');
  };

  it('goes from the word to the talk', () => {
    assert.equal(around('3:8'), '3:6-3:8 3:6-3:25 3:6-3:38 3:6-5:15 3:1-8:12 3:1-15:10');
    assert.equal(around('5:10'), '5:9-5:14 5:1-5:15 3:6-5:15 3:1-8:12 3:1-15:10');
    assert.equal(around('13:1'), '13:1-13:3 12:6-13:4 12:6-13:10 12:1-13:12 3:1-15:10');
  });

  it('goes from a label, a name or a blank line to its turn', () => {
    assert.equal(around('7:1'), '7:1-7:8 3:1-8:12 3:1-15:10');
    assert.equal(around('3:2'), '3:1-3:4 3:1-8:12 3:1-15:10');
    assert.equal(around('4:1'), '3:6-5:15 3:1-8:12 3:1-15:10');
    assert.equal(around('1:3'), '1:1-1:9 1:1-1:17');
    assert.equal(around('2:1'), '');
  });

  it('has no turns where nobody speaks', () => {
    assert.equal(around('1:1', 'One. Two.\n\nThree.\n'), '1:1-1:4 1:1-1:5 1:1-1:10 1:1-3:7');
    assert.equal(around('1:1', ''), '');
  });
});
