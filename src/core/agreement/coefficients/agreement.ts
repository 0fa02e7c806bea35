import type { Agreement, Undefined } from '../coefficient';

export function undefinedFor(why: Undefined): Agreement {
  return { kind: 'undefined', why };
}

/** What was observed, as it is: nothing is asked of chance. */
export function share(observed: number): Agreement {
  return { kind: 'value', value: observed, observed, expected: undefined };
}

/** How much of the agreement that chance leaves open was reached. Undefined where chance alone would agree on everything. */
export function beyondChance(observed: number, expected: number): Agreement {
  if (expected >= 1) return undefinedFor('one-category');
  return { kind: 'value', value: (observed - expected) / (1 - expected), observed, expected };
}
