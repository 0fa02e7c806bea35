import assert from 'node:assert/strict';
import { isCodeShaped } from '../../../src/core/transcript/labels';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { labelsOf, text, turnsOf, vocabulary } from './helpers';

describe('what is shaped like a code', () => {
  for (const code of [
    'QM-data-privacy',
    'Data-low-quality',
    'trust-missing',
    'ME-a-b-c-are-poor',
    'T1-data',
    'trust_missing',
    'data/low-quality',
    'qualité-données',
    '数据-质量',
    'DATA-LATE',
  ])
    it(`takes ${code}`, () => {
      assert.equal(isCodeShaped(code), true);
    });
  for (const speech of [
    'Mm-hmm',
    'Uh-huh',
    'Uh-uh',
    'Mhm',
    'Mm-mm',
    'Nuh-uh',
    'Yeah-yeah',
    'Bye-bye',
    'Okay-dokey',
    'Twenty-five',
    'no-no-no',
    'Mm-hmm.',
    'Uh-huh,',
    'Data-late?',
    'T-shirt',
    'W-what',
    'A-B-C',
    '2021-12-31',
    '555-1234',
    'But-',
    '-ish',
    'a--b',
    'Trust',
    'and/or',
    'two words-here',
    '---',
    '',
    "c'est-à-dire",
    'nine-to-five',
    'x-'.repeat(60) + 'yy',
  ])
    it(`leaves ${JSON.stringify(speech)} to speech`, () => {
      assert.equal(isCodeShaped(speech), false);
    });
});

describe('labels', () => {
  it('code the paragraph above them in their turn, also several in a row', () => {
    const source = text(
      '# Host',
      '',
      'Late again.',
      '',
      'data-late',
      '',
      'data-wrong',
      '',
      'And wrong.',
      '',
      'data-wrong',
      'data-odd',
      '',
      '# Guest',
      '',
      'Mm-hmm',
      '',
      '# Host',
    );
    assert.deepEqual(labelsOf(source), [
      'data-late > Late again.',
      'data-wrong > Late again.',
      'data-wrong > And wrong.',
      'data-odd > And wrong.',
    ]);
    assert.deepEqual(turnsOf(source), ['Host: Late again. | And wrong.', 'Guest: Mm-hmm', 'Host:']);
    assert.equal(readTranscript(source).turns[0]?.words, 4);
    assert.equal(readTranscript(source).turns[0]?.endLine, 11);
  });

  it('code a sentence that was taken for a heading', () => {
    assert.deepEqual(
      labelsOf(text('# Host', '', 'It is', '', '## rather late.', '', 'data-late', '', '## data-odd', '', '# Host')),
      ['data-late > rather late.', 'data-odd > rather late.'],
    );
  });

  it('need something above to code, when only their shape speaks for them', () => {
    const source = text('# Host', '', 'data-late', '', '# Guest', '', 'Yes.', '', 'data-late');
    assert.deepEqual(turnsOf(source), ['Host: data-late', 'Guest: Yes.']);
    assert.deepEqual(labelsOf(source), ['data-late > Yes.']);
    assert.deepEqual(labelsOf(source, vocabulary(['data-late'])), ['data-late > -', 'data-late > Yes.']);
  });

  it('are whatever the vocabulary knows, however it is written', () => {
    const source = text('# Host', '', 'Late again.', '', 'ML-issues [ML]', '', 'Misc', '', 'Mm-hmm', '', 'Other');
    assert.deepEqual(labelsOf(source), []);
    assert.deepEqual(labelsOf(source, vocabulary(['ML-issues [ML]', 'Misc', 'Mm-hmm'])), [
      'ML-issues [ML] > Late again.',
      'Misc > Late again.',
      'Mm-hmm > Late again.',
    ]);
  });

  it('may stand right below their excerpt only when the vocabulary knows them', () => {
    const source = text('# Host', '', 'Late again, and not', 'long-lasting', '', 'Or', 'Misc', '', '# Host');
    assert.deepEqual(labelsOf(source), []);
    assert.deepEqual(labelsOf(source, vocabulary(['Misc'])), ['Misc > Or']);
  });

  it('are known ones together with ones that are only shaped so', () => {
    const source = text('# Host', '', 'And now', '', 'Misc', 'data-late', '', 'data-late', 'Misc');
    const labels = ['Misc > And now', 'data-late > And now', 'data-late > And now', 'Misc > And now'];
    assert.deepEqual(labelsOf(source, vocabulary(['Misc'], ['Host'])), labels);
  });

  it('stand on lines of their own where each line is a paragraph', () => {
    const source = text(
      'Dana: We eat late.',
      'eating-late',
      'Omar: Why?',
      'Dana: Work.',
      'It ends at nine.',
      'long-hours',
      'work-life',
      'Omar: data-late',
    );
    assert.deepEqual(labelsOf(source), [
      'eating-late > We eat late.',
      'long-hours > It ends at nine.',
      'work-life > It ends at nine.',
    ]);
    assert.equal(turnsOf(source).at(-1), 'Omar: data-late');
  });

  it("aren't looked for before the first turn, but everywhere in a text without turns", () => {
    assert.deepEqual(labelsOf(text('Before.', '', 'data-late', '', '# Host', '', 'Hello.')), []);
    assert.deepEqual(labelsOf(text('data-odd', '', 'It was late.', '', 'data-late', '', 'Mm-hmm')), [
      'data-late > It was late.',
    ]);
  });

  it("aren't what the vocabulary knows as a speaker", () => {
    assert.deepEqual(labelsOf(text('# Host', '', 'And now', '', 'anne-marie'), vocabulary([], ['anne-marie'])), []);
  });

  it('have a range without the white space around them', () => {
    const label = readTranscript(text('# Host', 'Late.', '', '  data-late\t', '')).labels[0];
    assert.deepEqual(label, {
      code: 'data-late',
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 11 } },
      excerpt: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
    });
  });
});
