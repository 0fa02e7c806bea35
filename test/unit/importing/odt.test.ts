import assert from 'node:assert/strict';
import { blocks, imported } from './files';
import { odt } from './officeFiles';

describe('importing LibreOffice texts', () => {
  it('reads paragraphs, headings, lists, spaces and what was changed', async () => {
    const styles =
      '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="P1"/>';
    const body = `
      <text:tracked-changes><text:changed-region><text:deletion><text:p>Old words</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:h text:outline-level="1">Trees and people</text:h>
      <text:p text:style-name="P1"><text:span text:style-name="B">Ann:</text:span><text:tab/>We   count<text:s text:c="3"/>the
        trees<text:line-break/>here.<text:note><text:note-body><text:p>A note</text:p></text:note-body></text:note></text:p>
      <text:list><text:list-item><text:p>One</text:p></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>
      <text:p><text:span text:style-name="B">Bob:</text:span> Why?</text:p>
      <text:p><text:span text:style-name="B">Ann:</text:span> To know.</text:p>
      <text:p><text:span text:style-name="B">Bob:</text:span> Good.</text:p>`;
    const { text } = await imported('a.odt', odt(body, styles));
    assert.equal(
      text,
      blocks(
        '# Trees and people',
        '**Ann:** We count the trees here.',
        'One',
        'Two',
        '**Bob:** Why?',
        '**Ann:** To know.',
        '**Bob:** Good.',
      ),
    );
  });

  it('makes codings of comments, with an end of their own or without', async () => {
    const note = (name: string, text: string) =>
      `<office:annotation ${name && `office:name="${name}"`}><dc:creator>Ada</dc:creator><text:p>${text}</text:p></office:annotation>`;
    const body = `
      <text:p>Ann: We count ${note('n1', 'Tree-age')}old trees<office:annotation-end office:name="n1"/> only.</text:p>
      <text:p>Bob: Why? ${note('', 'A-question')}Tell me.</text:p>
      <text:p>Ann: So.</text:p><text:p>Bob: Yes.</text:p>`;
    const { text, codings } = await imported('a.odt', odt(body));
    assert.match(text, /^\*\*Ann:\*\* We count old trees only\.\n/);
    assert.equal(codings.length, 1);
    assert.match(codings[0] ?? '', /^x\.md\.ada\.codes\.yaml\n/);
    assert.match(codings[0] ?? '', /codes: \[Tree-age\]\n {4}at: 1:19-1:28\n {4}quote: old trees/);
    assert.match(codings[0] ?? '', /codes: \[A-question\]\n {4}at: 3:10-3:14\n {4}quote: Why\?/);
  });

  it('reads a table with a column of speakers', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    const rows = [row('Ann', 'We count.'), row('Bob', 'Why?'), row('Ann', 'To know.')];
    const { text } = await imported('a.odt', odt(`<table:table>${rows.join('')}</table:table>`));
    assert.equal(text, blocks('**Ann:** We count.', '**Bob:** Why?', '**Ann:** To know.'));
  });
});
