import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Pair } from 'yaml';
import { likeness } from '../text/likeness';
import type { Range } from '../text/position';
import type { Problem, Severity } from '../text/problem';
import { contentEnd } from './tokens';
import { UnreadableFileError } from './unreadableFile';
import type { YamlFile, YamlList, YamlMap, YamlNode } from './yamlFile';

export type YamlPair = Pair<YamlNode, YamlNode | null>;

/** As many as the `yaml` library follows by default: more is an attack or a loop, not a file that a person wrote. */
const MAX_ALIASES = 100;

/** A key is nearly another one when it is so like it: `colour`, `alias`, `mem`. */
const NEARLY = 0.7;

/** Longer keys aren't nearly one of ours. */
const LONGEST_KEY = 20;

/** A map's entry with this key. */
export function pairOf(map: YamlMap, key: string): YamlPair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Whether a value is left out: `key:`, `key: ~` or `key: null`. */
export function isNothing(node: YamlNode | null | undefined): boolean {
  if (!node) return true;
  return isScalar(node) && node.type === 'PLAIN' && /^(?:|~|null|Null|NULL)$/.test(node.source);
}

/** Reads values out of a file's nodes, follows aliases, and collects what is wrong with them. */
export class NodeReader {
  readonly problems: Problem[] = [];
  private followed = 0;

  constructor(readonly file: YamlFile) {}

  /**
   * The node, or what it stands for when it is an alias.
   * @throws UnreadableFileError when the file follows aliases without end.
   */
  follow(node: YamlNode | null | undefined): YamlNode | undefined {
    if (!node) return undefined;
    if (!isAlias(node)) return node;
    if (++this.followed > MAX_ALIASES)
      throw new UnreadableFileError({
        code: 'yaml-too-many-aliases',
        message: 'The file repeats itself too often through aliases (*name).',
        severity: 'error',
        range: this.rangeOf(node),
      });
    return this.file.aliases.get(node);
  }

  /** A scalar's text; nothing when it is empty or no scalar. */
  text(node: YamlNode | null | undefined): string | undefined {
    const scalar = this.follow(node);
    if (!scalar || !isScalar(scalar) || typeof scalar.value !== 'string') return undefined;
    return scalar.value === '' && scalar.type === 'PLAIN' ? undefined : scalar.value;
  }

  /** The text of an optional entry; one of another shape is reported with this message. */
  optionalText(map: YamlMap, key: string, problem: { code: string; message: string }): string | undefined {
    const node = pairOf(map, key)?.value;
    if (isNothing(node)) return undefined;
    const text = this.text(node);
    if (text === undefined && node) this.report('warning', problem.code, problem.message, node);
    return text;
  }

  list(node: YamlNode | null | undefined): YamlList | undefined {
    const list = this.follow(node);
    return list && isSeq(list) ? list : undefined;
  }

  map(node: YamlNode | null | undefined): YamlMap | undefined {
    const map = this.follow(node);
    return map && isMap(map) ? map : undefined;
  }

  /**
   * Hints at the known key that is nearly one which isn't known: written by hand, this may be anything, and stays. The nearest is meant, of
   * several that are as near the first; nothing is told where that is there already.
   */
  reportNearKeys(map: YamlMap, keys: Readonly<Record<string, string>>): void {
    const known = new Set(Object.values(keys));
    for (const { key } of map.items) {
      const name = this.text(key);
      if (name === undefined || known.has(name) || name.length > LONGEST_KEY) continue;
      const near = [...known].filter((it) => likeness(it, name) >= NEARLY);
      const [meant] = near.sort((a, b) => likeness(b, name) - likeness(a, name));
      if (meant && !pairOf(map, meant))
        this.report('hint', 'key-nearly', '“{0}” means nothing here. Is “{1}” meant?', key, name, meant);
    }
  }

  /** Reports a file that says something, but not under the key that its entries stand under. */
  reportMissingList(root: YamlMap, key: string, code: string): void {
    const [first] = root.items;
    if (!first || pairOf(root, key)) return;
    const message = 'Nothing in this file counts: its entries must stand under “{0}”.';
    this.report('warning', code, message, first.key, key);
  }

  /** Where a node stands, without the comments and blank lines after it. */
  rangeOf(node: YamlNode): Range {
    const [start, valueEnd] = node.range;
    let end = node.srcToken ? Math.max(start, contentEnd(node.srcToken)) : valueEnd;
    while (end > start && /[\r\n]/.test(this.file.text.charAt(end - 1))) end--;
    return this.file.lines.rangeAt(start, end);
  }

  report(severity: Severity, code: string, message: string, where: YamlNode | Range, ...args: string[]): void {
    const range = 'srcToken' in where || 'range' in where ? this.rangeOf(where) : where;
    this.problems.push({ code, message, ...(args.length > 0 ? { args } : {}), severity, range });
  }
}
