import { printField } from '../conflicts/printField';
import type { NewEntry, NewMap, NewValue } from '../yaml/printEntry';
import { formatAt } from './at';
import type { Coding, Context, Decision, Fingerprint } from './coding';
import { CODING_KEYS, CONTEXT_KEYS, HASH_KEYS } from './sidecarKeys';

/** A coding as an entry of a sidecar: keys in their order, those without a value left out. */
export function printCoding({ id, codes, at, quote, hash, context, memo, decision, conflict }: Coding): NewEntry {
  const around = context && printContext(context);
  return [
    [CODING_KEYS.id, id],
    [CODING_KEYS.codes, codes],
    [CODING_KEYS.at, formatAt(at)],
    ...(hash && quote === '' ? [] : [[CODING_KEYS.quote, quote] as const]),
    ...(hash ? [[CODING_KEYS.hash, printHash(hash)] as const] : []),
    ...(around ? [[CODING_KEYS.context, around] as const] : []),
    ...(memo === undefined ? [] : [[CODING_KEYS.memo, memo] as const]),
    ...(decision ? printDecision(decision) : []),
    ...(conflict ? [[CODING_KEYS.conflict, printField(CODING_KEYS.conflict, conflict)] as const] : []),
  ];
}

function printDecision({ from, coded, reason }: Decision): [string, NewValue][] {
  return [
    [CODING_KEYS.from, from],
    ...(coded.length ? [[CODING_KEYS.coded, coded] satisfies [string, NewValue]] : []),
    ...(reason === undefined ? [] : [[CODING_KEYS.reason, reason] satisfies [string, NewValue]]),
  ];
}

export function printHash({ words, length, before, after }: Fingerprint): NewMap {
  return {
    [HASH_KEYS.words]: words,
    [HASH_KEYS.length]: length,
    [HASH_KEYS.before]: before,
    [HASH_KEYS.after]: after,
  };
}

/** Nothing where there is nothing around. */
export function printContext({ speaker, before, after }: Context): NewMap | undefined {
  return orNothing({
    [CONTEXT_KEYS.speaker]: speaker,
    [CONTEXT_KEYS.before]: before,
    [CONTEXT_KEYS.after]: after,
  });
}

function orNothing(map: NewMap): NewMap | undefined {
  return Object.values(map).some((value) => value !== undefined) ? map : undefined;
}
