import type { Code } from '../codebook/codebook';
import { readCodebookNodes } from '../codebook/readCodebook';

/**
 * The code in whose entry a line of the codebook is: of a child and its parent the child.
 * @param line zero-based.
 */
export function codeAt(text: string, line: number): Code | undefined {
  const { codebook, nodes, file } = readCodebookNodes(text);
  const inEntry = codebook.all().filter((code) => {
    const node = nodes.get(code);
    if (!node) return false;
    const [start, , end] = node.range;
    const last = start + text.slice(start, end).trimEnd().length;
    return file.lines.positionAt(start).line <= line && line <= file.lines.positionAt(last).line;
  });
  // A child's entry is in its parent's, and comes after it.
  return inEntry.at(-1);
}
