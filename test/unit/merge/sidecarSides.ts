import fc from 'fast-check';
import { formatAt } from '../../../src/core/codings/at';
import type { Coding } from '../../../src/core/codings/coding';
import { readSidecarNodes } from '../../../src/core/codings/readSidecar';
import { addCodings, removeCodings, setCodes } from '../../../src/core/codings/sidecarEdits';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { pairOf } from '../../../src/core/yaml/nodeReader';
import { removeKeys } from '../../../src/core/yaml/removeKeys';
import { setValue } from '../../../src/core/yaml/valueEdits';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { emptyFiles, filledFiles } from '../codings/sidecarFiles';
import { coding } from '../codings/sidecarFiles';

/** What one coder did to a sidecar. */
type Change =
  | { readonly kind: 'add'; readonly coding: Coding }
  | { readonly kind: 'remove'; readonly which: number }
  | { readonly kind: 'codes'; readonly which: number; readonly codes: readonly string[] }
  | { readonly kind: 'set'; readonly which: number; readonly key: string; readonly value: string | undefined }
  | { readonly kind: 'comment'; readonly text: string };

const OWNER = { transcript: 'p12.md' };

const codes = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D, e', 'yes', '#f'), { minLength: 1, maxLength: 4 });
const words = fc.constantFrom(
  'Yeah.',
  'something that is long enough to be told',
  'something that is long enough\nto be told',
  'another thing that somebody said once',
  '- a: b # c',
  '',
);
const at = fc.record({ line: fc.nat(14), to: fc.nat(2), character: fc.nat(3) }).map(({ line, to, character }) => ({
  start: { line, character },
  end: { line: line + to, character: character + 4 },
}));
const memo = fc.constantFrom('note', 'a longer note', 'over\nlines', 'one\n\ntwo', 'null', '#', ' ', '…', 'x: y');

const added = fc
  .record({
    id: fc.constantFrom('new0', 'new1', 'new2', 'old1'),
    codes,
    at,
    quote: words,
    memo: fc.option(memo, { nil: undefined }),
  })
  .map((one) => coding(one.id, formatAt(one.at), one));

const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('add' as const), coding: added }), weight: 3 },
  { arbitrary: fc.record({ kind: fc.constant('remove' as const), which: fc.nat(5) }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('codes' as const), which: fc.nat(5), codes }), weight: 2 },
  {
    arbitrary: fc.oneof(
      fc.record({
        kind: fc.constant('set' as const),
        which: fc.nat(5),
        key: fc.constant('memo'),
        value: fc.option(memo, { nil: undefined }),
      }),
      fc.record({ kind: fc.constant('set' as const), which: fc.nat(5), key: fc.constant('quote'), value: words }),
      fc.record({
        kind: fc.constant('set' as const),
        which: fc.nat(5),
        key: fc.constant('at'),
        value: at.map(formatAt),
      }),
      fc.record({
        kind: fc.constant('set' as const),
        which: fc.nat(5),
        key: fc.constantFrom('color', 'my key', 'tags'),
        value: fc.option(memo, { nil: undefined }),
      }),
    ),
    weight: 4,
  },
  fc.record({ kind: fc.constant('comment' as const), text: fc.constantFrom('# theirs', '# ours') }),
);

/** A sidecar after what somebody did to it; changes that can't be made in it are passed over. */
function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((now, one) => {
    try {
      return make(now, one);
    } catch (error) {
      if (error instanceof UnreadableFileError) return now;
      throw error;
    }
  }, text);
}

function make(text: string, change: Change): string {
  const { file, entries } = readSidecarNodes(text);
  if (change.kind === 'add') return applyEdits(text, addCodings(text, [change.coding], OWNER));
  if (change.kind === 'comment') return text.replace(/^( *)(?=- )/m, `$1${change.text}\n$1`);
  const entry = entries[change.which];
  if (!entry) return text;
  const { id } = entry.coding;
  if (change.kind === 'remove') return applyEdits(text, removeCodings(text, [id]));
  if (change.kind === 'codes') return applyEdits(text, setCodes(text, id, change.codes));
  const { key, value } = change;
  const edits: TextEdit[] =
    value === undefined ? removeKeys(file, entry.map, [key]) : setValue(file, entry.map, key, value, 'at');
  const result = applyEdits(text, edits);
  const now = readSidecarNodes(result);
  const isMade = now.readable && now.entries.length === entries.length;
  const has = now.entries.some(({ map }) => pairOf(map, key) !== undefined);
  return isMade && (value === undefined || has) ? result : text;
}

export interface ThreeSidecars {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Sidecars by hand in three versions, each side with a few changes of the first.
 * @param twice whether an id may be given to a second coding of a file, which no coder does.
 */
export function threeSidecars({ twice }: { twice: boolean }): fc.Arbitrary<ThreeSidecars> {
  return fc
    .record({
      base: fc.oneof({ arbitrary: filledFiles, weight: 5 }, emptyFiles, fc.constantFrom('', '# nothing yet\n')),
      ours: fc.array(change, { maxLength: 5 }),
      theirs: fc.array(change, { maxLength: 5 }),
      windows: fc.boolean(),
    })
    .map(({ base, ours, theirs, windows }) => {
      const eol = (text: string) => (windows ? text.replace(/\n/g, '\r\n') : text);
      const side = (changes: readonly Change[]) => {
        const given = new Set<string>();
        const isFree = (one: Change) => {
          if (twice || one.kind !== 'add') return true;
          const { id } = one.coding;
          return id.startsWith('new') && given.size < given.add(id).size;
        };
        return eol(changed(base, changes.filter(isFree)));
      };
      return { base: eol(base), ours: side(ours), theirs: side(theirs) };
    });
}
