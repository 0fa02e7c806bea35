import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { elementsNamed, parseHtml, textOf } from '../../../src/core/importing/containers/markup';
import type { Block, Document, Run } from '../../../src/core/report/document';
import { toMarkdown } from '../../../src/core/report/toMarkdown';
import { documents, legible, piecesOf, texts } from './documents';

const EMPTY: Document = { title: 'T', language: 'en', hasContents: false, blocks: [] };
/** It has no types of its own. */
const markdownIt = createRequire(join(process.cwd(), 'package.json'))('markdown-it') as (options: object) => {
  render(text: string): string;
};
const rendered = (markdown: string) => parseHtml(markdownIt({ html: true }).render(markdown));
const markdownOf = (...blocks: Block[]) => toMarkdown({ ...EMPTY, blocks }).slice('# T\n\n'.length);

describe('Writing Markdown', () => {
  it('says what the document says when it is rendered, whatever characters are in it', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { blocks } = document;
        const read = legible([
          textOf(await rendered(toMarkdown({ ...document, hasContents: false }, (i) => `${i}.svg`))),
        ]);
        assert.equal(read, legible(piecesOf({ ...document, blocks })));
      }),
      { numRuns: 1000 },
    );
  });

  it('has no other markup than that of the document', async () => {
    const runsOf = fc.array(fc.record<Run>({ text: texts, bold: fc.boolean(), code: fc.boolean() }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(runsOf, async (runs) => {
        const root = await rendered(markdownOf({ kind: 'paragraph', text: runs }));
        const bold = elementsNamed(root, 'strong').map(textOf).join('');
        assert.equal(legible([bold]), legible(runs.flatMap((it) => (it.bold ? [it.text] : []))));
        const code = elementsNamed(root, 'code').map(textOf).join('');
        assert.equal(legible([code]), legible(runs.flatMap((it) => (it.code ? [it.text] : []))));
        const others = ['a', 'em', 'h1', 'h2', 'li', 'blockquote', 'hr', 'pre', 's', 'img', 'table', 'br'];
        assert.deepEqual(
          others.flatMap((name) => elementsNamed(root, name)),
          [],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(documents, (document) => assert.equal(toMarkdown(document), toMarkdown(structuredClone(document)))),
    );
  });

  it('has each paragraph, row and item on a line of its own', () => {
    const markdown = toMarkdown({
      title: 'Night shifts',
      lead: ['Three interviews'],
      language: 'en',
      hasContents: true,
      blocks: [
        { kind: 'heading', level: 1, text: ['Codebook'] },
        { kind: 'heading', level: 2, text: [{ text: 'Sleep', swatch: '#0b6bcb' }] },
        {
          kind: 'quotation',
          paragraphs: [['Too\nlittle.'], ['- Really.']],
          source: ['Ann, ', { text: 'p1.md', code: true }],
        },
        { kind: 'quotation', paragraphs: [['Another.']] },
        { kind: 'list', items: [['one'], ['two']] },
        { kind: 'list', isNumbered: true, items: [['first']] },
        {
          kind: 'table',
          caption: ['How often'],
          columns: [{ header: ['Code'] }, { header: ['n'], align: 'right' }],
          rows: [{ cells: [['Sleep|less'], ['3']] }, { cells: [['Night'], ['1']], depth: 1 }],
          hasRowHeaders: true,
        },
        { kind: 'figure', svg: '<svg/>', width: 1, height: 1, alt: 'Bars.', caption: ['Codes'] },
      ],
    });
    assert.equal(
      markdown,
      `# Night shifts

Three interviews

- [Codebook](<#codebook>)
  - [Sleep](<#sleep>)

## Codebook

### Sleep

> Too little.
>
> \\- Really.
>
> — Ann, \`p1.md\`

> Another.

- one
- two

<!-- -->

1. first

*How often*

| Code | n |
| --- | ---: |
| **Sleep\\|less** | 3 |
| &emsp;**Night** | 1 |

Bars.

*Codes*
`,
    );
  });

  it('leaves ordinary names and sentences as one writes them', () => {
    const text = 'Data-low_quality (e.g. 50% of it), said at 10:30 — “so-so”; that’s it!';
    assert.equal(markdownOf({ kind: 'paragraph', text: [text] }), `${text.slice(0, -1)}\\!\n`);
  });
});
