import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Codebook } from '../../../src/core/codebook/codebook';
import { canBeMeant, labelPlace } from '../../../src/core/completing/labelPlace';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { replaced, withCursor } from './cursor';

const NAMES = ['Data-low-quality', 'Misc', 'Help'];
const CODEBOOK = new Codebook(
  NAMES.map((name) => ({
    name,
    description: undefined,
    color: undefined,
    aliases: [],
    memo: undefined,
    children: [],
    aliasRanges: [],
    nameRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  })),
  [],
);

/**
 * Writes `Misc` as a label at the `|`, and tells which names can be meant there and what the label then codes; nothing where no label can
 * be put.
 */
function at(...written: string[]): string | undefined {
  const { lines, position } = withCursor(written.join('\n'));
  const place = labelPlace(lines, readTranscript(lines.text, CODEBOOK), position);
  if (!place) return undefined;
  assert.ok(place.start <= position.character && position.character <= place.end);
  const text = replaced(lines, position.line, place.start, place.end, `${place.before}Misc${place.after}`);
  const { labels } = readTranscript(text, CODEBOOK);
  const label = labels.find(({ code, range }) => code === 'Misc' && range.start.line >= position.line);
  assert.ok(label?.excerpt, `not a label in ${text}`);
  const meant = NAMES.filter((name) => canBeMeant(name, place.typed)).map((name) => name.charAt(0));
  const others = place.others.length ? ` (${place.others.join()})` : '';
  return `${meant.join('')} → ${new Lines(text).slice(label.excerpt)}${others}`;
}

const HEAD = ['# Ann', '', 'Where?', '', '# Bob', '', 'Here, you see.', ''];
const TAIL = ['', '# Ann', '', 'Oh.', '', '# Bob', '', 'Yes.'];

describe('places for labels in a transcript', () => {
  it('are lines of their own below what they code', () => {
    assert.equal(at(...HEAD, '|', ...TAIL), 'DMH → Here, you see.');
    assert.equal(at(...HEAD, '  |', ...TAIL), 'DMH → Here, you see.');
    assert.equal(at(...HEAD, '', '|', '', ...TAIL), 'DMH → Here, you see.');
    assert.equal(at(...HEAD, 'Da|', ...TAIL), 'D → Here, you see.');
    assert.equal(at(...HEAD, 'data-q|', ...TAIL), 'DMH → Here, you see.');
    assert.equal(at(...HEAD, 'e|', ...TAIL), 'H → Here, you see.');
    assert.equal(at(...HEAD, '|'), 'DMH → Here, you see.');
    assert.equal(at(...HEAD, 'Help', '', '|', ...TAIL), 'DMH → Here, you see. (Help)');
    assert.equal(at(...HEAD, '|', '', 'Help', ...TAIL), 'DMH → Here, you see. (Help)');
    assert.equal(at(...HEAD, 'Help', '|', ...TAIL), 'DMH → Here, you see. (Help)');
    assert.equal(at(...HEAD, 'm|', '', 'Help', ...TAIL), 'M → Here, you see. (Help)');
  });

  it('are also right below what they code, or above other speech, from which they are then parted', () => {
    const head = HEAD.slice(0, -1);
    assert.equal(at(...head, '|', ...TAIL), 'DMH → Here, you see.');
    assert.equal(at(...head, '|', 'Or there.', ...TAIL), 'DMH → Here, you see.');
    assert.equal(at(...head, 'Da|', ...TAIL), 'D → Here, you see.');
    assert.equal(at(...head, 'ow|', ...TAIL), ' → Here, you see.');
    assert.equal(at(...head, 'Da|', 'Or there.', ...TAIL), undefined);
  });

  it('are labels that stand there, wherever the cursor is in them', () => {
    assert.equal(at(...HEAD, 'Data-|low-quality', ...TAIL), 'DMH → Here, you see.');
    assert.equal(at(...HEAD, '|Help', '', 'Other-code', ...TAIL), 'DMH → Here, you see. (Other-code)');
  });

  it('aren’t where somebody speaks', () => {
    assert.equal(at(...HEAD.slice(0, -2), 'Here, |you see.', ...TAIL), undefined);
    assert.equal(at(...HEAD, 'But then they |moved me.', ...TAIL), ' → Here, you see.');
    assert.equal(at(...HEAD, '…|', ...TAIL), undefined);
    assert.equal(at('Ann: Where?', '', 'Bob: Da|'), undefined);
    assert.equal(at('Ann: Where?', '', 'Bob: One thing', 'or Da|', 'and another.', '', 'Ann: Oh.'), undefined);
  });

  it('aren’t where there is nothing to code', () => {
    assert.equal(at('|', ...HEAD, ...TAIL), undefined);
    assert.equal(at('# A title', '', '|', ...HEAD, ...TAIL), undefined);
    assert.equal(at('# Ann', '|', 'Where?', '', '# Bob', '', 'Here.'), undefined);
    assert.equal(at('# A|nn', '', 'Where?', '', '# Bob', '', 'Here.'), undefined);
    assert.equal(at(...HEAD, '', '---|', ...TAIL), undefined);
    assert.equal(at('---', 'title: x', '|', '---', 'Ann: Where?'), undefined);
  });

  it('need no blank lines where the transcript has none', () => {
    const talk = ['Ann: Where?', 'Bob: Here.', 'Ann: Oh.', 'Bob: Yes.'];
    assert.equal(at(...talk, '|'), 'DMH → Yes.');
    assert.equal(at(...talk.slice(0, 2), '|', ...talk.slice(2)), 'DMH → Here.');
    assert.equal(at(...talk.slice(0, 2), 'Da|', ...talk.slice(2)), 'D → Here.');
  });

  it('are below every paragraph of a real interview', function () {
    const path = '../shared/transcripts/delve-pdf-interview-12-rached.md';
    if (!existsSync(path)) this.skip();
    const lines = new Lines(readFileSync(path, 'utf8'));
    const transcript = readTranscript(lines.text, CODEBOOK);
    const paragraphs = transcript.turns.flatMap((turn) => turn.paragraphs);
    let wrong = 0;
    for (const { range } of paragraphs) {
      const line = range.end.line + 1;
      const place = labelPlace(lines, transcript, { line, character: 0 });
      const text = place && replaced(lines, line, place.start, place.end, `${place.before}Misc${place.after}`);
      const label = text && readTranscript(text, CODEBOOK).labels.find(({ code }) => code === 'Misc');
      if (!label || JSON.stringify(label.excerpt) !== JSON.stringify(range)) wrong++;
    }
    assert.equal(paragraphs.length, 163);
    assert.equal(wrong, 0);
  });
});
