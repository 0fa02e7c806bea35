/** Tells whoever watches which files have become others. */
export class ChangedPaths {
  private readonly watching: Set<string>[] = [];

  /** @param changed gets the path of each file that becomes another from now on. Whoever has given it takes out what they have seen. */
  watch(changed: Set<string>): void {
    this.watching.push(changed);
  }

  add(path: string): void {
    for (const changed of this.watching) changed.add(path);
  }
}
