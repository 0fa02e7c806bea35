import type { Layout } from './layout';
import { layouts } from './layouts';

const ASCII = 0x80;

/** Some layouts by what their lines begin with, since most lines begin with a letter and few layouts have to be asked then. */
export class Choice {
  /** For each ASCII character, and behind them for all others together: the layouts to ask, without an opening and with one. */
  private readonly own: (readonly Layout[])[] = [];
  private readonly all: (readonly Layout[])[] = [];

  constructor(layouts: readonly Layout[]) {
    for (let c = 0; c <= ASCII; c++) {
      const character = c < ASCII ? String.fromCharCode(c) : '';
      const own = layouts.filter(({ begins = '' }) => character !== '' && begins.includes(character));
      this.own.push(own);
      this.all.push(layouts.filter((layout) => layout.begins === undefined || own.includes(layout)));
    }
  }

  /**
   * The layouts that a line may have, in order.
   *
   * @param first its first code unit
   * @param hasOpening whether it opens with what may be a name
   */
  for(first: number, hasOpening: boolean): readonly Layout[] {
    return (hasOpening ? this.all : this.own)[Math.min(first, ASCII)] ?? [];
  }
}

const ALL = new Choice(layouts);
const ONLY: ReadonlyMap<string, Choice> = new Map(layouts.map((layout) => [layout.name, new Choice([layout])]));
const NONE = new Choice([]);

/** The choice of one layout, or of all. */
export function choiceOf(layout: string | undefined): Choice {
  return layout === undefined ? ALL : (ONLY.get(layout) ?? NONE);
}
