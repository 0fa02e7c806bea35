import assert from 'node:assert/strict';
import type { TextEdit } from '../../../src/core/text/edit';
import { Editing, SIDECAR, sidecarOf } from './editing';
import { at, file, shown, sidecar } from './memoryStudy';

const TEXT = file('Ann: We count the big trees.', '', 'Bob: Yeah.', '', 'Ann: So.', '', 'Bob: Yeah.', '', 'Ann: No.');
const TREES = 'We count the big trees.';

function editing(...codings: [id: string, codes: string, at: string, quote: string][]): Promise<Editing> {
  return Editing.open(TEXT, sidecar('talk.md', ...codings));
}

/** The edit that puts other words in the place of some that are in a text once. */
function instead(text: string, words: string, newText: string): TextEdit[] {
  const start = text.indexOf(words);
  assert.ok(start >= 0 && !text.includes(words, start + 1), words);
  return [{ start, end: start + words.length, newText }];
}

function codings(it: Editing): string[] {
  return it.rest().codings.map(shown);
}

describe('FollowedCodings', () => {
  it('has an excerpt whole again after a deletion over its border has been undone, wherever it has moved to', async () => {
    const it = await editing(['a', 'A', '1:6-1:29', TREES]);
    it.change([{ start: 0, end: 0, newText: 'Title\n\n' }]);
    assert.deepEqual(codings(it), ['a A 3:6-3:29 moved']);
    it.change(instead(it.text, ' trees.\n\nBob', ''));
    assert.deepEqual(codings(it), ['a A 3:6-3:22 moved']);
    it.undo();
    assert.deepEqual(codings(it), ['a A 3:6-3:29 moved']);
    it.change([{ start: 0, end: 0, newText: '\n' }]);
    assert.deepEqual(codings(it), ['a A 4:6-4:29 moved']);
  });

  it('has it whole again though the shortened one was saved', async () => {
    const it = await editing(['a', 'A', '1:6-1:29', TREES]);
    it.change(instead(it.text, ' trees.\n\nBob', ''));
    await it.save();
    assert.deepEqual((await it.openAnew()).codings.map(shown), ['a A 1:6-1:22']);
    it.undo();
    assert.deepEqual(codings(it), ['a A 1:6-1:29 moved']);
    await it.save();
    assert.deepEqual((await it.openAnew()).codings.map(shown), ['a A 1:6-1:29']);
  });

  it('brings few words back that were deleted, wherever they had moved to', async () => {
    const it = await editing(['a', 'A', '7:6-7:11', 'Yeah.']);
    it.change([{ start: 0, end: 0, newText: 'Title\n\n' }]);
    assert.deepEqual(codings(it), ['a A 9:6-9:11 moved']);
    it.change(instead(it.text, 'So.\n\nBob: Yeah.', ''));
    assert.deepEqual(codings(it), ['a A 7:6-7:6 orphan']);
    it.undo();
    assert.deepEqual(codings(it), ['a A 9:6-9:11 moved']);
  });

  it('goes on when all line breaks become those of the other system', async () => {
    const it = await editing(['a', 'A', '7:6-7:11', 'Yeah.'], ['b', 'B', '1:6-1:29', TREES]);
    it.change([{ start: 0, end: 0, newText: 'Title\n\n' }, ...instead(it.text, 'big', 'old')]);
    const before = codings(it);
    assert.deepEqual(before, ['b B 3:6-3:29 moved', 'a A 9:6-9:11 moved']);
    it.changeLineBreaks();
    assert.deepEqual(codings(it), before);
    it.undo();
    assert.deepEqual(codings(it), before);
  });

  it('stays on corrected words when their old form comes to stand where they were', async () => {
    const it = await editing(['a', 'A', '3:6-3:11', 'Yeah.']);
    const gone = TEXT.indexOf('Ann: We');
    it.change([
      { start: gone, end: TEXT.indexOf('Bob'), newText: '' },
      { start: TEXT.indexOf('Yeah'), end: TEXT.indexOf('Yeah') + 4, newText: 'Right' },
      { start: TEXT.indexOf('Ann: So.'), end: TEXT.lastIndexOf('Bob'), newText: '' },
    ]);
    assert.equal(it.text, file('Bob: Right.', '', 'Bob: Yeah.', '', 'Ann: No.'));
    assert.deepEqual(codings(it), ['a A 1:6-1:12 moved']);
  });

  it('is an orphan, and keeps its words, when nothing but white space is left of it', async () => {
    const it = await Editing.open(TEXT, sidecarOf([{ id: 'a', at: at('1:6-3:5'), quote: `${TREES}\n\nBob:` }]));
    it.change([...instead(it.text, TREES, ''), ...instead(it.text, 'Bob: Yeah.\n\nAnn: So', 'So')]);
    assert.deepEqual(
      it.rest().codings.map(({ state }) => state),
      ['orphan'],
    );
    await it.save();
    assert.match(it.stored(SIDECAR), /quote: \|-\n {6}We count the big trees\.\n\n {6}Bob:\n/);
  });

  it('does not go back to where somebody has taken it from', async () => {
    const it = await editing(['a', 'A', '7:6-7:11', 'Yeah.']);
    it.change([{ start: TEXT.length, end: TEXT.length, newText: 'More.\n' }]);
    await it.replaceSidecar(sidecar('talk.md', ['a', 'A', '3:6-3:11', 'Yeah.']));
    assert.deepEqual(codings(it), ['a A 3:6-3:11']);
    it.undo();
    assert.deepEqual(codings(it), ['a A 3:6-3:11']);
  });
});

describe('a coding told by what stands around it', () => {
  const around = (before: string) =>
    sidecar('talk.md', ['a', 'A', '7:6-7:11', 'Yeah.']) +
    `    context: {speaker: Bob, before: ${before}, after: No.}\n`;

  it('is written anew when that has been changed, though it is where it was', async () => {
    const it = await Editing.open(TEXT, around('Yeah. So.'));
    await it.save();
    assert.equal(it.stored(SIDECAR), around('Yeah. So.'));
    it.change(instead(it.text, 'So.', 'And so on.'));
    await it.save();
    assert.equal(it.stored(SIDECAR), around('the big trees. Yeah. And so on.'));
    assert.deepEqual(codings(it), ['a A 7:6-7:11']);
  });
});
