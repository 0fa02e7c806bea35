import { canonical, samePlain, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { CONFLICT } from '../conflicts/conflictKeys';
import { emptied, mergeConflicts } from './mergeConflicts';
import { isEmptySet, mergeNames, preferred, threeWay } from './threeWay';

/** What the fields of an entry are. All that aren't named are values of their own, those that we don't know among them. */
export interface FieldRules {
  /** Sets of names. */
  readonly names: readonly string[];
  /** Those of them that have to have a name. */
  readonly needed?: readonly string[];
  /** Fields that are merged together by a rule of their own. */
  readonly unit?: {
    readonly keys: readonly string[];
    merge(base: PlainMap | undefined, ours: PlainMap, theirs: PlainMap): MergedFields;
  };
}

export interface MergedFields {
  readonly says: PlainMap;
  /** Of the fields in which the sides disagree, what the side says that wasn't chosen. */
  readonly disagreed: PlainMap;
}

/**
 * Merges an entry field by field; what is still to decide is under `conflict` in the result.
 * @param base nothing where it isn't known; then what either side has is taken for added.
 */
export function mergeFields(
  base: PlainMap | undefined,
  ours: PlainMap,
  theirs: PlainMap,
  rules: FieldRules,
): MergedFields {
  const says = new Map<string, PlainValue>();
  const disagreed = new Map<string, PlainValue>();
  const unit = rules.unit?.merge(base, ours, theirs);
  for (const key of new Set([...ours.keys(), ...theirs.keys(), ...(unit?.says.keys() ?? [])])) {
    if (key === CONFLICT) continue;
    const field = unit && rules.unit?.keys.includes(key) ? { value: unit.says.get(key) } : mergeField(key);
    if (field.value !== undefined) says.set(key, field.value);
    if (field.other !== undefined) disagreed.set(key, emptied(key, field.other));
  }
  for (const [key, other] of unit?.disagreed ?? []) disagreed.set(key, other);
  const conflicts = mergeConflicts(base?.get(CONFLICT), ours.get(CONFLICT), theirs.get(CONFLICT), disagreed);
  if (conflicts) says.set(CONFLICT, conflicts);
  return { says, disagreed };

  function mergeField(key: string): { value: PlainValue | undefined; other?: PlainValue } {
    const [before, left, right] = [base?.get(key), ours.get(key), theirs.get(key)];
    if (!rules.names.includes(key)) return threeWay(before, left, right);
    const value = mergeNames(before, left, right);
    if (!rules.needed?.includes(key) || !isEmptySet(value)) return { value };
    // Each side took away what the other left.
    const kept = preferred(left, right);
    return { value: kept, ...(samePlain(left, right) ? {} : { other: (kept === left ? right : left) ?? null }) };
  }
}

/** An entry with something more to decide. */
export function withConflict(entry: PlainMap, field: string, other: PlainValue): PlainMap {
  const fresh = new Map([[field, other]]);
  const conflicts = mergeConflicts(undefined, entry.get(CONFLICT), entry.get(CONFLICT), fresh);
  return conflicts ? new Map([...entry, [CONFLICT, conflicts]]) : entry;
}

/** Whether two entries say the same, but for some fields. */
export function sameBut(keys: readonly string[], a: PlainMap, b: PlainMap): boolean {
  const rest = (entry: PlainMap) => new Map([...entry].filter(([key]) => !keys.includes(key)));
  return canonical(rest(a)) === canonical(rest(b));
}
