import type { AttentionItem } from '../../core/project/attention';
import type { AttentionNode, CodesExcerpt, CodesNode } from './codesNode';

/** A node's id in the tree: no other node's, and stable, so that what is open stays open when the study changes. */
export function nodeId(node: CodesNode): string {
  return JSON.stringify([node.kind, ...('folder' in node ? [node.folder.root.toString()] : []), ...partsOf(node)]);
}

/** Numbers siblings that can't be told apart by what they are; all that are given have the number 0. */
export function numbered<T extends AttentionNode | CodesExcerpt>(nodes: readonly T[]): T[] {
  const counts = new Map<string, number>();
  return nodes.map((node) => {
    const id = nodeId(node);
    const nth = counts.get(id) ?? 0;
    counts.set(id, nth + 1);
    return { ...node, nth };
  });
}

function partsOf(node: CodesNode): (string | number | undefined)[] {
  switch (node.kind) {
    case 'attention':
    case 'study':
      return [];
    case 'attentionItem':
      return [...attentionParts(node.item), node.nth];
    case 'code':
      return [node.node.name];
    case 'transcript':
      return [node.code, node.path];
    case 'excerpt': {
      const { coder, id, source } = node.coding;
      return [node.code, node.path, coder, id ?? source.range.start.line, node.nth];
    }
  }
}

function attentionParts(item: AttentionItem): (string | number | undefined)[] {
  switch (item.kind) {
    case 'file':
      return [item.kind, item.path, item.problem.range.start.line, item.problem.code];
    case 'orphan':
    case 'approximate':
      return [item.kind, item.path, item.coding.coder, item.coding.id];
    case 'unknownCode':
      return [item.kind, item.code];
  }
}
