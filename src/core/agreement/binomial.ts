import type { Random } from './random';

/**
 * How many of `n` trials succeed, each with probability `p`: drawn exactly, not by approximation. Few expected successes are counted out
 * (inversion: Kachitvichyanukul and Schmeiser 1988, *Communications of the ACM* 31, algorithm BINV), many are drawn by transformed rejection
 * (Hörmann 1993, *Journal of Statistical Computation and Simulation* 46, algorithm BTRS), which takes the same time for any `n`.
 */
export function binomial(n: number, p: number, random: Random): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(n, 1 - p, random);
  return n * p < 10 ? byInversion(n, p, random) : byRejection(n, p, random);
}

function byInversion(n: number, p: number, random: Random): number {
  const odds = p / (1 - p);
  let left = random();
  let chance = Math.exp(n * Math.log1p(-p));
  for (let successes = 0; successes < n; successes++) {
    if (left < chance) return successes;
    left -= chance;
    chance *= (odds * (n - successes)) / (successes + 1);
  }
  return n;
}

/** The names are Hörmann's. */
function byRejection(n: number, p: number, random: Random): number {
  const spq = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spq;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spq;
  const lpq = Math.log(p / (1 - p));
  const m = Math.floor((n + 1) * p);
  const h = logFactorial(m) + logFactorial(n - m);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || k > n) continue;
    const scaled = Math.log((v * alpha) / (a / (us * us) + b));
    if (scaled <= h - logFactorial(k) - logFactorial(n - k) + (k - m) * lpq) return k;
  }
}

/** Stirling's series (Abramowitz and Stegun 1964, 6.1.41), which from 10 on is exact to ten digits. */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let factor = 2; factor <= n; factor++) product *= factor;
    return Math.log(product);
  }
  const x = n + 1;
  const xx = x * x;
  const tail = (1 / 12 - (1 / 360 - 1 / 1260 / xx) / xx) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + tail;
}
