/** How long is worked in one go, in milliseconds: whoever waits for the editor doesn't notice. */
const SLICE = 8;

/** Gives turns to work that would take too long at once, so that all that has a turn takes no longer than a slice before others come in. */
export class Slices {
  private end = 0;

  /** Waits until there is time for the next piece of work, which should be short. */
  async turn(): Promise<void> {
    while (performance.now() >= this.end) {
      await others();
      // Of all that have waited, the first begins a new slice.
      if (performance.now() >= this.end) this.end = performance.now() + SLICE;
    }
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
