import type { Taken } from './figures';

/** Takes the time of some work, and its longest block. */
export async function taking(work: () => Promise<void>): Promise<Taken> {
  const blocks = new Blocks();
  const begun = performance.now();
  await work();
  const time = performance.now() - begun;
  return { time, block: blocks.end() };
}

/**
 * Looks again and again whether there is time to look. Where there was none, the block is as long as the process has worked meanwhile: a
 * busy machine that lets it wait is no block.
 */
class Blocks {
  private longest = 0;
  private at = performance.now();
  private used = process.cpuUsage();
  private next = setTimeout(() => this.look(), 0);

  private look(): void {
    const { user, system } = process.cpuUsage(this.used);
    this.longest = Math.max(this.longest, Math.min(performance.now() - this.at, (user + system) / 1000));
    this.at = performance.now();
    this.used = process.cpuUsage();
    this.next = setTimeout(() => this.look(), 0);
  }

  /** The longest block, in milliseconds. */
  end(): number {
    this.look();
    clearTimeout(this.next);
    return this.longest;
  }
}
