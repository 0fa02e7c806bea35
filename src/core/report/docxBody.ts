import { cleanText } from './cleanText';
import type { Block, Document, Figure, Heading, Quotation, Row, Run, Runs, Table } from './document';
import { BULLETS, RELATIONSHIPS, type Relationship } from './docxParts';
import { namedHeadings } from './headingIds';
import { bareSvg } from './inlineSvg';
import { cleanRuns, textOfRuns } from './runs';
import { escapeXml } from './xml';

/** How wide text is on the page, in twentieths of a point: A4 with margins of 25 mm. */
const TEXT_WIDTH = 9070;

/** English Metric Units in 1/96 inch and in a twentieth of a point. */
const EMU_PER_PIXEL = 9525;
const EMU_PER_TWIP = 635;

const SVG_EXTENSION =
  'uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"';

/** A PNG of one transparent pixel, which programs that show SVG don’t look at. */
// prettier-ignore
const NO_PICTURE = Uint8Array.of(
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1,
  8, 6, 0, 0, 0, 31, 21, 196, 137, 0, 0, 0, 11, 73, 68, 65, 84, 120, 218, 99, 96, 0, 2, 0,
  0, 5, 0, 1, 233, 250, 220, 216, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
);

/** What stands in the body of a Word document, and what that needs in other parts. */
export class DocxBody {
  readonly relationships: Relationship[] = [];
  /** Pictures by their paths in the archive. */
  readonly media = new Map<string, Uint8Array | string>();
  numberedLists = 0;
  private readonly links = new Map<string, string>();
  private figures = 0;
  private headings = 0;

  /** @param firstId number of the first relationship that is free. */
  constructor(private readonly firstId: number) {}

  write(document: Document): string {
    const { title, lead = [], hasContents, blocks } = document;
    return [
      this.paragraph([title], '<w:pStyle w:val="Title"/>'),
      ...(lead.length ? [this.paragraph(lead, '<w:pStyle w:val="Subtitle"/>')] : []),
      ...(hasContents ? this.contents(document) : []),
      ...blocks.map((block) => this.block(block)),
    ].join('');
  }

  /** A field that Word can bring up to date, with what it says now in it. */
  private contents(document: Document): string[] {
    const named = namedHeadings(document);
    if (!named.length) return [];
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const instruction = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>';
    const entries = named.map(({ heading }, i) => {
      const begin = i === 0 ? field('begin') + instruction + field('separate') : '';
      const text = run({ text: textOfRuns(heading.text) });
      const link = `<w:hyperlink w:anchor="${bookmark(i)}" w:history="1">${text}</w:hyperlink>`;
      const end = i === named.length - 1 ? field('end') : '';
      return `<w:p><w:pPr><w:pStyle w:val="TOC${heading.level}"/></w:pPr>${begin}${link}${end}</w:p>`;
    });
    return [this.paragraph(['Contents'], '<w:pStyle w:val="TOCHeading"/>'), ...entries];
  }

  private block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return this.heading(block);
      case 'paragraph':
        return this.paragraph(block.text);
      case 'quotation':
        return this.quotation(block);
      case 'list': {
        const id = block.isNumbered ? BULLETS + ++this.numberedLists : BULLETS;
        const numbered = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
        return block.items.map((it) => this.paragraph(it, `<w:pStyle w:val="ListParagraph"/>${numbered}`)).join('');
      }
      case 'table':
        return this.table(block);
      case 'figure':
        return block.isInTable ? '' : this.figure(block);
    }
  }

  private heading({ level, text }: Heading): string {
    const i = this.headings++;
    const start = `<w:bookmarkStart w:id="${i}" w:name="${bookmark(i)}"/>`;
    return (
      `<w:p><w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>${start}${this.runs(text)}` +
      `<w:bookmarkEnd w:id="${i}"/></w:p>`
    );
  }

  private quotation({ paragraphs, source }: Quotation): string {
    const keep = source ? '<w:keepNext/>' : '';
    const quoted = paragraphs.map((it) => this.paragraph(it, `<w:pStyle w:val="Quote"/>${keep}`));
    const footer = source ? [this.paragraph(['— ', ...source], '<w:pStyle w:val="QuoteSource"/>')] : [];
    // Quotations with the same line beside them would be one.
    return [
      ...quoted,
      ...footer,
      '<w:p><w:pPr><w:spacing w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>',
    ].join('');
  }

  private table({ columns, rows, caption = [], hasRowHeaders = false }: Table): string {
    const widths = widthsOf(columns.map((column, i) => [column.header, ...rows.map(({ cells }) => cells[i] ?? [])]));
    const cell = (text: Runs, i: number, isHeader: boolean, depth = 0) => {
      const indent = i === 0 && depth ? `<w:ind w:left="${depth * 240}"/>` : '';
      const right = columns[i]?.align === 'right' ? '<w:jc w:val="right"/>' : '';
      const runs = isHeader ? cleanRuns(text).map((it) => ({ ...it, bold: true })) : text;
      const paragraph = this.paragraph(runs, `<w:pStyle w:val="TableText"/>${indent}${right}`);
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph}</w:tc>`;
    };
    const row = ({ cells, depth }: Row, isHeader: boolean) =>
      `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>` +
      `${columns.map((_, i) => cell(cells[i] ?? [], i, isHeader || (hasRowHeaders && i === 0), depth)).join('')}</w:tr>`;
    const header = row({ cells: columns.map((it) => it.header) }, true);
    return (
      (caption.length ? this.paragraph(caption, '<w:pStyle w:val="Caption"/><w:keepNext/>') : '') +
      '<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="0" w:type="auto"/>' +
      `<w:tblLook w:val="0${hasRowHeaders ? '4A' : '42'}0" w:firstRow="1" w:lastRow="0" w:firstColumn="${hasRowHeaders ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>` +
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
      `${header}${rows.map((it) => row(it, false)).join('')}</w:tbl><w:p/>`
    );
  }

  private figure({ svg, png, width, height, alt, caption = [] }: Figure): string {
    const n = ++this.figures;
    const picture = this.picture(`figure${n}.png`, png ?? NO_PICTURE);
    const vector = this.picture(`figure${n}.svg`, bareSvg(svg));
    const scale = Math.min(1, (TEXT_WIDTH * EMU_PER_TWIP) / (Math.max(1, width) * EMU_PER_PIXEL));
    const [cx, cy] = [width, height].map((it) => Math.max(1, Math.round(it * EMU_PER_PIXEL * scale)));
    const about = `id="${n}" name="Figure ${n}" descr="${escapeXml(cleanText(alt))}"`;
    const blip = `<a:blip r:embed="${picture}"><a:extLst><a:ext ${SVG_EXTENSION} r:embed="${vector}"/></a:ext></a:extLst></a:blip>`;
    const drawing =
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${about}/>` +
      '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
      `<pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const below = caption.length ? this.paragraph(caption, '<w:pStyle w:val="Caption"/>') : '';
    return `<w:p>${below ? '<w:pPr><w:keepNext/></w:pPr>' : ''}${drawing}</w:p>${below}`;
  }

  private picture(name: string, content: Uint8Array | string): string {
    this.media.set(`word/media/${name}`, content);
    return this.relate('image', `media/${name}`);
  }

  private relate(kind: string, target: string, isExternal = false): string {
    const id = `rId${this.firstId + this.relationships.length}`;
    this.relationships.push({ id, type: `${RELATIONSHIPS}/${kind}`, target, isExternal });
    return id;
  }

  /** @param properties in the order that Word asks for: style, what is kept together, numbering, indentation, alignment. */
  private paragraph(text: Runs, properties = ''): string {
    return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${this.runs(text)}</w:p>`;
  }

  private runs(text: Runs): string {
    return cleanRuns(text)
      .map((it) => {
        const swatch = it.swatch === undefined ? '' : swatchRun(it.swatch);
        if (it.href === undefined) return swatch + run(it);
        const address = uriOf(it.href);
        let id = this.links.get(address);
        if (id === undefined) this.links.set(address, (id = this.relate('hyperlink', address, true)));
        return `${swatch}<w:hyperlink r:id="${id}" w:history="1">${run(it)}</w:hyperlink>`;
      })
      .join('');
  }
}

/** Its properties stand in the order that Word asks for. */
function run({ text, bold = false, italic = false, code = false, href }: Run): string {
  const style = href === undefined ? (code ? 'CodeText' : undefined) : 'Hyperlink';
  const properties = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
  ].join('');
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function swatchRun(color: string): string {
  return `<w:r><w:rPr><w:color w:val="${color.slice(1).toUpperCase()}"/></w:rPr><w:t xml:space="preserve">■ </w:t></w:r>`;
}

function bookmark(heading: number): string {
  return `_Toc${String(heading + 1).padStart(8, '0')}`;
}

/** An address without what no address may hold, for which Word would refuse the whole document. */
function uriOf(href: string): string {
  return encodeURI(href.trim())
    .replace(/%25(?=[0-9a-f]{2})/gi, '%')
    .replace(/[[\]]/g, encodeURIComponent);
}

/** How wide columns are, by the longest text in each, in twentieths of a point: Word fits them itself, others don’t. */
function widthsOf(columns: readonly (readonly Runs[])[]): number[] {
  const weights = columns.map((texts) => Math.min(60, Math.max(6, ...texts.map((it) => textOfRuns(it).length + 2))));
  const total = weights.reduce((sum, it) => sum + it, 0);
  return weights.map((weight) => Math.floor((TEXT_WIDTH * weight) / total));
}
