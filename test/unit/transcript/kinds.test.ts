import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { layouts } from '../../../src/core/transcript/layouts/layouts';
import { labelsOf, speakersOf, text, turnsOf } from './helpers';

describe('kinds of transcripts that people bring', () => {
  it('single letters for the two sides', () => {
    assert.deepEqual(turnsOf(text('I: So?', 'P: Well.', 'I: And?', 'P: No.')), [
      'I: So?',
      'P: Well.',
      'I: And?',
      'P: No.',
    ]);
    assert.deepEqual(speakersOf(text('Q: Who?', 'A: Me.')), ['Q', 'A']);
  });

  it('numbered participants who speak once each', () => {
    assert.deepEqual(speakersOf(text('P1: Hello there.', '', 'P2: Hi.', '', 'P3: Yes.')), ['P1', 'P2', 'P3']);
  });

  it('particulars at the top, then the interview', () => {
    const source = text(
      'Date: 3 May',
      'Place: Lyon',
      '',
      'Interviewer: Ready?',
      '',
      'Nadia: Yes.',
      '',
      'Interviewer: Good.',
    );
    assert.deepEqual(turnsOf(source), ['Interviewer: Ready?', 'Nadia: Yes.', 'Interviewer: Good.']);
    assert.equal(readTranscript(source).preamble.length, 1);
  });

  it('a title that names both', () => {
    const source = text('# Interview: Ann and Bob', '', 'Ann: Hi.', '', 'Bob: Hi.', '', 'Ann: So.', '', 'Bob: So.');
    assert.deepEqual(speakersOf(source), ['Ann', 'Bob', 'Ann', 'Bob']);
  });

  it('capitals', () => {
    const source = text('JOHN SMITH: Hello.', '', 'MARY: Hi.', '', 'JOHN SMITH: Bye.', '', 'MARY: Bye.');
    assert.deepEqual(speakersOf(source), ['JOHN SMITH', 'MARY', 'JOHN SMITH', 'MARY']);
  });

  it('names alone on their lines, speech below', () => {
    const source = text(
      'Interviewer:',
      'What?',
      '',
      'Anna:',
      'Yes.',
      '',
      'Interviewer:',
      'Really?',
      '',
      'Anna:',
      'No.',
    );
    assert.deepEqual(turnsOf(source), ['Interviewer: What?', 'Anna: Yes.', 'Interviewer: Really?', 'Anna: No.']);
  });

  it('reported speech', () => {
    const source = text('Anna: I told him.', 'He said: no.', 'Ben: Right.', 'He said: yes.', 'Anna: Fine.');
    assert.deepEqual(turnsOf(source), [
      'Anna: I told him. | He said: no.',
      'Ben: Right. | He said: yes.',
      'Anna: Fine.',
    ]);
  });

  it('short answers that a converter took for headings', () => {
    const source = text(
      '# Anna',
      '',
      'We did.',
      '',
      '## Yes',
      '',
      '# Ben',
      '',
      'No.',
      '',
      '# Anna',
      '',
      '## Yes',
      '',
      'Still.',
      '',
      '# Ben',
    );
    assert.deepEqual(turnsOf(source), ['Anna: We did. | Yes', 'Ben: No.', 'Anna: Yes | Still.', 'Ben:']);
  });

  it('lists in speech', () => {
    const source = text(
      '# Interviewer',
      '',
      'What?',
      '',
      '# Interviewee',
      '',
      '- First: tea',
      '- Second: milk',
      '',
      '1. Cups',
    );
    assert.deepEqual(turnsOf(source), ['Interviewer: What?', 'Interviewee: - First: tea\n- Second: milk | 1. Cups']);
  });

  it('labels under turns that begin on the line of their name', () => {
    const source = text(
      '**Anna:** It was late.',
      '',
      'data-late',
      '',
      '**Ben:** Was it?',
      '',
      '**Anna:** It was.',
      '',
      'data-late',
    );
    assert.deepEqual(labelsOf(source), ['data-late > It was late.', 'data-late > It was.']);
  });

  it('two layouts in one text; the one of most turns is named', () => {
    const source = text(
      '# Anna',
      '',
      'Late.',
      '',
      'Ben: So?',
      '',
      '# Anna',
      '',
      'Yes.',
      '',
      'Ben: Oh.',
      '',
      'Ben: Well.',
    );
    assert.deepEqual(speakersOf(source), ['Anna', 'Ben', 'Anna', 'Ben', 'Ben']);
    assert.equal(readTranscript(source).layout, 'colon');
  });
});

describe('the layouts', () => {
  it('have names of their own', () => {
    assert.deepEqual(new Set(layouts.map(({ name }) => name)).size, layouts.length);
  });
});
