/** Text on a page of a PDF. */
export interface PdfText {
  readonly text: string;
  /** In points from the page's bottom. */
  readonly bottom: number;
  readonly size?: number;
  readonly left?: number;
  readonly isBold?: boolean;
}

/** A PDF of our own: pages of 612 by 792 points. */
export function pdf(...pages: readonly (readonly PdfText[])[]): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', ''];
  const add = (object: string) => objects.push(object);
  const fonts = '<</Font<</F1 3 0 R/F2 4 0 R>>>>';
  for (const name of ['Helvetica', 'Helvetica-Bold'])
    add(`<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`);
  const kids = pages.map((page) => {
    const stream = page.map(show).join('\n');
    const contents = add(`<</Length ${stream.length}>>\nstream\n${stream}\nendstream`);
    return add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${contents} 0 R/Resources${fonts}>>`);
  });
  objects[1] = `<</Type/Pages/Kids[${kids.map((it) => `${it} 0 R`).join(' ')}]/Count ${kids.length}>>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  file = `${file}${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function show({ text, bottom, size = 12, left = 72, isBold = false }: PdfText): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /${isBold ? 'F2' : 'F1'} ${size} Tf ${left} ${bottom} Td (${escaped}) Tj ET`;
}
