import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { elementsNamed, parseXml, textOf, type Element } from '../../../src/core/importing/containers/markup';
import { readDocx } from '../../../src/core/importing/words/docx';
import type { Document } from '../../../src/core/report/document';
import { toDocx } from '../../../src/core/report/toDocx';
import { documents, legible, piecesOf, PNG, SVG } from './documents';

const EMPTY: Document = { title: 'T', language: 'en', hasContents: false, blocks: [] };

function all(element: Element): Element[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}

async function unpacked(document: Document) {
  const files = unzipSync(toDocx(document));
  const xml = (name: string) => parseXml(strFromU8(files[name] ?? new Uint8Array()));
  return { files, xml, main: await xml('word/document.xml') };
}

/** The order in which Word asks for some of the properties of paragraphs and runs. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': ['pStyle', 'keepNext', 'keepLines', 'numPr', 'pBdr', 'spacing', 'ind', 'jc', 'outlineLvl'],
  'w:rPr': ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'color', 'sz', 'szCs', 'u', 'lang'],
  'w:tblPr': ['tblStyle', 'tblW', 'tblInd', 'tblBorders', 'tblCellMar', 'tblLook'],
  'w:style': ['name', 'basedOn', 'next', 'semiHidden', 'qFormat', 'pPr', 'rPr', 'tblPr'],
};

describe('Writing DOCX', () => {
  it('says what the document says, whatever characters are in it, and all that it refers to is there', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { files, xml, main } = await unpacked({ ...document, hasContents: false });
        const read = elementsNamed(main, 'w:t')
          .map(textOf)
          .filter((text) => text !== '■ ');
        assert.equal(legible(read), legible(piecesOf(document)));

        const used = all(main).flatMap(({ attributes }) => attributes['r:embed'] ?? attributes['r:id'] ?? []);
        const related = elementsNamed(await xml('word/_rels/document.xml.rels'), 'Relationship').map(
          (it) => it.attributes,
        );
        const ids = related.map((it) => it['Id']);
        assert.equal(new Set(ids).size, ids.length);
        assert.deepEqual(
          used.filter((id) => !ids.includes(id)),
          [],
        );
        const inside = related.filter((it) => it['TargetMode'] !== 'External');
        assert.deepEqual(
          inside.filter((it) => !files[`word/${it['Target'] ?? ''}`]),
          [],
        );
        for (const { Target = '' } of related) assert.match(Target, /^[\x21-\x7e]*$/);

        const numbers = elementsNamed(await xml('word/numbering.xml'), 'w:num').map((it) => it.attributes['w:numId']);
        const asked = elementsNamed(main, 'w:numId').map((it) => it.attributes['w:val']);
        assert.deepEqual(
          asked.filter((it) => !numbers.includes(it)),
          [],
        );
      }),
    );
  });

  it('is well-formed in all its parts, with styles that are there and properties in Word’s order', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { files, xml, main } = await unpacked(document);
        const styles = elementsNamed(await xml('word/styles.xml'), 'w:style').map((it) => it.attributes['w:styleId']);
        const asked = all(main).flatMap(({ name, attributes }) => (/Style$/.test(name) ? [attributes['w:val']] : []));
        assert.deepEqual(
          asked.filter((it) => !styles.includes(it)),
          [],
        );
        for (const name of Object.keys(files).filter((it) => /\.(?:xml|rels)$/.test(it))) {
          for (const element of all(await xml(name))) {
            const order = ORDER[element.name];
            if (!order) continue;
            const places = element.children.map((it) =>
              typeof it === 'string' ? -1 : order.indexOf(it.name.slice(2)),
            );
            assert.ok(!places.includes(-1), `${element.name} in ${name}`);
            assert.deepEqual(
              places,
              [...new Set(places)].sort((a, b) => a - b),
              `${element.name} in ${name}`,
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has a content type for each part, unique ids, and tables with as many cells a row as their grid has columns', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { files, xml, main } = await unpacked(document);
        const types = await xml('[Content_Types].xml');
        const told = (name: string, key: string) =>
          elementsNamed(types, name).map(({ attributes }) => attributes[key] ?? '');
        const [endings, parts] = [told('Default', 'Extension'), told('Override', 'PartName')];
        for (const path of Object.keys(files)) {
          if (path === '[Content_Types].xml') continue;
          const ending = path.slice(path.lastIndexOf('.') + 1);
          // What is XML is a part of some kind, which its ending doesn’t tell.
          assert.ok(ending === 'xml' ? parts.includes(`/${path}`) : endings.includes(ending), path);
        }
        assert.deepEqual(
          parts.filter((part) => !files[part.slice(1)]),
          [],
        );
        for (const { attributes } of elementsNamed(await xml('_rels/.rels'), 'Relationship')) {
          assert.ok(files[attributes['Target'] ?? ''], attributes['Target']);
        }
        for (const name of ['wp:docPr', 'w:bookmarkStart']) {
          const ids = elementsNamed(main, name).map(({ attributes }) => attributes['id'] ?? attributes['w:id']);
          assert.equal(new Set(ids).size, ids.length, name);
        }
        for (const table of elementsNamed(main, 'w:tbl')) {
          const columns = elementsNamed(table, 'w:gridCol').length;
          assert.ok(columns > 0);
          for (const row of elementsNamed(table, 'w:tr')) {
            const cells = elementsNamed(row, 'w:tc');
            assert.equal(cells.length, columns);
            // Word calls a file broken in which a cell ends without a paragraph.
            for (const { children } of cells) {
              const last = children.at(-1);
              assert.ok(typeof last === 'object' && last.name === 'w:p');
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('shows the table in place of a figure that says the same', () => {
    const figure = { kind: 'figure', svg: SVG, width: 40, height: 20, alt: 'Bars', isInTable: true } as const;
    const files = Object.keys(unzipSync(toDocx({ ...EMPTY, blocks: [figure] })));
    assert.deepEqual(
      files.filter((it) => it.startsWith('word/media')),
      [],
    );
  });

  it('is the same to the byte each time, whatever time it is', () => {
    const { TZ } = process.env;
    try {
      fc.assert(
        fc.property(documents, (document) => {
          process.env['TZ'] = 'Asia/Tokyo';
          const there = toDocx(document);
          process.env['TZ'] = 'America/Lima';
          assert.deepEqual(toDocx(structuredClone(document)), there);
        }),
        { numRuns: 20 },
      );
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
  });

  it('lists its headings, each of which leads to one', async () => {
    const blocks = [
      { kind: 'heading', level: 1, text: ['One'] },
      { kind: 'heading', level: 2, text: ['Two'] },
    ] as const;
    const { main } = await unpacked({ ...EMPTY, hasContents: true, blocks });
    const links = elementsNamed(main, 'w:hyperlink').map((it) => [textOf(it), it.attributes['w:anchor']]);
    const marks = elementsNamed(main, 'w:bookmarkStart').map((it) => it.attributes['w:name']);
    assert.deepEqual(links, [
      ['One', marks[0]],
      ['Two', marks[1]],
    ]);
    assert.deepEqual(
      elementsNamed(main, 'w:fldChar').map((it) => it.attributes['w:fldCharType']),
      ['begin', 'separate', 'end'],
    );
  });

  it('has tables whose header is on each page, lists, and figures as pictures of both kinds', async () => {
    const { files, main } = await unpacked({
      ...EMPTY,
      blocks: [
        { kind: 'list', isNumbered: true, items: [['a'], ['b']] },
        { kind: 'list', isNumbered: true, items: [['c']] },
        {
          kind: 'table',
          columns: [{ header: ['H'] }, { header: ['n'], align: 'right' }],
          rows: [{ cells: [['x'], ['1']] }],
        },
        { kind: 'figure', svg: SVG, png: PNG, width: 1200, height: 600, alt: 'Bars "here"', caption: ['Codes'] },
      ],
    });
    const lists = elementsNamed(main, 'w:numId').map((it) => it.attributes['w:val']);
    assert.ok(lists[0] === lists[1] && lists[1] !== lists[2]);
    const rows = elementsNamed(main, 'w:tr').map((it) => elementsNamed(it, 'w:tblHeader').length);
    assert.deepEqual(rows, [1, 0]);
    assert.deepEqual(files['word/media/figure1.png'], PNG);
    assert.match(strFromU8(files['word/media/figure1.svg'] ?? new Uint8Array()), /^<svg /);
    const [extent] = elementsNamed(main, 'wp:extent');
    const [width, height] = [Number(extent?.attributes['cx']), Number(extent?.attributes['cy'])];
    // As wide as the text, 160 mm, at 36,000 EMU a millimetre.
    assert.ok(Math.abs(width - 160 * 36_000) < 10_000);
    assert.ok(Math.abs(width / height - 2) < 0.001);
    assert.equal(elementsNamed(main, 'wp:docPr')[0]?.attributes['descr'], 'Bars "here"');
  });

  it('is read by our own reader of Word files', async () => {
    const { paragraphs } = {
      paragraphs: JSON.stringify(
        await readDocx(
          toDocx({ ...EMPTY, title: 'Night', blocks: [{ kind: 'paragraph', text: ['Shifts & <more>'] }] }),
        ),
      ),
    };
    assert.match(paragraphs, /Night/);
    assert.match(paragraphs, /Shifts & <more>/);
  });
});
