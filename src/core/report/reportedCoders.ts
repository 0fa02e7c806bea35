import { coderKey, isConsensus, type Coder } from '../coders/coder';
import type { Study } from '../project/study';
import { compareText } from '../text/compareText';
import type { CoderNames } from './reportOptions';

/** Who has coded what is shown of a study, and how a report calls them. What coders have agreed on is nobody’s. */
export class ReportedCoders {
  private readonly labels = new Map<string, string>();

  constructor(
    study: Study,
    private readonly names: CoderNames,
  ) {
    const found = new Map<string, string>();
    for (const code of study.index.codes()) {
      for (const coder of study.index.countsByCoder(code).keys()) {
        const key = coderKey(coder);
        if (coder === undefined || !key || isConsensus(coder)) continue;
        // Which spelling is read first is a matter of chance.
        const known = found.get(key);
        if (known === undefined || compareText(coder, known) < 0) found.set(key, coder);
      }
    }
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
