/** Round numbers along an axis. */
export interface Ticks {
  /** From 0 on, at least two; the last one isn't below the largest value. */
  readonly values: readonly number[];
  readonly max: number;
}

/** Steps that are easy to count in: 1, 2 or 5 times a power of ten. */
const ROUND = [1, 2, 5, 10];
/** The same for seconds. */
const ROUND_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];

/**
 * @param max the largest value, at least 0.
 * @param count about how many there should be; there are never more than one more.
 * @param isWhole whether what is counted has no parts.
 */
export function niceTicks(max: number, count: number, isWhole = true): Ticks {
  if (max <= 0) return upTo(1, 1);
  const raw = max / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (ROUND.find((it) => it * power >= raw * (1 - 1e-9)) ?? 10) * power;
  return upTo(max, isWhole ? Math.max(1, step) : step);
}

/** @param max in seconds. */
export function niceTimes(max: number, count: number): Ticks {
  if (max <= 0) return upTo(1, 1);
  const step = ROUND_SECONDS.find((it) => it >= max / count) ?? Math.ceil(max / count / 86_400) * 86_400;
  return upTo(max, step);
}

function upTo(max: number, step: number): Ticks {
  const steps = Math.max(1, Math.ceil(max / step - 1e-9));
  // Multiplied and rounded, not added up: 0.1 + 0.2 isn't 0.3.
  const values = Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(12)));
  return { values, max: values.at(-1) ?? step };
}
