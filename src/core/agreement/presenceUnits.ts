import type { AgreementOptions } from './agreementTable';
import { percentileIntervals, type Interval } from './bootstrap';
import { agreeingPairs, ratingsOf } from './coefficients/observed';
import { PRESENT } from './presence';
import type { RatingPattern, Ratings } from './ratings';
import type { Undefined } from './coefficient';

/** What α of codes that are present or absent asks of a unit: of one code, or of several that are answered about in the same unit. */
interface UnitParts {
  /** How many answers can be paired with another one about the same code. */
  rated: number;
  /** How far they are apart, summed up as Krippendorff's α does. */
  apart: number;
  /** How many of them say that the code is there. */
  present: number;
}

/**
 * Units that are drawn with all that was answered about codes in them, since these answers depend on each other. α sums up three numbers of
 * each unit: units in which these are the same are one kind, so that there are few, and a draw is some binomials and as many sums.
 */
export class PresenceUnits {
  private readonly kinds = new Map<string, UnitParts & { count: number }>();
  private readonly scratch = [0, 0];

  /** Units in which coders have answered so, about so many codes each time. */
  add(answers: readonly (readonly [answer: RatingPattern['values'], times: number])[], count: number): void {
    const parts = { rated: 0, apart: 0, present: 0 };
    for (const [answer, times] of answers) this.addAnswer(parts, answer, times);
    const key = `${parts.rated} ${parts.apart} ${parts.present}`;
    const known = this.kinds.get(key);
    if (known) known.count += count;
    else this.kinds.set(key, { ...parts, count });
  }

  /** How many units there are of each kind, the most frequent first. Neither the order of units nor that of coders makes a difference. */
  get counts(): readonly number[] {
    return this.ordered().map(({ count }) => count);
  }

  /** Krippendorff's α of so many units of each kind, in the order of {@link counts}. */
  alpha(): (counts: ArrayLike<number>) => number | Undefined {
    const kinds = this.ordered();
    const [rated, apart, present] = [
      Float64Array.from(kinds, (kind) => kind.rated),
      Float64Array.from(kinds, (kind) => kind.apart),
      Float64Array.from(kinds, (kind) => kind.present),
    ];
    return (counts) => {
      let [values, unlike, given] = [0, 0, 0];
      for (let kind = 0; kind < rated.length; kind++) {
        const count = counts[kind] ?? 0;
        values += count * (rated[kind] ?? 0);
        unlike += count * (apart[kind] ?? 0);
        given += count * (present[kind] ?? 0);
      }
      if (!values) return 'no-overlap';
      const byChance = 2 * given * (values - given);
      return byChance ? 1 - (unlike * (values - 1)) / byChance : 'one-category';
    };
  }

  private addAnswer(parts: UnitParts, answer: RatingPattern['values'], times: number): void {
    const rated = ratingsOf(answer);
    if (rated < 2) return;
    parts.rated += times * rated;
    parts.apart += times * (rated - agreeingPairs(answer, this.scratch) / (rated - 1));
    for (const value of answer) if (value === PRESENT) parts.present += times;
  }

  private ordered(): (UnitParts & { count: number })[] {
    return [...this.kinds.values()].sort(
      (a, b) => b.count - a.count || a.rated - b.rated || a.apart - b.apart || a.present - b.present,
    );
  }
}

/** @param ratings of one code, as present or absent. */
export function unitsOfCode({ patterns }: Ratings): PresenceUnits {
  const units = new PresenceUnits();
  for (const { values, count } of patterns) units.add([[values, 1]], count);
  return units;
}

/** Of Krippendorff's α; nothing where units are characters, which aren't independent of their neighbours. */
export function presenceInterval(units: PresenceUnits, { unit, bootstrap }: AgreementOptions): Interval | undefined {
  return unit === 'character' ? undefined : percentileIntervals(units.counts, [units.alpha()], bootstrap)[0];
}
