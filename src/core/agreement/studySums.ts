import { CodeLengths } from './codeLengths';
import type { CodedTalk } from './codedTalk';
import type { CodeSets } from './codeSets';
import { PatternTally } from './patternTally';
import type { Scope } from './rateScope';
import { rateUnitised, rateUnitisedSets, type UnitisedSet } from './unitised';
import { addContinuum, noLengths } from './unitising/pairedLengths';
import type { Unit } from './units';

/** What is kept of a transcript once it has been counted. */
export interface RatedTalk {
  readonly path: string;
  /** What its units are. */
  readonly unit: Unit;
  /** By coder, whether they have coded it. */
  readonly codedBy: readonly boolean[];
  readonly scope: Scope;
}

/** What the transcripts of a study add up to, one after the other. */
export class StudySums {
  readonly lengthsByCode = new CodeLengths();
  private readonly tally = new PatternTally();
  private readonly lengths = noLengths();
  private orphans = 0;

  /** @param coders how many there are. */
  constructor(
    private readonly coders: number,
    private readonly sets: CodeSets,
  ) {}

  add(talk: CodedTalk): RatedTalk {
    const { path, unit, units, raters, continuum, orphans } = talk;
    this.lengthsByCode.add(talk);
    this.tally.addAll(units.patterns);
    addContinuum(this.lengths, continuum);
    this.orphans += orphans;
    const lengths = noLengths();
    addContinuum(lengths, continuum);
    const ratings = units.ratings(this.coders, this.sets.size);
    return {
      path,
      unit,
      codedBy: raters.map(({ hasCoded }) => hasCoded),
      scope: { ratings, unitising: rateUnitised(lengths), orphans },
    };
  }

  /** All codes that any of the coders has given. */
  get codes(): ReadonlySet<string> {
    return this.lengthsByCode.codes;
  }

  get scope(): Scope {
    const ratings = this.tally.ratings(this.coders, this.sets.size);
    return { ratings, unitising: rateUnitised(this.lengths), orphans: this.orphans };
  }

  /** (k)uα of each set of codes that some stretch of the talk has. */
  get bySet(): UnitisedSet[] {
    return rateUnitisedSets(this.lengths, this.sets);
  }
}
