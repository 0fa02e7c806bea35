import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commented, comments, docx, p, r } from '../importing/officeFiles';
import { pdf } from '../importing/pdfFile';
import { folderForEach, runCli } from './runCli';

const TALK = docx(
  [
    p(r('Ann: We count '), commented(1, r('the old trees')), r('.')),
    p(r('Bob: Why?')),
    p(r('Ann: To know.')),
    p(r('Bob: So.')),
  ].join(''),
  { 'comments.xml': comments({ id: 1, author: 'Mo', lines: ['Tree-age'] }) },
);

describe('transcript-coding import', () => {
  let folder: string;
  folderForEach((it) => (folder = it));

  const at = (name: string) => join(folder, name);
  const text = (name: string) => readFile(at(name), 'utf8');

  it('makes transcripts with their sidecars, and brings the codes into the codebook above', async () => {
    await writeFile(at('codebook.yaml'), 'codes:\n  - name: Known\n');
    await writeFile(at('a.docx'), TALK);
    await writeFile(at('b.pdf'), pdf([{ text: 'Ann: We count.', bottom: 700 }]));
    const to = at('interviews');
    const { code, out, err } = await runCli('import', at('a.docx'), at('b.pdf'), '--to', to);
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(
      out,
      /interviews.a\.md: 4 turns, 2 speakers, 1 coding\n.*b\.md: 0 turns, 0 speakers\n.*codebook\.yaml: has the codes/,
    );
    assert.deepEqual((await readdir(to)).sort(), ['a.md', 'a.md.mo.codes.yaml', 'b.md']);
    assert.match(await text('interviews/a.md'), /^\*\*Ann:\*\* We count the old trees\.\n\n\*\*Bob:\*\* Why\?\n/);
    assert.equal(await text('codebook.yaml'), 'codes:\n  - name: Known\n  - name: Tree-age\n');
    const read = await runCli('read', join(to, 'a.md'), '--json');
    assert.equal(read.code, 0);
    const { codings } = JSON.parse(read.out) as { codings: { codes: string[]; coder: string; state: string }[] };
    assert.deepEqual(
      codings.map(({ codes, coder, state }) => [codes.join(), coder, state]),
      [['Tree-age', 'Mo', 'placed']],
    );
  });

  it('goes on when a file can’t be read, says why, and overwrites nothing', async () => {
    await mkdir(at('interviews'));
    await writeFile(at('interviews/a.md'), 'mine');
    await writeFile(at('a.docx'), TALK);
    await writeFile(at('cut.docx'), TALK.subarray(0, 200));
    await writeFile(at('x.rtf'), '{\\rtf1 x}');
    const files = ['cut.docx', 'gone.docx', 'x.rtf', 'a.docx'].map(at);
    const { code, out, err } = await runCli('import', ...files, '--to', at('interviews'));
    assert.equal(code, 1);
    assert.match(
      err,
      /cut\.docx: This file is damaged or incomplete\.\n.*gone\.docx: ENOENT.*\n.*x\.rtf: Files of this kind/,
    );
    assert.match(out, /a-2\.md: 4 turns/);
    assert.equal(await text('interviews/a.md'), 'mine');
    assert.equal(await text('interviews/codebook.yaml'), 'codes:\n  - name: Tree-age\n');
  });

  it('writes nothing when the codebook can’t be understood', async () => {
    await writeFile(at('codebook.yaml'), 'codes: {');
    await writeFile(at('a.docx'), TALK);
    const { code, err } = await runCli('import', at('a.docx'), '--to', at('interviews'));
    assert.equal(code, 1);
    assert.match(err, /codebook\.yaml: /);
    assert.deepEqual((await readdir(folder)).sort(), ['a.docx', 'codebook.yaml']);
  });

  it('needs files', async () => {
    const { code, err } = await runCli('import');
    assert.equal(code, 2);
    assert.match(err, /^import: FILE is missing\nUsage: /);
  });
});
