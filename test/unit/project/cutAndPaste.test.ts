import assert from 'node:assert/strict';
import { Editing } from './editing';
import { Hands } from './hands';
import { file, shown, sidecar } from './memoryStudy';

const TEXT = file('Ann: We count the big trees.', '', 'Bob: Yeah.', '', 'Ann: So.', '', 'Bob: Yeah.', '', 'Ann: No.');
const SECOND: [string, string, string, string] = ['a', 'A', '7:6-7:11', 'Yeah.'];
const FIRST: [string, string, string, string] = ['b', 'B', '3:6-3:11', 'Yeah.'];

describe('codings that are cut and pasted', () => {
  it('go where their words are pasted, after other edits and a rest', async () => {
    const it = await Hands.on(TEXT, SECOND);
    it.cut('Bob: Yeah.\n\n');
    assert.deepEqual(it.codings, ['a orphan']);
    it.typed('x\n', 'Ann: We');
    it.put('Bob: Yeah.\n\n', 'Ann: We');
    assert.deepEqual(it.codings, ['a A 2:6-2:11 moved']);
    await it.save();
    assert.deepEqual(it.codings, ['a A 2:6-2:11']);
  });

  it('do so though nobody has rested meanwhile, and both of two', async () => {
    const it = await Hands.on(TEXT, FIRST, SECOND);
    it.typed('x\n', 'Ann: We');
    it.cut('Bob: Yeah.\n\nAnn: So.\n\nBob: Yeah.\n\n');
    it.put('Bob: Yeah.\n\nAnn: So.\n\nBob: Yeah.\n\n', 'Ann: We');
    assert.deepEqual(it.codings, ['b B 2:6-2:11 moved', 'a A 6:6-6:11 moved']);
  });

  it('do so with other line breaks, more or less of them around', async () => {
    const it = await Hands.on(TEXT, SECOND);
    it.cut('\nAnn: So.\n\nBob: Yeah.');
    it.changeLineBreaks();
    it.put('Ann: So.\r\n\r\nBob: Yeah.\r\n\r\n', 'Ann: We');
    assert.deepEqual(it.codings, ['a A 3:6-3:11 moved']);
  });

  it('keep a line break of theirs where it is pasted', async () => {
    const it = await Hands.on(TEXT, ['a', 'A', '7:1-8:1', '"Bob: Yeah.\\n"']);
    it.cut('Bob: Yeah.\n');
    it.put('Bob: Yeah.\n', 'Ann: We');
    assert.deepEqual(it.codings, ['a A 1:1-2:1 moved']);
  });

  it('stay with the first paste, and are gone when that is cut and not put in again', async () => {
    const it = await Hands.on(TEXT, SECOND);
    it.cut('Yeah.');
    it.put('Yeah.', 'No.');
    it.put('Yeah. ', 'Ann: We');
    assert.deepEqual(it.codings, ['a A 9:6-9:11 moved']);
    it.cut('Yeah.');
    assert.deepEqual(it.codings, ['a orphan']);
    it.put('Yeah.', 'So.');
    assert.deepEqual(it.codings, ['a A 5:6-5:11 moved']);
  });

  it('stay gone when the same was cut elsewhere since, which then is pasted', async () => {
    const it = await Hands.on(TEXT, SECOND);
    it.cut('Yeah.');
    it.cut('Yeah.');
    it.put('Yeah.', 'So.');
    assert.deepEqual(it.codings, ['a orphan']);
  });

  it('stay gone when few words are part of what is pasted, or are typed', async () => {
    const it = await Hands.on(TEXT, SECOND);
    it.cut('Yeah.');
    it.put('Yeah. Well.', 'So.');
    it.typed('Yeah.', 'So.');
    assert.deepEqual(it.codings, ['a orphan']);
  });

  it('stay gone when one letter that was left of them is typed', async () => {
    const it = await Hands.on(TEXT, SECOND);
    it.erase('Yeah.');
    it.put('Y', 'So.');
    assert.deepEqual(it.codings, ['a orphan']);
  });

  it('go where many words are part of what is pasted', async () => {
    const it = await Hands.on(TEXT, SECOND);
    it.cut('Ann: So.\n\nBob: Yeah.');
    it.put('Title\nAnn: So.\n\nBob: Yeah.\nAnn: Go on.\n\n', 'Ann: We');
    assert.deepEqual(it.codings, ['a A 4:6-4:11 moved']);
  });

  it('stay where they are when a text is replaced by itself with more around it', async () => {
    const it = await Hands.on(TEXT, FIRST, SECOND);
    it.instead('Bob: Yeah.\n\nAnn: So.\n\nBob: Yeah.', '(Bob: Yeah.\n\nAnn: So.\n\nBob: Yeah.)');
    assert.deepEqual(it.codings, ['b B 3:7-3:12 moved', 'a A 7:6-7:11']);
  });

  it('move with a line that is moved in one edit, up and down', async () => {
    const it = await Hands.on(TEXT, FIRST, SECOND);
    it.move('\nBob: Yeah.', 'Ann: So.', 'Bob: Yeah.\n');
    assert.equal(it.text.split('\n')[4], 'Bob: Yeah.');
    assert.deepEqual(it.codings, ['b B 3:6-3:11', 'a A 5:6-5:11 moved']);
    it.move('Ann: So.\n\n', 'Ann: No.');
    assert.deepEqual(it.codings, ['b B 3:6-3:11', 'a A 5:6-5:11 moved']);
    it.undo();
    it.undo();
    assert.equal(it.text, TEXT);
    assert.deepEqual(it.codings, ['b B 3:6-3:11', 'a A 7:6-7:11']);
  });

  it('are back when the paste and the cut are undone, and stay with the words that were cut with half of another', async () => {
    const it = await Hands.on(TEXT, ['c', 'C', '5:6-5:9', 'So.'], SECOND);
    it.typed('x\n', 'Ann: We');
    assert.deepEqual(it.codings, ['c C 6:6-6:9 moved', 'a A 8:6-8:11 moved']);
    it.cut('.\n\nBob: Yeah.');
    it.put('.\n\nBob: Yeah.', 'Ann: We');
    assert.deepEqual(it.codings, ['a A 4:6-4:11 moved', 'c C 8:6-8:8 moved']);
    it.undo();
    assert.deepEqual(it.codings, ['c C 6:6-6:8 moved', 'a orphan']);
    it.undo();
    assert.deepEqual(it.codings, ['c C 6:6-6:9 moved', 'a A 8:6-8:11 moved']);
  });

  it('stay gone when it is pasted twice at once', async () => {
    const it = await Hands.on(TEXT, SECOND);
    it.cut('Bob: Yeah.\n\nAnn: No.');
    it.put('Bob: Yeah.\n\nAnn: No.\n\nBob: Yeah.\n\nAnn: No.\n\n', 'Ann: So');
    assert.deepEqual(it.codings, ['a orphan']);
    const editing = await Editing.open(TEXT, sidecar('talk.md', SECOND));
    const start = TEXT.lastIndexOf('Yeah.');
    editing.change([
      { start: 0, end: 0, newText: 'Yeah.\n' },
      { start, end: start + 5, newText: '' },
      { start: TEXT.length, end: TEXT.length, newText: 'Yeah.\n' },
    ]);
    assert.deepEqual(
      editing.rest().codings.map(({ state }) => state),
      ['orphan'],
    );
  });

  it('stay where they are when their text is replaced by itself and put in elsewhere too', async () => {
    const editing = await Editing.open(TEXT, sidecar('talk.md', SECOND));
    const start = TEXT.lastIndexOf('Yeah.');
    editing.change([
      { start: 0, end: 0, newText: 'Yeah.\n' },
      { start, end: start + 5, newText: 'Yeah.' },
    ]);
    assert.deepEqual(editing.rest().codings.map(shown), ['a A 8:6-8:11 moved']);
  });

  it('stay where they have been found meanwhile', async () => {
    const it = await Hands.on(TEXT, ['t', 'T', '1:6-1:29', 'We count the big trees.']);
    it.cut('Ann: We count the big trees.\n\n');
    it.typed('We count the big trees.', 'So.');
    assert.deepEqual(it.codings, ['t T 3:6-3:29 moved']);
    it.put('Ann: We count the big trees.\n\n', 'Ann: No.');
    assert.deepEqual(it.codings, ['t T 3:6-3:29 moved']);
  });

  it('stay gone when somebody has given them other words meanwhile', async () => {
    const editing = await Editing.open(TEXT, sidecar('talk.md', SECOND));
    const start = TEXT.lastIndexOf('Yeah.');
    editing.change([{ start, end: start + 5, newText: '' }]);
    editing.rest();
    await editing.replaceSidecar(sidecar('talk.md', ['a', 'A', '7:6-7:12', 'Never.']));
    editing.change([{ start: 0, end: 0, newText: 'Yeah.' }]);
    assert.deepEqual(
      editing.rest().codings.map(({ state }) => state),
      ['orphan'],
    );
  });

  it('of the same words, cut and pasted at once in two places, stay gone', async () => {
    const editing = await Editing.open(TEXT, sidecar('talk.md', FIRST, SECOND));
    const [one, two] = [TEXT.indexOf('Yeah.'), TEXT.lastIndexOf('Yeah.')];
    editing.change([one, two].map((start) => ({ start, end: start + 5, newText: '' })));
    editing.change([{ start: 0, end: 0, newText: 'Yeah.' }]);
    assert.deepEqual(
      editing.rest().codings.map(({ state }) => state),
      ['orphan', 'orphan'],
    );
  });
});
