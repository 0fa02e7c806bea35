/** The order in which files are read and become others, so that a slow read doesn't replace a newer text. */
export class ReadOrder {
  private clock = 0;
  private readonly newest = new Map<string, number>();

  /** To be asked for when a read begins. */
  now(): number {
    return ++this.clock;
  }

  /** Whether what is known of a file is newer than a read that has begun at a time. */
  isLate(path: string, began: number): boolean {
    return (this.newest.get(path) ?? 0) > began;
  }

  /** What is known of a file is now as old as this. */
  set(path: string, time: number): void {
    this.newest.set(path, time);
  }
}
