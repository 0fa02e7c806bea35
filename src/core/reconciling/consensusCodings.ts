import { CONSENSUS, isSameCoder } from '../coders/coder';
import type { CodedExcerpt } from '../comparing/difference';
import type { PlacedCoding } from '../project/placedCoding';
import { sameRange } from '../text/position';
import type { AgreedEntry } from './agreedEntry';
import type { TranscriptToAgree } from './decisions';

/** The consensus' own codings of a transcript, where they are now. */
export class ConsensusCodings {
  private readonly byId: ReadonlyMap<string, PlacedCoding>;

  constructor(private readonly transcript: Pick<TranscriptToAgree, 'coded' | 'nameOf'>) {
    const own = transcript.coded.codings.filter(({ coder }) => isSameCoder(coder, CONSENSUS));
    this.byId = new Map(own.flatMap((it) => (it.id === undefined ? [] : [[it.id, it] as const])));
  }

  /** Nothing where it says that there is to be none. */
  of({ kind, id }: AgreedEntry): PlacedCoding | undefined {
    return kind === 'coding' ? this.byId.get(id) : undefined;
  }

  /** Whether a coding is what a coder has coded: that code alone, with their borders. */
  isThat({ codes, range }: PlacedCoding, { code, coding }: CodedExcerpt): boolean {
    const [own, more] = codes;
    if (own === undefined || more !== undefined) return false;
    return this.transcript.nameOf(own) === code && sameRange(range, coding.range);
  }
}
