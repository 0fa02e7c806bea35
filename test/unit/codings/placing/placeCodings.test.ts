import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAt, formatAt } from '../../../../src/core/codings/at';
import { placeCodings } from '../../../../src/core/codings/placing/placeCodings';
import { quoteOf } from '../../../../src/core/codings/quote';
import { Talk } from '../../../../src/core/codings/talk';
import type { Sought } from '../../../../src/core/codings/wanted';
import { Lines } from '../../../../src/core/text/lines';
import { readTranscript } from '../../../../src/core/transcript/readTranscript';

function talkOf(text: string): Talk {
  return new Talk(new Lines(text), readTranscript(text));
}

function placeAll(text: string, ...codings: [at: string, quote: string, context?: Sought['context']][]): string[] {
  const sought = codings.map(([at, quote, context], i) => ({ id: `c${i}`, at: parseAt(at)!, quote, context }));
  return placeCodings(talkOf(text), sought).map(({ state, range }) => `${state} ${formatAt(range)}`);
}

function place(text: string, at: string, quote: string, context?: Sought['context']): string {
  return placeAll(text, [at, quote, context])[0]!;
}

const LONG = 'the data was stale when it came';

describe('placeCodings', () => {
  it('stays where the quote stands, however short and however often it is said', () => {
    assert.equal(place('Yeah.\nNo.\nYeah.\n', '3:1-3:6', 'Yeah.'), 'placed 3:1-3:6');
    assert.equal(place(`${LONG}\n${LONG}`, '2:1-2:32', LONG), 'placed 2:1-2:32');
  });

  it('follows a long quote that stands once', () => {
    assert.equal(place(`# new\n\nI think ${LONG}, so.`, '1:9-1:40', LONG), 'moved 3:9-3:40');
  });

  it('is an orphan rather than wrong', () => {
    assert.equal(place(`new\n${LONG}\n${LONG}\n`, '1:1-1:32', LONG), 'orphan 1:1-1:4', 'said twice');
    assert.equal(place('new\nYeah, I think so.\n', '1:1-1:18', 'Yeah, I think so.'), 'orphan 1:1-1:4', 'short');
    assert.equal(place('the trees were old when we came', '1:1-1:32', LONG), 'orphan 1:1-1:32', 'other words');
    assert.equal(place('', '95:1-95:402', LONG), 'orphan 1:1-1:1', 'gone');
  });

  it('counts occurrences that overlap', () => {
    const quote = 'no, no, no, no, no, no, no, ';
    assert.match(place(`new\n${quote}no, `, '9:1-9:2', quote), /^orphan/);
  });

  it('takes two that began together to where both begin', () => {
    const title = 'Interview 4, in the garden';
    const text = (marks: string) => `${marks} ${title}\n\n## Ada\n\nHow did that come about, with the nurse?\n`;
    const both: [string, string][] = [
      ['1:3-5:41', `${title}\n\n## Ada\n\nHow did that come about, with the nurse?`],
      ['1:3-1:29', title],
    ];
    assert.deepEqual(placeAll(text('#'), ...both), ['placed 1:3-5:41', 'placed 1:3-1:29']);
    assert.deepEqual(placeAll(text('#####'), ...both, ['5:14-5:41', 'come about, with the nurse?']), [
      'moved 1:7-5:41',
      'moved 1:7-1:33',
      'placed 5:14-5:41',
    ]);
  });

  it('does not mind what line breaks the file has, nor stripped white space', () => {
    const quote = 'one paragraph,  \n\nand another one';
    assert.equal(place('one paragraph,\r\n\r\nand another one', '1:1-3:16', quote), 'placed 1:1-3:16');
    assert.equal(place('new\r\none paragraph,   \r\n\r\nand another one\t \r\nx', '1:1-3:16', quote), 'moved 2:1-4:16');
    assert.equal(place('new\rone paragraph,\r\rand another one', '1:1-3:16', quote), 'moved 2:1-4:16');
  });

  it('puts a place that is too long for the text right', () => {
    assert.equal(place('Yeah.', '1:1-1:9', 'Yeah.'), 'moved 1:1-1:6');
  });

  it('needs words: without a quote, only an empty excerpt is where it says', () => {
    assert.equal(place('Yeah.', '1:1-1:6', ''), 'orphan 1:1-1:6');
    assert.equal(place('Yeah.', '7:1-7:6', ''), 'orphan 1:6-1:6');
    assert.equal(place('Yeah.', '1:3-1:3', ''), 'placed 1:3-1:3');
  });

  describe('with an abbreviated quote', () => {
    const quote = 'so my experience with data …';
    const said = 'so my experience with data is long';

    it('takes the end from the shape of the old place', () => {
      assert.equal(place(said, '1:1-1:35', quote), 'placed 1:1-1:35');
      assert.equal(place(`new\nUh, ${said} and more`, '1:1-1:35', quote), 'moved 2:5-2:39');
      assert.equal(place(`new\n${said}\n\nand more`, '1:1-3:9', quote), 'moved 2:1-4:9');
    });

    it('is only probably there where the text has no such end', () => {
      assert.equal(place(`new\n${said}`, '1:1-1:90', quote), 'approximate 2:1-2:35');
      assert.equal(place(`new\n${said}\n\nand`, '1:1-3:9', quote), 'approximate 2:1-4:4');
      assert.equal(place(`new\n${said}`, '1:1-1:9', quote), 'approximate 2:1-2:27', 'shorter than its beginning');
    });

    it('may end with white space', () => {
      assert.equal(place(`${said} \n${said} `, '1:1-1:36', quote), 'placed 1:1-1:36');
    });

    it('first looks for one that only looks abbreviated', () => {
      assert.equal(place(`${said}\nso my experience with data …`, '5:1-5:3', quote), 'moved 2:1-2:29');
    });
  });

  it('takes neither of two places with the same around few words, wherever in the text they are', () => {
    const said = 'Donaudampfschifffahrt, ja.';
    for (let i = 0; i < 16; i++) {
      const text = `${'x'.repeat(i)}\n\n${said}\n\nUnd sonst nichts.\n\n${said}\n`;
      const context = { before: 'Donaudampfschifffahrt,' };
      assert.match(place(text, '9:24-9:27', 'ja.', context), /^orphan/, `moved by ${i}`);
    }
  });

  it('takes neither of two places with the same words, however these are wrapped', () => {
    const said = 'we came down to the river early in the morning and all the boats had gone';
    const wrapped = said.replace('river ', 'river\n    ').replace('and ', 'and\n    ');
    for (let i = 0; i < 16; i++) {
      const text = `${'x'.repeat(i)}\n\n${said}\n\nand then we went home\n\n${wrapped}\n`;
      assert.match(place(text, '99:1-99:9', said), /^orphan/, `moved by ${i}`);
      assert.equal(place(text.replace(said, 'new'), '99:1-99:9', said), 'moved 7:1-9:27', `moved by ${i}`);
    }
  });

  it('takes neither of two places with the same short lines, however often the longest of these is said', () => {
    const said = 'Yes.\nYes, I think so.';
    for (let i = 0; i < 16; i++) {
      const between = `${'Yes, I think so.\n\n'.repeat(30)}${'x'.repeat(i)}`;
      assert.match(place(`${said}\n\n${between}\n\n${said}\n`, '99:1-99:9', said), /^orphan/, `moved by ${i}`);
      assert.equal(place(`new\n\n${between}\n\n${said}\n`, '99:1-99:9', said), 'moved 65:1-66:17', `moved by ${i}`);
    }
  });

  it('is sure of neither of two places with the same around few words between the same codings, however far apart', () => {
    const [first, last] = ['In the beginning all of us had hope.', 'In the end there was nothing left.'];
    const same = 'the old barn, yeah, we burned it';
    const context = { before: 'the old barn,', after: 'we burned it' };
    const placeBetween = (...between: string[]) =>
      placeAll(
        [first, 'new', ...between, same, last].join('\n'),
        ['1:1-1:37', first],
        ['2:15-2:20', 'yeah,', context],
        ['30:1-30:35', last],
      )[1]!;
    const others = Array.from({ length: 25 }, (_, i) => `Well, yeah, ${i} of them`);
    assert.match(placeBetween(same, ...others), /^approximate/);
    assert.equal(placeBetween(...others), 'moved 28:15-28:20');
  });

  it('is only probably there where few words among the same others are somebody else’s', () => {
    const said = (speaker: string) =>
      `## Bo\n\nnew\n\n## ${speaker}\n\nand that was that with the old water barrels, yes, and so it went on\n\n## Bo\n\nmore\n\n## ${speaker}\n\nmore\n`;
    const context = { speaker: 'Ann', before: 'that with the old water barrels,', after: 'and so it went on' };
    assert.equal(place(said('Ann'), '19:47-19:51', 'yes,', context), 'moved 7:47-7:51');
    assert.equal(place(said('Cy'), '19:47-19:51', 'yes,', context), 'approximate 7:47-7:51');
    const trailing = said('Cy').replace('yes, and so it went on', 'yes …');
    const before = { speaker: 'Ann', before: context.before };
    assert.equal(place(trailing, '19:47-19:52', 'yes …', before), 'approximate 7:47-7:52', 'as if abbreviated');
  });

  it('doubts what was found outside of its neighbours, though the next coding is lost', () => {
    const lines = ['first of all came the water', 'then nobody knew what to do', 'last of all came the winter'];
    const text = [lines[0], 'and something else was said', lines[2], 'much later it was said again', lines[1]].join(
      '\n',
    );
    const codings = [lines[0]!, lines[1]!, 'words that nobody has said since', lines[2]!].map(
      (quote, i): [string, string] => [i < 2 ? `${i + 1}:1-${i + 1}:28` : i === 2 ? '2:2-2:20' : '3:1-3:28', quote],
    );
    assert.match(placeAll(text, ...codings)[1]!, /^approximate 5:1/);
  });

  it('does not take the next speaker in where the end of a turn has changed', () => {
    const quote =
      'And the colleagues. On nights there are only four of us, and you know exactly who will come when you ring.';
    const now = 'And the colleagues. On nights there are only four of us, and you know who comes.';
    const asked = 'Why did you stay? I never understood that, nor did they.';
    const headings = `## Ann\n\n${asked}\n\n## Ines\n\n${now}\n\n## Ann\n\nSo there's a sense of team.\n`;
    assert.equal(place(headings, '7:1-7:107', quote), `approximate 7:1-7:${now.length + 1}`);
    const colons = `Ann: ${asked}\n\nInes: ${now}\n\nAnn: So there's a sense of team.\n`;
    assert.equal(place(colons, '3:7-3:113', quote), `approximate 3:7-3:${now.length + 7}`);
    const both = `${quote.slice(0, 40)} and the rest of us as well.\n\nAnn\n\nSo there's a sense of team here.`;
    const talk = both.replace('as well', 'as ever').replace('Ann', '## Ann');
    assert.match(place(`## Ines\n\n${talk}\n`, '9:1-13:33', both.replace('Ann', '## Ann')), /^approximate 3:1-7:33$/);
  });

  it('cuts no character where words have changed', () => {
    const quote = 'when the data was stale we met them all in the cafe';
    const said = 'when the data was old we met them all in the cafe\u0301';
    assert.equal(place(`new\n\n${said}`, '9:1-9:9', quote), `approximate 3:1-3:${said.length + 1}`);
  });

  it('finds what it quoted, wherever lines were put before it', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '\t'), maxLength: 30 });
    const lines = (min: number) => fc.array(line, { minLength: min, maxLength: 6 });
    fc.assert(
      fc.property(lines(1), lines(1), lines(0), fc.constantFrom('\n', '\r\n', '\r'), (before, excerpt, after, eol) => {
        const words = ['>>>', ...excerpt, 'twenty characters long'].join(eol);
        const talk = talkOf([...before, words, ...after].join(eol));
        const start = { line: before.length, character: 0 };
        const end = { line: before.length + excerpt.length + 1, character: 22 };
        const at = { start: { line: 0, character: 0 }, end: { line: excerpt.length, character: 1 } };
        const quote = quoteOf(words);
        const [moved, placed] = [at, { start, end }].map((it) => placeCodings(talk, [{ id: 'x', at: it, quote }])[0]);
        assert.deepEqual(moved, { state: 'moved', range: { start, end }, sureness: 1 });
        assert.deepEqual(placed, { state: 'placed', range: { start, end }, sureness: 1 });
      }),
    );
  });

  it('looks through a long text once for many codings', () => {
    const words = Array.from({ length: 2000 }, (_, i) => `this is what was said in turn ${i}.`);
    const talk = talkOf(words.join('\r\n'));
    const begun = performance.now();
    const placings = placeCodings(
      talk,
      words.map((quote, i) => ({ id: `c${i}`, at: parseAt('1:1-1:5')!, quote })),
    );
    placings.forEach(({ range }, line) => assert.equal(range.start.line, line));
    assert.ok(performance.now() - begun < 2000);
  });

  it('takes no longer for a run of spaces', () => {
    const text = ' '.repeat(200_000) + 'x';
    const begun = performance.now();
    assert.match(place(text, '1:1-1:2', LONG), /^orphan/);
    const many = Array.from({ length: 500 }, (): [string, string] => ['1:1-1:6', 'hello wor ld and all of us']);
    placeAll(`hello${' '.repeat(1_000_000)}world`, ...many);
    assert.ok(performance.now() - begun < 1000);
  });
});
