import type { Difference } from '../comparing/difference';
import { excerptsOf } from './decisions';
import type { Outcome } from './outcome';

/** How coders have differed on a code, and what was made of that. */
export interface CodeDifferences {
  readonly differences: number;
  readonly open: number;
  /** How many were decided to be no coding, or something that neither has coded. */
  readonly againstBoth: number;
  /** The code that was given in its place to the same words most often, and how often. */
  readonly confusedWith: { readonly code: string; readonly count: number } | undefined;
  /** What was said of the decisions, each once. */
  readonly reasons: readonly string[];
}

/** What is counted of one code. */
interface Counts {
  differences: number;
  open: number;
  againstBoth: number;
  readonly others: Map<string, number>;
  readonly reasons: Set<string>;
}

/** Adds up differences by code; one that is about two codes counts for both. */
export class CodeTally {
  private readonly counts = new Map<string, Counts>();

  get codes(): ReadonlySet<string> {
    return new Set(this.counts.keys());
  }

  /** Takes in a code that coders may not differ on. */
  know(code: string): Counts {
    const counts = this.counts.get(code) ?? {
      differences: 0,
      open: 0,
      againstBoth: 0,
      others: new Map<string, number>(),
      reasons: new Set<string>(),
    };
    this.counts.set(code, counts);
    return counts;
  }

  add(difference: Difference, { kind, reasons }: Outcome): void {
    const codes = new Set(excerptsOf(difference).map(({ code }) => code));
    for (const code of codes) {
      const counts = this.know(code);
      counts.differences++;
      if (kind === 'open') counts.open++;
      if (kind === 'neither' || kind === 'other') counts.againstBoth++;
      for (const other of codes) if (other !== code) counts.others.set(other, (counts.others.get(other) ?? 0) + 1);
      for (const reason of reasons) counts.reasons.add(reason);
    }
  }

  of(code: string): CodeDifferences {
    const { others, reasons, ...counts } = this.know(code);
    const [most] = [...others].sort(([, a], [, b]) => b - a);
    return { ...counts, confusedWith: most && { code: most[0], count: most[1] }, reasons: [...reasons] };
  }
}
