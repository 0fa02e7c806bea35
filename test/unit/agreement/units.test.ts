import { strict as assert } from 'node:assert';
import { TalkCharacters } from '../../../src/core/agreement/talkCharacters';
import { unitsOf, type WholeUnit } from '../../../src/core/agreement/units';
import { Codebook } from '../../../src/core/codebook/codebook';
import { linesOf, readLines } from '../../../src/core/transcript/readTranscript';

const TALK = [
  'An interview about trees',
  '',
  'Ann: How many trees are there? I mean here.',
  '',
  'Bob: Nine.',
  '',
  'Data-low-quality',
  '',
  'No, wait. Ten.',
  '',
  'Ann: …',
  '',
  'Bob: It is dark at e.g. six.',
  '',
].join('\n');
const NOTES = 'First we met. It rained.\n\nThen nothing happened.\n';

function shown(text: string, unit: WholeUnit) {
  const lines = linesOf(text);
  const units = unitsOf(readLines(lines, Codebook.empty), lines, unit);
  return [units.unit, ...units.pieces.map((its) => its.map(({ start, end }) => text.slice(start, end)).join(' | '))];
}

describe('the units of a transcript', () => {
  it('are its turns, without names, labels, titles and what has no word', () => {
    assert.deepEqual(shown(TALK, 'turn'), [
      'turn',
      'How many trees are there? I mean here.',
      'Nine. | No, wait. Ten.',
      'It is dark at e.g. six.',
    ]);
  });

  it('are its paragraphs', () => {
    assert.deepEqual(shown(TALK, 'paragraph'), [
      'paragraph',
      'How many trees are there? I mean here.',
      'Nine.',
      'No, wait. Ten.',
      'It is dark at e.g. six.',
    ]);
  });

  it('are its sentences', () => {
    assert.deepEqual(shown(TALK, 'sentence'), [
      'sentence',
      'How many trees are there?',
      'I mean here.',
      'Nine.',
      'No, wait.',
      'Ten.',
      'It is dark at e.g. six.',
    ]);
  });

  it('are paragraphs where there are no turns, and say so', () => {
    assert.deepEqual(shown(NOTES, 'turn'), ['paragraph', 'First we met. It rained.', 'Then nothing happened.']);
  });

  it('are none in an empty text', () => {
    assert.deepEqual(shown('', 'turn'), ['paragraph']);
  });
});

describe('the characters of a talk', () => {
  const lines = linesOf(TALK);
  const characters = new TalkCharacters(readLines(lines, Codebook.empty), lines);
  const said = 'Howmanytreesarethere?Imeanhere.Nine.No,wait.Ten.Itisdarkate.g.six.';

  it('are what is said without white space', () => {
    assert.equal(characters.count, said.length);
  });

  it('stand before each place of the text, whatever comes between', () => {
    assert.equal(characters.at(0), 0);
    assert.equal(characters.at(TALK.indexOf('many')), said.indexOf('many'));
    assert.equal(characters.at(TALK.indexOf(' many')), said.indexOf('many'));
    for (const between of ['Data-low', 'quality'])
      assert.equal(characters.at(TALK.indexOf(between)), said.indexOf('No,'));
    assert.equal(characters.at(TALK.indexOf('…')), said.indexOf('Itis'));
    assert.equal(characters.at(TALK.length), said.length);
  });
});
