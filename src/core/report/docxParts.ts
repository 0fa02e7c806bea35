import { escapeXml } from './xml';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD_NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${RELATIONSHIPS}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

/** Number of the bullets’ list; numbered lists have those after it. */
export const BULLETS = 1;

/** A style of paragraphs. Word asks for its elements in this order. */
function paragraphStyle(
  id: string,
  name: string,
  more: { based?: string; next?: string; p?: string; r?: string },
): string {
  const { based = 'Normal', next, p = '', r = '' } = more;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/>` +
    `${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>` +
    `<w:pPr>${p}</w:pPr><w:rPr>${r}</w:rPr></w:style>`
  );
}

const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const headingStyle = (level: number, points: number, before: number) =>
  paragraphStyle(`Heading${level}`, `heading ${level}`, {
    next: 'Normal',
    p: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
    r: `<w:b/><w:bCs/>${size(points)}`,
  });
const contentsStyle = (level: number) =>
  paragraphStyle(`TOC${level}`, `toc ${level}`, {
    p: `<w:spacing w:after="40"/><w:ind w:left="${(level - 1) * 280}"/>`,
  });

export function stylesXml(language: string): string {
  const border = (side: string, weight: number, color = 'BFBFBF') =>
    `<w:${side} w:val="single" w:sz="${weight}" w:space="0" w:color="${color}"/>`;
  return (
    `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>${size(11)}` +
    `<w:lang w:val="${escapeXml(language)}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    paragraphStyle('Title', 'Title', {
      next: 'Normal',
      p: '<w:spacing w:after="160"/>',
      r: `<w:b/><w:bCs/>${size(24)}`,
    }) +
    paragraphStyle('Subtitle', 'Subtitle', { next: 'Normal', r: '<w:color w:val="595959"/>' }) +
    headingStyle(1, 17, 480) +
    headingStyle(2, 13, 320) +
    headingStyle(3, 11, 240) +
    [1, 2, 3].map(contentsStyle).join('') +
    paragraphStyle('TOCHeading', 'TOC Heading', { next: 'Normal', p: '<w:keepNext/>', r: '<w:b/><w:bCs/>' }) +
    paragraphStyle('Quote', 'Quote', {
      p: '<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="BFBFBF"/></w:pBdr><w:ind w:left="360"/>',
    }) +
    paragraphStyle('QuoteSource', 'Quote Source', {
      based: 'Quote',
      next: 'Normal',
      r: `<w:color w:val="595959"/>${size(9.5)}`,
    }) +
    paragraphStyle('Caption', 'caption', { next: 'Normal', r: `<w:color w:val="595959"/>${size(9.5)}` }) +
    paragraphStyle('ListParagraph', 'List Paragraph', { p: '<w:spacing w:after="40"/><w:ind w:left="720"/>' }) +
    paragraphStyle('TableText', 'Table Text', {
      p: '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>',
      r: size(10),
    }) +
    paragraphStyle('Footer', 'footer', { p: '<w:jc w:val="center"/>', r: size(9) }) +
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B57B0"/><w:u w:val="single"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="CodeText"><w:name w:val="Code Text"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/></w:rPr></w:style>' +
    '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/>' +
    `<w:tblPr><w:tblBorders>${border('top', 8)}${border('bottom', 8)}${border('insideH', 4)}</w:tblBorders></w:tblPr></w:style></w:styles>`
  );
}

/** @param numbered how many numbered lists there are, each of which begins anew. */
export function numberingXml(numbered: number): string {
  const level = (format: string, text: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
    '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>';
  const kind = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/>${levels}</w:abstractNum>`;
  const lists = Array.from(
    { length: numbered },
    (_, i) =>
      `<w:num w:numId="${BULLETS + 1 + i}"><w:abstractNumId w:val="1"/>` +
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  );
  return (
    `${XML}<w:numbering xmlns:w="${WORD}">${kind(0, level('bullet', '•'))}${kind(1, level('decimal', '%1.'))}` +
    `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>${lists.join('')}</w:numbering>`
  );
}

export function settingsXml(): string {
  return (
    `${XML}<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="720"/><w:compat>` +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat></w:settings>'
  );
}

/** The number of the page. */
export function footerXml(): string {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return (
    `${XML}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field('begin')}` +
    `<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}` +
    `<w:r><w:t>1</w:t></w:r>${field('end')}</w:p></w:ftr>`
  );
}

/** Without dates, which would be others each time. */
export function coreXml(title: string, language: string): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title>` +
    `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`
  );
}

export function contentTypesXml(): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const named = ['styles', 'numbering', 'settings'].map((it) => part(`word/${it}.xml`, `${word}.${it}+xml`));
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="svg" ContentType="image/svg+xml"/>' +
    `${part('word/document.xml', `${word}.document.main+xml`)}${named.join('')}` +
    part('word/footer1.xml', `${word}.footer+xml`) +
    `${part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`
  );
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

export function relationshipsXml(all: readonly Relationship[]): string {
  const each = all.map(
    ({ id, type, target, isExternal = false }) =>
      `<Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}
