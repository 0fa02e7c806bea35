import { containsRange, type Range } from '../text/position';
import { NodeReader } from '../yaml/nodeReader';
import type { Code, CodebookSpeaker } from './codebook';
import { readCodebookNodes } from './readCodebook';

/** A code or a speaker and where the codebook has it. */
export interface OutlinedEntry<T> {
  readonly entry: T;
  /** All that the codebook says of it, its child codes included. */
  readonly range: Range;
  /** Its name, which stands in that range; the range itself where the name stands elsewhere, with an anchor. */
  readonly nameRange: Range;
}

/** A code, and the codes under it. */
export interface OutlinedCode extends OutlinedEntry<Code> {
  readonly children: readonly OutlinedCode[];
}

export interface CodebookOutline {
  readonly codes: readonly OutlinedCode[];
  readonly speakers: readonly OutlinedEntry<CodebookSpeaker>[];
}

/** Where a codebook's codes and speakers stand. Nothing where it can't be read. */
export function outlineCodebook(text: string): CodebookOutline {
  const { codebook, file, nodes } = readCodebookNodes(text);
  const reader = new NodeReader(file);
  const outlined = <T extends Code | CodebookSpeaker>(entry: T): OutlinedEntry<T> => {
    const node = nodes.get(entry);
    const range = node ? reader.rangeOf(node) : entry.nameRange;
    return { entry, range, nameRange: containsRange(range, entry.nameRange) ? entry.nameRange : range };
  };
  const withChildren = (code: Code): OutlinedCode => {
    return { ...outlined(code), children: code.children.map(withChildren) };
  };
  return { codes: codebook.codes.map(withChildren), speakers: codebook.speakers.map(outlined) };
}
