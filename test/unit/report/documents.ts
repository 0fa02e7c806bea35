import * as fc from 'fast-check';
import type { Block, Document, Figure, Run } from '../../../src/core/report/document';

/** Texts with all that some format could take for its own, or can’t hold. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...Array.from(
            '<>&"\'`*_~|\\[](){}#+-!.:=$^ \t\n\r\0\u0001\u001f\u007f\u0085\u00a0\u2028\u2029\ufeff\ufffe\uffff\ud800 \udfff x',
          ),
        ),
        fc.constantFrom(
          '&amp;',
          '&#65;',
          ']]>',
          '<!--',
          '</style>',
          '![',
          '1. ',
          '# ',
          '> ',
          '---',
          'www.a.b',
          '@me',
          '😀',
          'é',
          'שלום',
        ),
        fc.constantFrom('a', 'B', '1', 'word'),
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join('')),
);

const runs = fc.array(
  fc.oneof(
    texts,
    fc.record<Run>(
      {
        text: texts,
        bold: fc.boolean(),
        italic: fc.boolean(),
        code: fc.boolean(),
        href: fc.oneof(fc.constantFrom('https://example.org/?a=1&b="2"', 'a b.md#L3', 'javascript:alert(1)'), texts),
        swatch: fc.constantFrom('#0b6bcb', 'red" onclick="'),
      },
      { requiredKeys: ['text'] },
    ),
  ),
  { maxLength: 4 },
);

export const SVG =
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><defs><clipPath id="a"><rect width="9" height="9"/></clipPath></defs><rect clip-path="url(#a)" width="9" height="9"/></svg>\n';

/** A PNG of one pixel. */
export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const figures: fc.Arbitrary<Figure> = fc
  .record({ alt: texts, caption: runs, png: fc.boolean() })
  .map(({ png, ...it }) => ({ kind: 'figure', svg: SVG, width: 40, height: 20, ...it, ...(png ? { png: PNG } : {}) }));

const tables: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(fc.record({ header: runs, align: fc.constantFrom('left' as const, 'right' as const) }), {
      minLength: width,
      maxLength: width,
    }),
    rows: fc.array(
      fc.record({
        cells: fc.array(runs, { minLength: width, maxLength: width }),
        depth: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 3 },
    ),
    caption: runs,
    hasRowHeaders: fc.boolean(),
  }),
);

const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: runs,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), text: runs }),
  fc.record({ kind: fc.constant('quotation' as const), paragraphs: fc.array(runs, { maxLength: 3 }), source: runs }),
  fc.record({ kind: fc.constant('list' as const), isNumbered: fc.boolean(), items: fc.array(runs, { maxLength: 3 }) }),
  tables,
  figures,
);

export const documents: fc.Arbitrary<Document> = fc.record({
  title: texts,
  lead: runs,
  language: fc.constantFrom('en', 'de-CH'),
  hasContents: fc.boolean(),
  blocks: fc.array(blocks, { maxLength: 6 }),
});

/** What a document says, piece by piece: title, lead, and its blocks, without its contents. */
export function piecesOf({ title, lead = [], blocks }: Document): string[] {
  return [title, said(lead), ...blocks.flatMap(piecesOfBlock)];
}

function piecesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [said(block.text)];
    case 'quotation':
      return [...block.paragraphs.map(said), ...(block.source ? [`— ${said(block.source)}`] : [])];
    case 'list':
      return block.items.map(said);
    case 'table':
      return [
        said(block.caption ?? []),
        ...block.columns.map(({ header }) => said(header)),
        ...block.rows.flatMap(({ cells }) => cells.map(said)),
      ];
    case 'figure':
      return [said(block.caption ?? [])];
  }
}

function said(these: readonly (Run | string)[]): string {
  return these.map((it) => wellFormed(typeof it === 'string' ? it : it.text)).join('');
}

/** With � for each half of a character. */
function wellFormed(text: string): string {
  return Array.from(text, (it) => (/^[\ud800-\udfff]$/.test(it) ? '\ufffd' : it)).join('');
}

/** Texts as they can be read again: no matter which white space stands where, and with � for what can’t be written. */
export function legible(pieces: readonly string[]): string {
  const text = pieces.map(wellFormed).join('');
  // eslint-disable-next-line no-control-regex -- just these are meant
  return text.replace(/[\s\u0085]/g, '').replace(/[\0-\x1f\x7f-\x9f\ufffe\uffff]/g, '\ufffd');
}
