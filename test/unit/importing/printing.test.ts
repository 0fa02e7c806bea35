import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Imported, ImportedTurn } from '../../../src/core/importing/imported';
import { importFile } from '../../../src/core/importing/importFile';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { runs } from '../runs';

function print(source: Imported) {
  let id = 0;
  return importFile(source, { path: 'x.md', vocabulary: undefined, confidential: false, newId: () => `id${id++}` });
}

/** The speakers and their words, as the reader reads them; one who goes on is one. */
function spoken(text: string): string[] {
  const lines = new Lines(text);
  const { turns } = readTranscript(text);
  return merged(
    turns.map(({ speaker, paragraphs }) => [speaker, paragraphs.map((it) => lines.slice(it.range)).join(' ')]),
  );
}

function merged(turns: readonly (readonly [string, string])[]): string[] {
  const all: [string, string][] = [];
  for (const [speaker, words] of turns) {
    const last = all.at(-1);
    if (last?.[0] === speaker) last[1] += ` ${words}`;
    else all.push([speaker, words]);
  }
  return all.map(([speaker, words]) => `${speaker}: ${words}`);
}

const word = fc.constantFrom(
  'We',
  'count',
  'trees',
  'Bob:',
  'Ann',
  'So,',
  '—',
  'x.',
  '#',
  'été',
  '樹',
  '**so**',
  '1.',
  '"no"',
  '-',
  '|',
);
const awkward = fc.constantFrom(
  'Bob: I said.',
  'Ann',
  '**Bob:** said',
  '# Ann',
  '---',
  'Tree-count',
  'Note: this',
  'Created with the Tool (http://x.org)',
  '***',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '))
  .filter((it) => /[\p{L}]/u.test(it));
const paragraph = fc
  .oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: awkward })
  .map((text) => ({ text }));
const first = sentence.map((it) => ({ text: `So ${it}` }));
const turn = fc.record({
  speaker: fc.constantFrom('Ann', 'Bob', 'Speaker 3'),
  time: fc.option(fc.nat(20_000_000), { nil: undefined }),
  paragraphs: fc.tuple(first, fc.array(paragraph, { maxLength: 4 })).map(([one, more]) => [one, ...more]),
});
/** Both return, as in any conversation: nothing else tells names. */
const opening: ImportedTurn[] = ['Ann', 'Bob', 'Ann', 'Bob'].map((speaker) => ({
  speaker,
  time: undefined,
  paragraphs: [{ text: 'Hello there.' }],
}));

describe('printing what was imported', () => {
  it('is read back with the same speakers and words, whatever paragraphs look like', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
        const all = [...opening, ...turns];
        const [transcript] = print({ turns: all, codings: [] }).changes;
        const wanted = merged(all.map((it) => [it.speaker ?? '', it.paragraphs.map(({ text }) => text).join(' ')]));
        const text = transcript?.after ?? '';
        assert.deepEqual(spoken(text), wanted);
        // Whole seconds are printed.
        const times = all.map(({ time }) => time && Math.floor(time / 1000) * 1000);
        assert.deepEqual(
          readTranscript(text).turns.map(({ time }) => time),
          times,
        );
      }),
      runs(300),
    );
  });

  it('keeps codings on the same words', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (turns, a, b) => {
        const all = [...opening, ...turns];
        const places = all.flatMap((it, t) => it.paragraphs.map((_, p) => ({ turn: t, paragraph: p })));
        const [from, to] = [a % places.length, b % places.length].sort((x, y) => x - y) as [number, number];
        const [start, end] = [places[from]!, places[to]!];
        const text = (at: typeof start) => all[at.turn]!.paragraphs[at.paragraph]!.text;
        const coding = {
          codes: ['A'],
          memo: undefined,
          coder: undefined,
          start: { ...start, offset: 0 },
          end: { ...end, offset: text(end).length },
        };
        const [transcript, sidecar] = print({ turns: all, codings: [coding] }).changes;
        const [found] = readSidecar(sidecar?.after ?? '').sidecar.codings;
        const excerpt = new Lines(transcript?.after ?? '').slice(found!.at);
        assert.ok(excerpt.startsWith(text(start)) && excerpt.endsWith(text(end)), excerpt);
      }),
      runs(200),
    );
  });

  it('gives names a form that is read, and different speakers different ones', () => {
    const names = [
      'ann@example.org',
      'ann/example.org',
      'A sentence, with more words than any name has',
      'Bob:',
      '7',
      '**',
      'BOB',
    ];
    const turns = [...names, ...names].map((speaker) => ({
      speaker,
      time: undefined,
      paragraphs: [{ text: 'Hello there.' }],
    }));
    const { unknownSpeakers, changes } = print({ turns, codings: [] });
    assert.deepEqual(unknownSpeakers, ['A sentence with more words']);
    const text = changes[0]?.after ?? '';
    const printed = [...text.matchAll(/^\*\*(.+?):\*\*/gm)].map(([, name]) => name);
    assert.deepEqual(printed.slice(0, 7), [
      'ann example org',
      'ann example org 2',
      'A sentence with more words',
      'Bob',
      'Speaker 7',
      'Speaker',
      'BOB',
    ]);
  });

  it('says in front matter what the layout is where nothing else tells that a name is one', () => {
    const turns = [{ speaker: 'Ann', time: undefined, paragraphs: [{ text: 'All alone.' }, { text: 'Note: still.' }] }];
    const { unknownSpeakers, changes } = print({ frontMatter: ['---', 'title: X', '---'], turns, codings: [] });
    assert.deepEqual(unknownSpeakers, []);
    const text = changes[0]?.after ?? '';
    assert.equal(text, '---\nlayout: colon\ntitle: X\n---\n\n**Ann:** All alone.\n\nNote: still.\n');
    assert.deepEqual(spoken(text), ['Ann: All alone. Note: still.']);
  });

  it('prints hashes where sidecars must not hold what was said', () => {
    const place = { turn: 0, paragraph: 0 };
    const coding = {
      codes: ['A'],
      memo: undefined,
      coder: undefined,
      start: { ...place, offset: 0 },
      end: { ...place, offset: 5 },
    };
    const request = { path: 'x.md', vocabulary: undefined, confidential: true, newId: () => 'abcdef' };
    const [, sidecar] = importFile({ turns: opening, codings: [coding] }, request).changes;
    assert.match(sidecar?.after ?? '', /hash:/);
    assert.doesNotMatch(sidecar?.after ?? '', /Hello/);
  });
});
