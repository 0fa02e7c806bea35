import type { Transcript } from './transcript';
import { turnAt } from './turnAt';

/**
 * When a line was spoken, in milliseconds from the beginning of the recording: what the line says, or the last line before
 * it in the same turn that says one. Nothing where there is none.
 *
 * @param line zero-based
 */
export function timeAt(transcript: Pick<Transcript, 'turns' | 'times'>, line: number): number | undefined {
  const { times } = transcript;
  let low = -1;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((times[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  const found = times[low];
  return found && found.line >= (turnAt(transcript, line)?.line ?? 0) ? found.time : undefined;
}
