import type { Codebook } from '../codebook/codebook';
import type { ExcerptNames } from '../excerpts/talkExcerpts';
import type { Query } from '../query/query';
import { codeTerm } from './terms';
import type { Heading } from './table';

/** The codes of a study as rows or columns: which of them an excerpt counts in. */
export class CodeRows {
  private readonly numbers = new Map<string, number>();
  private readonly codes: { readonly name: string; readonly depth: number }[] = [];
  /** By set of codes. */
  private readonly bySet: (readonly number[])[] = [];

  /** @param children whether what a code's children have counts as its own. */
  constructor(
    private readonly codebook: Codebook,
    private readonly names: ExcerptNames,
    private readonly children: boolean,
  ) {
    for (const { name } of codebook.all()) if (codebook.find(name)?.name === name) this.numberOf(name);
  }

  /** The numbers of all codes of the codebook. */
  ofCodebook(): number[] {
    return [...this.codebook.all()].map(({ name }) => this.named(name));
  }

  /** The numbers of the codes that excerpts with this set of codes count in, each once. */
  of(codeSet: number): readonly number[] {
    return (this.bySet[codeSet] ??= this.numbersOf(this.names.codes.at(codeSet)));
  }

  /** The number of the code that is called so. */
  named(written: string): number {
    return this.numberOf(this.codebook.find(written)?.name ?? written);
  }

  /** The numbers of some codes as they are told: in the codebook's order, and by name those that it doesn't know. */
  inOrder(numbers: Iterable<number>): number[] {
    const isKnown = (number: number) => this.codebook.find(this.nameOf(number)) !== undefined;
    return [...numbers].sort((a, b) => {
      if (isKnown(a) && isKnown(b)) return a - b;
      if (isKnown(a) !== isKnown(b)) return isKnown(a) ? -1 : 1;
      return this.nameOf(a).localeCompare(this.nameOf(b), 'en');
    });
  }

  heading(number: number): Heading {
    const name = this.nameOf(number);
    return { key: name, label: name, depth: this.codes[number]?.depth ?? 0 };
  }

  term(number: number): Query {
    return codeTerm(this.nameOf(number), !this.children);
  }

  private nameOf(number: number): string {
    return this.codes[number]?.name ?? '';
  }

  private numbersOf(codes: readonly string[]): number[] {
    const found = new Set<number>();
    for (const written of codes) {
      const code = this.codebook.find(written);
      found.add(this.named(written));
      if (!this.children) continue;
      for (let it = code && this.codebook.parentOf(code.name); it; it = this.codebook.parentOf(it.name)) {
        found.add(this.numberOf(it.name));
      }
    }
    return [...found];
  }

  private numberOf(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.codes.length;
      this.numbers.set(name, number);
      let depth = 0;
      for (let it = this.codebook.parentOf(name); it; it = this.codebook.parentOf(it.name)) depth++;
      this.codes.push({ name, depth });
    }
    return number;
  }
}
