import type { Codebook } from '../codebook/codebook';

/** The number of the set without codes. */
export const NO_CODES = 0;

const EMPTY: ReadonlySet<string> = new Set();

/**
 * The sets of codes that coders have given to units, each numbered when it first comes up, so that a set can be a category of
 * {@link Ratings}. Codes go by their names in the codebook, or as they are written where it doesn't know them.
 */
export class CodeSets {
  /** Sets of one code, by its name: most are, and a name is found sooner than a list of names. */
  private readonly ofOne = new Map<string, number>();
  private readonly ofSeveral = new Map<string, number>();
  private readonly sets: ReadonlySet<string>[] = [EMPTY];
  /** By the smaller number and then by the larger one. */
  private readonly unions: Map<number, number>[] = [];
  private readonly meanings = new Map<string, readonly string[]>();

  /** @param children whether a code that has been given has its parents given, too. */
  constructor(
    private readonly codebook: Codebook,
    private readonly children: boolean,
  ) {}

  /** How many sets there are. */
  get size(): number {
    return this.sets.length;
  }

  /** The codes that are given by a code as it is written. */
  meantBy(written: string): readonly string[] {
    const known = this.meanings.get(written);
    if (known) return known;
    const codes = [this.codebook.find(written)?.name ?? written];
    for (let code = codes[0]; this.children && code !== undefined;) {
      code = this.codebook.parentOf(code)?.name;
      // Two codes of one name may each stand below the other.
      if (code === undefined || codes.includes(code)) break;
      codes.push(code);
    }
    this.meanings.set(written, codes);
    return codes;
  }

  numberOf(codes: Iterable<string>): number {
    const its = [...codes];
    const [first] = its;
    if (first === undefined) return NO_CODES;
    const isOne = its.length === 1;
    const numbers = isOne ? this.ofOne : this.ofSeveral;
    const key = isOne ? first : JSON.stringify(its.sort());
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, this.sets.length);
    return this.sets.push(new Set(its)) - 1;
  }

  /** The number of the set with all codes of two sets. */
  union(a: number, b: number): number {
    if (a === b || b === NO_CODES) return a;
    if (a === NO_CODES) return b;
    const known = (this.unions[Math.min(a, b)] ??= new Map<number, number>());
    const larger = Math.max(a, b);
    let union = known.get(larger);
    if (union === undefined)
      known.set(larger, (union = this.numberOf(new Set([...this.codesOf(a), ...this.codesOf(b)]))));
    return union;
  }

  /** The codes in a set; none in what has no number. */
  codesOf(number: number): ReadonlySet<string> {
    return this.sets[number] ?? EMPTY;
  }
}
