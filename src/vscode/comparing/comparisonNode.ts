import type { ComparisonItem } from './comparison';

/** What the Comparison view shows: items, grouped by the transcript that they are in. */
export type ComparisonNode = ComparisonGroup | ComparisonItem;

export interface ComparisonGroup {
  readonly path: string;
  readonly items: readonly ComparisonItem[];
}

export function isGroup(node: ComparisonNode): node is ComparisonGroup {
  return 'items' in node;
}

/** @param items in the order of their paths. */
export function groupsOf(items: readonly ComparisonItem[]): ComparisonGroup[] {
  const groups = new Map<string, ComparisonItem[]>();
  for (const item of items) {
    const group = groups.get(item.path);
    if (group) group.push(item);
    else groups.set(item.path, [item]);
  }
  return [...groups].map(([path, its]) => ({ path, items: its }));
}
