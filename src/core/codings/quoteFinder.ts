import type { Lines } from '../text/lines';
import type { Range } from '../text/position';
import { TRAILING } from './quote';

/**
 * Finds words in a text wherever white space before line breaks, and the kind of line break, may differ (see `comparable`).
 * What it has to know of the text is made at the first search, so one finder serves all quotes of a text.
 */
export class QuoteFinder {
  private prepared: { readonly text: string; readonly from: Int32Array } | undefined;

  constructor(private readonly lines: Lines) {}

  /** Where the only occurrence of a comparable text is; nothing when there is none, or several. */
  findOnly(text: string): Range | undefined {
    const { text: all, from } = (this.prepared ??= prepare(this.lines.text));
    const start = all.indexOf(text);
    if (text === '' || start < 0 || all.indexOf(text, start + 1) >= 0) return undefined;
    const last = start + text.length - 1;
    return this.lines.rangeAt(from[start] ?? 0, (from[last] ?? 0) + 1);
  }
}

/** The comparable text, and for each of its code units the offset in the text that it came from. */
function prepare(text: string): { text: string; from: Int32Array } {
  const from = new Int32Array(text.length);
  let result = '';
  let done = 0;
  const keep = (end: number) => {
    for (let i = done, to = result.length; i < end; i++) from[to++] = i;
    result += text.slice(done, end);
  };
  for (const { 0: whole, index } of text.matchAll(TRAILING)) {
    keep(index);
    done = index + whole.length;
    if (!/[\r\n]/.test(whole)) continue;
    from[result.length] = done - 1;
    result += '\n';
  }
  keep(text.length);
  return { text: result, from };
}
