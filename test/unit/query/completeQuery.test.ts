import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeQuery, type QueryCompletion } from '../../../src/core/query/completeQuery';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import { runs } from '../runs';
import { KNOWN } from './known';
import { QUERIES, WORDS } from './queries';

const OPERATORS = ['=', '!=', '<', '<=', '>', '>=', '~'];
const LINKS = ['AND', 'OR', 'overlaps', 'contains', 'inside', 'within', 'same turn as', 'same transcript as'];
const CODES = ['Data', 'Data-quality', '"Night shift"', 'Qualité-données', '"and"', 'site', 'New-code', '"coded"'];

/** What is proposed at the bar in a query, and what it would replace. */
function completed(marked: string): { items: readonly QueryCompletion[]; typed: string } {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { span, items } = completeQuery(text, at, KNOWN);
  assert.ok(span.start <= at && at <= span.end);
  return { items, typed: text.slice(span.start, span.end) };
}

function assertItems(marked: string, expected: readonly string[], typed = ''): void {
  const { items, typed: replaced } = completed(marked);
  assert.deepEqual(
    items.map(({ text }) => text),
    expected,
    marked,
  );
  assert.equal(replaced, typed, marked);
}

function textsOf(marked: string, kind: QueryCompletion['kind']): string[] {
  return completed(marked).items.flatMap((it) => (it.kind === kind ? [it.text] : []));
}

describe('completeQuery', () => {
  it('proposes whatever is a condition where one can begin', () => {
    for (const marked of [
      '|',
      ' | ',
      'Data AND |',
      '(|',
      'NOT |',
      'Data overlaps |',
      'Data AND | OR Data',
      'Data within 2 turns of |',
    ]) {
      assert.deepEqual(textsOf(marked, 'code'), CODES, marked);
      assert.deepEqual(textsOf(marked, 'field'), ['speaker', 'role', 'transcript', 'coder', 'memo', 'text', 'word']);
      assert.deepEqual(textsOf(marked, 'attribute'), ['age', 'Site', '"age group"', '"speaker"']);
      // What NOT denies has to be in parentheses behind a relation.
      const not = / (?:overlaps|of) \|/.test(marked) ? [] : ['NOT'];
      assert.deepEqual(textsOf(marked, 'keyword'), [...not, 'only', 'coded', 'uncoded', 'has memo']);
    }
  });

  it('replaces the word that the cursor is in or behind', () => {
    assert.equal(completed('Da|ta AND x').typed, 'Data');
    assert.equal(completed('(Data|)').typed, 'Data');
    assert.equal(completed('A AND |Data').typed, '');
    assert.deepEqual(textsOf('A AND D|', 'code'), CODES);
  });

  it('says under which codes a code is', () => {
    const details = new Map(completed('|').items.map(({ text, detail }) => [text, detail]));
    assert.equal(details.get('"Night shift"'), 'Data');
    assert.equal(details.get('Data'), undefined);
  });

  it('proposes codes alone after only', () => {
    assertItems('A AND only |', CODES);
    assertItems('only Da|', CODES, 'Da');
  });

  it('has everything in quotation marks once one is typed', () => {
    const names = ['Data', 'Data-quality', 'Night shift', 'Qualité-données', 'and', 'site', 'New-code', 'coded'];
    const attributes = ['age', 'Site', 'age group', 'speaker'];
    const quoted = [...names, ...attributes].map((it) => `"${it}"`);
    assertItems('"|', quoted, '"');
    assertItems('A AND "Night s|', quoted, '"Night s');
    assertItems('A AND "Night|" OR B', quoted, '"Night"');
    assertItems('speaker = "|"', ['"Ann Lee"', '"Interviewer"', '"Dr. Roe"'], '""');
    assertItems('A "|', [], '"');
  });

  it('proposes operators after what can be compared, and links after a code', () => {
    assertItems('age |', OPERATORS);
    assertItems('"age group" |', OPERATORS);
    assertItems('AGE !|', OPERATORS, '!');
    assertItems('Speaker |', ['=', '!=', '~']);
    assertItems('text |', ['~', '=', '!=']);
    assertItems('Data |', LINKS);
    assertItems('Data a|', LINKS, 'a');
    assertItems('(A OR B) |', LINKS);
    assertItems('speaker = x |', LINKS);
    assertItems('text ~ /x/ |', LINKS);
    // Both a code and an attribute, or nothing that is known.
    assertItems('site |', [...OPERATORS, ...LINKS]);
    assertItems('unknown |', [...OPERATORS, ...LINKS]);
  });

  it('proposes the values of what is compared', () => {
    assertItems('speaker = |', ['"Ann Lee"', 'Interviewer', '"Dr. Roe"']);
    assertItems('role != par|', ['participant', 'interviewer'], 'par');
    assertItems('coder=|', ['rached', 'Maya', 'consensus']);
    assertItems('transcript = |', ['interviews/p1.md', 'interviews/P2.vtt', '"focus groups/g [1].md"']);
    assertItems('age > |', ['41', '9']);
    assertItems('SITE = |', ['Montréal', 'Lyon', '/x', '"or"']);
    assertItems('site ~ |', ['Montréal', 'Lyon', '"/x"', '"or"']);
    assertItems('"speaker" = |', ['yes']);
    assertItems('text ~ |', []);
    assertItems('unknown = |', []);
  });

  it('proposes the words that are to come', () => {
    assertItems('A within |', ['1 turn of', '2 turns of', '30 words of']);
    assertItems('A within 2 |', ['turns of', 'words of']);
    assertItems('A within 1 t|', ['turn of', 'word of'], 't');
    assertItems('A within 2 turns |', ['of']);
    assertItems('A same |', ['turn as', 'transcript as']);
    assertItems('A same turn |', ['as']);
    assertItems('has |', ['memo']);
  });

  it('proposes nothing where the query goes wrong before, or in what is not for completing', () => {
    assertItems('A B |', []);
    assertItems('A) AND |', []);
    assertItems('text ~ /a |', []);
    assertItems('text ~ /a/|', []);
    assertItems('age >|= 3', []);
  });

  it('proposes what can stand there: the text up to it, with something behind, is a query', () => {
    const texts = fc.oneof(WORDS, QUERIES.map(printQuery));
    let proposed = 0;
    fc.assert(
      fc.property(texts, fc.nat(), (text, place) => {
        const at = place % (text.length + 1);
        const { span, items } = completeQuery(text, at, KNOWN);
        assert.ok(0 <= span.start && span.start <= at && at <= span.end && span.end <= text.length);
        for (const item of items) {
          proposed++;
          const until = text.slice(0, span.start) + item.text;
          assert.ok(canGoOn(until), `${JSON.stringify(until)} ${item.kind}`);
        }
      }),
      runs(300),
    );
    assert.ok(proposed > 1000, String(proposed));
  });
});

/** What can stand behind the beginning of a query to make it one, but for parentheses. */
const ENDS = ['', ' A', ' = A', ' 2 turns of A', ' turns of A', ' of A', ' turn as A', ' as A', ' memo'];

function canGoOn(beginning: string): boolean {
  const { problem } = parseQuery(beginning);
  if (!problem) return true;
  return ENDS.some((end) => {
    for (let closing = ''; closing.length <= 25; closing += ')')
      if (!parseQuery(beginning + end + closing).problem) return true;
    return false;
  });
}
