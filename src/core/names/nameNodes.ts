import { NodeReader } from '../yaml/nodeReader';
import type { YamlList, YamlMap, YamlNode } from '../yaml/yamlFile';
import type { NameUse } from './nameUse';

type WhatName = Pick<NameUse, 'kind' | 'role'>;

/** Collects the names that nodes of a YAML file are. What stands for something else (`*name`) is a name where it stands. */
export class NameNodes extends NodeReader {
  private readonly met = new Set<YamlNode>();
  /** Lists that are being read, since one can hold itself. */
  private readonly open = new Set<YamlList>();

  /**
   * The name that a node is: one, or none when it isn't any, or was met before through an alias.
   * @param owner the map or list that the node stands in.
   */
  name(node: YamlNode | null | undefined, owner: YamlMap | YamlList, what: WhatName): NameUse[] {
    const name = this.text(node)?.trim();
    if (!node || !name || this.met.has(node)) return [];
    this.met.add(node);
    return [{ ...what, name, range: this.rangeOf(node), notation: owner.flow ? 'flow' : 'block' }];
  }

  /** The names of a list, or the one name that stands in its place. */
  names(node: YamlNode | null | undefined, owner: YamlMap | YamlList, what: WhatName): NameUse[] {
    const list = this.list(node);
    return list ? list.items.flatMap((item) => this.name(item, list, what)) : this.name(node, owner, what);
  }

  /** What is read of the entries of a list: nothing of a list that is being read already. */
  entries<T>(node: YamlNode | null | undefined, read: (item: YamlNode, list: YamlList) => readonly T[]): T[] {
    const list = this.list(node);
    if (!list || this.open.has(list)) return [];
    this.open.add(list);
    const all = list.items.flatMap((item) => read(item, list));
    this.open.delete(list);
    return all;
  }
}
