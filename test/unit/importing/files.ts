import { strToU8, zipSync } from 'fflate';
import { newId } from '../../../src/core/codings/newId';
import { importFile, type ImportedFile } from '../../../src/core/importing/importFile';
import type { PdfLibrary } from '../../../src/core/importing/pdf/pdfLibrary';
import { readSource } from '../../../src/core/importing/readSource';
import type { Vocabulary } from '../../../src/core/transcript/transcript';

/** The namespaces of Word's elements. */
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export function bytesOf(text: string): Uint8Array {
  return strToU8(text);
}

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

export const loadPdf = (): Promise<PdfLibrary> => import('unpdf/pdfjs');

/** Imports a file as `x.md`. */
export async function imported(name: string, content: string | Uint8Array, vocabulary?: Vocabulary): Promise<Result> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const source = await readSource({ name, bytes }, { vocabulary, loadPdf });
  let id = 0;
  const random = () => (id++ % 36) / 36;
  const made = importFile(source, {
    path: 'x.md',
    vocabulary,
    confidential: false,
    newId: () => newId(() => false, random),
  });
  const [transcript, ...sidecars] = made.changes;
  return { made, text: transcript?.after ?? '', codings: sidecars.map(({ path, after }) => `${path}\n${after ?? ''}`) };
}

interface Result {
  readonly made: ImportedFile;
  readonly text: string;
  readonly codings: readonly string[];
}

/** Lines with a blank one between them, as transcripts are printed. */
export function blocks(...all: string[]): string {
  return `${all.join('\n\n')}\n`;
}

/** What a promise was rejected with, in English. */
export async function refusal(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
}
