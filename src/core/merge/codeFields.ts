import type { PlainMap, PlainValue } from '../yaml/plainValue';
import { ALIASES, aliasesOf, NAME } from './codeForest';
import type { FieldRules, MergedFields } from './mergeFields';
import { mergeNames, threeWay } from './threeWay';

/** How the fields of a code are merged, and those of a speaker: both have a name and other names that still mean them. */
export const CODE_FIELDS: FieldRules = { names: [], unit: { keys: [NAME, ALIASES], merge: mergeNaming } };

/** A name that isn't chosen, or that the other side has given up, still means the code. */
function mergeNaming(base: PlainMap | undefined, ours: PlainMap, theirs: PlainMap): MergedFields {
  const { value, other } = chosenName(base, ours, theirs);
  const aliases = mergeNames(base?.get(ALIASES), ours.get(ALIASES), theirs.get(ALIASES));
  const says = new Map<string, PlainValue>();
  if (value !== undefined) says.set(NAME, value);
  const all = other === undefined ? aliases : mergeNames(undefined, aliases, [other]);
  if (all !== undefined) says.set(ALIASES, all);
  return { says, disagreed: new Map(other === undefined ? [] : [[NAME, other]]) };
}

function chosenName(base: PlainMap | undefined, ours: PlainMap, theirs: PlainMap): ReturnType<typeof threeWay> {
  const [left, right] = [ours.get(NAME), theirs.get(NAME)];
  const choice = threeWay(base?.get(NAME), left, right);
  if (choice.other === undefined || typeof left !== 'string' || typeof right !== 'string') return choice;
  // Who has the other's name among the old ones has seen it.
  const [knowsRight, knowsLeft] = [aliasesOf(ours).includes(right.trim()), aliasesOf(theirs).includes(left.trim())];
  if (knowsRight === knowsLeft) return choice;
  return { value: knowsRight ? left : right };
}
