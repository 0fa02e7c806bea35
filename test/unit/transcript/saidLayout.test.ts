import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { timeAt } from '../../../src/core/transcript/times';
import { speakersOf, text, turnsOf, vocabulary } from './helpers';

const MIXED = [
  '# Ann',
  '',
  'So: we met.',
  '',
  '# Bob',
  '',
  'So: we did.',
  '',
  '# Ann',
  '',
  'Then: home.',
  '',
  '# Bob',
  '',
  'Yes.',
];

describe('a layout that somebody has said', () => {
  it('is the only one that is looked for', () => {
    assert.deepEqual(speakersOf(text(...MIXED)), ['Ann', 'Bob', 'Ann', 'Bob']);
    const known = { ...vocabulary([]), layout: 'colon' };
    assert.deepEqual(speakersOf(text('Ann: so', '', '# Bob', '', 'Kim: yes'), known), ['Ann', 'Kim']);
    assert.deepEqual(speakersOf(text(...MIXED), { ...vocabulary([]), layout: 'paragraphs' }), []);
  });

  it('in the front matter counts for more than in the codebook', () => {
    const source = text('---', 'layout: colon', '---', 'Ann: So?', '', 'Bob', 'is here.', '', 'Bob', 'is gone.');
    assert.deepEqual(turnsOf(source, { ...vocabulary([]), layout: 'paragraphs' }), [
      'Ann: So? | Bob\nis here. | Bob\nis gone.',
    ]);
  });

  it('that there isn’t is as good as none', () => {
    assert.deepEqual(speakersOf(text('---', 'layout: letters', '---', ...MIXED)), ['Ann', 'Bob', 'Ann', 'Bob']);
    assert.deepEqual(speakersOf(text(...MIXED), { ...vocabulary([]), layout: 'letters' }), [
      'Ann',
      'Bob',
      'Ann',
      'Bob',
    ]);
  });

  it('takes speakers from the front matter, in brackets or one on a line', () => {
    const talk = ['Note: she is here.', '', 'It rained.', '', 'And it rained.', '', 'And it went on to rain.'];
    assert.deepEqual(speakersOf(text(...talk)), []);
    for (const said of [
      ['speakers: [Kim, "Note"]'],
      ['speakers:', '  - name: Note', '  - Kim # she'],
      ['speakers: Note'],
    ])
      assert.deepEqual(speakersOf(text('---', 'title: May', ...said, '---', ...talk)), ['Note'], said.join());
  });
});

describe('when something was said', () => {
  it('is what its line says, or the last line before it in the same turn', () => {
    const source = text(
      'Ann (00:12): So?',
      '',
      'And so.',
      '',
      'Bob (01:00): Yes.',
      'Ann: Good.',
      'Bob (02:00): Bye.',
      'Ann (02:10): Bye.',
    );
    const transcript = readTranscript(source);
    assert.deepEqual(
      transcript.turns.map(({ time }) => time),
      [12_000, 60_000, undefined, 120_000, 130_000],
    );
    assert.deepEqual(
      Array.from({ length: 8 }, (_, line) => timeAt(transcript, line)),
      [12_000, 12_000, 12_000, 12_000, 60_000, undefined, 120_000, 130_000],
    );
    assert.equal(timeAt(readTranscript('So.'), 0), undefined);
  });
});
