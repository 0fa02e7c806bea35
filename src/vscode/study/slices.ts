/** How long is worked in one go, in milliseconds: whoever waits for the editor doesn't notice. */
const SLICE = 8;

/** Gives turns to work that would take too long at once, so that all that has a turn takes no longer than a slice before others come in. */
export class Slices {
  private end = 0;
  /** What lets the next slice begin, once this one is over. */
  private next: Promise<void> | undefined;
  private isNew = false;

  /** Waits until there is time for the next piece of work, which should be short. */
  async turn(): Promise<void> {
    while (!this.isTime()) {
      // Others come in once all that wait now have looked whether there is time, so none of these may begin a slice for itself.
      this.next ??= others().then(() => {
        this.next = undefined;
        this.isNew = true;
      });
      await others();
    }
  }

  /** The first that asks begins a new slice, however late it is: so each slice gets something done. */
  private isTime(): boolean {
    if (this.isNew) this.end = performance.now() + SLICE;
    this.isNew = false;
    return performance.now() < this.end;
  }
}

/** Waits until others have had their turn. A timer would wait for a millisecond or more that nobody needs; a browser has nothing else. */
function others(): Promise<void> {
  const { setImmediate } = globalThis as { setImmediate?: (then: () => void) => void };
  return new Promise((resolve) => {
    if (setImmediate) setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
