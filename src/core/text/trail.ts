/** A place where something may stand, since pieces of it do. */
export interface Trace {
  /** Where it would begin. It may be before the text. */
  readonly start: number;
  /** How much of it is there, from 0 to 1, by the pieces that were looked for. */
  readonly share: number;
  /** Whether all of it stands there as it is sought, to the code unit. */
  readonly isWhole: boolean;
}

/** A place to which more pieces may still come. */
interface OpenTrace {
  start: number;
  pieces: number;
}

/** Places that are remembered of one text, those with the most pieces. */
const MOST_TRACES = 4;

/** Places that more pieces may still belong to. */
const MOST_OPEN = 4;

/** Even few words may begin so many code units off. */
const LEAST_SLACK = 8;

/** How far off a text may begin, for what may have been put in or taken out before. */
export function slack(length: number): number {
  return Math.ceil(length / 8) + LEAST_SLACK;
}

/** The traces that one text has left in another, which is gone through from its beginning on. */
export class Trail {
  private readonly whole = new Set<number>();
  private readonly best: Trace[] = [];
  private readonly open: OpenTrace[] = [];
  private oldest = 0;
  private readonly reach: number;
  private looked = -1;

  /** @param pieces how many of them are met where it stands whole. */
  constructor(
    private readonly searched: string,
    private readonly sought: string,
    private readonly pieces: number,
  ) {
    this.reach = slack(sought.length);
  }

  get length(): number {
    return this.sought.length;
  }

  /** A piece has been met, by which it would begin here. */
  add(start: number): void {
    if (start !== this.looked && this.isWholeAt(start) && this.whole.size < MOST_TRACES) this.whole.add(start);
    this.looked = start;
    const { open } = this;
    for (const trace of open) {
      if (Math.abs(trace.start - start) > this.reach) continue;
      trace.pieces++;
      return;
    }
    // What begins much further on is another place, to which nothing comes any more.
    if (open.length < MOST_OPEN) {
      open.push({ start, pieces: 1 });
      return;
    }
    const oldest = open[this.oldest];
    if (!oldest) return;
    this.keep(oldest);
    oldest.start = start;
    oldest.pieces = 1;
    this.oldest = (this.oldest + 1) % MOST_OPEN;
  }

  private isWholeAt(start: number): boolean {
    const { searched, sought } = this;
    const last = sought.length - 1;
    // Most aren't, which is seen at the end.
    if (start < 0 || searched.charCodeAt(start + last) !== sought.charCodeAt(last)) return false;
    return searched.slice(start, start + sought.length) === sought;
  }

  private keep(trace: OpenTrace): void {
    const { best } = this;
    const share = Math.min(1, trace.pieces / this.pieces);
    if (best.length === MOST_TRACES && share <= (best[MOST_TRACES - 1]?.share ?? 0)) return;
    const at = best.findIndex((other) => other.share < share);
    best.splice(at < 0 ? best.length : at, 0, { start: trace.start, share, isWhole: false });
    if (best.length > MOST_TRACES) best.pop();
  }

  /** All of them, the likeliest first; a few at most. */
  end(): readonly Trace[] {
    for (const trace of this.open) this.keep(trace);
    this.open.length = 0;
    const whole = [...this.whole].map((start) => ({ start, share: 1, isWhole: true }));
    const isElse = ({ start }: Trace) => whole.every((other) => Math.abs(other.start - start) > this.reach);
    return [...whole, ...this.best.filter(isElse)];
  }
}
