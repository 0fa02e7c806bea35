import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { elementsNamed, parseHtml, textOf, type Element } from '../../../src/core/importing/containers/markup';
import type { Document } from '../../../src/core/report/document';
import { toHtml } from '../../../src/core/report/toHtml';
import { documents, legible, piecesOf, SVG } from './documents';

const EMPTY: Document = { title: 'T', language: 'en', hasContents: false, blocks: [] };

function all(element: Element): Element[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}

describe('Writing HTML', () => {
  it('says what the document says, whatever characters are in it, and nothing can be run', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const root = await parseHtml(toHtml(document));
        const [header, main] = [elementsNamed(root, 'header')[0], elementsNamed(root, 'main')[0]];
        assert.ok(header && main);
        const figures = elementsNamed(main, 'svg').map(textOf).join('');
        const read = legible([textOf(header), textOf(main)]);
        const pieces = legible(piecesOf(document));
        if (!figures) assert.equal(read, pieces);
        const elements = all(root);
        const attributes = elements.flatMap((it) => Object.entries(it.attributes));
        assert.deepEqual(
          elements.filter(({ name }) => ['script', 'iframe', 'object', 'img'].includes(name)),
          [],
        );
        assert.deepEqual(
          attributes.filter(([name]) => /^on/i.test(name)),
          [],
        );
        assert.deepEqual(
          attributes.filter(([name, to]) => name === 'href' && /^\s*javascript:/i.test(to)),
          [],
        );
        const ids = attributes.flatMap(([name, id]) => (name === 'id' ? [id] : []));
        assert.equal(new Set(ids).size, ids.length);
      }),
    );
  });

  it('is the same each time', () => {
    fc.assert(fc.property(documents, (document) => assert.equal(toHtml(document), toHtml(structuredClone(document)))));
  });

  it('lists its headings, and each entry leads to one', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const root = await parseHtml(toHtml({ ...document, hasContents: true }));
        const [nav, main] = [elementsNamed(root, 'nav')[0], elementsNamed(root, 'main')[0]];
        assert.ok(nav && main);
        const headings = ['h2', 'h3', 'h4'].flatMap((name) => elementsNamed(main, name));
        const byId = new Map(headings.map((it) => [it.attributes['id'], textOf(it)]));
        const links = elementsNamed(nav, 'a').map((a): [string, string] => [
          decodeURIComponent(a.attributes['href']?.slice(1) ?? ''),
          textOf(a),
        ]);
        assert.deepEqual(new Map(links), byId);
        assert.equal(links.length, headings.length);
      }),
    );
  });

  it('has a heading’s id from its words, so that others leave it as it is', async () => {
    const blocks = ['Data quality', 'Data quality', 'Über uns!', '***'].map((text) => {
      return { kind: 'heading', level: 1, text: [text] } as const;
    });
    const root = await parseHtml(toHtml({ ...EMPTY, title: 'Data quality', blocks }));
    const ids = elementsNamed(root, 'h2').map(({ attributes }) => attributes['id']);
    assert.deepEqual(ids, ['data-quality-1', 'data-quality-2', 'über-uns', 'section']);
  });

  it('tells what is a header in a table, and what its caption is', async () => {
    const document: Document = {
      ...EMPTY,
      blocks: [
        {
          kind: 'table',
          caption: ['How often'],
          columns: [{ header: ['Code'] }, { header: ['Excerpts'], align: 'right' }],
          rows: [{ cells: [[{ text: 'A', swatch: '#0b6bcb' }], ['2']] }, { cells: [['B'], ['1']], depth: 1 }],
          hasRowHeaders: true,
        },
      ],
    };
    const root = await parseHtml(toHtml(document));
    assert.deepEqual(elementsNamed(root, 'caption').map(textOf), ['How often']);
    const headers = elementsNamed(root, 'th').map((th) => [textOf(th), th.attributes['scope']]);
    assert.deepEqual(headers, [
      ['Code', 'col'],
      ['Excerpts', 'col'],
      ['A', 'row'],
      ['B', 'row'],
    ]);
    const numbers = elementsNamed(root, 'td').map((td) => [textOf(td), td.attributes['class']]);
    assert.deepEqual(numbers, [
      ['2', 'right'],
      ['1', 'right'],
    ]);
  });

  it('holds figures whose parts don’t meet those of others, with what is seen in them', async () => {
    const figure = { kind: 'figure', svg: SVG, width: 40, height: 20, alt: 'Two <bars>.' } as const;
    const root = await parseHtml(toHtml({ ...EMPTY, blocks: [{ ...figure, caption: ['Bars'] }, figure] }));
    const svgs = elementsNamed(root, 'svg');
    assert.deepEqual(
      svgs.map(({ attributes }) => attributes['role']),
      ['img', 'img'],
    );
    assert.deepEqual(
      svgs.flatMap((svg) => elementsNamed(svg, 'title').map(textOf)),
      ['Bars', 'Two <bars>.'],
    );
    assert.deepEqual(
      svgs.flatMap((svg) => elementsNamed(svg, 'desc').map(textOf)),
      ['Two <bars>.', 'Two <bars>.'],
    );
    for (const svg of svgs) {
      const ids = all(svg).flatMap(({ attributes }) => attributes['id'] ?? []);
      const clip = all(svg).flatMap((it) => it.attributes['clip-path'] ?? []);
      assert.equal(clip.length, 1);
      assert.ok(ids.includes(clip[0]?.slice('url(#'.length, -1) ?? ''));
    }
  });

  it('leaves a figure its own title', async () => {
    const svg =
      '<svg role="group" aria-labelledby="f-title" aria-describedby="f-more"><title id="f-title">Mine</title><desc id="f-more">All</desc></svg>';
    const root = await parseHtml(
      toHtml({ ...EMPTY, blocks: [{ kind: 'figure', svg, width: 1, height: 1, alt: 'x' }] }),
    );
    const [own] = elementsNamed(root, 'svg');
    assert.deepEqual(own?.attributes, {
      role: 'img',
      'aria-labelledby': 'figure-1-f-title',
      'aria-describedby': 'figure-1-f-more',
    });
    assert.deepEqual(
      elementsNamed(own, 'title').map((it) => [textOf(it), it.attributes['id']]),
      [['Mine', 'figure-1-f-title']],
    );
  });
});
