import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAt } from '../../../src/core/codings/at';
import type { Span } from '../../../src/core/codings/talk';
import type { CodedTranscript } from '../../../src/core/project/codeTranscript';
import type { PlacedCoding } from '../../../src/core/project/placedCoding';
import { Lines } from '../../../src/core/text/lines';
import type { Range } from '../../../src/core/text/position';
import { bigTexts } from '../bigTexts';
import { CodedTexts, type CodedText } from '../codedTexts';
import { isOthers, untouched, whereabouts } from '../editedText';
import { runs } from '../runs';
import { Editing, sidecarOf } from './editing';
import { editsOf, editStep, wholeBefore, type EditStep } from './editSteps';

/** What is done to a transcript in an editor, beside edits. */
type Step = EditStep | { [K in Other]: { readonly kind: K } }[Other];
type Other = 'rest' | 'save' | 'undo' | 'redo' | 'line breaks';

const other = (...kinds: Other[]) => fc.constantFrom(...kinds.map((kind) => ({ kind })));
const edits = { arbitrary: editStep, weight: 6 };

const someSteps = { minLength: 1, maxLength: 12 };

/** An excerpt whose words still stand where its sidecar says, but for the line break with which the text now ends. */
const ENDS_SHORT: [Parameters<CodedTexts['of']>[0], Step[]] = [
  { seed: 21, size: 2000, eol: '\n' },
  [
    {
      kind: 'type',
      changes: [
        { place: { near: 'end', which: 105890, by: 0 }, extent: 'paragraph', some: 1, text: '😀' },
        { place: { near: 'start', which: 836337, by: 0 }, extent: 'line', some: 1, text: 'x' },
      ],
    },
    { kind: 'save' },
    { kind: 're-wrap', place: { near: 'start', which: 447483, by: 0 }, columns: 20 },
  ],
];

/** What is there, and where, of a coding that stands surely somewhere. */
function shown({ id, state, range }: PlacedCoding): string {
  return `${id} ${state} ${formatAt(range)}`;
}

/** Those that we made; what is typed may look like an inline label. */
function inSidecar({ codings }: CodedTranscript): PlacedCoding[] {
  return codings.filter(({ source }) => source.kind === 'sidecar');
}

async function make(editing: Editing, step: Step): Promise<void> {
  if (step.kind === 'rest') editing.rest();
  else if (step.kind === 'save') await editing.save();
  else if (step.kind === 'undo') editing.undo();
  else if (step.kind === 'redo') editing.redo();
  else if (step.kind === 'line breaks') editing.changeLineBreaks();
  else editing.change(editsOf(step, editing.text, editing.eol, editing.spans()));
}

/**
 * Every coding is there once, and those whose words weren't touched are on exactly these.
 * @param isReadAnew whether nobody has followed the edits: then the same words may have come to stand where others were.
 * @returns how many weren't touched.
 */
function assertFollowed(it: CodedText, editing: Editing, found: CodedTranscript, isReadAnew = false): number {
  const lines = new Lines(editing.text);
  const now = whereabouts(editing.edited, it.text);
  const codings = inSidecar(found);
  assert.deepEqual(codings.map(({ id }) => id).sort(), [...it.spans.keys()].sort());
  let count = 0;
  for (const coding of codings) {
    const { id = '', range, state } = coding;
    const span = it.spans.get(id) ?? [0, 0];
    if (state !== 'orphan') assertWhole(editing.text, lines, range);
    const truth = untouched(it.text, span, now, editing.text);
    if (truth) {
      count++;
      assert.equal(formatAt(range), formatAt(lines.rangeAt(...truth)), `${id} is ${state}`);
      assert.match(state, /^(placed|moved)$/, id);
    } else if (state === 'moved' || (state === 'placed' && !isReadAnew)) {
      const there: Span = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      assert.ok(!isOthers(span, there, now), `${id} is on words that aren’t its own`);
    }
  }
  return count;
}

function assertWhole(text: string, lines: Lines, range: Range): void {
  for (const position of [range.start, range.end]) {
    const offset = lines.offsetAt(position);
    assert.deepEqual(lines.positionAt(offset), position, 'a place that the text has');
    assert.equal(wholeBefore(text, offset), offset, 'no character is cut');
  }
}

describe('any edits in an editor', function () {
  this.timeout(3_000_000);
  const texts = new CodedTexts();

  it('leave codings whose words weren’t touched on these words, and lose none', async () => {
    let untouchedOnes = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(bigTexts, fc.array(fc.oneof(edits, other('rest', 'save')), someSteps), async (kind, steps) => {
        const it = texts.of(kind);
        const editing = await Editing.open(it.text, sidecarOf(it.codings));
        for (const step of steps) await make(editing, step);
        untouchedOnes += assertFollowed(it, editing, editing.rest());
        all += it.codings.length;
      }),
      { ...runs(40), examples: [ENDS_SHORT] },
    );
    assert.ok(untouchedOnes > all / 4 && untouchedOnes < all, `${untouchedOnes} of ${all}`);
  });

  it('do so with any of them undone and redone, where the hands rest in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        bigTexts,
        fc.array(fc.oneof(edits, other('save', 'undo', 'redo', 'line breaks')), someSteps),
        async (kind, steps) => {
          const it = texts.of(kind);
          const editing = await Editing.open(it.text, sidecarOf(it.codings));
          for (const step of steps) {
            await make(editing, step);
            assertFollowed(it, editing, editing.rest());
          }
        },
      ),
      runs(15),
    );
  });

  it('are undone with the places of the codings, and redone', async () => {
    await fc.assert(
      fc.asyncProperty(
        bigTexts,
        fc.array(fc.oneof(edits, other('rest')), { minLength: 1, maxLength: 10 }),
        fc.infiniteStream(fc.boolean()),
        async (kind, steps, rests) => {
          const it = texts.of(kind);
          const editing = await Editing.open(it.text, sidecarOf(it.codings));
          const mayRest = () => {
            if (rests.next().value === true) editing.rest();
          };
          const before = editing.rest().codings.map(shown);
          for (const step of steps) await make(editing, step);
          const text = editing.text;
          while (editing.undo()) mayRest();
          assert.equal(editing.text, it.text);
          assert.deepEqual(editing.rest().codings.map(shown), before);
          while (editing.redo()) mayRest();
          assert.equal(editing.text, text);
          assertFollowed(it, editing, editing.rest());
        },
      ),
      runs(20),
    );
  });

  it('are saved so that the codings are found again where they were shown', async () => {
    await fc.assert(
      fc.asyncProperty(
        bigTexts,
        fc.array(fc.oneof(edits, other('rest', 'save')), { minLength: 1, maxLength: 10 }),
        async (kind, steps) => {
          const it = texts.of(kind);
          const editing = await Editing.open(it.text, sidecarOf(it.codings));
          for (const step of steps) await make(editing, step);
          await editing.save();
          const found = await editing.openAnew();
          assertFollowed(it, editing, found, true);
          const anew = new Map(inSidecar(found).map((coding) => [coding.id, coding]));
          const now = whereabouts(editing.edited, it.text);
          for (const { id, state, range } of inSidecar(editing.rest())) {
            const again = anew.get(id);
            assert.ok(again);
            if (state === 'placed' || state === 'moved') {
              assert.equal(shown(again), `${id} placed ${formatAt(range)}`);
            }
            if (untouched(it.text, it.spans.get(id ?? '') ?? [0, 0], now, editing.text))
              assert.equal(again.state, 'placed', id);
          }
        },
      ),
      runs(30),
    );
  });
});
