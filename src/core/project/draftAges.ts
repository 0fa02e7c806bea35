/**
 * How long ago drafts were made, for a writer who looks at them again and again. On a shared drive a file's time is told by another clock
 * than this machine's, so it is compared with that of one's own draft, and beyond that only with what one has seen oneself.
 */
export class DraftAges {
  private own: Sighting | undefined;
  private readonly seen = new Map<string, Sighting>();

  /** @param now the time by any clock that only goes forward, in milliseconds. */
  constructor(private readonly now: () => number) {}

  /** To be told when one's own draft was written. @param time what the file system says of it, in milliseconds. */
  wroteOwn(time: number): void {
    this.own = { time, at: this.now() };
  }

  /** In milliseconds. @param time what the file system says of the draft; another than before when it was written again. */
  ageOf(id: string, time: number): number {
    const now = this.now();
    const known = this.seen.get(id);
    const seen = known?.time === time ? known : { time, at: now };
    this.seen.set(id, seen);
    const there = this.own ? this.own.time + now - this.own.at : time;
    return Math.max(there - time, now - seen.at);
  }
}

interface Sighting {
  /** By the file system's clock. */
  readonly time: number;
  /** By one's own. */
  readonly at: number;
}
