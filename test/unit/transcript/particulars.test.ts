import assert from 'node:assert/strict';
import { speakersOf, text, turnsOf } from './helpers';

const TALK = [
  '',
  'Interviewer: So how did the greenhouse begin?',
  '',
  'Participant: With a broken window.',
  '',
  'Interviewer: Whose?',
];
const TURNS = ['Interviewer', 'Participant', 'Interviewer'];

describe('particulars of an interview', () => {
  for (const [what, lines] of Object.entries({
    'among other keys': ['Project: Gardens in winter', 'Date: 3 March 2021', 'Interviewer: Jane Doe'],
    'under a title': ['Interview Transcript', 'Date: 3 March 2021', 'Interviewer: Jane M. Doe', 'Participant: P12'],
    'under a heading': ['# Interview 12', 'Interviewer: Jane Doe', 'Participant: P12'],
    'with names of speakers alone': ['Interviewer: Jane Doe', 'Participant: P12, gardener'],
    'in bold': ['**Interviewer:** Jane Doe', '**Place:** her kitchen'],
    'in two paragraphs': ['Date: 3 March 2021', 'Place: her kitchen', '', 'Interviewer: Jane Doe', 'Participant: P12'],
    'in a paragraph each': ['Interviewer: Jane Doe', '', 'Participant: P12', '', 'Date: 3 March 2021'],
    'in a paragraph each, under a title': ['Interview 12', '', 'Date: 3 March', '', 'Interviewer: Jane Doe'],
    'with a text below': ['Date: 3 March 2021', 'Interviewer: Jane Doe', '', 'We sat in her kitchen, and it rained.'],
  }))
    it(`are no turns: ${what}`, () => assert.deepEqual(speakersOf(text(...lines, ...TALK)), TURNS));

  it('are no turns above a talk without blank lines, when there is another key', () => {
    const talk = TALK.filter((line, index) => index === 0 || line !== '');
    assert.deepEqual(speakersOf(text('Date: 3 March 2021', 'Interviewer: Jane Doe', ...talk)), TURNS);
  });

  it('are told from short turns that stand as close as the others', () => {
    const lines = ['Ann: Hello', 'Ben: Hi', '', 'Ann: So how did it begin?', 'Ben: With a window.', 'Ann: Whose?'];
    assert.deepEqual(speakersOf(text(...lines)), ['Ann', 'Ben', 'Ann', 'Ben', 'Ann']);
  });

  it('are told from what is said', () => {
    const lines = ['Note: the tape begins late', 'Interviewer: And then the roof came down?'];
    assert.deepEqual(speakersOf(text(...lines, ...TALK)), ['Interviewer', ...TURNS]);
  });

  it('are told from turns with a remark between them', () => {
    const lines = ['Ann: Hello', '', 'Ben: Hi there', '', 'Note: a phone rings', '', 'Ann: Go on', '', 'Ben: Right so'];
    assert.deepEqual(speakersOf(text(...lines)), ['Ann', 'Ben', 'Ann', 'Ben']);
  });

  it('end where the talk begins', () => {
    const lines = [
      'Date: 3 March',
      '',
      'Place: Leeds',
      '',
      'Ann: Hello',
      '',
      'Ben: Hi',
      '',
      'Ann: Go on',
      '',
      'Ben: Well',
    ];
    assert.deepEqual(speakersOf(text(...lines)), ['Ann', 'Ben', 'Ann', 'Ben']);
  });

  it('aren’t all that there is', () => {
    assert.deepEqual(turnsOf(text('Ann: Hello', 'Ben: Hi', 'Ann: Bye')), ['Ann: Hello', 'Ben: Hi', 'Ann: Bye']);
  });
});
