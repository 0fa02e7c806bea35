import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { colon } from '../../../src/core/transcript/layouts/colon';
import type { LineView } from '../../../src/core/transcript/layouts/layout';
import { Opening } from '../../../src/core/transcript/layouts/opening';
import { speakersOf, text, turnsOf, vocabulary } from './helpers';

/** The line as the colon layout takes it apart: name, speech, certainty. */
function parts(line: string): unknown[] | undefined {
  const opening = new Opening();
  const header = opening.read(line, 0, line.length) ? colon.header(viewOf(line, opening)) : undefined;
  if (header === undefined) return undefined;
  const { nameStart, nameEnd, speechStart, certainty } = header;
  return [line.slice(nameStart, nameEnd), speechStart === undefined ? undefined : line.slice(speechStart), certainty];
}

function viewOf(line: string, opening: Opening): LineView {
  return { text: line, start: 0, end: line.length, beginsParagraph: true, hasHardBreak: false, opening };
}

describe('the colon layout', () => {
  const headers: [string, string, string | undefined, string][] = [
    ['Ann: Good.', 'Ann', 'Good.', 'weak'],
    ['Ann:Good.', 'Ann', 'Good.', 'weak'],
    ['Ann:', 'Ann', undefined, 'weak'],
    ['**Ann:** Good.', 'Ann', 'Good.', 'strong'],
    ['**Ann**: Good.', 'Ann', 'Good.', 'strong'],
    ['**Ann** : Good.', 'Ann', 'Good.', 'strong'],
    ['**Ann:**', 'Ann', undefined, 'strong'],
    ['__Ann Lee:__ Good.', 'Ann Lee', 'Good.', 'strong'],
    ['***Ann***: Good.', 'Ann', 'Good.', 'strong'],
    ['*Ann:* Good.', 'Ann', 'Good.', 'weak'],
    ['**Ann: Why that?**', 'Ann', 'Why that?**', 'weak'],
    ['Interviewer1 : Oui.', 'Interviewer1', 'Oui.', 'weak'],
    ['Interviewer1\u00a0: Oui.', 'Interviewer1', 'Oui.', 'weak'],
    ['Interviewer1\u202f:\u00a0Oui.', 'Interviewer1', 'Oui.', 'weak'],
    ['王小明：好。', '王小明', '好。', 'weak'],
    ['SPEAKER_04: Good.', 'SPEAKER_04', 'Good.', 'weak'],
  ];
  for (const [line, name, speech, certainty] of headers) {
    it(`takes ${JSON.stringify(line)} apart`, () => {
      assert.deepEqual(parts(line), [name, speech, certainty]);
    });
  }

  for (const line of [
    'See http://example.org for more',
    'http://example.org',
    'C:\\data',
    'std::vector is slow',
    'Rule := two',
    'Fine :) really',
    ': alone',
    '**: alone',
    'We said this and that, and then much more of it: no.',
    'He asked “why”; she: nothing',
  ]) {
    it(`sees no speaker in ${JSON.stringify(line)}`, () => {
      assert.deepEqual(speakersOf(text(line, '', line, '', line)), []);
    });
  }

  it('leaves clock times alone', () => {
    assert.deepEqual(speakersOf(text('At 12:30 we met', '', 'At 12:30 we left', '', '12:30', '', '12:30')), []);
  });

  it('reads one turn per paragraph', () => {
    const source = text(
      'Interviewer: Ready?',
      '',
      'Dana: Yes.',
      '',
      'Go ahead.',
      '',
      'Interviewer: Good.',
      '',
      'Dana: Fine.',
    );
    assert.deepEqual(turnsOf(source), [
      'Interviewer: Ready?',
      'Dana: Yes. | Go ahead.',
      'Interviewer: Good.',
      'Dana: Fine.',
    ]);
    assert.equal(readTranscript(source).layout, 'colon');
  });

  it('reads files without blank lines, each line a paragraph', () => {
    const source = text(
      'Focus group 4',
      'Dana: We eat late.',
      'Moderator: Why?',
      'Dana: Work.',
      'It ends at nine.',
      'Omar: Same.',
      'Omar: Yes.',
    );
    assert.deepEqual(turnsOf(source), [
      'Dana: We eat late.',
      'Moderator: Why?',
      'Dana: Work. | It ends at nine.',
      'Omar: Same.',
      'Omar: Yes.',
    ]);
  });

  it('joins lines that were broken at a width', () => {
    const source = text(
      'Dana: We eat late',
      'since work ends',
      'at nine.',
      'Omar: Same here, and',
      'the shop is',
      'closed.',
      'Dana: Mine',
      'too.',
    );
    assert.deepEqual(turnsOf(source), [
      'Dana: We eat late\nsince work ends\nat nine.',
      'Omar: Same here, and\nthe shop is\nclosed.',
      'Dana: Mine\ntoo.',
    ]);
  });

  it('reads a bold header alone on its line, speech below', () => {
    const source = text('**Kim:**', 'I was there.', 'Twice.', '', '**Lou:**', '', 'When?', '', '**Kim:**', 'In May.');
    assert.deepEqual(turnsOf(source), ['Kim: I was there.\nTwice.', 'Lou: When?', 'Kim: In May.']);
  });

  it('begins the first paragraph where speech begins', () => {
    const source = text('**Kim:**  I was there. ', '', '**Kim:** Twice.');
    assert.deepEqual(readTranscript(source).turns[0]?.paragraphs[0]?.range, {
      start: { line: 0, character: 10 },
      end: { line: 0, character: 22 },
    });
  });

  it('keeps a remark in prose as text', () => {
    const source = text(
      'Kim: Go.',
      '',
      'Note: the tape stops here.',
      '',
      'Lou: Gone.',
      '',
      'Kim: So.',
      '',
      'Note: it went on.',
      '',
      'Lou: Yes.',
    );
    assert.deepEqual(new Set(speakersOf(source)), new Set(['Kim', 'Lou']));
    assert.equal(turnsOf(source)[0], 'Kim: Go. | Note: the tape stops here.');
  });

  it('reads names that return whatever their script', () => {
    const source = text(
      'Иван: Да.',
      '',
      'مريم: نعم',
      '',
      "Zoë O'Neil-Ray: Yes.",
      '',
      'Dr. Smith: So.',
      '',
      'MR. SMITH (host): Ah.',
    );
    assert.deepEqual(speakersOf(source + '\n\n' + source).slice(0, 5), [
      'Иван',
      'مريم',
      "Zoë O'Neil-Ray",
      'Dr. Smith',
      'MR. SMITH (host)',
    ]);
  });

  it('takes initials, single letters and people together', () => {
    const source = text(
      'Q: Who?',
      '',
      'A: Me.',
      '',
      'Q: And?',
      '',
      'A: You.',
      '',
      'Q & A: Ha!',
      '',
      '?: What?',
      '',
      '?: Who?',
    );
    assert.deepEqual(speakersOf(source), ['Q', 'A', 'Q', 'A', 'Q & A', '?', '?']);
  });

  it('takes a name from the vocabulary where it is seen once', () => {
    const source = text('Kim: Go.', '', 'Zed: Gone.', '', 'Kim: Far?', '', 'Lou: No.', '', 'Lou: Near.');
    assert.deepEqual(speakersOf(source), ['Kim', 'Kim', 'Lou', 'Lou']);
    assert.deepEqual(speakersOf(source, vocabulary([], ['Zed'])), ['Kim', 'Zed', 'Kim', 'Lou', 'Lou']);
  });
});
