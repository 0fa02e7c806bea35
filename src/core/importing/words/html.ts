import { parseHtml, type Element } from '../containers/markup';
import type { Block, Inline, WordsDocument, WordsParagraph } from './document';

/** Elements that nobody reads. */
const LEFT_OUT = new Set(
  'head script style noscript template svg button select nav iframe object audio video'.split(' '),
);
/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'html body div p section article main header footer aside blockquote ul ol li dl dt dd pre figure figcaption h1 h2 h3 h4 h5 h6 hr address form fieldset details summary center'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong']);

/**
 * Reads a web page (`.html`), as Delve, Otter and others export transcripts: each block a paragraph, headings, tables, line breaks, bold.
 * What isn't text is left out, and so is what pages are steered with.
 */
export async function readHtml(text: string): Promise<WordsDocument> {
  const reader = new HtmlReader();
  reader.walk(await parseHtml(text), { isBold: false, level: undefined, isPre: false });
  return { blocks: reader.finish(), comments: new Map() };
}

interface Style {
  readonly isBold: boolean;
  readonly level: number | undefined;
  readonly isPre: boolean;
}

class HtmlReader {
  private readonly blocks: Block[] = [];
  private inlines: Inline[] = [];

  walk(element: Element, style: Style): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.addText(child, style);
      else if (!LEFT_OUT.has(child.name)) this.walkElement(child, style);
    }
  }

  finish(): Block[] {
    this.endParagraph(undefined);
    return this.blocks;
  }

  private walkElement(element: Element, style: Style): void {
    const { name } = element;
    if (name === 'br') {
      this.inlines.push({ kind: 'text', text: '\n', isBold: style.isBold });
    } else if (name === 'table') {
      this.endParagraph(style.level);
      this.blocks.push({ kind: 'table', rows: rowsOf(element) });
    } else if (BLOCKS.has(name)) {
      this.endParagraph(style.level);
      const level = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : style.level;
      this.walk(element, { ...style, level, isPre: style.isPre || name === 'pre' });
      this.endParagraph(level);
    } else {
      this.walk(element, { ...style, isBold: style.isBold || BOLD.has(name) });
    }
  }

  private addText(text: string, { isBold, isPre }: Style): void {
    this.inlines.push({ kind: 'text', text: isPre ? text : text.replace(/\s+/g, ' '), isBold });
  }

  private endParagraph(level: number | undefined): void {
    const { inlines } = this;
    this.inlines = [];
    if (inlines.some((it) => it.kind === 'text' && it.text.trim() !== ''))
      this.blocks.push({ kind: 'paragraph', level, inlines: trimmed(inlines) });
  }
}

/** Without the white space between tags in front: it would part a name from the beginning of its line. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const first = inlines.findIndex((it) => it.kind !== 'text' || it.text.trim() !== '');
  return inlines
    .slice(first)
    .map((it, i) => (i === 0 && it.kind === 'text' ? { ...it, text: it.text.trimStart() } : it));
}

function rowsOf(table: Element): WordsParagraph[][][] {
  const rows: WordsParagraph[][][] = [];
  const visit = (element: Element, row: WordsParagraph[][] | undefined): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'tr') {
        const cells: WordsParagraph[][] = [];
        rows.push(cells);
        visit(child, cells);
      } else if (row && (child.name === 'td' || child.name === 'th')) {
        row.push(cellOf(child));
      } else {
        visit(child, row);
      }
    }
  };
  visit(table, undefined);
  return rows;
}

function cellOf(cell: Element): WordsParagraph[] {
  const reader = new HtmlReader();
  reader.walk(cell, { isBold: false, level: undefined, isPre: false });
  return reader.finish().flatMap((it) => (it.kind === 'paragraph' ? [it] : it.rows.flat(2)));
}
