/** Gives things numbers from 0 on, the same to those with the same key; the first one of a key is kept. */
export class Numbered<T> {
  private readonly numbers = new Map<string, number>();
  private readonly all: T[] = [];

  constructor(private readonly keyOf: (thing: T) => string) {}

  get count(): number {
    return this.all.length;
  }

  of(thing: T): number {
    const key = this.keyOf(thing);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.all.length;
      this.numbers.set(key, number);
      this.all.push(thing);
    }
    return number;
  }

  /** The thing with this number, which was given. */
  at(number: number): T {
    return this.all[number] as T;
  }
}
