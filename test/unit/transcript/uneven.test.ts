import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { SPEECH } from './layouts/conversation';

function long(sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => SPEECH[index % SPEECH.length]).join(' ');
}

/** So many turns of two people in turn, parted by a blank line or not. */
function talk(turns: number, first: string, second: string, between = '\n\n'): string {
  return SPEECH.slice(0, turns)
    .map((speech, index) => `${index % 2 ? second : first}${speech}`)
    .join(between);
}

/** Texts, and how many turns each has. */
const TRANSCRIPTS: Readonly<Record<string, readonly [turns: number, text: string]>> = {
  'two turns, sentences': [2, 'Ann: How did you start the garden?\n\nBob: With three tomatoes and a lot of patience.'],
  'three turns': [
    3,
    'Ann: How did you start the garden?\nBob: With three tomatoes and a lot of patience.\nAnn: And who helped you?',
  ],
  'four turns short answers': [4, 'Ann: Ready?\nBob: Yes.\nAnn: Sure?\nBob: Yes.'],
  'I and B': [6, 'I: So?\nB: Well.\nI: And?\nB: Nothing.\nI: Nothing?\nB: No.'],
  'I and B sentences': [
    4,
    'I: So how did it start?\nB: With three tomatoes.\nI: And who helped you?\nB: My neighbour did.',
  ],
  'lower case': [
    4,
    'interviewer: so how did it start\nparticipant: with three tomatoes\ninterviewer: and who helped you\nparticipant: my neighbour',
  ],
  'me and him': [
    6,
    'me: so how did it start\nhim: with three tomatoes\nme: and who helped you\nhim: my neighbour did\nme: oh\nhim: yes',
  ],
  'one narrator': [4, `Narrator: ${long(3)}\n\nNarrator: ${long(4)}\n\nNarrator: ${long(2)}\n\nNarrator: ${long(5)}`],
  'long preamble': [
    10,
    `# Study\n\n${Array.from({ length: 40 }, () => long(5)).join('\n\n')}\n\n${talk(10, 'Bob: ', 'Ann: ')}`,
  ],
  'long notes after': [
    10,
    `${talk(10, 'Bob: ', 'Ann: ')}\n\n# Field notes\n\n${Array.from({ length: 40 }, () => long(5)).join('\n\n')}`,
  ],
  'headings with topics': [
    10,
    SPEECH.map(
      (said, i) => `${i % 2 ? '' : `# Topic ${i}: growing and selling\n\n`}## ${i % 2 ? 'Ann' : 'Bob'}\n\n${said}`,
    ).join('\n\n'),
  ],
  'colon under topic headings': [
    10,
    SPEECH.map(
      (said, i) =>
        `${i % 2 ? '' : `## ${['Start', 'Help', 'Frost', 'Roof', 'Money'][i / 2]}\n\n`}${i % 2 ? 'Ann' : 'Bob'}: ${said}`,
    ).join('\n\n'),
  ],
  'German roles': [6, talk(6, 'Interviewerin: ', 'Befragte: ', '\n')],
  'Spanish roles': [6, talk(6, 'ENTREVISTADOR: ', 'ENTREVISTADA: ', '\n')],
  'doctor and patient': [6, talk(6, 'Doctor: ', 'Patient: ', '\n')],
  'mother and child': [6, talk(6, 'Child: ', 'Mother: ', '\n')],
  'manager and employee, headings': [
    6,
    SPEECH.slice(0, 6)
      .map((said, i) => `## ${i % 2 ? 'Manager' : 'Employee'}\n\n${said}`)
      .join('\n\n'),
  ],
  'user and assistant': [6, talk(6, 'User: ', 'Assistant: ')],
  'time, three turns': [
    3,
    '[00:00:01] Ann: How did it start?\n[00:00:04] Bob: With tomatoes.\n[00:00:09] Ann: And then?',
  ],
  'otter, two turns': [2, 'Ann Smith  0:01\nHow did it start?\n\nBob Hill  0:04\nWith three tomatoes.'],
  'name alone, four turns': [
    4,
    'Ann Smith\nHow did it start?\n\nBob Hill\nWith three tomatoes.\n\nAnn Smith\nReally? That is all?\n\nBob Hill\nYes, it is.',
  ],
  'bold, four turns': [
    4,
    '**Ann**\nHow did it start?\n\n**Bob**\nWith three tomatoes.\n\n**Ann**\nReally? That is all?\n\n**Bob**\nYes, it is.',
  ],
  'vtt one cue': [1, 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann>Hello.'],
  'vtt colon two cues': [
    2,
    'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nAnn: Hello.\n\n00:00:03.000 --> 00:00:04.000\nBob: Hi.\n',
  ],
  'table, four rows': [
    4,
    '| Speaker | Time | Text |\n|---|---|---|\n| Ann | 00:01 | Hello there, you. |\n| Bob | 00:02 | Hi. |\n| Ann | 00:03 | So how did it start? |\n| Bob | 00:04 | With tomatoes. |',
  ],
  'M and F': [6, talk(6, 'M: ', 'F: ')],
  'with Note paragraphs': [
    6,
    SPEECH.slice(0, 6)
      .map((said, i) => `${i % 2 ? 'Ann' : 'Bob'}: ${said}\n\nNote: ${i} laughs here.`)
      .join('\n\n'),
  ],
  'Person A': [6, talk(6, 'Person B: ', 'Person A: ')],
  'Male voice': [6, talk(6, 'Female Voice: ', 'Male Voice: ')],
  redacted: [6, talk(6, 'Interviewer: ', '[Redacted]: ')],
  tagged: [6, talk(6, '<Ann>: ', '<Bob>: ')],
  'quotes only': [
    6,
    SPEECH.slice(0, 6)
      .map((said, i) => `> **${i % 2 ? 'Bob' : 'Ann'}**: ${said}`)
      .join('\n>\n'),
  ],
  'with p-numbers': [6, talk(6, 'INT: ', 'P03 (F, 34): ')],
};
describe('transcripts that are short, or uneven', () => {
  for (const [what, [turns, source]] of Object.entries(TRANSCRIPTS))
    it(what, () => assert.equal(readTranscript(source).turns.length, turns));
});
