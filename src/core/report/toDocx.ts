import { strToU8, zipSync } from 'fflate';
import { cleanText } from './cleanText';
import type { Document } from './document';
import { DocxBody } from './docxBody';
import {
  contentTypesXml,
  coreXml,
  footerXml,
  numberingXml,
  RELATIONSHIPS,
  relationshipsXml,
  settingsXml,
  stylesXml,
  WORD_NAMESPACES,
  XML,
} from './docxParts';

/** Of all that is in the archive, in the local time that it is written in: the first that an archive can tell. */
const NO_TIME = () => new Date(1980, 0, 1);

const PARTS = ['styles', 'numbering', 'settings'] as const;

/**
 * A document as Word and LibreOffice open it, with Word’s own styles. The same document gives the same bytes, at any time and anywhere.
 * Loads what packs it: import it when it is needed.
 */
export function toDocx(document: Document): Uint8Array {
  const { title, language } = document;
  const body = new DocxBody(PARTS.length + 2);
  const content = body.write(document);
  const footer = `rId${PARTS.length + 1}`;
  const section =
    `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/><w:pgSz w:w="11906" w:h="16838"/>` +
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypesXml(),
    '_rels/.rels': relationshipsXml([
      { id: 'rId1', type: `${RELATIONSHIPS}/officeDocument`, target: 'word/document.xml' },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ]),
    'docProps/core.xml': coreXml(cleanText(title), language),
    'word/document.xml': `${XML}<w:document ${WORD_NAMESPACES}><w:body>${content}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationshipsXml([
      ...PARTS.map((name, i) => ({ id: `rId${i + 1}`, type: `${RELATIONSHIPS}/${name}`, target: `${name}.xml` })),
      { id: footer, type: `${RELATIONSHIPS}/footer`, target: 'footer1.xml' },
      ...body.relationships,
    ]),
    'word/styles.xml': stylesXml(language),
    'word/numbering.xml': numberingXml(body.numberedLists),
    'word/settings.xml': settingsXml(),
    'word/footer1.xml': footerXml(),
    ...Object.fromEntries(body.media),
  };
  const files = Object.entries(parts).map(([path, it]) => [path, typeof it === 'string' ? strToU8(it) : it] as const);
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME(), level: 6 });
}
