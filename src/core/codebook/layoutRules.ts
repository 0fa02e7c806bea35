import { globExpression } from '../text/glob';
import type { Range } from '../text/position';
import type { LayoutName } from '../transcript/layoutNames';

/** In a codebook: the layout is found out from the text itself, whatever is said of the folder. */
export const DETECT = 'detect';

/** All transcripts of a study, where a rule has to say so. */
export const WHOLE_STUDY = '**';

/** Which layout some transcripts of a study have. */
export interface LayoutRule {
  /** A file, a folder with all that is in it, or a glob for either; relative to the study's folder. A name with `[` in it means itself too. */
  readonly where: string;
  readonly layout: LayoutName | typeof DETECT;
  /** Where the codebook says so. */
  readonly range: Range;
}

interface Compiled {
  readonly rule: LayoutRule;
  readonly glob: string;
  readonly expression: RegExp;
  readonly weight: Weight;
}

/** How narrowly a rule says which files it means: its literal parts, then its literal characters. */
type Weight = readonly [parts: number, characters: number];

/**
 * What a codebook says of its transcripts' layouts. Of several rules for one file the one holds that says it most narrowly: with most parts
 * of the path spelt out, then with most characters; of two that are alike the later.
 */
export class LayoutRules {
  static readonly none = new LayoutRules([]);

  private compiled: readonly Compiled[] | undefined;

  constructor(readonly rules: readonly LayoutRule[]) {}

  /** The rule that holds for a file. @param path relative to the study's folder. */
  ruleFor(path: string): LayoutRule | undefined {
    let best: Compiled | undefined;
    for (const one of this.matching(path)) if (!best || !isLess(one.weight, best.weight)) best = one;
    return best?.rule;
  }

  /** All rules that are about a file, in the codebook's order. */
  rulesFor(path: string): LayoutRule[] {
    return this.matching(path).map(({ rule }) => rule);
  }

  private matching(path: string): Compiled[] {
    if (!this.rules.length) return [];
    this.compiled ??= this.rules.map((rule) => {
      const glob = normalPath(rule.where);
      return { rule, glob, expression: globExpression(glob), weight: weightOf(glob) };
    });
    const all = [path, ...foldersOf(path)];
    return this.compiled.filter(({ glob, expression }) => all.some((it) => it === glob || expression.test(it)));
  }
}

/** A path as a rule means it: without `./` in front and `/` around it, parts joined by `/`. */
export function normalPath(where: string): string {
  const path = where
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/+)+/, '')
    .replace(/\/+$/, '');
  return path === '' || path === '.' ? WHOLE_STUDY : path;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

function weightOf(glob: string): Weight {
  const parts = glob.split('/').filter((part) => !/[*?{}[\]]/.test(part)).length;
  return [parts, glob.replace(/[*?{}[\],/]/g, '').length];
}

function isLess([parts, characters]: Weight, [otherParts, otherCharacters]: Weight): boolean {
  return parts < otherParts || (parts === otherParts && characters < otherCharacters);
}
