import { strToU8, zipSync } from 'fflate';

/** The namespaces of Word's elements. */
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with these elements in its body. @param parts other files of it, without `word/`. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const others = Object.entries(parts).map(([name, xml]) => [`word/${name}`, strToU8(xml)] as const);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(others),
  });
}

/** A paragraph of Word, of what is in it. */
export function p(...inside: string[]): string {
  return `<w:p>${inside.join('')}</w:p>`;
}

/** A run of Word. */
export function r(text: string, isBold = false): string {
  return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The comments of a Word document. */
export function comments(...all: { id: number; author?: string; lines: string[] }[]): string {
  const one = ({ id, author = '', lines }: (typeof all)[number]) =>
    `<w:comment w:id="${id}" w:author="${author}">${lines.map((line) => p(r(line))).join('')}</w:comment>`;
  return `<w:comments ${WORD}>${all.map(one).join('')}</w:comments>`;
}

/** Text that a comment is about. */
export function commented(id: number, ...inside: string[]): string {
  const mark = (name: string) => `<w:${name} w:id="${id}"/>`;
  return `${mark('commentRangeStart')}${inside.join('')}${mark('commentRangeEnd')}<w:r>${mark('commentReference')}</w:r>`;
}

/** A text of LibreOffice. @param styles its automatic styles. */
export function odt(body: string, styles = ''): Uint8Array {
  const spaces = ['office', 'text', 'table', 'style', 'fo', 'dc'].map((it) => `xmlns:${it}="urn:${it}"`).join(' ');
  const content = `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
  });
}
