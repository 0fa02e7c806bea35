import { tooLarge } from '../importProblem';
import type { PdfItem, PdfLibrary } from './pdfLibrary';

/** No transcript has more pages; a file may claim any number. */
const MOST_PAGES = 5000;
/** How much text is taken at most, in UTF-16 code units. */
const MOST_TEXT = 20 * 1024 * 1024;

/** A line of a page. Places are in points, from the page's left and bottom. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  /** The size of the letters that most of it is set in. */
  readonly size: number;
  /** The font that most of it is set in, by a name that the library gave it. */
  readonly font: string;
}

/** The lines of a page from top to bottom. */
export interface PdfPageLines {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/**
 * The lines of text in a PDF, page by page.
 * @throws what the library does where the file is damaged, and ImportError where there is too much in it.
 */
export async function readPdf(bytes: Uint8Array, library: PdfLibrary): Promise<PdfPageLines[]> {
  // The library takes the bytes away from whoever gives them.
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw tooLarge(MOST_TEXT / 1024 / 1024);
    const pages: PdfPageLines[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const lines = linesOf(items.filter((it): it is PdfItem => 'str' in it));
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > MOST_TEXT) throw tooLarge(MOST_TEXT / 1024 / 1024);
      const [, bottom = 0, , top = 0] = page.view;
      pages.push({ height: top - bottom, lines });
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** Pieces that stand at the same height are one line. */
function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const rows: { readonly bottom: number; readonly items: PdfItem[] }[] = [];
  for (const item of items) {
    if (item.str === '') continue;
    const bottom = item.transform[5] ?? 0;
    const tolerance = Math.max(1, sizeOf(item) / 3);
    // Most follow the line that was last written to; the others are few enough to be looked for near it.
    const row = rows.slice(-3).find((it) => Math.abs(it.bottom - bottom) <= tolerance);
    if (row) row.items.push(item);
    else if (item.str.trim() !== '') rows.push({ bottom, items: [item] });
  }
  return rows.sort((a, b) => b.bottom - a.bottom).map(({ bottom, items: row }) => lineOf(row, bottom));
}

function lineOf(items: PdfItem[], bottom: number): PdfLine {
  items.sort((a, b) => leftOf(a) - leftOf(b));
  const lengths = new Map<string, number>();
  let text = '';
  let right: number | undefined;
  for (const item of items) {
    const left = leftOf(item);
    const isApart = right !== undefined && left - right > sizeOf(item) * 0.15;
    if (isApart && !/\s$/.test(text) && !/^\s/.test(item.str)) text += ' ';
    text += item.str;
    right = left + item.width;
    const look = `${sizeOf(item)}\n${item.fontName}`;
    lengths.set(look, (lengths.get(look) ?? 0) + item.str.trim().length);
  }
  const [main = ''] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [size = '0', font = ''] = main.split('\n');
  return { text: text.trim(), left: Math.min(...items.map(leftOf)), bottom, size: Number(size), font };
}

function leftOf({ transform }: PdfItem): number {
  return transform[4] ?? 0;
}

/** In points, a tenth of a point not counted. */
function sizeOf({ transform, height }: PdfItem): number {
  return Math.round((height || Math.abs(transform[3] ?? 0)) * 2) / 2;
}
