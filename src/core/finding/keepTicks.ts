import type { Hit } from './findInTalk';

/** So much has to stand on one side of a hit for it to be known by that side alone, in UTF-16 code units. */
const TELLING = 15;

/** What a hit is known by once its text has changed, from closely to loosely; nothing where that would tell too little. */
const KEYS: readonly ((hit: Hit) => string | undefined)[] = [
  ({ speaker, before, words, after }) => JSON.stringify([speaker, before, words, after]),
  ({ before, words, after }) => JSON.stringify([before, words, after]),
  ({ before, words }) => (before.length < TELLING ? undefined : JSON.stringify([before, words])),
  ({ words, after }) => (after.length < TELLING ? undefined : JSON.stringify([words, after])),
];

/**
 * Which hits are ticked in a text that has changed: those that were ticked in the text before. They are known by their words and what stands
 * beside them. What is new, or isn't surely one that was ticked, isn't.
 * @param ticked the ticked ones of `before`.
 */
export function keepTicks(before: readonly Hit[], ticked: ReadonlySet<Hit>, now: readonly Hit[]): Set<Hit> {
  const kept = new Set<Hit>();
  let [left, unknown] = [[...before], [...now]];
  for (const keyOf of KEYS) {
    const were = groupsOf(left, keyOf);
    const are = groupsOf(unknown, keyOf);
    const known = new Set<Hit>();
    for (const [key, group] of are) {
      const old = were.get(key) ?? [];
      // Of more than there were some are new, and nobody can tell which.
      if (group.length > old.length) continue;
      const isSame = old.every((hit) => ticked.has(hit) === ticked.has(old[0] ?? hit));
      group.forEach((hit, i) => {
        const match = old[i];
        if (match && ticked.has(match) && (isSame || group.length === old.length)) kept.add(hit);
        known.add(hit);
      });
      for (const hit of old) known.add(hit);
    }
    left = left.filter((hit) => !known.has(hit));
    unknown = unknown.filter((hit) => !known.has(hit));
  }
  return kept;
}

function groupsOf(hits: readonly Hit[], keyOf: (hit: Hit) => string | undefined): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = keyOf(hit);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  return groups;
}
