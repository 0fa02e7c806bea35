import type { AgreedExcerpt, CodedExcerpt, Difference } from '../comparing/difference';
import type { PlacedCoding } from '../project/placedCoding';
import { Agreements } from './agreements';
import { ConsensusCodings } from './consensusCodings';
import { Decisions, excerptsOf, type TranscriptToAgree } from './decisions';

/** What has become of a difference, told by the consensus; `other` is anything that neither of the two has coded. */
export type OutcomeKind = 'open' | 'first' | 'second' | 'both' | 'neither' | 'other';

export interface Outcome {
  readonly kind: OutcomeKind;
  /** The consensus' codings that stand for it; none where it is open, or was decided to be no coding. */
  readonly codings: readonly PlacedCoding[];
  readonly reasons: readonly string[];
}

/** Tells what has become of what two coders have coded in a transcript. */
export class Outcomes {
  private readonly decisions: Decisions;
  private readonly agreements: Agreements;
  private readonly consensus: ConsensusCodings;

  constructor(transcript: TranscriptToAgree) {
    this.decisions = new Decisions(transcript);
    this.agreements = new Agreements(transcript, this.decisions);
    this.consensus = new ConsensusCodings(transcript);
  }

  of(pair: AgreedExcerpt | Difference): Outcome {
    const excerpts = excerptsOf(pair);
    const isOpen = 'kind' in pair ? !this.decisions.areDecided(excerpts) : this.agreements.stateOf(pair) !== 'settled';
    if (isOpen) return { kind: 'open', codings: [], reasons: [] };
    const entries = [...new Set(excerpts.flatMap((it) => this.decisions.of(it)))];
    const codings = entries.flatMap((it) => this.consensus.of(it) ?? []);
    const reasons = [...new Set(entries.flatMap(({ reason }) => reason ?? []))];
    return { kind: this.kindOf(pair, codings), codings, reasons };
  }

  /** Whether people decide about it: it is a difference, or they have decided something else than what both have coded now. */
  isToDecide(pair: AgreedExcerpt | Difference): boolean {
    return 'kind' in pair || this.agreements.isAgainst(pair);
  }

  private kindOf({ first, second }: AgreedExcerpt | Difference, codings: readonly PlacedCoding[]): OutcomeKind {
    if (this.isThat(codings, first)) return 'first';
    if (this.isThat(codings, second)) return 'second';
    if (codings.length === 0) return 'neither';
    const isBoth = [first, second].every((it) => codings.some((coding) => this.isThat([coding], it)));
    return isBoth ? 'both' : 'other';
  }

  /** Whether the codings are what a coder has coded, who may have coded nothing. */
  private isThat(codings: readonly PlacedCoding[], excerpt: CodedExcerpt | undefined): boolean {
    const [coding, more] = codings;
    if (!excerpt) return !coding;
    return coding !== undefined && !more && this.consensus.isThat(coding, excerpt);
  }
}
