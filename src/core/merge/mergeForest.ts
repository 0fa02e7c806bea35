import { isPlainMap, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { ALIASES, aliasesOf, nameOf, TOP, type Forest, type ForestCode } from './codeForest';
import { CODE_FIELDS } from './codeFields';
import { PARENT, REMOVED } from '../conflicts/conflictKeys';
import { mergeFields, sameBut, withConflict } from './mergeFields';
import { orderChildren } from './orderChildren';
import { parentsWithoutCycles } from './parents';
import { preferred } from './threeWay';

/** A code of the merged codebook. */
export interface MergedCode {
  readonly key: string;
  /** What it says besides its child codes. */
  readonly says: PlainValue;
  readonly parent: string;
  readonly ours: ForestCode | undefined;
  readonly theirs: ForestCode | undefined;
  /** The fields in which the two sides disagree. */
  readonly disagreed: readonly string[];
}

/** The merged codes, and for each, and for the top, the codes under it in their order. */
export interface MergedForest {
  readonly codes: ReadonlyMap<string, MergedCode>;
  children(parent: string): readonly string[];
}

/**
 * Merges the codes of two codebooks by their keys: what they say, under which code they stand, and in which order. A code that one side
 * removed is kept where the other changed it, or put something under it that is kept.
 */
export function mergeForests(base: Forest | undefined, ours: Forest, theirs: Forest): MergedForest {
  return new ForestMerge(base, ours, theirs).result();
}

class ForestMerge {
  private readonly codes = new Map<string, { says: PlainValue; disagreed: string[] }>();
  /** Under which code each is to stand, and where the other side has it when they disagree. */
  private readonly wanted = new Map<string, { parent: string; other?: string }>();

  constructor(
    private readonly base: Forest | undefined,
    private readonly ours: Forest,
    private readonly theirs: Forest,
  ) {
    for (const key of new Set([...ours.codes.keys(), ...theirs.codes.keys()])) this.add(key);
    for (const key of [...this.codes.keys()]) this.keepParents(key);
    this.dropTakenAliases();
  }

  result(): MergedForest {
    const parents = parentsWithoutCycles(
      new Map([...this.wanted].map(([key, { parent }]) => [key, parent])),
      (key) => this.base?.codes.get(key)?.parent ?? this.wanted.get(key)?.other,
    );
    for (const [key, { parent, other }] of this.wanted) {
      const elsewhere = parents.get(key) === parent ? other : parent;
      if (elsewhere !== undefined) this.flag(key, PARENT, elsewhere === TOP ? '' : (this.nameOf(elsewhere) ?? ''));
    }
    const children = new Map([TOP, ...this.codes.keys()].map((parent) => [parent, this.childrenOf(parent, parents)]));
    const codes = [...this.codes].map(([key, { says, disagreed }]): [string, MergedCode] => {
      const sides = { ours: this.ours.codes.get(key), theirs: this.theirs.codes.get(key) };
      return [key, { key, says, parent: parents.get(key) ?? TOP, ...sides, disagreed }];
    });
    return { codes: new Map(codes), children: (parent) => children.get(parent) ?? [] };
  }

  private add(key: string): void {
    const [was, our, their] = [this.base?.codes.get(key), this.ours.codes.get(key), this.theirs.codes.get(key)];
    if (our?.fields && their?.fields) {
      const { says, disagreed } = mergeFields(was?.fields, our.fields, their.fields, CODE_FIELDS);
      this.codes.set(key, { says, disagreed: [...disagreed.keys()] });
      this.wanted.set(key, merged(was?.parent, our.parent, their.parent));
      return;
    }
    const one = our ?? their;
    if (!one) return;
    if (!was || (our && their)) this.keep(one);
    else if (isChanged(was, one)) this.keepRemoved(one);
  }

  private keep({ key, says, fields, parent }: ForestCode): void {
    this.codes.set(key, { says: fields ?? says, disagreed: [] });
    this.wanted.set(key, { parent });
  }

  private keepRemoved(one: ForestCode): void {
    this.keep(one);
    this.flag(one.key, REMOVED, 'true');
  }

  /** What stands above a code that is kept is kept too. */
  private keepParents(key: string): void {
    const parent = this.wanted.get(key)?.parent ?? TOP;
    const one = this.ours.codes.get(parent) ?? this.theirs.codes.get(parent);
    if (!one || this.codes.has(parent)) return;
    this.keepRemoved(one);
    this.keepParents(parent);
  }

  /**
   * Both sides may have renamed one code, one of them to a name that the other has given to a new code. The old name then means the code that
   * has its key.
   */
  private dropTakenAliases(): void {
    for (const [old, { says }] of this.codes) {
      if (!isPlainMap(says) || nameOf(says) === old || !aliasesOf(says).includes(old)) continue;
      for (const [key, code] of this.codes) {
        const [our, their] = [this.ours.codes.get(key)?.fields, this.theirs.codes.get(key)?.fields];
        const isNew = our && their && aliasesOf(our).includes(old) !== aliasesOf(their).includes(old);
        if (isNew && key !== old && isPlainMap(code.says)) code.says = withoutAlias(code.says, old);
      }
    }
  }

  private flag(key: string, field: string, other: PlainValue): void {
    const code = this.codes.get(key);
    if (!code || !isPlainMap(code.says)) return;
    code.says = withConflict(code.says, field, other);
    code.disagreed.push(field);
  }

  private childrenOf(parent: string, parents: ReadonlyMap<string, string>): readonly string[] {
    const under = new Set([...this.codes.keys()].filter((key) => parents.get(key) === parent));
    const order = (forest: Forest | undefined) => forest?.children(parent).filter((key) => under.has(key)) ?? [];
    return orderChildren(order(this.base), order(this.ours), order(this.theirs), under);
  }

  private nameOf(key: string): string | undefined {
    const says = this.codes.get(key)?.says;
    return isPlainMap(says) ? nameOf(says) : undefined;
  }
}

function merged(was: string | undefined, our: string, their: string): { parent: string; other?: string } {
  if (our === their || was === their) return { parent: our };
  if (was === our) return { parent: their };
  const parent = preferred(our, their);
  return { parent, other: parent === our ? their : our };
}

function withoutAlias(says: PlainMap, alias: string): PlainMap {
  const rest = aliasesOf(says).filter((other) => other !== alias);
  const others = [...says].filter(([key]) => key !== ALIASES);
  return new Map(rest.length > 0 ? [...others, [ALIASES, rest]] : others);
}

function isChanged(was: ForestCode, now: ForestCode): boolean {
  const differs = was.fields && now.fields && !sameBut([], was.fields, now.fields);
  return was.parent !== now.parent || differs === true;
}
