import type { Codebook } from '../codebook/codebook';
import { ALL_CODES, type Hidden } from './hidden';

/** Tells which codings are to be seen in the text. A code follows its parent, unless something is said of the code itself. */
export class CodingFilter {
  private readonly said = new Map<string, boolean>();
  private readonly known = new Map<string, boolean>();
  private readonly coders: ReadonlySet<string>;

  constructor(
    hidden: Hidden,
    private readonly codebook: Codebook,
  ) {
    for (const [name, isShown] of Object.entries(hidden.codes)) {
      const canonical = this.canonical(name);
      // What is said of a name goes before what was said of it when it was another code's.
      if (canonical === name || !this.said.has(canonical)) this.said.set(canonical, isShown);
    }
    this.coders = new Set(hidden.coders);
  }

  /** @param name of a code as it is written anywhere; it may be an alias, or unknown. */
  showsCode(name: string): boolean {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const isShown = this.find(this.canonical(name));
    this.known.set(name, isShown);
    return isShown;
  }

  /** @param coder nobody in particular where there is none. */
  showsCoder(coder: string | undefined): boolean {
    return !this.coders.has(coder ?? '');
  }

  private find(name: string): boolean {
    const said = this.said.get(name);
    if (said !== undefined) return said;
    const parent = this.codebook.parentOf(name)?.name;
    return parent === undefined ? (this.said.get(ALL_CODES) ?? true) : this.showsCode(parent);
  }

  private canonical(name: string): string {
    return this.codebook.find(name)?.name ?? name;
  }
}
