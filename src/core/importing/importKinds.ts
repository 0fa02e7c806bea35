/** Endings of the names of files that can be imported, for a file dialog: without the dot. */
export const IMPORTED_ENDINGS = ['docx', 'odt', 'pdf', 'html', 'htm', 'txt', 'md', 'vtt', 'srt', 'json'] as const;

/** How a file is read. */
export type ImportKind = 'docx' | 'odt' | 'pdf' | 'html' | 'json' | 'text' | 'otherWords' | 'unknown';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Word before 2007, and documents of it that are protected by a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const BY_ENDING: Readonly<Record<string, ImportKind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  txt: 'text',
  md: 'text',
  markdown: 'text',
  transcript: 'text',
  vtt: 'text',
  srt: 'text',
  text: 'text',
};

/** How a file is to be read: told by its first bytes where they tell it, else by the end of its name. */
export function importKind(name: string, bytes: Uint8Array): ImportKind {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (beginsWith(bytes, ZIP))
    return ending === 'odt' || ending === 'ott' ? 'odt' : ending === 'docx' ? 'docx' : zipKind(bytes);
  if (beginsWith(bytes, PDF)) return 'pdf';
  if (beginsWith(bytes, OLE) || beginsWith(bytes, RTF)) return 'otherWords';
  return BY_ENDING[ending] ?? 'unknown';
}

/** An OpenDocument file has its type in the first file of the archive, unpacked. */
function zipKind(bytes: Uint8Array): ImportKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (start.includes('application/vnd.oasis.opendocument.text')) return 'odt';
  return start.includes('[Content_Types].xml') || start.includes('word/') ? 'docx' : 'unknown';
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
