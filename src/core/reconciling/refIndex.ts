import { isNamed, type CodingRef } from './codingRef';

/** What stands under the names of codings, found by a name in either notation; see {@link isNamed}. */
export class RefIndex<T> {
  private readonly byKey = new Map<string, { readonly ref: CodingRef; readonly value: T }[]>();

  add(ref: CodingRef, value: T): void {
    for (const key of keysOf(ref)) {
      const there = this.byKey.get(key);
      if (there) there.push({ ref, value });
      else this.byKey.set(key, [{ ref, value }]);
    }
  }

  /**
   * What was added under names of this coding, each once.
   * @param isMeant whether such a name is meant.
   */
  get(it: CodingRef, isMeant: (ref: CodingRef, it: CodingRef) => boolean = isNamed): T[] {
    const found = keysOf(it).flatMap((key) => this.byKey.get(key) ?? []);
    return [...new Set(found.flatMap(({ ref, value }) => (isMeant(ref, it) ? [value] : [])))];
  }
}

/** Two names of one coding have one of these in common. */
function keysOf({ coder, id, words }: CodingRef): string[] {
  const byWords = coder === '' && words !== undefined ? [`@${words}`] : [];
  return id ? [`${coder}/${id}`, ...byWords] : byWords;
}
