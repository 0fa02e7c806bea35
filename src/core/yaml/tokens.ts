import type { CST } from 'yaml';

type Item = CST.CollectionItem;

const TRIVIA: ReadonlySet<CST.Token['type']> = new Set(['space', 'comment', 'newline', 'byte-order-mark', 'doc-mode']);

/** Offset just after the last token that isn't a comment or white space; nothing when there is none. */
function lastEnd(tokens: readonly CST.SourceToken[] | undefined): number | undefined {
  const token = tokens?.filter((t) => !TRIVIA.has(t.type)).at(-1);
  return token && token.offset + token.source.length;
}

/**
 * Offset just after what a token says, without the comments and blank lines after it. A block scalar (`|`, `>`) ends after
 * its last line break.
 */
export function contentEnd(token: CST.Token): number {
  switch (token.type) {
    case 'block-map':
    case 'block-seq':
      for (let i = token.items.length - 1; i >= 0; i--) {
        const item = token.items[i];
        const end = item && itemEnd(item);
        if (end !== undefined) return end;
      }
      return token.offset;
    case 'flow-collection':
      return lastEnd(token.end) ?? token.offset + 1;
    case 'block-scalar': {
      const header = token.props.at(-1);
      return (header && 'source' in header ? header.offset + header.source.length : token.offset) + token.source.length;
    }
    default:
      return token.offset + ('source' in token ? token.source.length : 0);
  }
}

/** Offset just after what an entry of a map or list says; nothing when it is only comments. */
export function itemEnd(item: Item): number | undefined {
  if (item.value) return contentEnd(item.value);
  return lastEnd(item.sep) ?? (item.key ? contentEnd(item.key) : lastEnd(item.start));
}

/** The block scalar (`|`, `>`) that a value in block style ends with: what is put below it can become part of it. */
export function lastBlockScalar(token: CST.Token | undefined): CST.BlockScalar | undefined {
  switch (token?.type) {
    case 'block-map':
    case 'block-seq':
      return lastBlockScalar(token.items.filter((item) => itemEnd(item) !== undefined).at(-1)?.value);
    case 'block-scalar':
      return token;
    default:
      return undefined;
  }
}

/** Whether the blank lines after a block scalar belong to it (`|+`). */
export function keepsBlankLines(scalar: CST.BlockScalar | undefined): boolean {
  return headerOf(scalar).includes('+');
}

/** The least indentation, in spaces, of a line that would belong to a block scalar. */
export function indentOf(scalar: CST.BlockScalar): number {
  if (/[1-9]/.test(headerOf(scalar))) return scalar.indent + 1;
  return /^( *)\S/m.exec(scalar.source)?.[1]?.length ?? 0;
}

function headerOf(scalar: CST.BlockScalar | undefined): string {
  const header = scalar?.props.find((prop) => prop.type === 'block-scalar-header');
  return header?.type === 'block-scalar-header' ? header.source : '';
}

/** Offset where an entry of a map or of a flow list begins, its anchor or tag included, its comma not. */
export function itemStart(item: Item): number | undefined {
  const first = item.start.find((t) => !TRIVIA.has(t.type) && t.type !== 'comma');
  return first?.offset ?? item.key?.offset ?? item.value?.offset;
}

/** Offset of the comma before an entry of a flow list. */
export function commaOf(item: Item | undefined): number | undefined {
  return item?.start.find((t) => t.type === 'comma')?.offset;
}

/** Offset of the dash of an entry of a block list. */
export function dashOf(item: Item): number | undefined {
  return item.start.find((t) => t.type === 'seq-item-ind')?.offset;
}

/** Offset just after a pair's colon and what stands between it and the value: anchor and tag. */
export function colonEnd(pair: Item): number | undefined {
  return pair.sep?.some((t) => t.type === 'map-value-ind') ? lastEnd(pair.sep) : undefined;
}
