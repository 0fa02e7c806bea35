export interface Cancellable {
  /** Asked between files; when it says yes the rest is left as it was. */
  readonly isCancelled?: () => boolean;
  /** Awaited before a file that has been read is worked on, so that others can do their work in between. */
  readonly turn?: () => Promise<void>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many files are asked for at once: enough to hide a remote disk's delay. */
const READS_AT_ONCE = 16;

/** Does the work for every path, several at once, until it is cancelled. */
export async function inParallel(
  paths: readonly string[],
  { isCancelled, onProgress }: Cancellable,
  work: (path: string) => Promise<void>,
): Promise<void> {
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let path = paths[next++]; path !== undefined && !isCancelled?.(); path = paths[next++]) {
      await work(path);
      onProgress?.(++done, paths.length);
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, worker));
}
