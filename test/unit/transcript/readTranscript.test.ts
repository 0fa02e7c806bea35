import assert from 'node:assert/strict';
import { isFooter } from '../../../src/core/transcript/footer';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { countWords } from '../../../src/core/transcript/words';
import { speakersOf, text, turnsOf } from './helpers';

function words(source: string): number {
  return countWords(source, 0, source.length);
}

describe('reading a transcript', () => {
  it('reads an empty text and one without speakers', () => {
    assert.deepEqual(readTranscript(''), {
      layout: 'paragraphs',
      linesAreParagraphs: false,
      turns: [],
      preamble: [],
      labels: [],
      times: [],
    });
    const { layout, turns, preamble } = readTranscript(text('# Notes', 'We went.', 'It rained.', '', 'Then home.'));
    assert.deepEqual([layout, turns], ['paragraphs', []]);
    assert.deepEqual(
      preamble.map(({ range }) => [range.start.line, range.end.line]),
      [
        [0, 0],
        [1, 2],
        [4, 4],
      ],
    );
  });

  it('puts what stands before the first turn into the preamble', () => {
    const { preamble, turns } = readTranscript(
      text('# Interview 9', '', 'Recorded in May.', '', '# Host', '', 'Hello.'),
    );
    assert.deepEqual(
      preamble.map(({ range }) => range.start.line),
      [0, 2],
    );
    assert.equal(turns.length, 1);
  });

  it('passes over front matter', () => {
    const source = text(
      '---',
      'title: A day',
      'host: Ann',
      'tags:',
      '  - x',
      '# comment',
      '---',
      '',
      'Host: Hi.',
      '',
      'Guest: Hi.',
    );
    assert.deepEqual(turnsOf(source), ['Host: Hi.', 'Guest: Hi.']);
    assert.deepEqual(readTranscript(source).preamble, []);
    assert.deepEqual(speakersOf(source.replaceAll('\n', '\r\n')), ['Host', 'Guest']);
  });

  for (const [what, source] of Object.entries({
    'a rule above speech': text('---', '', 'Host: Hi.', '', 'Guest: Hi.', '', '---'),
    'a rule and keys that return': text('---', 'Host: Hi.', 'Guest: Hi.', 'Host: Hi again.', '---'),
    'front matter that never ends': text('---', 'Host: Hi.', 'Guest: Hi.'),
    'prose between rules': text('---', 'Host: Hi.', 'and more', 'Guest: Hi.', '---'),
  }))
    it(`doesn't take ${what} for front matter`, () => {
      assert.deepEqual(speakersOf(source).slice(0, 2), ['Host', 'Guest']);
    });

  it('leaves an exporter’s footer out of the last turn', () => {
    const footer = 'Created with the Marble Coding Tool (http://www.marble.example)';
    const { turns } = readTranscript(text('# Host', '', 'Bye.', '', footer, ''));
    assert.deepEqual([turns[0]?.words, turns[0]?.endLine, turns[0]?.paragraphs.length], [1, 2, 1]);
  });

  it('knows footers from speech', () => {
    const isOne = (line: string): boolean => isFooter(line, 0, line.length);
    for (const line of [
      'Transcribed by https://marble.example',
      '*Exported from Marble (https://marble.example).*',
      'Generated with Marble: https://marble.example/a?b=c',
      'Transcription is provided by www.marble.example',
    ])
      assert.equal(isOne(line), true, line);
    for (const line of [
      'Created with care by all of us.',
      'Created',
      'Making it with https://marble.example',
      'It was created with https://marble.example',
      'Created with https://marble.example and more',
      'Created with ' + 'x'.repeat(300) + ' http://a.example',
    ])
      assert.equal(isOne(line), false, line);
  });

  it("doesn't count rules as speech", () => {
    for (const rule of ['---', '***', '* * *', '_____', '=====']) {
      const { turns } = readTranscript(text('# Host', '', 'Bye.', rule, 'Or not.', '', rule));
      assert.deepEqual([turns[0]?.paragraphs.length, turns[0]?.endLine, turns[0]?.words], [2, 4, 3], rule);
    }
  });

  it('reads what is left of a table as text', () => {
    const { turns } = readTranscript(text('# Host', '', 'so maybe\tso may', '---\t-----', '', 'Bye.'));
    assert.deepEqual(turns[0]?.paragraphs[0]?.range.end, { line: 3, character: 9 });
    assert.equal(turns[0].words, 5);
  });

  it('counts words', () => {
    assert.equal(words(''), 0);
    assert.equal(words(' \t\u00a0\u202f\u3000'), 0);
    assert.equal(words("It's  well-known – to\u00a0us, 24 …"), 5);
    assert.equal(words('Ça\u202f! 東京 に\u3000住む --- ?'), 4);
    assert.equal(words('𝒜 😀 ǘ'), 2);
  });

  it('keeps Windows lines, old Mac lines and a byte order mark out of the way', () => {
    const source = text('# Host', '', 'Late again', 'and odd. ', '', 'data-late', '', '# Guest', '', 'Yes.');
    const expected = readTranscript(source);
    for (const ending of ['\r\n', '\r']) assert.deepEqual(readTranscript(source.replaceAll('\n', ending)), expected);
    assert.deepEqual(readTranscript('\ufeff' + source), expected);
  });

  it("doesn't end lines where VS Code doesn't", () => {
    assert.deepEqual(turnsOf(text('# Host', 'One\u2028# Guest\u000bTwo\u000c', '# Host')), [
      'Host: One\u2028# Guest\u000bTwo',
      'Host:',
    ]);
  });
});
