import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAt } from '../../../src/core/codings/at';
import type { PlacedCoding } from '../../../src/core/project/placedCoding';
import { Lines } from '../../../src/core/text/lines';
import { bigTexts } from '../bigTexts';
import { CodedTexts } from '../codedTexts';
import { untouched, whereabouts } from '../editedText';
import { runs } from '../runs';
import { Editing, sidecarOf } from './editing';
import { wholeBefore } from './editSteps';

/** How far a stretch that is cut goes beyond an excerpt; most often not far, or to the ends of lines. */
const beyond = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(600));
const share = fc.double({ min: 0, max: 1, noNaN: true });

const cutAndPaste = fc.record({
  which: fc.nat(37),
  before: beyond,
  after: beyond,
  typed: fc.array(share, { maxLength: 6 }),
  to: share,
  rests: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  /** Line breaks that are pasted before and after what was cut. */
  breaks: fc.tuple(fc.nat(2), fc.nat(2)),
  atOnce: fc.boolean(),
});

const shown = ({ id, state, range }: PlacedCoding) => `${id} ${state} ${formatAt(range)}`;

describe('any text that is cut and pasted', function () {
  this.timeout(3_000_000);
  const texts = new CodedTexts();

  it('takes the codings in it along, leaves the others, and all are back when that is undone', async () => {
    let followed = 0;
    await fc.assert(
      fc.asyncProperty(bigTexts, cutAndPaste, async (kind, how) => {
        const it = texts.of(kind);
        const editing = await Editing.open(it.text, sidecarOf(it.codings));
        const original = editing.rest().codings.map(shown);
        const at = (share: number) => wholeBefore(editing.text, Math.floor(share * editing.text.length));
        const mayRest = (which: number) => {
          if (how.rests[which]) editing.rest();
        };
        const type = () => {
          for (const place of how.typed) editing.change([{ start: at(place), end: at(place), newText: 'x' }]);
        };

        const [first, last] = [...it.spans.values()][how.which % it.spans.size] ?? [0, 0];
        const start = wholeBefore(it.text, Math.max(0, first - how.before));
        const end = wholeBefore(it.text, Math.min(it.text.length, last + how.after));
        fc.pre(end - start > 3 && end >= last);
        const stretch = it.text.slice(start, end);
        const { eol } = editing;
        const pasted = eol.repeat(how.breaks[0]) + stretch + eol.repeat(how.breaks[1]);
        const isMeant = ({ id = '' }: PlacedCoding) => {
          const [from = 0, to = 0] = it.spans.get(id) ?? [];
          return from >= start && to <= end;
        };

        let place = at(how.to);
        if (how.atOnce) {
          fc.pre(place < start || place > end);
          editing.change([
            { start, end, newText: '' },
            { start: place, end: place, newText: pasted },
          ]);
          if (place > end) place -= end - start;
        } else {
          editing.change([{ start, end, newText: '' }]);
          mayRest(0);
          type();
          mayRest(1);
          place = at(how.to);
          editing.change([{ start: place, end: place, newText: pasted }]);
        }
        place += eol.length * how.breaks[0];
        mayRest(2);
        assert.equal(editing.text.slice(place, place + stretch.length), stretch);

        const lines = new Lines(editing.text);
        const now = whereabouts(editing.edited, it.text);
        for (const coding of editing.rest().codings.filter(({ source }) => source.kind === 'sidecar')) {
          const { id = '', state, range } = coding;
          const [from, to] = it.spans.get(id) ?? [0, 0];
          const truth = isMeant(coding)
            ? ([place + from - start, place + to - start] as const)
            : untouched(it.text, [from, to], now, editing.text);
          if (!truth) continue;
          if (isMeant(coding)) followed++;
          assert.equal(formatAt(range), formatAt(lines.rangeAt(...truth)), `${id} is ${state}`);
          assert.match(state, /^(placed|moved)$/, id);
        }

        while (editing.undo()) mayRest(3);
        assert.equal(editing.text, it.text);
        assert.deepEqual(editing.rest().codings.map(shown), original);
      }),
      runs(40),
    );
    assert.ok(followed > 40, `${followed}`);
  });
});
