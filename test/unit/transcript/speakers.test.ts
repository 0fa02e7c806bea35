import assert from 'node:assert/strict';
import { isName, namesTogether, siblingKey } from '../../../src/core/transcript/names';
import { isRole } from '../../../src/core/transcript/roles';
import { isTitle } from '../../../src/core/transcript/titles';
import { speakersOf, text, vocabulary } from './helpers';

describe('what could be a name', () => {
  for (const name of [
    'Ann',
    'Interviewer 1',
    'Dr. Smith',
    'J. R. Lee',
    'J.R. Lee',
    'Ann (host)',
    "O'Neil-Ray",
    '李四',
    'P1',
    'DH/AWB',
    'AR, DC',
    'Speaker #2',
    'van der Berg',
    '?',
    'Q',
    '2nd caller',
    'Tom 🚲',
    'Ana 👩🏽‍🌾❤️',
    '+49 151 23456789',
    '+1 (555) 010-9999',
  ])
    it(`takes ${name}`, () => {
      assert.equal(isName(name), true);
    });
  for (const name of [
    '',
    '12',
    '1.',
    'terms of quality.',
    'Interview 12 - Rached',
    'Really?',
    'Yes, ',
    'one two three four five six',
    '4.3 Math',
    '3 Results',
    '(laughs)',
    'a [b]',
    '📅 時間',
    '🚲',
    '+49',
    '+1, +2, +3, +4, +5, +6',
    'x'.repeat(41),
    '....',
    'Ann (',
    '2021-12-31',
  ])
    it(`refuses ${JSON.stringify(name)}`, () => {
      assert.equal(isName(name), false);
    });

  it('reads what messengers call people', () => {
    const chat = ['Tom 🚲', '+49 151 23456789', 'Tom 🚲', '+49 151 23456789'];
    const lines = chat.map((name, index) => `12/03/2024, 09:1${index} - ${name}: so it began`);
    assert.deepEqual(speakersOf(lines.join('\n')), chat);
  });

  it('knows siblings and people together', () => {
    assert.equal(siblingKey('Interviewer 1'), siblingKey('interviewer2'));
    assert.equal(siblingKey('SPEAKER_04'), 'speaker');
    assert.deepEqual(namesTogether('BE & DH'), ['BE', 'DH']);
    assert.deepEqual(namesTogether('Ann and Bob'), ['Ann', 'Bob']);
    assert.equal(namesTogether('Andy'), undefined);
  });
});

describe('plain roles', () => {
  for (const name of [
    'Interviewer',
    'INTERVIEWEE 2',
    'Interviewee1',
    'SPEAKER_04',
    'Participant B',
    'Unknown speaker',
    'Moderator (Ann)',
    'Co-host',
    'Enquêtrice',
    '受访者1',
  ])
    it(`knows ${name}`, () => {
      assert.equal(isRole(name), true);
    });
  for (const name of ['Ann', 'Interview', 'Hosting', 'Speaker notes', '1', ''])
    it(`doesn't take ${JSON.stringify(name)} for one`, () => {
      assert.equal(isRole(name), false);
    });
});

describe('titles', () => {
  for (const name of [
    'Introduction',
    'Interview 12',
    'Note',
    'Question 3',
    'Part two',
    'Yes',
    'And she said',
    'Consensus/Resolution',
    'Date',
  ])
    it(`knows ${name}`, () => {
      assert.equal(isTitle(name), true);
    });
  for (const name of ['Ann', 'Question', 'Will', 'Mark Page', 'A'])
    it(`leaves ${name} alone`, () => {
      assert.equal(isTitle(name), false);
    });
});

describe('who speaks', () => {
  it('takes the numbered sibling of a speaker, seen once', () => {
    const source = text('# Coder 1', 'a', '# Coder 2', 'b', '# Coder 1', 'c', '# Zed', 'd', '# Kim', 'e', '# Kim', 'f');
    assert.deepEqual(speakersOf(source), ['Coder 1', 'Coder 2', 'Coder 1', 'Kim', 'Kim']);
  });

  it('takes a plain role, seen once', () => {
    assert.deepEqual(speakersOf(text('# Results', '', '# Moderator', '', 'Welcome.')), ['Moderator']);
  });

  it('reads a short text in which nobody returns', () => {
    assert.deepEqual(speakersOf(text('# Ann', '', 'We met.', '', 'Twice.', '', '# Bob', '', 'We did.')), [
      'Ann',
      'Bob',
    ]);
    assert.deepEqual(speakersOf(text('Ann: We met.', 'Bob: We did.')), ['Ann', 'Bob']);
    assert.deepEqual(speakersOf(text('# The Visit', '', '## Ann', 'We met.', '', '## Bob', 'We did.')), ['Ann', 'Bob']);
  });

  it('finds the other one when one returns in a short text', () => {
    const source = text('Interviewer: Did you meet?', '', 'Ann: We did.', '', 'Interviewer: Good.');
    assert.deepEqual(speakersOf(source), ['Interviewer', 'Ann', 'Interviewer']);
  });

  it('sees nobody in a document', () => {
    assert.deepEqual(speakersOf(text('# Introduction', 'a', '# Method', 'b', '# Results', 'c')), []);
    assert.deepEqual(speakersOf(text('# Paper', 'a', '# Ann', 'b', '# Method', 'c', '# Bob', 'd')), []);
    assert.deepEqual(
      speakersOf(text('Shopping: milk', '', 'We went.', '', 'It rained.', '', 'Then home.', '', 'Weather: bad')),
      [],
    );
    assert.deepEqual(speakersOf(text('# Alone', '', 'One page of text.')), []);
  });

  it("doesn't take a code for a speaker", () => {
    const source = text(
      '# Host',
      'a',
      '## data-is-late',
      'b',
      '## data-is-late',
      'c',
      '## Trust',
      'd',
      '## Trust',
      'e',
      '# Host',
      'f',
    );
    assert.deepEqual(speakersOf(source), ['Host', 'Trust', 'Trust', 'Host']);
    assert.deepEqual(speakersOf(source, vocabulary(['Trust'])), ['Host', 'Host']);
    assert.deepEqual(speakersOf(source, vocabulary(['Trust'], ['Trust'])), ['Host', 'Trust', 'Trust', 'Host']);
  });

  it('takes double names and numbered ones, though they are shaped like codes', () => {
    const source = text('# Anne-Marie', 'a', '# P-12', 'b', '# Anne-Marie', 'c', '# P-12', 'd');
    assert.deepEqual(speakersOf(source), ['Anne-Marie', 'P-12', 'Anne-Marie', 'P-12']);
  });

  it('wants more of names that begin small or read like a sentence', () => {
    const twice = text('Kim: a', 'stokes: b', 'Kim: c', 'stokes: d', 'Lou: e', 'Lou: f');
    assert.deepEqual(new Set(speakersOf(twice)), new Set(['Kim', 'Lou']));
    assert.deepEqual(new Set(speakersOf(twice + '\nstokes: g')), new Set(['Kim', 'Lou', 'stokes']));
  });

  it('takes names that differ in case and spacing for one that returns, as they are written', () => {
    assert.deepEqual(speakersOf(text('ANN  LEE: a', 'Ann Lee: b')), ['ANN  LEE', 'Ann Lee']);
  });

  it('ignores remarks in colon form where headings say who speaks', () => {
    const source = text('# Kim', 'First: we met.', '# Lou', 'Yes.', '# Kim', 'First: we ate.', '# Lou', 'We did.');
    assert.deepEqual(new Set(speakersOf(source)), new Set(['Kim', 'Lou', 'First']));
    const longer = text(source, '# Kim', 'And left.', '# Lou', 'We did.', '# Kim', 'Late.');
    assert.deepEqual(new Set(speakersOf(longer)), new Set(['Kim', 'Lou']));
  });

  it('reads a long story as the answer to one question', () => {
    const story = Array.from({ length: 120 }, (_, index) => `It went on for day ${index}, as it had before.`);
    const source = ['Interviewer: Tell me.', 'Interviewee: It began in May.', ...story].join('\n\n');
    assert.deepEqual(speakersOf(source), ['Interviewer', 'Interviewee']);
  });

  it('takes somebody who speaks once among others for a speaker, and a remark not', () => {
    const talk = ['Kim: We met in May.', 'Lou: We did, all of us.'];
    const source = text(
      ...talk,
      ...talk,
      'Priya: I came in June.',
      ...talk,
      'Note: she came late.',
      ...talk,
      '10: so it was.',
    );
    assert.deepEqual(
      speakersOf(source).filter((name) => name !== 'Kim' && name !== 'Lou'),
      ['Priya'],
    );
  });
});
