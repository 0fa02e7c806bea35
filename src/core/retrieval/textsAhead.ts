/** How many texts are asked for before they are needed: enough to hide a remote disk's delay. */
const AHEAD = 16;

/** Texts that are needed one after the other, of which the next ones are read meanwhile. */
export class TextsAhead {
  private readonly coming = new Map<string, Promise<string>>();
  private readonly next: Iterator<string, unknown>;

  /** @param paths which texts may be needed, in that order; asked for no earlier than they are read. */
  constructor(
    private readonly read: (path: string) => Promise<string>,
    paths: Iterable<string>,
  ) {
    this.next = paths[Symbol.iterator]();
  }

  get(path: string): Promise<string> {
    this.readAhead();
    const text = this.coming.get(path) ?? this.read(path);
    this.coming.delete(path);
    return text;
  }

  /** Says that a text isn't needed after all. */
  skip(path: string): void {
    this.coming.delete(path);
  }

  private readAhead(): void {
    while (this.coming.size < AHEAD) {
      const next = this.next.next();
      if (next.done) return;
      const text = this.read(next.value);
      // Whoever needs it is told that it can't be read; it may be that nobody does.
      text.catch(() => undefined);
      this.coming.set(next.value, text);
    }
  }
}
