import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { formatAt } from '../../../src/core/codings/at';
import { nextUncoded, progressOf } from '../../../src/core/project/progress';
import { Lines } from '../../../src/core/text/lines';
import { at, file, sidecar, studyOf, type MemoryFile } from './memoryStudy';

const TALK = file(
  'Interviewer: Who helps?', // 1
  '',
  'Tom: Aaaa bbbb.', // 3
  '',
  'Cccc dddd.', // 5
  '',
  'Interviewer: Really?', // 7
  '',
  'Tom: Eeee.', // 9
  '',
  'Ann: ', // 11
  '',
  'Ann: Ffff gggg hhhh!', // 13
);

async function progress(files: Record<string, MemoryFile>, coder?: string) {
  const study = await studyOf(files);
  const coded = study.transcript('p1.md')!;
  const text = files['p1.md'] as string;
  return progressOf(coded, new Lines(text), study.codebook, (it) => coder === undefined || it.coder === coder);
}

const shown = ({ stretches, coded, share }: Awaited<ReturnType<typeof progress>>) =>
  `${stretches.map(({ range, isCoded }) => `${formatAt(range)}${isCoded ? '*' : ''}`).join(' ')} ${coded} ${share.toFixed(3)}`;

describe('how far a transcript is coded', () => {
  it('is told of what is answered, not of what is asked', async () => {
    assert.equal(shown(await progress({ 'p1.md': TALK })), '3:6-5:11 9:6-9:11 13:6-13:21 0 0.000');
  });

  it('counts each character once, however often it is coded', async () => {
    const codings = sidecar(
      'p1.md',
      ['a1', 'A', '1:14-1:24', 'Who helps?'],
      ['a2', 'A', '3:6-3:10', 'Aaaa'],
      ['a3', 'B', '3:6-5:5', '"Aaaa bbbb.\\n\\nCccc"'],
      ['a4', 'B', '13:6-13:10', 'Ffff'],
      ['a5', 'B', '13:11-13:15', 'gggg'],
      ['a6', 'B', '9:6-9:11', 'gone and lost for ever'],
    );
    // Aaaabbbb.Cccc and Ffffgggg of Aaaabbbb.Ccccdddd. Eeee. Ffffgggghhhh!
    assert.equal(
      shown(await progress({ 'p1.md': TALK, 'p1.md.codes.yaml': codings })),
      `3:6-5:11* 9:6-9:11 13:6-13:21* 2 ${(21 / 36).toFixed(3)}`,
    );
  });

  it('is all when one excerpt goes over all, and inline labels count', async () => {
    const whole = sidecar('p1.md', ['a1', 'A', '1:14-13:21', JSON.stringify(TALK.slice(13, -1))]);
    assert.match(shown(await progress({ 'p1.md': TALK, 'p1.md.codes.yaml': whole })), / 3 1\.000$/);
    const labelled = TALK.replace('Eeee.\n', 'Eeee.\n\nbig-label\n');
    assert.match(shown(await progress({ 'p1.md': labelled })), / 1 0\.139$/);
  });

  it('counts only the codings that are asked for', async () => {
    const theirs = sidecar('p1.md', ['e1', 'E', '9:6-9:11', 'Eeee.']).replace('codings:', 'coder: eve\ncodings:');
    const files = { 'p1.md': TALK, 'p1.md.eve.codes.yaml': theirs };
    assert.equal((await progress(files, 'eve')).coded, 1);
    assert.equal((await progress(files, 'maya')).coded, 0);
  });

  it('takes the codebook’s word for who asks', async () => {
    const book = file(
      'speakers:',
      '  - name: Tom',
      '    role: Moderator',
      '  - name: Interviewer',
      '    role: participant',
    );
    const { stretches } = await progress({ 'codebook.yaml': book, 'p1.md': TALK });
    assert.deepEqual(
      stretches.map(({ range }) => formatAt(range)),
      ['1:14-1:24', '7:14-7:21', '13:6-13:21'],
    );
  });

  it('is told of all where only those speak who ask, and of paragraphs where nobody speaks', async () => {
    const asked = file('Moderator: One?', '', 'Host: Two.', '', 'Moderator: Three?', '', 'Host: Four.');
    assert.equal((await progress({ 'p1.md': asked })).stretches.length, 4);
    assert.equal((await progress({ 'p1.md': 'One.\n\nTwo.\n' })).stretches.length, 2);
    assert.deepEqual(await progress({ 'p1.md': '' }), { stretches: [], coded: 0, share: 0 });
  });
});

describe('the next uncoded stretch', () => {
  const codings = sidecar('p1.md', ['a1', 'A', '9:6-9:11', 'Eeee.']);
  async function steps(from: string, direction: 1 | -1) {
    const { start } = at(`${from}-${from}`);
    const next = nextUncoded(await progress({ 'p1.md': TALK, 'p1.md.codes.yaml': codings }), start, direction);
    return next && formatAt(next);
  }

  it('comes after the place, and around', async () => {
    assert.equal(await steps('1:1', 1), '3:6-5:11');
    assert.equal(await steps('3:6', 1), '13:6-13:21');
    assert.equal(await steps('5:2', 1), '13:6-13:21');
    assert.equal(await steps('13:6', 1), '3:6-5:11');
  });

  it('comes before it, and around', async () => {
    assert.equal(await steps('13:8', -1), '3:6-5:11');
    assert.equal(await steps('9:6', -1), '3:6-5:11');
    assert.equal(await steps('5:2', -1), '13:6-13:21');
  });

  it('is none when all is coded', async () => {
    const { stretches, ...rest } = await progress({ 'p1.md': TALK });
    const coded = stretches.map((it) => ({ ...it, isCoded: true }));
    assert.equal(nextUncoded({ ...rest, stretches: coded }, at('1:1-1:1').start, 1), undefined);
  });
});

describe('the progress of a real interview', () => {
  const REAL = '../shared/transcripts/delve-pdf-interview-12-rached.md';
  it('is that of the interviewee’s turns with labels', async function () {
    if (!existsSync(REAL)) this.skip();
    const text = readFileSync(REAL, 'utf8');
    const { stretches, coded, share } = await progress({ 'p1.md': text });
    assert.deepEqual([stretches.length, coded, Math.round(share * 100)], [85, 10, 20]);
  });
});
