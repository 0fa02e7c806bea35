import { contentsOf, type ContentsEntry } from './contents';
import type { Block, Document, Figure, Quotation, Row, Runs, Table } from './document';
import { markdownLine } from './markdownRuns';
import { textOfRuns } from './runs';

/**
 * A document as Markdown that GitHub and VS Code show, and of which git shows what has changed: each paragraph and each row is one line.
 * @param pathOf where a figure stands, counted from 0; unless given, what is seen in it is told in its place.
 */
export function toMarkdown(document: Document, pathOf?: (figure: number) => string): string {
  const { title, lead = [], hasContents } = document;
  const blocks = document.blocks.filter((it) => it.kind !== 'figure' || !it.isInTable);
  const parts = [`# ${markdownLine([title])}`, markdownLine(lead)];
  if (hasContents)
    parts.push(
      contentsOf(document)
        .map((entry) => entryLines(entry, ''))
        .join('\n'),
    );
  let figures = 0;
  blocks.forEach((block, i) => {
    // Two lists with nothing between them would be one.
    if (block.kind === 'list' && (i ? blocks[i - 1]?.kind === 'list' : hasContents)) parts.push('<!-- -->');
    parts.push(block.kind === 'figure' ? figureText(block, pathOf?.(figures++)) : blockText(block));
  });
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function entryLines({ heading, id, under }: ContentsEntry, indent: string): string {
  const line = `${indent}- [${markdownLine([textOfRuns(heading.text)])}](<#${id}>)`;
  return [line, ...under.map((entry) => entryLines(entry, `${indent}  `))].join('\n');
}

function blockText(block: Exclude<Block, Figure>): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${markdownLine(block.text)}`;
    case 'paragraph':
      return markdownLine(block.text);
    case 'quotation':
      return quotationText(block);
    case 'list':
      return block.items.map((item, i) => `${block.isNumbered ? `${i + 1}.` : '-'} ${markdownLine(item)}`).join('\n');
    case 'table':
      return tableText(block);
  }
}

function quotationText({ paragraphs, source }: Quotation): string {
  const lines = [...paragraphs, ...(source ? [['— ', ...source]] : [])].map((it) => markdownLine(it)).filter(Boolean);
  return lines.map((line) => `> ${line}`).join('\n>\n');
}

function tableText({ columns, rows, caption = [], hasRowHeaders = false }: Table): string {
  const line = (cells: readonly string[]) => `|${cells.map((cell) => ` ${cell} |`).join('')}`;
  const bold = (runs: Runs) => runs.map((it) => ({ ...(typeof it === 'string' ? { text: it } : it), bold: true }));
  const cellsOf = ({ cells, depth = 0 }: Row) =>
    columns.map((_, i) => {
      const runs = cells[i] ?? [];
      // A renderer takes spaces away, but not what stands for one.
      const indent = i === 0 ? '&emsp;'.repeat(depth) : '';
      return indent + markdownLine(hasRowHeaders && i === 0 ? bold(runs) : runs, 'cell');
    });
  const table = [
    line(columns.map(({ header }) => markdownLine(header, 'cell'))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(cellsOf(row))),
  ].join('\n');
  return [captionText(caption), table].filter(Boolean).join('\n\n');
}

function figureText({ alt, caption = [] }: Figure, path: string | undefined): string {
  const seen = markdownLine([alt]);
  const figure = path === undefined ? seen : `![${seen}](<${path.replace(/[<>\\|\s]/g, encodeURIComponent)}>)`;
  return [figure, captionText(caption)].filter(Boolean).join('\n\n');
}

function captionText(caption: Runs): string {
  return markdownLine(caption.map((it) => ({ ...(typeof it === 'string' ? { text: it } : it), italic: true })));
}
