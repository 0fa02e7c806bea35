import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAt } from '../../../../src/core/codings/at';
import { describeExcerpt, TELLING } from '../../../../src/core/codings/describeExcerpt';
import { placeCodings } from '../../../../src/core/codings/placing/placeCodings';
import type { Placing } from '../../../../src/core/codings/placing/placingCase';
import { agreement } from '../../../../src/core/codings/surroundings';
import type { Span, Talk } from '../../../../src/core/codings/talk';
import { Wanted, type Sought } from '../../../../src/core/codings/wanted';
import { plainWords } from '../../../../src/core/text/plainText';
import { sameRange } from '../../../../src/core/text/position';
import { CHANGES } from '../../../anchoring/changes';
import { talkOf } from '../../../anchoring/coded';
import { isIndistinguishable, outcomes } from '../../../anchoring/measure';
import { randomFrom, shuffled } from '../../../anchoring/random';
import { bigTexts } from '../../bigTexts';
import { CodedTexts, type CodedText } from '../../codedTexts';
import { editText, eolOf, isOthers, unedited, untouched, whereabouts, withOtherLineBreaks } from '../../editedText';
import { editsOf, editStep, wholeBefore, type EditStep } from '../../project/editSteps';
import { runs } from '../../runs';

/** What is done to a text outside of an editor that would follow it: edits, and perhaps other line breaks. */
interface Elsewhere {
  readonly steps: readonly EditStep[];
  readonly otherBreaks: boolean;
}

const elsewhere: fc.Arbitrary<Elsewhere> = fc.record({
  steps: fc.array(editStep, { maxLength: 12 }),
  otherBreaks: fc.boolean(),
});

/** So much of what should be around it makes a place that both codings beside it speak for. */
const MOST_AROUND = 0.5;

/** A text after that, and the placings of its codings there. */
interface Found {
  readonly talk: Talk;
  /** Where each code unit of the first text is now. */
  readonly now: Int32Array;
  readonly placings: readonly Placing[];
}

function changed(it: CodedText, { steps, otherBreaks }: Elsewhere): { talk: Talk; now: Int32Array } {
  let edited = unedited(it.text);
  for (const step of steps) {
    const now = whereabouts(edited, it.text);
    const spans = [...it.spans.values()]
      .map((span) => untouched(it.text, span, now, edited.text))
      .filter((span) => span !== undefined);
    edited = editText(edited, editsOf(step, edited.text, eolOf(edited.text), spans));
  }
  if (otherBreaks) edited = withOtherLineBreaks(edited);
  return { talk: talkOf(edited.text), now: whereabouts(edited, it.text) };
}

function found(it: CodedText, change: Elsewhere): Found {
  const { talk, now } = changed(it, change);
  return { talk, now, placings: placeCodings(talk, it.codings) };
}

function isSure({ state }: Placing): boolean {
  return state === 'placed' || state === 'moved';
}

function shown({ state, range }: Placing): string {
  return `${state} ${formatAt(range)}`;
}

/** A stretch of the text as words are compared, without white space at its ends: which doesn't count. */
function trimmed({ plain }: Talk, [start, end]: Span): string {
  const [from, to] = [plain.fromOriginal(start), plain.fromOriginal(end)];
  const words = plain.text.slice(from, to);
  return `${from + words.length - words.trimStart().length}-${to - words.length + words.trimEnd().length}`;
}

/** Whether an excerpt says what is sought, as far as it is written down. */
function says(coding: Sought, excerpt: string, original: string): boolean {
  if (coding.hash) return plainWords(excerpt) === plainWords(original);
  const { words, beginning } = new Wanted(coding);
  const said = plainWords(excerpt);
  return said === words || (beginning !== undefined && said.startsWith(beginning) && said.length > beginning.length);
}

/** Sentences that are said more than once in the same words, at each of their places. */
function repeated(text: string): Span[] {
  const places = new Map<string, Span[]>();
  for (const { 0: words, index } of text.matchAll(/(?<=[.?!…\n] ?)[^.?!…\s][^.?!…\r\n]{18,80}[.?!…]/g)) {
    places.set(words, [...(places.get(words) ?? []), [index, index + words.length]]);
  }
  return [...places.values()].filter(({ length }) => length > 1).flat();
}

describe('any codings', function () {
  this.timeout(3_000_000);
  const texts = new CodedTexts();
  const kinds = fc.tuple(bigTexts, fc.boolean());

  it('are where they say in the text that they were made in', () => {
    fc.assert(
      fc.property(kinds, fc.boolean(), ([kind, confidential], otherBreaks) => {
        const it = texts.of(kind, confidential);
        const { placings } = found(it, { steps: [], otherBreaks });
        assert.deepEqual(
          placings,
          it.codings.map(({ at }) => ({ state: 'placed', range: at, sureness: 1 })),
        );
      }),
      runs(25),
    );
  });

  it('come back once each from any edits elsewhere, at a place that the text has', () => {
    fc.assert(
      fc.property(kinds, elsewhere, ([kind, confidential], change) => {
        const it = texts.of(kind, confidential);
        const { talk, placings } = found(it, change);
        assert.equal(placings.length, it.codings.length);
        placings.forEach(({ state, range, sureness }, i) => {
          const id = it.codings[i]?.id;
          const [start, end] = talk.spanOf(range);
          assert.ok(sameRange(talk.lines.rangeAt(start, end), range) && start <= end, id);
          if (state === 'orphan') assert.equal(sureness, 0, id);
          else assert.equal(state === 'approximate', sureness > 0 && sureness < 1, id);
          if (state !== 'orphan')
            assert.ok(
              [start, end].every((at) => wholeBefore(talk.lines.text, at) === at),
              id,
            );
        });
      }),
      runs(30),
    );
  });

  it('are sure only on the words that they quote, never on the same words elsewhere', () => {
    let sure = 0;
    let all = 0;
    fc.assert(
      fc.property(kinds, elsewhere, ([kind, confidential], change) => {
        const it = texts.of(kind, confidential);
        const { talk, now, placings } = found(it, change);
        placings.forEach((placing, i) => {
          all++;
          const coding = it.codings[i];
          if (!coding || !isSure(placing)) return;
          sure++;
          const span = it.spans.get(coding.id) ?? [0, 0];
          const there = talk.spanOf(placing.range);
          assert.ok(says(coding, talk.lines.slice(placing.range), it.text.slice(...span)), coding.id);
          const truth = untouched(it.text, span, now, talk.lines.text);
          const isAsItWas = placing.state === 'placed';
          // On a copy of its words it may be, but not on a part of its own.
          const isOnOwn = now.subarray(...span).some((at) => at >= there[0] && at < there[1]);
          if (truth && isOnOwn && !isAsItWas) assert.equal(trimmed(talk, there), trimmed(talk, truth), coding.id);
          if (!isAsItWas) assert.ok(!isOthers(span, there, now), `${coding.id} is on others’ words`);
        });
      }),
      runs(50),
    );
    assert.ok(sure > all / 2, `${sure} of ${all}`);
  });

  it('that say the same in different places don’t come together in one', () => {
    fc.assert(
      fc.property(bigTexts, fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (kind, which) => {
        const { text } = texts.of(kind);
        const { lines } = talkOf(text);
        const spans = repeated(text);
        fc.pre(spans.length > 0);
        const gone = new Set(which.map((i) => i % spans.length));
        const edits = [...gone].map((i) => ({ start: spans[i]?.[0] ?? 0, end: spans[i]?.[1] ?? 0, newText: '' }));
        const codings = spans.map((span, i): Sought => {
          return { id: `c${i}`, at: lines.rangeAt(...span), quote: text.slice(...span) };
        });
        const taken = new Set<string>();
        placeCodings(talkOf(editText(unedited(text), edits).text), codings).forEach((placing) => {
          if (!isSure(placing)) return;
          assert.ok(!taken.has(formatAt(placing.range)), shown(placing));
          taken.add(formatAt(placing.range));
        });
      }),
      runs(30),
    );
  });

  it('are exactly on words that are said once, if these and what is beside them weren’t touched', () => {
    let distinctive = 0;
    fc.assert(
      fc.property(bigTexts, elsewhere, (kind, change) => {
        const it = texts.of(kind);
        const { talk, now, placings } = found(it, change);
        placings.forEach((placing, i) => {
          const coding = it.codings[i];
          const span = coding && it.spans.get(coding.id);
          if (!coding || !span || coding.context) return;
          const words = plainWords(coding.quote);
          const truth = untouched(it.text, span, now, talk.lines.text);
          const wider: Span = [Math.max(0, span[0] - 200), Math.min(it.text.length, span[1] + 200)];
          if (!truth || !untouched(it.text, wider, now, talk.lines.text) || words.length < TELLING) return;
          if (talk.repetitions.placesOf(words).length > 1) return;
          distinctive++;
          assert.ok(isSure(placing), `${coding.id} is ${placing.state}`);
          assert.equal(trimmed(talk, talk.spanOf(placing.range)), trimmed(talk, truth), coding.id);
        });
      }),
      runs(30),
    );
    assert.ok(distinctive > 50, String(distinctive));
  });

  it('are placed in the same way again, in whatever order they are given', () => {
    fc.assert(
      fc.property(kinds, elsewhere, fc.nat(), ([kind, confidential], change, seed) => {
        const it = texts.of(kind, confidential);
        const { talk, placings } = found(it, change);
        const order = shuffled([...it.codings.keys()], randomFrom(seed));
        const again = placeCodings(
          talkOf(talk.lines.text),
          order.map((i) => it.codings[i]).filter((coding) => coding !== undefined),
        );
        assert.deepEqual(
          again.map(shown),
          order.map((i) => placings[i]).map((placing) => placing && shown(placing)),
        );
      }),
      runs(20),
    );
  });

  it('stay where they were found once their sidecar says so', () => {
    fc.assert(
      fc.property(kinds, elsewhere, ([kind, confidential], change) => {
        const it = texts.of(kind, confidential);
        const { talk, placings } = found(it, change);
        const written = it.codings.map((coding, i): Sought => {
          const placing = placings[i];
          if (!placing || !isSure(placing)) return coding;
          const { id } = coding;
          return { id, at: placing.range, ...describeExcerpt(talk, placing.range, { id, confidential }) };
        });
        placeCodings(talk, written).forEach((placing, i) => {
          const before = placings[i];
          if (before && isSure(before))
            assert.equal(shown(placing), `placed ${formatAt(before.range)}`, written[i]?.id);
        });
      }),
      runs(30),
    );
  });

  it('of few words without a context never move on these alone', () => {
    let there = 0;
    fc.assert(
      fc.property(bigTexts, elsewhere, (kind, change) => {
        const it = texts.of(kind);
        const { talk } = changed(it, change);
        for (const { id, at, quote } of it.codings) {
          if (plainWords(quote).length >= TELLING) continue;
          const [alone] = placeCodings(talk, [{ id, at, quote }]);
          if (alone?.state === 'placed') there++;
          // As much as the text has of its place is no other place.
          else if (alone?.state === 'moved') assert.deepEqual(talk.spanOf(alone.range), talk.spanOf(at));
        }
      }),
      runs(20),
    );
    assert.ok(there > 0);
  });

  it('are never silently on other words after what is done to a whole transcript', () => {
    fc.assert(
      fc.property(bigTexts, fc.constantFrom(...CHANGES), fc.nat(), (kind, { retell }, seed) => {
        const it = texts.of(kind);
        // Where parts of words have got to isn't told by a text that is put together from words.
        const codings = it.codings.filter(({ id }) => id.startsWith('c'));
        const retold = retell(it.text, randomFrom(seed));
        const all = outcomes(it.text, codings, retold);
        assert.equal(all.length, codings.length);
        const talk = talkOf(retold.text);
        for (const { coding, range, result } of all) {
          const around = agreement(talk, talk.spanOf(range), coding) ?? 0;
          if (result === 'wrong')
            assert.ok(around >= MOST_AROUND || isIndistinguishable(talk, coding, range), coding.id);
        }
      }),
      runs(30),
    );
  });
});
