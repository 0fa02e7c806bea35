import { coderKey, isConsensus, type Coder } from '../coders/coder';
import type { Study } from '../project/study';
import { compareText } from '../text/compareText';
import type { CoderNames } from './reportOptions';

/** Who has coded what is shown of a study, and how a report calls them. What coders have agreed on is nobody’s. */
export class ReportedCoders {
  private readonly labels = new Map<string, string>();
  /** Whether some codings are of nobody in particular. */
  readonly isNobodyAmongThem: boolean;

  constructor(
    study: Study,
    private readonly names: CoderNames,
  ) {
    const found = new Map<string, string>();
    let isNobody = false;
    for (const code of study.index.codes()) {
      for (const [coder, count] of study.index.countsByCoder(code)) {
        const key = coderKey(coder);
        isNobody ||= !key && count > 0;
        if (coder === undefined || !key || isConsensus(coder)) continue;
        // Which spelling is read first is a matter of chance.
        const known = found.get(key);
        if (known === undefined || compareText(coder, known) < 0) found.set(key, coder);
      }
    }
    this.isNobodyAmongThem = isNobody;
    const sorted = [...found].sort(([a], [b]) => compareText(a, b));
    sorted.forEach(([key, name], i) => this.labels.set(key, names === 'named' ? name : `Coder ${i + 1}`));
  }

  /** How many there are who have a name. */
  get count(): number {
    return this.labels.size;
  }

  /** How all of them are called, in their order; none where they aren’t to be told. */
  get all(): string[] {
    return this.names === 'none' ? [] : [...this.labels.values()];
  }

  /** How a coder is called; nothing where that isn’t told, or it is nobody in particular. */
  labelOf(coder: Coder): string | undefined {
    if (this.names === 'none') return undefined;
    return isConsensus(coder) ? 'consensus' : this.labels.get(coderKey(coder));
  }
}
