/** What was made last, and is likely to be asked for again soon: few things, since each may be large. */
export class Recent<T> {
  private readonly kept = new Map<object, T>();

  /** @param most how many are kept. */
  constructor(private readonly most: number) {}

  /** What was made of this object, or is now made of it. */
  get(of: object, make: () => T): T {
    const known = this.kept.get(of);
    const value = known ?? make();
    this.keep(of, value);
    return value;
  }

  letGo(of: object): void {
    this.kept.delete(of);
  }

  keep(of: object, value: T): void {
    this.kept.delete(of);
    this.kept.set(of, value);
    if (this.kept.size <= this.most) return;
    for (const oldest of this.kept.keys()) {
      this.kept.delete(oldest);
      break;
    }
  }
}
