import type { PlacedCoding } from '../project/placedCoding';
import { ByteReader } from './byteReader';
import { HAS_CODER, HAS_ID, HAS_TIME, LABEL, STATES, SURE } from './packCodings';

/** What of a coding says who has given which codes where. */
export type GivenCodes = Pick<PlacedCoding, 'codes' | 'coder' | 'state' | 'range'>;

/** What of a coding is asked for to find excerpts. */
export type CodedExcerpt = GivenCodes & Pick<PlacedCoding, 'speaker' | 'memo'>;

/**
 * Reads only so much of what `packCodings` has written: for what asks all codings of a study, and would make and throw away ten times as
 * many objects and texts.
 * @throws BrokenBytesError where the bytes are something else.
 */
export function unpackGivenCodes(bytes: Uint8Array): CodedExcerpt[] {
  const it = new ByteReader(bytes);
  const name = () => it.name();
  const text = () => it.text();
  return it.list((): CodedExcerpt => {
    const bits = it.uint();
    const codes = it.list(name);
    const range = it.range();
    // First words, sureness and id.
    it.skipText();
    const speaker = it.optional(name);
    const memo = it.optional(text);
    if (!(bits & SURE)) it.number();
    if (bits & HAS_ID) it.skipText();
    const coder = bits & HAS_CODER ? it.name() : undefined;
    if (bits & HAS_TIME) it.number();
    it.skipFreeRange();
    if (!(bits & LABEL)) skipSidecar(it);
    return { codes, coder, state: STATES[bits & 3] ?? 'placed', range, speaker, memo };
  });
}

/** Its path, and where the codes stand in it. */
function skipSidecar(it: ByteReader): void {
  it.name();
  if (it.uint() > 0) return;
  for (let left = it.uint(); left > 0; left--) it.skipFreeRange();
}
