import { CONSENSUS, isSameCoder } from '../coders/coder';
import type { AgreedExcerpt, CodedExcerpt, Difference } from '../comparing/difference';
import type { PlacedCoding } from '../project/placedCoding';
import { sameRange } from '../text/position';
import type { AgreedEntry } from './agreedEntry';
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
  private readonly consensus: ReadonlyMap<string, PlacedCoding>;

  constructor(private readonly transcript: TranscriptToAgree) {
    this.decisions = new Decisions(transcript);
    const agreed = transcript.coded.codings.filter(({ coder }) => isSameCoder(coder, CONSENSUS));
    this.consensus = new Map(agreed.flatMap((it) => (it.id === undefined ? [] : [[it.id, it] as const])));
  }

  of(pair: AgreedExcerpt | Difference): Outcome {
    const excerpts = excerptsOf(pair);
    if (!this.decisions.areDecided(excerpts)) return { kind: 'open', codings: [], reasons: [] };
    const entries = [...new Set(excerpts.flatMap((it) => this.decisions.of(it)))];
    const codings = entries.flatMap((it) => this.codingOf(it));
    const reasons = [...new Set(entries.flatMap(({ reason }) => reason ?? []))];
    return { kind: this.kindOf(pair, codings), codings, reasons };
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
    if (!coding || more || coding.codes.length !== 1) return false;
    return (
      coding.codes.some((code) => this.transcript.nameOf(code) === excerpt.code) &&
      sameRange(coding.range, excerpt.coding.range)
    );
  }

  private codingOf({ kind, id }: AgreedEntry): PlacedCoding[] {
    const coding = kind === 'coding' ? this.consensus.get(id) : undefined;
    return coding ? [coding] : [];
  }
}
