/** A stretch of speech as a recogniser gives it. Times are in milliseconds from the beginning of the recording. */
export interface Segment {
  readonly speaker: string | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly text: string;
}

/** Seconds as milliseconds. */
export function fromSeconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.round(seconds * 1000);
}
