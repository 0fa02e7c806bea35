import assert from 'node:assert/strict';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { blocks, imported } from './files';

const TALK = 'Ann: Où est l’été?\nBob: Ici – “là”.\nAnn: Bon.\nBob: Oui.\n';
const PRINTED = blocks('**Ann:** Où est l’été?', '**Bob:** Ici – “là”.', '**Ann:** Bon.', '**Bob:** Oui.');

/** The bytes of a text of Windows-1252, as far as these tests need it. */
function windows1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '“': 0x93, '”': 0x94 };
  return Uint8Array.from(text, (character) => special[character] ?? character.charCodeAt(0));
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i <= text.length; i++) view.setUint16(2 * i, `\ufeff${text}`.charCodeAt(i), isLittle);
  return bytes;
}

describe('importing texts', () => {
  it('reads every encoding that a text may come in', async () => {
    for (const bytes of [TALK, `\ufeff${TALK}`, utf16(TALK, true), utf16(TALK, false), windows1252(TALK)])
      assert.equal((await imported('a.txt', bytes)).text, PRINTED);
  });

  it('joins lines that were broken by hand, and leaves out what nobody sees', async () => {
    const { text } = await imported(
      'a.md',
      '## Ann\n\nWe\u200b count\nthe\u00a0 trees.\n\nAll.\n\n## Bob\n\nWhy?\u0007\n\n## Ann\n\nTo know.\n',
    );
    assert.equal(text, blocks('**Ann:** We count the trees.', 'All.', '**Bob:** Why?', '**Ann:** To know.'));
  });

  it('keeps front matter, but for the layout that it names', async () => {
    const { text } = await imported('a.md', `---\ntitle: Trees\nlayout: colon\n---\n${TALK}`);
    assert.equal(text, `---\ntitle: Trees\n---\n\n${PRINTED}`);
    assert.equal((await imported('a.md', `---\nlayout: colon\n---\n${TALK}`)).text, PRINTED);
    assert.equal(readTranscript(text).turns.length, 4);
  });

  it('makes codings of inline labels', async () => {
    const { text, codings } = await imported(
      'a.txt',
      'Ann: We count.\n\nTree-count\n\nBob: Why?\n\nAnn: So.\n\nBob: No.\n',
    );
    assert.equal(text, blocks('**Ann:** We count.', '**Bob:** Why?', '**Ann:** So.', '**Bob:** No.'));
    assert.match(
      codings.join(),
      /^x\.md\.codes\.yaml\ntranscript: x\.md\ncodings:\n {2}- id: \w+\n {4}codes: \[Tree-count\]\n {4}at: 1:10-1:19\n/,
    );
  });
});
