/** The lines of texts, to tell which comments are new: those that are known already belong to something else, or have been taken over. */
export class KnownLines {
  private readonly lines: ReadonlySet<string>;

  constructor(...texts: readonly string[]) {
    this.lines = new Set(texts.flatMap((text) => text.split(/\r?\n/).map((line) => line.trim())));
  }

  without(comments: readonly string[]): string[] {
    return comments.filter((line) => !this.lines.has(line.trim()));
  }
}
