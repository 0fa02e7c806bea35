import assert from 'node:assert/strict';
import { formatAt } from '../../../src/core/codings/at';
import { canonicalName } from '../../../src/core/project/codeTree';
import { outline, type OutlinedExcerpt } from '../../../src/core/project/outline';
import { linesOf } from '../../../src/core/transcript/readTranscript';
import { file, sidecar, studyOf } from './memoryStudy';

const BOOK = file('codes:', '  - name: Care', '    aliases: [caring]', '  - name: Work');

/** `place: codes “first words” [what lies in it]` per coded stretch. */
function drawn(excerpts: readonly OutlinedExcerpt[]): string[] {
  return excerpts.map(({ range, codes, isCertain, firstWords, within }) => {
    const inside = within.length ? ` [${drawn(within).join('; ')}]` : '';
    return `${formatAt(range)}: ${codes.join('+')}${isCertain ? '' : '?'} “${firstWords}”${inside}`;
  });
}

async function outlined(text: string, ...codings: Parameters<typeof sidecar>[1][]) {
  const study = await studyOf({
    'codebook.yaml': BOOK,
    'p1.md': text,
    ...(codings.length ? { 'p1.md.codes.yaml': sidecar('p1.md', ...codings) } : {}),
  });
  const coded = study.transcript('p1.md');
  assert.ok(coded);
  return outline(coded, linesOf(text), (code) => canonicalName(study, code));
}

const TALK = file('Ann: one two', '', 'three four', '', 'Bob: five six', '', 'Ann: seven', '', 'Bob: eight');

describe('outline', () => {
  it('has every turn up to the next one, with its speaker and first words', async () => {
    const { turns, preamble } = await outlined(TALK);
    assert.deepEqual(
      turns.map(({ speaker, speakerRange, range, firstWords }) => {
        return `${speaker} ${formatAt(speakerRange)} ${formatAt(range)} ${firstWords}`;
      }),
      [
        'Ann 1:1-1:4 1:1-4:1 one two three four',
        'Bob 5:1-5:4 5:1-6:1 five six',
        'Ann 7:1-7:4 7:1-8:1 seven',
        'Bob 9:1-9:4 9:1-10:1 eight',
      ],
    );
    assert.deepEqual(preamble, []);
  });

  it('has what is coded in a turn, under the names of the codebook, what is coded in that within it', async () => {
    const { turns } = await outlined(
      TALK,
      ['a1', 'caring', '1:6-3:11', '"one two\\n\\nthree four"'],
      ['a2', 'Work, Care', '1:6-1:9', 'one'],
      ['a3', 'Work', '3:1-3:6', 'three'],
      ['a4', 'unknown', '5:6-5:14', 'five six'],
    );
    assert.deepEqual(
      turns.map(({ codes }) => codes.join()),
      ['Care,Work', 'unknown', '', ''],
    );
    assert.deepEqual(drawn(turns[0]!.excerpts), [
      '1:6-3:11: Care “one two three four” [1:6-1:9: Work+Care “one”; 3:1-3:6: Work “three”]',
    ]);
    assert.deepEqual(drawn(turns[1]!.excerpts), ['5:6-5:14: unknown “five six”']);
  });

  it('makes one of the codings of the same words, in both notations', async () => {
    const { turns } = await outlined(
      file('Ann: one', '', 'caring', '', 'Bob: two', '', 'Ann: three', '', 'Bob: four'),
      ['a1', 'Care', '1:6-1:9', 'one'],
      ['a2', 'Work', '1:6-1:9', 'one'],
    );
    assert.deepEqual(drawn(turns[0]!.excerpts), ['1:6-1:9: Care+Work “one”']);
  });

  it('has an excerpt that goes on in other turns in each of them, as far as it is there', async () => {
    const { turns } = await outlined(TALK, [
      'a1',
      'Care',
      '3:1-7:11',
      '"three four\\n\\nBob: five six\\n\\nAnn: seven"',
    ]);
    assert.deepEqual(
      turns.map(({ excerpts }) => drawn(excerpts).join()),
      ['3:1-4:1: Care “three four”', '5:1-6:1: Care “Bob: five six”', '7:1-7:11: Care “Ann: seven”', ''],
    );
  });

  it('keeps stretches that overlap side by side', async () => {
    const { turns } = await outlined(
      TALK,
      ['a1', 'Care', '1:6-1:13', 'one two'],
      ['a2', 'Work', '1:10-3:6', '"two\\n\\nthree"'],
    );
    assert.deepEqual(drawn(turns[0]!.excerpts), ['1:6-1:13: Care “one two”', '1:10-3:6: Work “two three”']);
  });

  it('leaves out orphans, and tells what is only probably there', async () => {
    const long = 'It was a long and rather cold winter for all of us who were there';
    const { turns } = await outlined(
      file(`Ann: ${long}`, '', 'Bob: one', '', 'Ann: two', '', 'Bob: three'),
      ['a1', 'Care', '1:6-1:70', long.replace('long and rather cold', 'quite long and cold')],
      ['a2', 'Work', '3:6-3:9', 'Nobody ever said any such thing here at all'],
    );
    assert.match(drawn(turns[0]!.excerpts)[0] ?? '', /: Care\? /);
    assert.deepEqual(turns[1]!.excerpts, []);
  });

  it('has what is coded where nobody speaks', async () => {
    const text = file('Just some text.', '', 'Care', '', 'And more of it.');
    const { turns, preamble } = await outlined(text, ['a1', 'Work', '5:1-5:9', 'And more']);
    assert.deepEqual(turns, []);
    assert.deepEqual(drawn(preamble), ['1:1-1:16: Care “Just some text.”', '5:1-5:9: Work “And more”']);
  });
});
