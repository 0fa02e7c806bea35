import { coderKey } from '../coders/coder';
import type { AgreedExcerpt, ComparedCoders } from '../comparing/difference';
import { isInText, type PlacedCoding } from '../project/placedCoding';
import type { AgreedEntry } from './agreedEntry';
import { refOf } from './codingRef';
import { ConsensusCodings } from './consensusCodings';
import { excerptsOf, type Decisions, type TranscriptToAgree } from './decisions';

/**
 * What the consensus says of what two coders agree on now: it says one thing of both; nothing yet, or the same of one of them; or people have
 * decided something else before the two agreed, so that they are to decide again.
 */
export type AgreementState = 'settled' | 'new' | 'disputed';

/** Tells what two coders agree on, or don't any more, from what people have decided. */
export class Agreements {
  private readonly consensus: ConsensusCodings;

  constructor(
    private readonly transcript: TranscriptToAgree,
    private readonly decisions: Decisions,
  ) {
    this.consensus = new ConsensusCodings(transcript);
  }

  stateOf(pair: AgreedExcerpt): AgreementState {
    const [first, second] = [this.decisions.of(pair.first), this.decisions.of(pair.second)];
    if (first.length === 1 && second.length === 1 && first[0] === second[0]) return 'settled';
    return this.isAgainst(pair) ? 'disputed' : 'new';
  }

  /** Whether people have decided something else than what both have coded now; of both, where that is settled. */
  isAgainst(pair: AgreedExcerpt): boolean {
    return this.decisions.about(excerptsOf(pair)).some((entry) => {
      const coding = this.consensus.of(entry);
      return !this.says(entry, coding, pair) && !this.isMere(entry, coding);
    });
  }

  /** Why that was decided of either, each reason once. */
  reasonsOf(pair: AgreedExcerpt): string[] {
    return [...new Set(this.decisions.about(excerptsOf(pair)).flatMap(({ reason }) => reason ?? []))];
  }

  /**
   * The entries that stand for nothing but that two coders have coded the same, of which one has taken it away or changed it since. What
   * people have decided, or added to, isn't among them.
   */
  withdrawn({ first, second }: ComparedCoders): AgreedEntry[] {
    const keys = new Set([first, second].map(coderKey));
    return this.decisions.outdated().filter((entry) => {
      const isTheirs = entry.from.every(({ coder }) => keys.has(coder));
      const isGone = isTheirs && entry.from.some((ref) => this.decisions.isGone(entry, ref));
      return isGone && this.isMere(entry, this.consensus.of(entry));
    });
  }

  /** Whether nobody had to decide it: the coders had all coded that, with these borders, and nobody has added a word. */
  private isMere({ from, about, reason, isUnsettled }: AgreedEntry, coding: PlacedCoding | undefined): boolean {
    const { nameOf, lines } = this.transcript;
    if (!coding || !isInText(coding) || isUnsettled || reason !== undefined || coding.memo) return false;
    if (new Set(from.map(({ coder }) => coder)).size < 2) return false;
    if (new Set([...about, ...coding.codes].map(nameOf)).size > 1) return false;
    return from.every((ref) => refOf({ ...coding, coder: ref.coder }, lines).words === ref.words);
  }

  private says({ isUnsettled }: AgreedEntry, coding: PlacedCoding | undefined, pair: AgreedExcerpt): boolean {
    return !isUnsettled && coding !== undefined && excerptsOf(pair).some((it) => this.consensus.isThat(coding, it));
  }
}
