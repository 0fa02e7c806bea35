import { CODE_KEYS, CODEBOOK_KEYS, readCodebookNodes, SPEAKER_KEYS } from '../codebook/readCodebook';
import { isPlainMap, samePlain } from '../yaml/plainValue';
import type { MapStyle } from '../yaml/writeMap';
import { CODE_FIELDS } from './codeFields';
import { nameOf, readForest } from './codeForest';
import { codesOf, mergedCodes } from './codeTree';
import { idOf } from './keyedList';
import { KnownLines } from './knownLines';
import { mergeListPart, type ListPartRules } from './listPart';
import { CONFLICT, REMOVED } from '../conflicts/conflictKeys';
import { mergeFields, sameBut } from './mergeFields';
import { mergeFiles, type FileRules, type MergedPart, type Versions } from './mergeFiles';
import { mergeForests } from './mergeForest';
import type { MergedEntry } from './mergeLists';
import type { MergeResult } from './mergeResult';
import { orderChildren } from './orderChildren';
import { sameCodes } from './sameCodes';
import { writeForest } from './writeForest';

const CODE_STYLE: MapStyle = { order: Object.values(CODE_KEYS) };

const SPEAKERS: ListPartRules = {
  list: CODEBOOK_KEYS.speakers,
  id: SPEAKER_KEYS.name,
  bare: true,
  tells: [],
  style: { order: [SPEAKER_KEYS.name, SPEAKER_KEYS.role, SPEAKER_KEYS.aliases, CONFLICT] },
  arrange: asInBoth,
  merge: (base, ours, theirs) => mergeFields(base, ours, theirs, CODE_FIELDS),
  isChanged: (base, now) => !sameBut([], base, now),
};

const CODEBOOK: FileRules = {
  read: readCodebookNodes,
  parts: [mergeCodes, (versions) => mergeListPart(versions, SPEAKERS)],
  style: { order: [CONFLICT], except: [CODEBOOK_KEYS.codes, CODEBOOK_KEYS.speakers] },
  tell({ key, field }) {
    const entry = idOf(key);
    if (entry === '') return { message: 'The two sides of the merge disagree about “{0}” of the file.', args: [field] };
    if (field === REMOVED)
      return { message: 'One side of the merge removed “{0}”, the other changed it; it is kept.', args: [entry] };
    return {
      message: 'The two sides of the merge disagree about “{1}” of “{0}”; both are kept.',
      args: [entry, field],
    };
  },
};

/**
 * Merges three versions of a codebook: codes by name, wherever they stand in the tree, a renamed one by the name that it keeps among its
 * aliases; speakers by name too. The result is ours with what theirs changed: everything else stays to the byte, and what is new stands as it
 * was written. What can't be decided is kept under the code's `conflict`, with the fields of a code and `parent` and `removed`.
 * @param base what both sides began with; nothing, or an empty text, where it isn't known. What either side has is then taken for added.
 */
export function mergeCodebooks(base: string | undefined, ours: string, theirs: string): MergeResult {
  return mergeFiles(base, ours, theirs, CODEBOOK);
}

function mergeCodes(versions: Versions): MergedPart {
  const byName = (key: string) => key;
  const before = versions.base && readForest(versions.base, byName);
  const same = sameCodes(before, readForest(versions.ours, byName), readForest(versions.theirs, byName));
  const [ours, theirs] = [readForest(versions.ours, same.ours), readForest(versions.theirs, same.theirs)];
  const merged = mergeForests(before, ours, theirs);
  const inOurs = new Set([...ours.codes.values()].flatMap(({ fields }) => nameOf(fields) ?? []));
  const known = new KnownLines(versions.base?.text ?? '', versions.ours.text);
  const keyOf = (code: string) => (inOurs.has(code) ? same.ours(code) : same.theirs(code));
  const nameNow = (key: string) => {
    const says = merged.codes.get(key)?.says;
    return (isPlainMap(says) ? nameOf(says) : undefined) ?? key;
  };
  return {
    disagreements: [...merged.codes.values()].flatMap(({ key, disagreed }) =>
      disagreed.map((field) => ({ key: nameNow(key), field })),
    ),
    write: (text, asWritten) => writeForest(text, merged, { keyOf, theirs, known, style: CODE_STYLE, asWritten }),
    isIn: (file) => samePlain(codesOf(file), mergedCodes(merged)),
    find: (file, key) => readForest(file, byName).codes.get(key)?.node,
  };
}

/** Ours in their order, and each of theirs behind the one that it follows there. */
function asInBoth(entries: readonly MergedEntry[]): MergedEntry[] {
  const keys = (side: 'ours' | 'theirs') =>
    entries
      .filter((entry) => entry[side])
      .sort((a, b) => (a[side]?.index ?? 0) - (b[side]?.index ?? 0))
      .map(({ key }) => key);
  const order = orderChildren([], keys('ours'), keys('theirs'), new Set(entries.map(({ key }) => key)));
  return order.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
}
