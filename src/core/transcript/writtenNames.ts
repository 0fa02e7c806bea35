import { copyOf } from '../text/characters';
import { isName, nameKey } from './names';
import { PossibleName } from './possibleName';
import type { Tally } from './tally';

/** A name as some lines have it. */
export interface WrittenName {
  readonly text: string;
  readonly who: PossibleName;
  /** What was counted of the lines that have it. */
  readonly tallies: Tally[];
}

/** The names that one text has, each looked at and kept once. */
export class WrittenNames {
  private readonly written = new Map<string, WrittenName | undefined>();
  private readonly byKey = new Map<string, PossibleName>();
  /** The last two that were asked for: most often two people speak in turn. */
  private last: WrittenName | undefined;
  private beforeLast: WrittenName | undefined;

  /** The name between two offsets, or nothing when what stands there can't be one. */
  at(text: string, start: number, end: number): WrittenName | undefined {
    const { last, beforeLast } = this;
    if (last !== undefined && stands(last.text, text, start, end)) return last;
    const name =
      beforeLast !== undefined && stands(beforeLast.text, text, start, end) ? beforeLast : this.find(text, start, end);
    if (name !== undefined) {
      this.beforeLast = last;
      this.last = name;
    }
    return name;
  }

  private find(text: string, start: number, end: number): WrittenName | undefined {
    const slice = text.slice(start, end);
    const known = this.written.get(slice);
    if (known !== undefined || this.written.has(slice)) return known;
    const copy = copyOf(text, start, end);
    const name = isName(copy) ? { text: copy, who: this.nameOf(copy), tallies: [] } : undefined;
    this.written.set(copy, name);
    return name;
  }

  private nameOf(text: string): PossibleName {
    const key = nameKey(text);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const name = new PossibleName(text, key);
    this.byKey.set(key, name);
    return name;
  }
}

function stands(name: string, text: string, start: number, end: number): boolean {
  return name.length === end - start && text.startsWith(name, start);
}
