import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { speakersOf, text, turnsOf } from './helpers';

describe('the heading layout', () => {
  it('reads headings of any level, bold or not, as speakers when they return', () => {
    const source = text(
      '# Interview 3 - Maya',
      '',
      '# **Lena**',
      '',
      'How was the first week?',
      '',
      '#### Maya',
      '',
      'Slow, mostly.',
      '',
      '## Lena',
      '',
      'Why?',
      '',
      '###### *Maya*',
      '',
      'Nobody had keys.',
    );
    assert.deepEqual(turnsOf(source), [
      'Lena: How was the first week?',
      'Maya: Slow, mostly.',
      'Lena: Why?',
      'Maya: Nobody had keys.',
    ]);
    assert.equal(readTranscript(source).layout, 'heading');
  });

  it('knows where the name stands, and the lines of a turn', () => {
    const [first, second] = readTranscript(
      text('', '## **Interviewer 2**:', '', 'And then?', 'And after that?', '', '', '# Interviewee', ''),
    ).turns;
    assert.deepEqual(first && { ...first, words: first.words }, {
      speaker: 'Interviewer 2',
      speakerRange: { start: { line: 1, character: 5 }, end: { line: 1, character: 18 } },
      line: 1,
      endLine: 4,
      paragraphs: [{ range: { start: { line: 3, character: 0 }, end: { line: 4, character: 15 } } }],
      words: 5,
      time: undefined,
      repeats: [],
    });
    assert.deepEqual([second?.line, second?.endLine, second?.paragraphs, second?.words], [7, 7, [], 0]);
  });

  for (const heading of [
    '# Interviewer',
    '## **Interviewer**',
    '### *Interviewer*',
    '#### ***Interviewer***',
    '##### __Interviewer__ ##',
    '###### Interviewer ######',
    '# Interviewer:',
    '# Interviewer ：',
    '# **Interviewer:**',
    '# **Interviewer**:',
    '#\u00a0Interviewer\u00a0:',
    '  ## Interviewer',
    '#\tInterviewer  ',
  ]) {
    it(`finds the name in ${JSON.stringify(heading)}`, () => {
      const { turns } = readTranscript(text(heading, '', 'Go on.'));
      assert.deepEqual(
        turns.map(({ speaker, line }) => [speaker, line]),
        [['Interviewer', 0]],
      );
      const { start, end } = turns[0]!.speakerRange;
      assert.equal(heading.slice(start.character, end.character), 'Interviewer');
    });
  }

  for (const heading of ['####### Interviewer', '#Interviewer', '#', '## **', '# # #', '#:']) {
    it(`sees no speaker in ${JSON.stringify(heading)}`, () => {
      assert.deepEqual(speakersOf(text(heading, '', 'Go on.')), []);
    });
  }

  it('reads a sentence that was taken for a heading as text of its turn', () => {
    const source = text(
      '# Host',
      '',
      'It changed in',
      '',
      '## terms of speed.',
      '',
      '# Guest',
      '',
      '## **So it did.** ##',
    );
    assert.deepEqual(turnsOf(source), ['Host: It changed in | terms of speed.', 'Guest: So it did.']);
    assert.equal(readTranscript(source).turns[0]?.words, 6);
    assert.equal(readTranscript(source).turns[0]?.endLine, 4);
  });

  it('keeps titles out of the speakers, also where they return', () => {
    const source = text(
      '# Agenda',
      'Two points.',
      '## Summary',
      'RW: Shall we?',
      'KL: Please.',
      'RW: Then go.',
      'KL: Gone.',
      '## Consensus',
      'RW: Yes?',
      'KL: Yes.',
      '## Open Matters',
      'RW: None.',
      '## Open Matters',
      'KL: None.',
    );
    assert.deepEqual(new Set(speakersOf(source)), new Set(['RW', 'KL']));
    assert.equal(readTranscript(source).layout, 'colon');
  });

  it('takes a heading with a colon for a speaker where such headings return', () => {
    const once = text(
      '### 王小明：',
      '大家好。',
      '### 李四：',
      '你好。',
      '### 王小明：',
      '請說。',
      '### 張三：',
      '好。',
      '### 李四：',
    );
    assert.deepEqual(speakersOf(once), ['王小明', '李四', '王小明', '張三', '李四']);
  });

  it('takes a heading of nothing but marks for a break', () => {
    const { turns, preamble } = readTranscript(text('# Ann', '', 'One.', '', '# _ _', '', '# Ann', '', 'Two.'));
    assert.deepEqual(preamble, []);
    assert.deepEqual(
      turns.map(({ paragraphs }) => paragraphs.length),
      [1, 1],
    );
  });

  it('accepts a heading with speech behind the colon', () => {
    const source = text('## Ann: We began late.', '## Bob: Very.', '## Ann: But we began.');
    assert.deepEqual(turnsOf(source), ['Ann: We began late.', 'Bob: Very.', 'Ann: But we began.']);
  });
});

describe('the bold layout', () => {
  it('reads a name in bold, alone on its line', () => {
    const source = text('**Ann**', 'We began late.', '', '**Bob Lee**', 'Very.', '', '**Ann**', 'Still.');
    assert.deepEqual(turnsOf(source), ['Ann: We began late.', 'Bob Lee: Very.', 'Ann: Still.']);
    assert.equal(readTranscript(source).layout, 'bold');
  });

  it('leaves italics and bold words inside a paragraph alone', () => {
    const source = text('*laughs*', '', 'So there', '**Ann**', '', '*laughs*', '', 'it was', '**Ann**');
    assert.deepEqual(speakersOf(source), []);
  });
});
