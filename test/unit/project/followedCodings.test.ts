import assert from 'node:assert/strict';
import { hashOfWords } from '../../../src/core/codings/fingerprint';
import { Talk } from '../../../src/core/codings/talk';
import { Codebook } from '../../../src/core/codebook/codebook';
import { attachCodings } from '../../../src/core/project/attachCodings';
import { Lines } from '../../../src/core/text/lines';
import { readLines } from '../../../src/core/transcript/readTranscript';
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

describe('a coding that is in doubt though its very words are there', () => {
  const LINES = ['first of all came the water', 'then nobody knew what to do', 'last of all came the winter'];
  const [FIRST = '', SECOND = '', LAST = ''] = LINES;
  /** What was between the others is said much later now. */
  const DOUBTFUL = file(FIRST, 'and something else was said', LAST, 'much later it was said again', SECOND);
  const doubtful = (lost = 'words that nobody has said since') =>
    sidecar(
      'talk.md',
      ['a', 'A', '1:1-1:28', FIRST],
      ['b', 'B', '2:1-2:28', SECOND],
      ['lost', 'C', '2:2-2:20', lost],
      ['c', 'C', '3:1-3:28', LAST],
    );
  const DOUBTED = ['a A 1:1-1:28', 'lost C 2:2-2:20 orphan', 'c C 3:1-3:28', 'b B 5:1-5:28 approximate'];

  it('stays so however often its sidecar is read and others are attached', async () => {
    const it = await Editing.open(DOUBTFUL, doubtful());
    assert.deepEqual(codings(it), DOUBTED);
    await it.replaceSidecar(doubtful() + '# read again\n');
    assert.deepEqual(codings(it), DOUBTED);
    await it.replaceSidecar(doubtful('omething else was'));
    assert.deepEqual(codings(it).slice(-1), DOUBTED.slice(-1));
    await it.save();
    assert.match(it.stored(SIDECAR), /id: b\n {4}codes: \[B\]\n {4}at: 2:1-2:28\n/);
  });

  it('stays so when the text is typed in elsewhere, and goes where it goes', async () => {
    const it = await Editing.open(DOUBTFUL, doubtful());
    it.change([{ start: 0, end: 0, newText: 'Title\n' }]);
    assert.deepEqual(codings(it).slice(-1), ['b B 6:1-6:28 approximate']);
  });

  it('stays so when the text is replaced by one in which as little tells of it', async () => {
    const it = await Editing.open(DOUBTFUL, doubtful());
    await it.replaceOutside(`${DOUBTFUL}The end.\n`);
    assert.deepEqual(codings(it), DOUBTED);
  });

  it('stays so when hashes come to stand for its words', async () => {
    const it = await Editing.open(DOUBTFUL, doubtful());
    const hash = `hash: {words: "${hashOfWords('b', SECOND)}", length: ${SECOND.length}}`;
    await it.replaceSidecar(doubtful().replace(`quote: ${SECOND}`, hash));
    assert.doesNotMatch(codings(it).join('\n'), /^b B [^ ]+( moved)?$/m);
  });

  it('is sure when it has been confirmed', async () => {
    const it = await Editing.open(DOUBTFUL, doubtful());
    await it.replaceSidecar(doubtful().replace('at: 2:1-2:28', 'at: 5:1-5:28'));
    assert.deepEqual(codings(it).slice(-1), ['b B 5:1-5:28']);
  });

  it('is sure when what was said is put back', async () => {
    const it = await Editing.open(DOUBTFUL, doubtful());
    it.change([...instead(it.text, SECOND, ''), ...instead(it.text, 'and something else was said', SECOND)]);
    assert.deepEqual(
      codings(it).find((coding) => coding.startsWith('b')),
      'b B 2:1-2:28',
    );
  });

  it('is not there for another that says the same and was lost to it', async () => {
    const twice = (memo = '') =>
      sidecar('talk.md', ['a', 'A', '1:1-1:28', FIRST], ['b', 'B', '2:1-2:28', FIRST]) + memo;
    const it = await Editing.open(file(FIRST, 'and something else was said'), twice());
    const lost = ['a A 1:1-1:28', 'b B 2:1-2:28 orphan'];
    assert.deepEqual(codings(it), lost);
    await it.replaceSidecar(twice('    memo: Of the second.\n'));
    assert.deepEqual(codings(it), lost);
  });
});

describe('a hashed coding in doubt', () => {
  const PLAN = 'It was never the plan at all, was it?';
  const text = (before: string) => file(`Ann: ${before}`, '', `Bob: ${PLAN}`, '', 'Ann: No, never.', '', 'Bob: Oh.');
  const hashed = (at: string, memo = '') =>
    `transcript: talk.md\ncodings:\n  - id: a\n    codes: [A]\n    at: ${at}\n    hash: ` +
    `{words: "${hashOfWords('a', PLAN)}", length: ${PLAN.length}, before: 01234567, after: 76543210}\n${memo}`;

  it('is only as sure as it was found, however often its sidecar is read', async () => {
    const it = await Editing.open(text('We count the trees.'), hashed('9:6-9:43'));
    const found = ['a A 3:6-3:43 approximate'];
    assert.deepEqual(codings(it), found);
    await it.replaceSidecar(hashed('9:6-9:43', '    memo: Of the plan.\n'));
    assert.deepEqual(codings(it), found);
    await it.replaceOutside(text('We count the big trees.'));
    assert.deepEqual(codings(it), found);
    it.change(instead(it.text, 'Ann: We', 'Ann: Yes, we'));
    assert.deepEqual(codings(it), found);
    assert.deepEqual((await it.openAnew()).codings.map(shown), found);
    const lines = new Lines(it.text);
    const talk = new Talk(lines, readLines(lines, Codebook.empty));
    const attachments = [{ id: 'a', at: at('3:6-3:43') }];
    const attached = attachCodings({ path: SIDECAR, text: it.stored(SIDECAR) }, attachments, talk, true);
    await it.replaceSidecar(attached?.after ?? '');
    assert.deepEqual(codings(it), ['a A 3:6-3:43']);
  });
});
