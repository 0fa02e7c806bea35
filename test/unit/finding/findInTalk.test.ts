import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAt } from '../../../src/core/codings/at';
import { compilePattern } from '../../../src/core/finding/searchPattern';
import { findInTalk } from '../../../src/core/finding/findInTalk';
import { HIT_UNITS, hitExcerpts } from '../../../src/core/finding/hitExcerpts';
import { excerptsAt } from '../../../src/core/project/excerptsAt';
import { Lines } from '../../../src/core/text/lines';
import { comparePositions, containsRange, rangesOverlap } from '../../../src/core/text/position';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { file } from '../project/memoryStudy';
import { expressionOf, found, patternOf, wordsOf } from './found';

const TALK = file(
  '---', // 1
  'site: trust',
  '---',
  '# Interview on trust', // 4
  '',
  'Trust: Do you trust it? I wonder.', // 6
  '',
  '[00:01:02] Ben: Trust? We do not',
  'trust  it. Distrust, maybe.', // 9
  '',
  'trust-in-data', // 11
  '',
  'Trust: Trust me.', // 13
  '',
  'Ben: I trusted the data. It lied.',
);

const at = (talk: string, text: string, chosen = {}) => found(talk, text, chosen).map(({ range }) => formatAt(range));

describe('findInTalk', () => {
  it('finds what is said, not names, labels, titles and front matter', () => {
    const talk = TALK.replace('[00:01:02] ', '');
    assert.deepEqual(at(talk, 'trust'), ['6:15-6:20', '8:6-8:11', '9:1-9:6', '9:15-9:20', '13:8-13:13', '15:8-15:13']);
    assert.deepEqual(
      found(talk, 'trust').map(({ speaker }) => speaker),
      ['Trust', 'Ben', 'Ben', 'Ben', 'Trust', 'Ben'],
    );
  });

  it('finds what stands on two lines of a paragraph, however much white space is in it', () => {
    const talk = file(
      'Ann: We do not',
      '  trust   it.',
      '',
      'It is so.',
      '',
      'Ben: So.',
      '',
      'Ann: Trust.',
      '',
      'Ben: It.',
    );
    assert.deepEqual(wordsOf(talk, found(talk, 'not trust\tit')), ['not\n  trust   it']);
    // Not from one paragraph or turn to the next.
    assert.deepEqual(found(talk, 'it. it'), []);
    assert.deepEqual(found(talk, 'trust. it'), []);
  });

  it('searches each paragraph for itself with an expression', () => {
    const talk = file('Ann: One two', 'three.', '', 'Four one.', '', 'Ben: One.', '', 'Ann: Five.', '', 'Ben: Six.');
    assert.deepEqual(at(talk, '^one', { isExpression: true }), ['1:6-1:9', '6:6-6:9']);
    assert.deepEqual(wordsOf(talk, found(talk, String.raw`\w+\.$`, { isExpression: true })), [
      'three.',
      'one.',
      'One.',
      'Five.',
      'Six.',
    ]);
    assert.deepEqual(wordsOf(talk, found(talk, String.raw`two\s+three`, { isExpression: true })), ['two\nthree']);
    // What speaks, or another paragraph, isn't there to be looked at.
    assert.deepEqual(found(talk, '(?<=Ann: )One', { isExpression: true, matchCase: true }), []);
    assert.deepEqual(found(talk, String.raw`three\.(?=\s+Four)`, { isExpression: true }), []);
  });

  it('takes no white space into a hit, and white space alone for none', () => {
    const talk = file('Ann: One two.', '', 'Ben: No.', '', 'Ann: And.', '', 'Ben: Yes.');
    assert.deepEqual(wordsOf(talk, found(talk, String.raw`\s+\w+`, { isExpression: true })), ['two']);
    assert.deepEqual(found(talk, String.raw`\s|x*|$`, { isExpression: true }), []);
  });

  it('finds no more than are wanted', () => {
    const expression = expressionOf(patternOf('trust'));
    assert.equal(findInTalk(readTranscript(TALK), new Lines(TALK), expression, 2).length, 2);
  });

  it('looks at all paragraphs where nobody speaks', () => {
    const talk = file('# Field notes', '', 'We trust nobody.', '', 'They trust us.');
    const hits = found(talk, 'trust');
    assert.deepEqual(
      hits.map(({ range, turn, speaker }) => [formatAt(range), formatAt(turn), speaker]),
      [
        ['3:4-3:9', '3:1-3:17', undefined],
        ['5:6-5:11', '5:1-5:15', undefined],
      ],
    );
  });

  it('says what stands beside a hit on one line', () => {
    const [hit] = found(
      file('Ann: So we do', '  not disTrust', 'them.', '', 'Ben: No.', '', 'Ann: I.', '', 'Ben: Oh.'),
      'trust',
    );
    assert.deepEqual([hit?.before, hit?.words, hit?.after], ['So we do not dis', 'Trust', ' them.']);
    const long = 'word '.repeat(100);
    const [cut] = found(file(`Ann: ${long}trust ${long}`, '', 'Ben: No.', '', 'Ann: I.', '', 'Ben: Oh.'), 'trust');
    assert.match(cut?.before ?? '', /^…(word ){7,8}$/);
    assert.match(cut?.after ?? '', /^( word){18,20}…$/);
  });
});

describe('What of hits is coded', () => {
  const talk = file(
    'Ann: I trust it. I trust, and trust again. Never mind.',
    '',
    'We trust. Do', // 3
    'we trust?',
    '',
    'Ben: Trust it. Trust me.', // 6
    '',
    'Ann: Well.',
    '',
    'Ben: Well.',
  );
  for (const [unit, wanted] of [
    ['hit', '1:8-1:13 1:20-1:25 1:31-1:36 3:4-3:9 4:4-4:9 6:6-6:11 6:16-6:21'],
    ['sentence', '1:6-1:17 1:18-1:43 3:1-3:10 3:11-4:10 6:6-6:15 6:16-6:25'],
    ['paragraph', '1:6-1:55 3:1-4:10 6:6-6:25'],
    ['turn', '1:6-4:10 6:6-6:25'],
  ] as const) {
    it(`${unit}: each once`, () => {
      assert.equal(hitExcerpts(found(talk, 'trust'), unit).map(formatAt).join(' '), wanted);
    });
  }

  it('is every sentence that a hit has a part of', () => {
    const hits = found(talk, 'it. trust');
    assert.equal(hitExcerpts(hits, 'sentence').map(formatAt).join(' '), '6:6-6:15 6:16-6:25');
  });

  it('is the nearest sentence for a hit between two', () => {
    const [hit] = found(file('Ann: Well. [00:12:03] We went.', '', 'Ben: No.', '', 'Ann: I.', '', 'Ben: Oh.'), '12:03');
    assert.equal(hit?.sentences.map(formatAt).join(), '1:6-1:11');
  });
});

const words = fc.constantFrom(
  'trust',
  'Trust',
  'distrust',
  'the',
  'data',
  'it',
  'café',
  'naïve',
  '信頼',
  'don’t',
  '…',
  '[x]',
);
const stops = fc.constantFrom(' ', ' ', ' ', '. ', '? ', '  ', '\n', ', ');
const paragraph = fc
  .array(fc.tuple(words, stops), { minLength: 1, maxLength: 12 })
  .map((all) => all.flat().join('').trim());
const turn = fc
  .tuple(fc.constantFrom('Ann: ', 'Trust: ', '## Ben\n\n', ''), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
  .map(([head, paragraphs]) => head + paragraphs.join('\n\n'));
const talks = fc.array(turn, { minLength: 1, maxLength: 8 }).map((turns) => `# The trust\n\n${turns.join('\n\n')}\n`);
const patterns = fc.record({
  text: fc.constantFrom(
    'trust',
    'the data',
    'it',
    'Café',
    "don't",
    '…',
    '[x]',
    't. it',
    '信',
    't',
    '(t|it)\\b',
    '\\p{Lu}\\S*',
    '[^.]+',
    'x?',
  ),
  isExpression: fc.boolean(),
  matchCase: fc.boolean(),
  wholeWord: fc.boolean(),
});

describe('Hits', () => {
  it('are what is sought, in what is said, in text order and apart', () => {
    fc.assert(
      fc.property(talks, patterns, (text, pattern) => {
        const compiled = compilePattern(pattern);
        if (compiled.problem) return;
        const lines = new Lines(text);
        const transcript = readTranscript(text);
        const hits = findInTalk(transcript, lines, compiled.expression);
        const said = transcript.turns.length
          ? transcript.turns.flatMap(({ paragraphs }) => paragraphs)
          : transcript.preamble;
        for (const [i, hit] of hits.entries()) {
          const words = lines.slice(hit.range);
          assert.ok(words.trim() === words && words !== '');
          if (!pattern.isExpression) {
            const plain = (it: string) => it.normalize('NFC').replace(/\s+/g, ' ').replace(/’/g, "'");
            const cased = (it: string) => (pattern.matchCase ? plain(it) : plain(it).toLowerCase());
            assert.equal(cased(words), cased(pattern.text));
          }
          assert.ok(said.some(({ range }) => containsRange(range, hit.range)));
          assert.ok(!transcript.labels.some(({ range }) => rangesOverlap(range, hit.range)));
          const last = hits[i - 1];
          if (last) assert.ok(comparePositions(last.range.end, hit.range.start) <= 0);
        }
      }),
    );
  });

  it('are all places of a text, found by going through each paragraph character by character', () => {
    const texts = fc.constantFrom('trust', 'it', 'data', 't', '[x]');
    fc.assert(
      fc.property(talks, texts, (text, sought) => {
        const transcript = readTranscript(text);
        const lines = new Lines(text);
        const turns = transcript.turns.flatMap(({ paragraphs }) => paragraphs);
        let count = 0;
        for (const { range } of transcript.turns.length ? turns : transcript.preamble) {
          const paragraph = lines.slice(range).toLowerCase();
          for (let i = 0; i < paragraph.length;) {
            const isHere = paragraph.startsWith(sought, i);
            count += isHere ? 1 : 0;
            i += isHere ? sought.length : 1;
          }
        }
        assert.equal(found(text, sought).length, count);
      }),
    );
  });

  it('are coded as what a selection of them would be', () => {
    fc.assert(
      fc.property(talks, fc.constantFrom('trust', 'the data', 'it', 't. it'), (text, sought) => {
        const hits = found(text, sought);
        const ranges = hits.map(({ range }) => range);
        const transcript = readTranscript(text);
        for (const unit of HIT_UNITS) {
          const selected = excerptsAt(transcript, new Lines(text), ranges, unit === 'hit' ? 'selection' : unit);
          assert.deepEqual(hitExcerpts(hits, unit).map(formatAt), selected.map(formatAt), unit);
        }
      }),
    );
  });
});
