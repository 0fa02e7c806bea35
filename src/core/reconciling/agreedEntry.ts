import { readSidecar } from '../codings/readSidecar';
import { CODING_KEYS } from '../codings/sidecarKeys';
import { REMOVED } from '../conflicts/conflictKeys';
import { parseRef, type CodingRef } from './codingRef';

/** What the consensus says of some coders' codings: that they are this coding, or none. */
export interface AgreedEntry {
  readonly kind: 'coding' | 'declined';
  readonly id: string;
  readonly from: readonly CodingRef[];
  /** The codes of those codings that it decides about. */
  readonly about: readonly string[];
  readonly reason: string | undefined;
  /** Whether a merge has left it to be decided what it says. */
  readonly isUnsettled: boolean;
}

/**
 * The entries of a consensus sidecar that say which codings they are from; those that a person has coded there say nothing of others.
 * @param text nothing where there is no such file. One that can't be read says nothing.
 */
export function agreedEntries(text: string | undefined): AgreedEntry[] {
  const { codings, declined = [] } = readSidecar(text ?? '').sidecar;
  const fromCodings = codings.flatMap(({ id, codes, decision, conflict }): AgreedEntry[] => {
    if (!decision) return [];
    const { from, coded, reason } = decision;
    const about = coded.length ? coded : codes;
    return [{ kind: 'coding', id, from: refs(from), about, reason, isUnsettled: isUnsettled(conflict) }];
  });
  const fromDeclined = declined.map(({ id, codes, from, reason, conflict }): AgreedEntry => ({
    kind: 'declined',
    id,
    from: refs(from),
    about: codes,
    reason,
    isUnsettled: isUnsettled(conflict),
  }));
  return [...fromCodings, ...fromDeclined].filter(({ from }) => from.length > 0);
}

function refs(from: readonly string[]): CodingRef[] {
  return from.flatMap((text) => parseRef(text) ?? []);
}

/** What it is about, not why. */
function isUnsettled(conflict: ReadonlyMap<string, unknown> | undefined): boolean {
  const what = [CODING_KEYS.codes, CODING_KEYS.at, CODING_KEYS.from, CODING_KEYS.coded, REMOVED];
  return what.some((key) => conflict?.has(key));
}
