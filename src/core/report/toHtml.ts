import { cleanText } from './cleanText';
import { contentsOf, type ContentsEntry } from './contents';
import type { Block, Document, Figure, Heading, Quotation, Run, Runs, Table } from './document';
import { namedHeadings } from './headingIds';
import { HTML_STYLE } from './htmlStyle';
import { inlineSvg } from './inlineSvg';
import { cleanRuns, textOfRuns } from './runs';
import { escapeXml } from './xml';

/** A document as one HTML file that is read without a network, in light and dark, and printed. Nothing in it can be run. */
export function toHtml(document: Document): string {
  const { title, lead = [], language, hasContents, blocks } = document;
  const shownTitle = escapeXml(cleanText(title));
  const named = namedHeadings(document);
  let [heading, figures] = [0, 0];
  const body = blocks.map((block) => {
    if (block.kind === 'heading') return headingElement(block, named[heading++]?.id ?? '');
    if (block.kind === 'figure') return figureElement(block, `figure-${++figures}`);
    return blockElement(block);
  });
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    '<meta name="generator" content="Transcript Coding">',
    `<title>${shownTitle}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${shownTitle}</h1>`,
    ...(lead.length ? [`<p class="lead">${spans(lead)}</p>`] : []),
    '</header>',
    ...(hasContents ? [contentsElement(contentsOf(document))] : []),
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function contentsElement(entries: readonly ContentsEntry[]): string {
  return `<nav aria-labelledby="contents-of-this-page">\n<h2 id="contents-of-this-page">Contents</h2>\n${entryList(entries)}\n</nav>`;
}

function entryList(entries: readonly ContentsEntry[]): string {
  const items = entries.map(({ heading, id, under }) => {
    const link = `<a href="#${escapeXml(encodeURIComponent(id))}">${escapeXml(textOfRuns(heading.text))}</a>`;
    return `<li>${link}${under.length ? `\n${entryList(under)}\n` : ''}</li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function headingElement({ level, text }: Heading, id: string): string {
  return `<h${level + 1} id="${escapeXml(id)}">${spans(text)}</h${level + 1}>`;
}

function blockElement(block: Exclude<Block, Heading | Figure>): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${spans(block.text)}</p>`;
    case 'quotation':
      return quotationElement(block);
    case 'list': {
      const name = block.isNumbered ? 'ol' : 'ul';
      return `<${name}>\n${block.items.map((item) => `<li>${spans(item)}</li>`).join('\n')}\n</${name}>`;
    }
    case 'table':
      return tableElement(block);
  }
}

/** What is quoted may be in another language, written in the other direction. */
function quotationElement({ paragraphs, source }: Quotation): string {
  const quoted = paragraphs.map((it) => `<p dir="auto">${spans(it)}</p>`);
  const footer = source ? [`<footer>— ${spans(source)}</footer>`] : [];
  return ['<blockquote>', ...quoted, ...footer, '</blockquote>'].join('\n');
}

function tableElement({ columns, rows, caption, hasRowHeaders = false }: Table): string {
  const aligned = (i: number) => (columns[i]?.align === 'right' ? ' class="right"' : '');
  const header = columns.map((column, i) => `<th scope="col"${aligned(i)}>${spans(column.header)}</th>`).join('');
  const body = rows.map(({ cells, depth = 0 }) => {
    const written = columns.map((_, i) => {
      const indent = i === 0 && depth ? ` style="padding-left: ${depth * 1.25}rem"` : '';
      const text = spans(cells[i] ?? []);
      return i === 0 && hasRowHeaders
        ? `<th scope="row"${aligned(i)}${indent}>${text}</th>`
        : `<td${aligned(i)}${indent}>${text}</td>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  return [
    // What is wider than the page is scrolled, by the keyboard too.
    '<div class="table" tabindex="0" role="group">',
    '<table>',
    ...(caption ? [`<caption>${spans(caption)}</caption>`] : []),
    `<thead><tr>${header}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function figureElement(figure: Figure, id: string): string {
  const { caption = [] } = figure;
  const svg = inlineSvg(figure, id, textOfRuns(caption));
  const below = caption.length ? [`<figcaption>${spans(caption)}</figcaption>`] : [];
  return ['<figure>', svg, ...below, '</figure>'].join('\n');
}

function spans(runs: Runs): string {
  return cleanRuns(runs).map(span).join('');
}

function span({ text, bold, italic, code, href, swatch }: Run): string {
  let written = escapeXml(text);
  if (code) written = `<code>${written}</code>`;
  if (italic) written = `<em>${written}</em>`;
  if (bold) written = `<strong>${written}</strong>`;
  if (href !== undefined) written = `<a href="${escapeXml(href)}">${written}</a>`;
  return swatch === undefined
    ? written
    : `<span class="swatch" aria-hidden="true" style="background: ${swatch}"></span>${written}`;
}
