import { parseAt } from '../codings/at';
import { readSidecarNodes } from '../codings/readSidecar';
import { CODING_KEYS, DECLINED_KEYS, SIDECAR_KEYS } from '../codings/sidecarKeys';
import { compareRanges, type Range } from '../text/position';
import { isPlainMap } from '../yaml/plainValue';
import { CONFLICT, REMOVED } from '../conflicts/conflictKeys';
import { idOf } from './keyedList';
import { mergeListPart, type ListPartRules } from './listPart';
import { mergeFiles, type FileRules } from './mergeFiles';
import { EXCERPT_KEYS, isOnlyMoved, mergeExcerpt } from './mergeExcerpt';
import { mergeFields, sameBut } from './mergeFields';
import type { MergedEntry } from './mergeLists';
import type { MergeResult } from './mergeResult';
import { partSameIds } from './partSameIds';

const CODINGS: ListPartRules = {
  list: SIDECAR_KEYS.codings,
  id: CODING_KEYS.id,
  bare: false,
  tells: EXCERPT_KEYS,
  style: { order: Object.values(CODING_KEYS) },
  part: partSameIds,
  arrange: inTextOrder,
  merge(base, ours, theirs) {
    const id = ours.get(CODING_KEYS.id);
    // What was agreed on is one decision: the codes of two aren't put together.
    const names = ours.has(CODING_KEYS.from) ? [] : [CODING_KEYS.codes];
    return mergeFields(base, ours, theirs, {
      names,
      needed: names,
      unit: {
        keys: EXCERPT_KEYS,
        merge: (before, left, right) => mergeExcerpt(typeof id === 'string' ? id : '', before, left, right),
      },
    });
  },
  isChanged(base, now) {
    return !sameBut(EXCERPT_KEYS, base, now) || (!sameBut([], base, now) && !isOnlyMoved(base, now));
  },
};

const DECLINED: ListPartRules = {
  list: SIDECAR_KEYS.declined,
  id: DECLINED_KEYS.id,
  bare: false,
  tells: [DECLINED_KEYS.codes, DECLINED_KEYS.from],
  style: { order: Object.values(DECLINED_KEYS) },
  arrange: byKey,
  merge: (base, ours, theirs) => mergeFields(base, ours, theirs, { names: [] }),
  isChanged: (base, now) => !sameBut([], base, now),
};

const SIDECAR: FileRules = {
  read: readSidecarNodes,
  parts: [(sides) => mergeListPart(sides, CODINGS), (sides) => mergeListPart(sides, DECLINED)],
  style: {
    order: [SIDECAR_KEYS.transcript, SIDECAR_KEYS.coder, SIDECAR_KEYS.memo, CONFLICT],
    except: [SIDECAR_KEYS.codings, SIDECAR_KEYS.declined],
  },
  tell({ key, field }) {
    const id = idOf(key);
    if (id === '') return { message: 'The two sides of the merge disagree about “{0}” of the file.', args: [field] };
    if (field === REMOVED)
      return {
        message: 'One side of the merge removed the coding {0}, the other changed it; it is kept.',
        args: [id],
      };
    return {
      message: 'The two sides of the merge disagree about “{1}” of the coding {0}; both are kept.',
      args: [id, field],
    };
  },
};

/**
 * Merges three versions of a sidecar, coding by coding and field by field. The result is ours with what theirs changed: everything else stays
 * to the byte, and what is new stands as it was written. A coding is lost only where one side removed it and the other left it as it was, but
 * for its place, which follows the text. What can't be decided is kept under the coding's `conflict`.
 * @param base what both sides began with; nothing, or an empty text, where it isn't known. What either side has is then taken for added.
 */
export function mergeSidecars(base: string | undefined, ours: string, theirs: string): MergeResult {
  return mergeFiles(base, ours, theirs, SIDECAR);
}

/** The codings of ours in their order, and each of theirs before the first that stands after it in the transcript. */
function inTextOrder(entries: readonly MergedEntry[]): MergedEntry[] {
  const ordered = entries.filter(({ ours }) => ours);
  const added = entries.filter(({ ours }) => !ours).sort(compareInText);
  for (const entry of added) {
    const before = rangeOf(entry)
      ? ordered.findIndex((other) => rangeOf(other) && compareInText(other, entry) > 0)
      : -1;
    ordered.splice(before < 0 ? ordered.length : before, 0, entry);
  }
  return ordered;
}

/** The entries of ours in their order, and each of theirs before the first that is sorted after it. */
function byKey(entries: readonly MergedEntry[]): MergedEntry[] {
  const ordered = entries.filter(({ ours }) => ours);
  for (const entry of entries.filter(({ ours }) => !ours)) {
    const before = ordered.findIndex(({ key }) => key > entry.key);
    ordered.splice(before < 0 ? ordered.length : before, 0, entry);
  }
  return ordered;
}

function compareInText(a: MergedEntry, b: MergedEntry): number {
  const [first, second] = [rangeOf(a), rangeOf(b)];
  if (!first || !second) return (first ? 0 : 1) - (second ? 0 : 1);
  return compareRanges(first, second) || (a.key < b.key ? -1 : 1);
}

function rangeOf({ says }: MergedEntry): Range | undefined {
  const at = isPlainMap(says) ? says.get(CODING_KEYS.at) : undefined;
  return typeof at === 'string' ? parseAt(at) : undefined;
}
