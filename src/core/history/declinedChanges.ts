import type { Declined } from '../codings/coding';
import { parseRef, refKey } from '../reconciling/codingRef';
import type { DeclinedChange, VersionDeclined } from './changes';
import type { CodeNames } from './codeNames';
import { pairSidecars } from './pairSidecars';
import type { TranscriptVersion } from './transcriptVersion';

/** An entry, and what tells whether another one says the same. */
interface Entry {
  readonly declined: VersionDeclined;
  readonly key: string;
}

/**
 * What was declined, isn't any more, or is for another reason, or of other codes or codings. Of a list that can't be read in both versions
 * nothing is said.
 */
export function declinedChanges(
  before: TranscriptVersion,
  after: TranscriptVersion,
  names: CodeNames,
): DeclinedChange[] {
  return pairSidecars(before, after).flatMap(([old, now]) => {
    if ([old, now].some((it) => it && !it.declined)) return [];
    const was = entriesOf(old?.declined, (code) => names.ofBefore(code));
    const is = entriesOf(now?.declined, (code) => names.ofAfter(code));
    const file = now?.file ?? old?.file ?? '';
    return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((id): DeclinedChange[] => {
      const [a, b] = [was.get(id), is.get(id)];
      return a?.key === b?.key ? [] : [{ file, before: a?.declined, after: b?.declined }];
    });
  });
}

function entriesOf(declined: readonly Declined[] = [], nameOf: (code: string) => string): Map<string, Entry> {
  return new Map(declined.map((it) => [it.id, entryOf(it, nameOf)]));
}

function entryOf({ id, codes, from, reason }: Declined, nameOf: (code: string) => string): Entry {
  const refs = from.flatMap((text) => parseRef(text) ?? []);
  const declined = {
    id,
    codes: [...new Set(codes.map(nameOf))],
    coders: [...new Set(refs.map(({ coder }) => coder))],
    reason: reason?.trim() || undefined,
  };
  // A code that was renamed, or borders that were drawn otherwise, make it no other decision.
  const key = JSON.stringify([[...declined.codes].sort(), refs.map(refKey).sort(), declined.reason]);
  return { declined, key };
}
