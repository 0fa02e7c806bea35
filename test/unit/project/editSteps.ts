import fc from 'fast-check';
import type { TextEdit } from '../../../src/core/text/edit';
import type { Span } from '../../../src/core/codings/talk';
import { STRANGE } from '../bigTexts';

/** Where a change begins: at a border of an excerpt, or a few characters from it, inside it, or anywhere. */
interface Place {
  readonly near: 'start' | 'end' | 'inside' | 'anywhere';
  readonly which: number;
  readonly by: number;
}

/** How much is replaced. */
type Extent = 'nothing' | 'some' | 'word' | 'to its end' | 'all of it' | 'line' | 'paragraph';

interface Change {
  readonly place: Place;
  readonly extent: Extent;
  readonly some: number;
  readonly text: string;
}

/** One edit as a person, or an editor for them, makes it. */
export type EditStep =
  | { readonly kind: 'type'; readonly changes: readonly Change[] }
  | { readonly kind: 'replace all'; readonly place: Place; readonly text: string }
  | { readonly kind: 'indent'; readonly place: Place; readonly lines: number }
  | { readonly kind: 're-wrap'; readonly place: Place; readonly columns: number }
  | { readonly kind: 'move line'; readonly place: Place }
  | { readonly kind: 'copy' | 'move'; readonly place: Place; readonly to: Place }
  | { readonly kind: 'take from disk'; readonly place: Place; readonly to: Place };

const place: fc.Arbitrary<Place> = fc.record({
  near: fc.constantFrom('start' as const, 'end' as const, 'inside' as const, 'anywhere' as const),
  which: fc.nat(1_000_000),
  by: fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, fc.integer({ min: -9, max: 9 })),
});
const inserted = fc.oneof(
  fc.constantFrom('', 'x', ' ', '\n', '\n\n', 'Yeah.', 'and so on ', '## Interviewer\n\n', 'one\ntwo\n\nthree'),
  fc.constantFrom(...STRANGE),
);
const change: fc.Arbitrary<Change> = fc.record({
  place,
  extent: fc.constantFrom<Extent[]>(
    'nothing',
    'nothing',
    'some',
    'word',
    'to its end',
    'all of it',
    'line',
    'paragraph',
  ),
  some: fc.integer({ min: 1, max: 30 }),
  text: inserted,
});

export const editStep: fc.Arbitrary<EditStep> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    }),
  },
  fc.record({ kind: fc.constant('replace all' as const), place, text: inserted }),
  fc.record({ kind: fc.constant('indent' as const), place, lines: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('re-wrap' as const), place, columns: fc.constantFrom(20, 80) }),
  fc.record({ kind: fc.constant('move line' as const), place }),
  fc.record({ kind: fc.constantFrom('copy' as const, 'move' as const), place, to: place }),
  fc.record({ kind: fc.constant('take from disk' as const), place, to: place }),
);

/**
 * The edits of a text that a step makes, none overlapping another, and none through a character or a line break, as an editor would make
 * them.
 * @param spans where the excerpts are now.
 */
export function editsOf(step: EditStep, text: string, eol: string, spans: readonly Span[]): TextEdit[] {
  const at = (place: Place) => wholeBefore(text, offsetOf(place, text, spans));
  const edit = (start: number, end: number, newText: string): TextEdit => ({
    start,
    end,
    newText: newText.replace(/\r?\n/g, eol),
  });
  const replacing = ({ place, extent, some, text: newText }: Change): TextEdit => {
    const start = at(place);
    const span = spans[place.which % (spans.length || 1)] ?? [start, start];
    const [from, to] = {
      nothing: () => [start, start] as const,
      some: () => [start, start + some] as const,
      word: () => [start, endOf(/\s/g, text, start)] as const,
      'to its end': () => [start, Math.max(start, span[1])] as const,
      'all of it': () => span,
      line: () => lineAt(text, start),
      paragraph: () => paragraphAt(text, start),
    }[extent]();
    return edit(from, wholeBefore(text, Math.max(from, Math.min(to, text.length))), newText);
  };
  switch (step.kind) {
    case 'type':
      return apart(step.changes.map(replacing));
    case 'replace all': {
      const start = at(step.place);
      const word = /[\p{L}\p{M}]+/u.exec(text.slice(start, start + 60))?.[0];
      if (!word) return [];
      return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => edit(index, index + word.length, step.text));
    }
    case 'indent': {
      const starts = [lineAt(text, at(step.place))[0]];
      while (starts.length < step.lines) {
        const next = text.indexOf('\n', starts.at(-1)) + 1;
        if (next <= 0) break;
        starts.push(next);
      }
      return starts.map((start) => edit(start, start, '  '));
    }
    case 're-wrap': {
      const [start, end] = paragraphAt(text, at(step.place));
      const wrapped = text
        .slice(start, end)
        .replace(/\s+/g, ' ')
        .replace(new RegExp(`([^]{1,${step.columns}}) `, 'gu'), '$1\n');
      return [edit(start, end, wrapped)];
    }
    case 'move line': {
      const [start, end] = lineAt(text, at(step.place));
      const [from, to] = lineAt(text, Math.min(text.length, end + eol.length));
      if (from <= start) return [];
      return [edit(start, from, ''), edit(to, to, eol + text.slice(start, end))];
    }
    case 'copy':
    case 'move': {
      const span = spans[step.place.which % (spans.length || 1)] ?? [0, 0];
      const to = at(step.to);
      const taken = step.kind === 'move' ? [edit(...span, '')] : [];
      return apart([...taken, edit(to, to, text.slice(...span))]);
    }
    case 'take from disk': {
      // What the file says now, put in the place of all lines from the first to the last that differ.
      const [start, end] = [lineAt(text, at(step.place))[0], lineAt(text, at(step.to))[1]];
      if (end <= start) return [];
      const now = text
        .slice(start, end)
        .replace(/^ +/gm, '')
        .replace(/\bthe\b/, 'a')
        .replace(/[^]\s*$/, '!');
      return [edit(start, end, now)];
    }
  }
}

function offsetOf({ near, which, by }: Place, text: string, spans: readonly Span[]): number {
  const span = spans[which % (spans.length || 1)];
  const anywhere = Math.floor((which * text.length) / 1_000_000);
  if (near === 'anywhere' || !span) return anywhere;
  const [start, end] = span;
  const offset = { start, end, inside: start + (anywhere % Math.max(1, end - start)) }[near] + by;
  return Math.max(0, Math.min(text.length, offset));
}

/** The nearest offset, not after another, that isn't inside a surrogate pair or a Windows line break. */
export function wholeBefore(text: string, offset: number): number {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
    ? offset - 1
    : offset;
}

/** Those that don't overlap one before them; two insertions at one place would, as there is but one cursor. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: TextEdit[] = [];
  for (const it of sorted) {
    const last = kept.at(-1);
    if (!last || it.start > last.end || (it.start === last.end && (last.end > last.start || it.end > it.start))) {
      kept.push(it);
    }
  }
  return kept;
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return [start, endOf(/\r?\n|$/g, text, start)];
}

function paragraphAt(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n\n', offset - 1), text.lastIndexOf('\n\r\n', offset - 1)) + 1;
  return [start, Math.max(start, endOf(/\r?\n\r?\n|$/g, text, start + 2))];
}
