import { copyOf } from '../text/characters';

/** Names that stand in many files, each of them once: one that was read in a file would keep the whole file in memory. */
export class SharedNames {
  private readonly known = new Map<string, string>();

  /** The one string that is kept of a name. */
  of(name: string): string {
    let one = this.known.get(name);
    if (one === undefined) {
      one = copyOf(name, 0, name.length);
      this.known.set(one, one);
    }
    return one;
  }
}
