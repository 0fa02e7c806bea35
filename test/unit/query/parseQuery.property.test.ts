import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import type { Query, Span } from '../../../src/core/query/query';
import { runs } from '../runs';
import { bare, parsed, QUERIES, WORDS } from './queries';

const TEXTS = fc.oneof(
  WORDS,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(QUERIES, WORDS, fc.nat(), fc.nat(5)).map(([query, words, at, taken]) => {
    const text = printQuery(query);
    const place = at % (text.length + 1);
    return text.slice(0, place) + words.slice(0, 8) + text.slice(place + taken);
  }),
);

describe('parseQuery and printQuery', () => {
  it('give back any query', () => {
    fc.assert(
      fc.property(QUERIES, (query) => {
        assert.deepEqual(bare(parsed(printQuery(query))), bare(query));
      }),
      runs(1000),
    );
  });

  it('never fail, tell of what is wrong in the text, and print what was read as what is read so', () => {
    let readable = 0;
    fc.assert(
      fc.property(TEXTS, (text) => {
        const { query, problem } = parseQuery(text);
        if (!query) {
          const { span, message, args = [] } = problem;
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
          for (const [placeholder] of message.matchAll(/\{(\d)\}/g))
            assert.ok(args[Number(placeholder.slice(1, -1))] !== undefined);
          assert.ok(span.start < span.end || text.trim() === '');
          return;
        }
        readable++;
        const printed = printQuery(query);
        assert.deepEqual(bare(parsed(printed)), bare(query));
        assert.equal(printQuery(parsed(printed)), printed);
      }),
      runs(3000),
    );
    assert.ok(readable > 300, String(readable));
  });

  it('place each part of a query in the part that it belongs to, one after the other', () => {
    fc.assert(
      fc.property(QUERIES, (query) => {
        const text = printQuery(query);
        const whole = parsed(text);
        assert.deepEqual(whole.span, { start: 0, end: text.length });
        assertNested(whole, text);
      }),
    );
  });

  it('read the same whatever the white space and the case of words', () => {
    fc.assert(
      fc.property(QUERIES, fc.constantFrom('\n', '\t ', '\u00a0', '\r\n  '), (query, space) => {
        const text = printQuery(query);
        const otherwise = outsideQuotes(text, (it) =>
          it.replaceAll(' ', space).replace(/\b(?:AND|OR|NOT)\b/g, (word) => word.toLowerCase()),
        );
        assert.deepEqual(bare(parsed(otherwise)), bare(query));
      }),
    );
  });
});

function assertNested(query: Query, text: string): void {
  const parts = partsOf(query);
  let free = query.span.start;
  for (const part of parts) {
    assert.ok(free <= part.span.start && part.span.end <= query.span.end);
    free = part.span.end;
    assertNested(part, text);
  }
  const said = text.slice(query.span.start, query.span.end);
  // What has no parentheses around it in the text is there as it is by itself.
  assert.equal(printQuery(parsed(said)), printQuery(query));
  if (query.kind === 'compare' || query.kind === 'match') assert.ok(isWithin(query.valueSpan, query.span));
}

function partsOf(query: Query): readonly Query[] {
  if (query.kind === 'and' || query.kind === 'or') return query.operands;
  if (query.kind === 'not') return [query.operand];
  return query.kind === 'relation' ? [query.left, query.right] : [];
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start < inner.end && inner.end === outer.end;
}

/** Changes what stands neither in quotation marks nor in a regular expression. */
function outsideQuotes(text: string, change: (piece: string) => string): string {
  const quotes = /"(?:[^"\\]|\\.)*"|~ \/(?:[^[\\/]|\\.|\[(?:[^\]\\]|\\.)*\])*\//gsu;
  let [result, from] = ['', 0];
  for (const match of text.matchAll(quotes)) {
    result += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(text.slice(from));
}
