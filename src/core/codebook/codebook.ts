import type { Range } from '../text/position';
import type { Vocabulary } from '../transcript/transcript';
import { DETECT, LayoutRules } from './layoutRules';
import { colorsOf, slotOf } from './palette';

/** A slot of the palette, counted from 1, or a colour as `#rrggbb`. */
export type CodeColor = number | string;

/** A named idea. `name` is its key everywhere. */
export interface Code {
  readonly name: string;
  readonly description: string | undefined;
  readonly color: CodeColor | undefined;
  readonly aliases: readonly string[];
  /** Where the aliases stand in the codebook. */
  readonly aliasRanges: readonly Range[];
  /** A note on the code: how it came about, what is still open. */
  readonly memo: string | undefined;
  readonly children: readonly Code[];
  /** Where the name stands in the codebook. */
  readonly nameRange: Range;
  /** Where the colour stands, if it has one. */
  readonly colorRange?: Range;
}

export interface CodebookSpeaker {
  readonly name: string;
  readonly role: string | undefined;
  readonly aliases: readonly string[];
  readonly aliasRanges: readonly Range[];
  /** Where the name stands in the codebook. */
  readonly nameRange: Range;
}

/**
 * All codes and speakers of a study. Names are compared exactly, but for white space around them. A name that two codes have
 * means the first; a name wins over another code's alias.
 */
export class Codebook implements Vocabulary {
  static readonly empty = new Codebook([], []);

  private readonly inOrder: Code[] = [];
  private readonly parents = new Map<Code, Code>();
  private readonly byName = new Map<string, Code>();
  private readonly byAlias = new Map<string, Code>();
  private readonly speakersByName = new Map<string, CodebookSpeaker>();
  private colors: ReadonlyMap<string, CodeColor> | undefined;

  /** @param codes the codes that aren't under another one. */
  constructor(
    readonly codes: readonly Code[],
    readonly speakers: readonly CodebookSpeaker[],
    readonly layouts: LayoutRules = LayoutRules.none,
  ) {
    for (const code of codes) this.add(code);
    for (const speaker of speakers) addOnce(this.speakersByName, speaker.name, speaker);
    for (const speaker of speakers) {
      for (const alias of speaker.aliases) addOnce(this.speakersByName, alias, speaker);
    }
  }

  /** Every code, each before its children. */
  all(): readonly Code[] {
    return this.inOrder;
  }

  /** The code of this name, or else the one that has it among its aliases. */
  find(name: string): Code | undefined {
    const key = name.trim();
    return this.byName.get(key) ?? this.byAlias.get(key);
  }

  /** The code that this one is a child of. */
  parentOf(name: string): Code | undefined {
    const code = this.find(name);
    return code && this.parents.get(code);
  }

  /** The colour of the code of this name, which need not be in the codebook. */
  colorOf(name: string): CodeColor {
    this.colors ??= colorsOf(this.inOrder);
    return this.colors.get(this.find(name)?.name ?? name) ?? slotOf(name);
  }

  findSpeaker(name: string): CodebookSpeaker | undefined {
    return this.speakersByName.get(name.trim());
  }

  isCode(name: string): boolean {
    return this.find(name) !== undefined;
  }

  isSpeaker(name: string): boolean {
    return this.findSpeaker(name) !== undefined;
  }

  /**
   * The layout that a transcript is said to have; nothing when it is to be found out.
   * @param path relative to the study's folder.
   */
  layoutFor(path: string): string | undefined {
    const layout = this.layouts.ruleFor(path)?.layout;
    return layout === DETECT ? undefined : layout;
  }

  /** What this codebook tells the reader of one transcript. */
  forTranscript(path: string): Vocabulary {
    const layout = this.layoutFor(path);
    if (layout === undefined) return this;
    return { isCode: (name) => this.isCode(name), isSpeaker: (name) => this.isSpeaker(name), layout };
  }

  private add(code: Code): void {
    this.inOrder.push(code);
    addOnce(this.byName, code.name, code);
    for (const alias of code.aliases) addOnce(this.byAlias, alias, code);
    for (const child of code.children) {
      this.parents.set(child, code);
      this.add(child);
    }
  }
}

function addOnce<T>(map: Map<string, T>, name: string, value: T): void {
  const key = name.trim();
  if (!map.has(key)) map.set(key, value);
}
