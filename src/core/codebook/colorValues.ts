import { isAlias, isMap, isScalar } from 'yaml';
import { compareRanges, type Range } from '../text/position';
import { pairOf } from '../yaml/nodeReader';
import type { CodeColor } from './codebook';
import { CODE_KEYS, readCodebookNodes } from './readCodebook';

/** A colour in a codebook, and where it is written, with its quotation marks. */
export interface ColorValue {
  readonly color: CodeColor;
  readonly range: Range;
}

/** The colours that a codebook gives its codes, in text order. None when it can't be read. */
export function colorValues(text: string): ColorValue[] {
  const { nodes, file } = readCodebookNodes(text);
  const values = new Map<number, ColorValue>();
  for (const [named, node] of nodes) {
    const color = 'color' in named ? named.color : undefined;
    const entry = isAlias(node) ? file.aliases.get(node) : node;
    const value = isMap(entry) ? pairOf(entry, CODE_KEYS.color)?.value : undefined;
    if (color === undefined || !isScalar(value) || value.type?.startsWith('BLOCK')) continue;
    const [start, end] = value.range;
    values.set(start, { color, range: file.lines.rangeAt(start, end) });
  }
  return [...values.values()].sort((a, b) => compareRanges(a.range, b.range));
}
