import assert from 'node:assert/strict';
import { moveCodings } from '../../../src/core/codings/moveCodings';
import type { TrackedTranscript } from '../../../src/core/project/codeTranscript';
import { movesOf, savePositionsIn } from '../../../src/core/project/savePositions';
import type { Statement, TrackedCodings } from '../../../src/core/project/trackedCoding';
import { trackingKey } from '../../../src/core/project/trackingKey';
import { applyEdits } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { at, codingsOf, file, MemoryFiles, openedStudy, shown, sidecar, studyOf } from './memoryStudy';

const TALK = file('Ann: We count the big trees.', '', 'Bob: Every single other year.', '', 'Ann: So.', '', 'Bob: No.');
const PATH = 'p1.md.codes.yaml';
const MINE = `# mine\n${sidecar('p1.md', ['a1', 'A', '1:6-1:29', 'We count the big trees.'], ['b1', 'B', '3:6-3:30', 'Every single other year.'])}`;

const SAID: Readonly<Record<string, Statement>> = {
  a1: { at: at('1:6-1:29'), quote: 'We count the big trees.' },
  b1: { at: at('3:6-3:30'), quote: 'Every single other year.' },
};

function tracked(...ranges: [id: string, range: string][]): TrackedCodings {
  return trackedIn(PATH, ...ranges);
}

function trackedIn(path: string, ...ranges: [id: string, range: string][]): TrackedCodings {
  return new Map(ranges.map(([id, range]) => [trackingKey(path, id), { range: at(range), said: [SAID[id]!] }]));
}

async function saved(text: string, ranges: TrackedCodings | undefined, stored = MINE): Promise<string> {
  const study = await openedStudy({ 'p1.md': TALK, [PATH]: MINE }, 'p1.md');
  return savePositions(study.setTranscriptText('p1.md', text, ranges), text, PATH, stored);
}

function savePositions(coded: TrackedTranscript, text: string, path: string, stored: string): string {
  return applyEdits(stored, moveCodings(stored, movesOf(coded, text, path)));
}

describe('movesOf', () => {
  it('leaves a sidecar alone whose codings have not moved', async () => {
    assert.equal(await saved(TALK, undefined), MINE);
    assert.equal(await saved(TALK, tracked(['a1', '1:6-1:29'], ['b1', '3:6-3:30'])), MINE);
  });

  it('writes where the codings are now, and nothing else', async () => {
    const now = await saved(`Title\n\n${TALK}`, tracked(['a1', '3:6-3:29'], ['b1', '5:6-5:30']));
    assert.equal(now, MINE.replace('3:6-3:30', '5:6-5:30').replace('1:6-1:29', '3:6-3:29'));
  });

  it('writes what an edited excerpt says now', async () => {
    const text = TALK.replace('the big trees', 'all big trees');
    assert.equal(
      await saved(text, tracked(['a1', '1:6-1:29'], ['b1', '3:6-3:30'])),
      MINE.replace('the big trees', 'all big trees'),
    );
    const longer = TALK.replace('the big trees', 'all of\r\nthe big trees');
    assert.equal(
      await saved(longer, tracked(['a1', '1:6-2:15'], ['b1', '4:6-4:30'])),
      MINE.replace('1:6-1:29', '1:6-2:15')
        .replace('quote: We count the big trees.', 'quote: |-\n      We count all of\n      the big trees.')
        .replace('3:6-3:30', '4:6-4:30'),
    );
  });

  it('is read back as placed', async () => {
    const text = `Title\n\n${TALK.replace('the big trees', 'all big trees')}`;
    const now = await saved(text, tracked(['a1', '3:6-3:29'], ['b1', '5:6-5:30']));
    const files = new MemoryFiles({ 'p1.md': text, [PATH]: now });
    assert.deepEqual(codingsOf(await studyOf(files), 'p1.md'), ['a1 A 3:6-3:29', 'b1 B 5:6-5:30']);
  });

  it('does not touch an orphan, and not the codings of another sidecar', async () => {
    const study = await openedStudy({ 'p1.md': TALK, [PATH]: MINE, 'p1.md.eve.codes.yaml': MINE }, 'p1.md');
    const text = file('Ann: Nothing left.', '', 'Bob: Every single old year.', '', 'Ann: So.', '', 'Bob: No.');
    const coded = study.setTranscriptText('p1.md', text, trackedIn('p1.md.eve.codes.yaml', ['b1', '3:6-3:28']));
    assert.equal(savePositions(coded, text, PATH, MINE), MINE);
    const eve = savePositions(coded, text, 'p1.md.eve.codes.yaml', MINE);
    assert.equal(
      eve,
      MINE.replace('3:6-3:30', '3:6-3:28').replace('Every single other year.', 'Every single old year.'),
    );
  });

  it('refuses to write into a sidecar that cannot be read any more', async () => {
    const ranges = tracked(['a1', '3:6-3:29'], ['b1', '5:6-5:30']);
    await assert.rejects(saved(`Title\n\n${TALK}`, ranges, `<<<<<<< HEAD\n${MINE}`), UnreadableFileError);
  });

  it('leaves a sidecar alone that was changed after the tracking began', async () => {
    const yeah = file('Ann: Yeah.', '', 'Bob: Yeah.', '', 'Ann: So.', '', 'Bob: No.');
    const at1 = sidecar('p1.md', ['a1', 'A', '1:6-1:11', 'Yeah.']);
    const at3 = sidecar('p1.md', ['a1', 'A', '3:6-3:11', 'Yeah.']);
    const files = new MemoryFiles({ 'p1.md': yeah, [PATH]: at3 });
    const study = await openedStudy(files, 'p1.md');
    const { tracked: followed } = study.setTranscriptText('p1.md', yeah);
    files.set(PATH, at1);
    await study.update([PATH]);
    const coded = study.setTranscriptText('p1.md', yeah, followed);
    assert.deepEqual(coded.codings.map(shown), ['a1 A 1:6-1:11']);
    assert.equal(savePositions(coded, yeah, PATH, at1), at1);
  });

  it('follows on from what it has written itself', async () => {
    const [before, now] = ['Ann: Yeah.\n', '\n\nAnn: Yeah.\n'];
    const files = new MemoryFiles({ 'p1.md': before, [PATH]: sidecar('p1.md', ['a1', 'A', '1:6-1:11', 'Yeah.']) });
    const study = await openedStudy(files, 'p1.md');
    const key = trackingKey(PATH, 'a1');
    const said: Statement[] = [1, 2].map((line) => ({ at: at(`${line}:6-${line}:11`), quote: 'Yeah.' }));
    const typed = study.setTranscriptText('p1.md', now, new Map([[key, { range: at('3:6-3:11'), said }]]));
    assert.deepEqual(typed.codings.map(shown), ['a1 A 3:6-3:11 moved']);
    files.set(PATH, sidecar('p1.md', ['a1', 'A', '2:6-2:11', 'Yeah.']));
    await study.update([PATH]);
    const coded = study.setTranscriptText('p1.md', now, typed.tracked);
    assert.deepEqual(coded.codings.map(shown), ['a1 A 3:6-3:11 moved']);
    assert.deepEqual(coded.tracked.get(key)?.said, said.slice(1));
  });

  it('prefers the place that the quote confirms to one where other words were left', async () => {
    const study = await openedStudy({ 'p1.md': TALK, [PATH]: MINE }, 'p1.md');
    // All was deleted, and that was undone: the tracking ended elsewhere.
    const coded = study.setTranscriptText('p1.md', TALK, tracked(['a1', '5:6-5:9']));
    assert.equal(coded.codings.find(({ id }) => id === 'a1')?.state, 'placed');
    assert.equal(savePositions(coded, TALK, PATH, MINE), MINE);
  });
});

describe('savePositionsIn', () => {
  const entry = (id: string, at: string, quote: string) =>
    `  - id: ${id}\n    codes: [A]\n    at: ${at}\n    quote: ${quote}\n`;
  const before = `transcript: p1.md\ncodings:\n${entry('aaaaaa', '3:1-3:9', 'attached')}${entry('bbbbbb', '5:1-5:6', 'other')}`;
  const moves = [
    { id: 'aaaaaa', at: at('4:1-4:9') },
    { id: 'bbbbbb', at: at('6:1-6:6') },
  ];

  it('leaves what an earlier version says of another excerpt, so that an undo can bring it back', () => {
    const earlier = before.replace('3:1-3:9', '9:1-9:5').replace('attached', 'lost');
    assert.equal(savePositionsIn(earlier, moves, before), earlier.replace('5:1-5:6', '6:1-6:6'));
    assert.equal(
      savePositionsIn(before, moves, before),
      before.replace('3:1', '4:1').replace('-3:9', '-4:9').replace('5:1-5:6', '6:1-6:6'),
    );
  });

  it('leaves a version that can’t be read, as one with conflict markers', () => {
    const conflict = `<<<<<<< HEAD\n${before}=======\n>>>>>>> theirs\n`;
    assert.equal(savePositionsIn(conflict, moves, before), conflict);
  });

  it('leaves a version that can only be changed by hand, as one whose places are shared', () => {
    const shared = before.replace('at: 3:1-3:9', 'at: &here 3:1-3:9') + entry('cccccc', '*here', 'attached');
    assert.equal(savePositionsIn(shared, moves, before), shared);
  });
});
