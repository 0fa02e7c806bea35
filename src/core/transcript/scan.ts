import type { Lines } from '../text/lines';
import { copyOf, skipSpace, trimSpace } from '../text/characters';
import { isFooter } from './footer';
import { frontMatterLines } from './frontMatter';
import type { Header, LineView } from './layouts/layout';
import { layouts } from './layouts/layouts';
import { headingText, isEmptyHeading, isRule } from './layouts/markup';
import { isName, nameKey } from './names';
import type { PossibleHeader } from './speakers';

/** A header as the scan met it, with its place. Offsets are into the whole text. */
export interface ScannedHeader extends PossibleHeader, Header {
  hasSpeech: boolean;
}

/** A line with something on it. Offsets are into the whole text, white space at both ends left out. */
export interface Row {
  /** Zero-based. */
  readonly line: number;
  /** What the line says when it isn't a header; of a heading only its text. */
  readonly start: number;
  readonly end: number;
  /** `break` rows say nothing and end a paragraph: rules, exporters' footers. */
  readonly kind: 'text' | 'heading' | 'break';
  /** Whether nothing, a blank line, a heading or a break is above. */
  readonly beginsParagraph: boolean;
  readonly header: ScannedHeader | undefined;
}

/** All lines of a text that aren't blank, below its front matter. */
export function scan(lines: Lines): Row[] {
  const { text } = lines;
  const rows: Row[] = [];
  const names = new Names();
  let beginsParagraph = true;
  let waiting: ScannedHeader | undefined;
  for (let line = frontMatterLines(lines); line < lines.count; line++) {
    const lineEnd = lines.endOf(line);
    const start = skipSpace(text, lines.startOf(line), lineEnd);
    if (start === lineEnd) {
      beginsParagraph = true;
      continue;
    }
    const row = readRow({ text, start, end: trimSpace(text, start, lineEnd), beginsParagraph }, line, names);
    if (waiting !== undefined && row.kind === 'text' && row.header === undefined) waiting.hasSpeech = true;
    waiting = row.kind === 'break' || row.header?.hasSpeech === true ? undefined : row.header;
    beginsParagraph = row.kind !== 'text';
    rows.push(row);
  }
  return rows;
}

function readRow(view: LineView, line: number, names: Names): Row {
  const { text, start, end, beginsParagraph } = view;
  const heading = headingText(text, start, end);
  const saysNothing = heading ? heading.start >= heading.end : isEmptyHeading(text, start, end);
  if (saysNothing || isRule(text, start, end) || isFooter(text, start, end))
    return { line, start, end, kind: 'break', beginsParagraph, header: undefined };
  const header = readHeader(view, names);
  return {
    line,
    start: heading?.start ?? start,
    end: heading?.end ?? end,
    kind: heading === undefined ? 'text' : 'heading',
    beginsParagraph,
    header,
  };
}

function readHeader(view: LineView, names: Names): ScannedHeader | undefined {
  for (const layout of layouts) {
    const header = layout.header(view);
    if (header === undefined) continue;
    const { nameStart, nameEnd, speechStart, certainty } = header;
    const name = names.at(view.text, nameStart, nameEnd);
    if (name === undefined) continue;
    const hasSpeech = speechStart !== undefined;
    return {
      nameStart,
      nameEnd,
      speechStart,
      certainty,
      name: name.text,
      key: name.key,
      layout: layout.name,
      hasSpeech,
    };
  }
  return undefined;
}

/** The names that one text has, each looked at and kept once. */
class Names {
  private readonly known = new Map<string, { readonly text: string; readonly key: string } | undefined>();

  /** The name between two offsets, or nothing when what stands there can't be one. */
  at(text: string, start: number, end: number): { readonly text: string; readonly key: string } | undefined {
    const written = text.slice(start, end);
    const known = this.known.get(written);
    if (known !== undefined || this.known.has(written)) return known;
    const copy = copyOf(text, start, end);
    const name = isName(copy) ? { text: copy, key: nameKey(copy) } : undefined;
    this.known.set(copy, name);
    return name;
  }
}
