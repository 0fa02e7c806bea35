import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { ImportError } from '../../../src/core/importing/importProblem';
import { readSource } from '../../../src/core/importing/readSource';
import { runs } from '../runs';
import { imported, loadPdf, refusal } from './files';
import { docx, odt, p, r } from './officeFiles';
import { pdf } from './pdfFile';

const DAMAGED = 'This file is damaged or incomplete.';

describe('importing files that are broken or mean harm', () => {
  it('refuses archives that are cut off or have no document in them', async () => {
    const whole = docx(p(r('Ann: We count the trees, and the people, and the days.')));
    for (const length of [4, 30, 100, whole.length >> 1]) {
      assert.equal(await refusal(imported('a.docx', whole.subarray(0, length))), DAMAGED);
    }
    assert.equal(await refusal(imported('a.docx', zipSync({ 'word/other.xml': strToU8('<a/>') }))), DAMAGED);
    assert.equal(await refusal(imported('a.odt', docx(''))), DAMAGED);
    assert.match(await refusal(imported('a.zip', zipSync({ 'notes.txt': strToU8('x') }))), /no kind of file/);
  });

  it('refuses XML whose elements aren’t closed, and one without any', async () => {
    const content = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
    for (const xml of ['', 'words', '<w:document><w:body><w:p>', '<w:document><w:body>', '<w:document'])
      assert.equal(await refusal(imported('a.docx', content(xml))), DAMAGED);
  });

  it('stops unpacking what unpacks to more than any document', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
    assert.ok(bomb.length < 1_000_000);
    assert.match(await refusal(imported('a.docx', bomb)), /^There is too much in this file/);
  });

  it('doesn’t fall for elements that are nested without end, or entities that grow', async () => {
    const deep = (n: number) => p('<w:smartTag>'.repeat(n), r('Deep.'), '</w:smartTag>'.repeat(n));
    assert.equal((await imported('a.docx', docx(deep(1000) + p(r('Here.'))))).text, 'Here.\n');
    assert.equal(await refusal(imported('a.docx', docx(deep(100_000)))), DAMAGED);
    assert.equal(await refusal(imported('a.html', '<div>'.repeat(100_000))), DAMAGED);
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    const { text } = await imported('a.docx', zipSync({ 'word/document.xml': strToU8(laughs) }));
    assert.equal(text, '&b;\n');
  });

  it('says what can be done with formats that it doesn’t know', async () => {
    assert.match(await refusal(imported('a.rtf', '{\\rtf1 x}')), /Save it as \.docx/);
    assert.match(await refusal(imported('a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))), /Save it as \.docx/);
    assert.match(await refusal(imported('a.mp3', 'ID3')), /no kind of file/);
    assert.match(await refusal(imported('a.txt', Uint8Array.of(1, 0, 2, 0))), /not a text file/);
    assert.equal(await refusal(imported('a.txt', ' \n\n')), 'There is no text in this file.');
  });

  it('says something sensible of any mutation of any file', async () => {
    const files = {
      'a.docx': docx(p(r('Ann: We count.')) + p(r('Bob: Why?'))),
      'a.odt': odt('<text:p>Ann: We count.</text:p><text:p>Bob: Why?</text:p>'),
      'a.pdf': pdf([{ text: 'Ann: We count.', bottom: 700 }]),
      'a.html': strToU8('<p><b>Ann:</b> We count.<table><tr><td>x</table>'),
      'a.json': strToU8('{"segments":[{"start":0,"end":1,"text":"x","speaker":"A"}]}'),
    };
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(files)),
        fc.array(change, { maxLength: 4 }),
        async (name, changes) => {
          let bytes = Uint8Array.from(files[name as keyof typeof files]);
          for (const { at, byte, cut } of changes) {
            const index = Math.floor(at * bytes.length);
            if (cut) bytes = bytes.slice(0, index);
            else bytes[index] = byte;
          }
          try {
            const { turns } = await readSource({ name, bytes }, { loadPdf });
            assert.ok(turns.length > 0);
          } catch (error) {
            assert.ok(error instanceof ImportError, String(error));
            // A fault of ours would be hidden behind a damaged file.
            const { cause } = error;
            assert.ok(!(cause instanceof TypeError || cause instanceof RangeError) || name === 'a.pdf', String(cause));
          }
        },
      ),
      runs(150),
    );
  });
});
