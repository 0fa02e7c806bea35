import type { Agreement } from '../agreement/coefficient';
import type { AgreementOptions } from '../agreement/agreementTable';
import { codedTalk } from '../agreement/codedTalk';
import { CodeSets } from '../agreement/codeSets';
import { krippendorffAlpha } from '../agreement/coefficients/krippendorffAlpha';
import { inCodebookOrder } from '../agreement/inCodebookOrder';
import { PatternTally } from '../agreement/patternTally';
import { pooledPresence } from '../agreement/pooledPresence';
import { presenceByCode } from '../agreement/presence';
import { askedAbout } from '../agreement/roles';
import type { Codebook } from '../codebook/codebook';
import { coderKey } from '../coders/coder';
import type { CodedExcerpt, ComparedCoders, DifferenceKind, TranscriptComparison } from '../comparing/difference';
import type { GivenCodes } from '../packing/unpackGivenCodes';
import { compareRanges } from '../text/position';
import { CodeTally, type CodeDifferences } from './codeTally';
import type { TranscriptToAgree } from './decisions';
import { Outcomes, type OutcomeKind } from './outcome';

/**
 * Below this α not even tentative conclusions should be drawn (Krippendorff 2004, *Content Analysis*, 2nd edition, chapter 11, p. 241).
 */
export const TOO_LOW = 0.667;

/** Krippendorff's α before and after what has been decided. */
interface BeforeAndAfter {
  readonly before: Agreement;
  readonly after: Agreement;
}

export interface CodeReport extends BeforeAndAfter, CodeDifferences {
  readonly code: string;
}

/** What two coders have made of their differences. */
export interface ConsensusReport extends BeforeAndAfter {
  readonly kinds: Readonly<Record<DifferenceKind, number>>;
  /** Of the differences, and of what both agree on where people have decided something else. */
  readonly outcomes: Readonly<Record<OutcomeKind, number>>;
  /**
   * The codes whose α before was below {@link TOO_LOW} and that coders differ on: their definition needs work. The lowest first; of the same
   * α, the one with more differences, then in the codebook's order.
   */
  readonly needWork: readonly CodeReport[];
}

/**
 * Adds up what has become of two coders' differences, transcript by transcript.
 *
 * Agreement before is α of what they have coded. Agreement after is α of what they would have coded with all decisions applied: where a
 * difference is decided both have what the consensus has, where it is open each has still their own. So it is 1 when all is decided (without
 * a value where nothing is left to tell apart), and says how far the decisions reach, not how well the coders would agree next time.
 */
export class ConsensusSums {
  private readonly sets: CodeSets;
  private readonly tallies = { before: new PatternTally(), after: new PatternTally() };
  private readonly byCode = new CodeTally();
  private readonly kinds = { onlyFirst: 0, onlySecond: 0, otherCode: 0, otherBorders: 0 };
  private readonly outcomes = { open: 0, first: 0, second: 0, both: 0, neither: 0, other: 0 };

  constructor(
    private readonly codebook: Codebook,
    private readonly coders: ComparedCoders,
    private readonly asked: Pick<AgreementOptions, 'unit' | 'roles'>,
  ) {
    this.sets = new CodeSets(codebook, false);
  }

  /** @param comparison of the same two coders. */
  add(transcript: TranscriptToAgree, { agreed, differences }: TranscriptComparison): void {
    const outcomes = new Outcomes(transcript);
    const before: GivenCodes[] = [];
    const after: GivenCodes[] = [];
    for (const pair of [...agreed, ...differences]) {
      const outcome = outcomes.of(pair);
      const own = [this.given('first', pair.first), this.given('second', pair.second)].flat();
      before.push(...own);
      if (outcome.kind === 'open') after.push(...own);
      else
        for (const coder of [this.coders.first, this.coders.second])
          after.push(...outcome.codings.map(({ codes, state, range }) => ({ codes, coder, state, range })));
      if (outcomes.isToDecide(pair)) this.outcomes[outcome.kind]++;
      if (!('kind' in pair)) continue;
      this.kinds[pair.kind]++;
      this.byCode.add(pair, outcome);
    }
    this.count('before', transcript, before);
    this.count('after', transcript, after);
    for (const { codes } of [...before, ...after]) for (const code of codes) this.byCode.know(transcript.nameOf(code));
  }

  report(): ConsensusReport {
    const codes = inCodebookOrder(this.codebook, this.byCode.codes);
    const [before, after] = [this.alphas('before', codes), this.alphas('after', codes)];
    const all = codes.map((code): CodeReport => {
      return { code, before: before.of(code), after: after.of(code), ...this.byCode.of(code) };
    });
    const low = all.filter((it) => it.differences > 0 && it.before.kind === 'value' && it.before.value < TOO_LOW);
    return {
      kinds: this.kinds,
      outcomes: this.outcomes,
      before: before.pooled,
      after: after.pooled,
      needWork: low.sort((a, b) => alphaOf(a) - alphaOf(b) || b.differences - a.differences),
    };
  }

  private given(which: 'first' | 'second', excerpt: CodedExcerpt | undefined): GivenCodes[] {
    if (!excerpt) return [];
    const { state, range } = excerpt.coding;
    return [{ codes: [excerpt.code], coder: this.coders[which], state, range }];
  }

  private count(when: 'before' | 'after', { coded, lines }: TranscriptToAgree, given: readonly GivenCodes[]): void {
    const { first, second } = this.coders;
    const raters = [first, second].map((coder) => ({ key: coderKey(coder), hasCoded: true }));
    const codings = [...given].sort((a, b) => compareRanges(a.range, b.range));
    const { unit, roles } = this.asked;
    const transcript = askedAbout(coded.transcript, roles, this.codebook);
    const talk = codedTalk(coded.path, transcript, lines.text, codings, raters, this.sets, unit);
    this.tallies[when].addAll(talk.units.patterns);
  }

  private alphas(when: 'before' | 'after', codes: readonly string[]) {
    const ratings = this.tallies[when].ratings(2, this.sets.size);
    const presence = presenceByCode(ratings, this.sets, codes);
    const none = { ...ratings, patterns: [] };
    return {
      pooled: krippendorffAlpha(pooledPresence(ratings, this.sets, Math.max(1, codes.length)).ratings),
      of: (code: string) => krippendorffAlpha(presence.get(code) ?? none),
    };
  }
}

function alphaOf({ before }: CodeReport): number {
  return before.kind === 'value' ? before.value : 1;
}
