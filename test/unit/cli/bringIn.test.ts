import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderForEach, runCli, writeFiles } from './runCli';

const OURS = `Maya: When did you begin to keep bees?

Tom: Well, it was the spring after my father died. He left me his three hives, and I didn't know the first thing about them.

Maya: Did anybody help you?

Tom: Our neighbour did, mostly. She'd come over on Sundays, and we would look at the frames together until it got dark.
`;

const COMES = `## Maya

When did you begin to keep bees?

## Tom

Well it was the spring after my father died. He left me his three hives and I did not know the first thing about them.

Bees-as-heritage

`;

const THEIRS = `${COMES}## Maya

Nobody has ever said this to anyone in the whole of the interview.

Unheard-of
`;

const CODEBOOK = 'codes:\n  - name: Known\n';
const STUDY = { 'study/codebook.yaml': CODEBOOK, 'study/interviews/p1.md': OURS };
const SIDECAR = 'study/interviews/p1.md.rached.codes.yaml';

describe('transcript-coding bring-in', () => {
  let folder: string;
  folderForEach((it) => (folder = it));

  const at = (name: string) => join(folder, name);
  const text = (name: string) => readFile(at(name), 'utf8');
  const bringAll = (copies: readonly string[], ...args: string[]) =>
    runCli('bring-in', ...copies.map(at), '--to', at('study'), ...args);
  const bring = (...args: string[]) => bringAll(['P1_rached.md'], ...args);

  it('brings codings to their words and codes into the codebook, and tells what could not be placed, and where', async () => {
    await writeFiles(folder, { ...STUDY, 'P1_rached.md': THEIRS });
    const { code, out, err } = await bring();
    assert.equal(code, 1);
    assert.equal(out, `${at('P1_rached.md')}: 1 coding of rached came to interviews/p1.md; not brought in: 1\n`);
    assert.equal(
      err,
      `${at('P1_rached.md')}:13: Unheard-of (Maya) “Nobody has ever said this to anyone in the whole of the interview.”: these words aren’t in the transcript, or it isn’t sure where\n`,
    );
    assert.equal(await text('study/codebook.yaml'), `${CODEBOOK}  - name: Bees-as-heritage\n`);
    const { out: read } = await runCli('read', at('study/interviews/p1.md'));
    assert.match(read, /Bees-as-heritage \(rached\)\tWell, it was the spring/);

    const before = await text(SIDECAR);
    const again = await bring();
    assert.match(again.out, /0 codings of rached came to interviews\/p1\.md; there already: 1; not brought in: 1/);
    assert.equal(await text(SIDECAR), before);
  });

  it('writes nothing when it is only to tell', async () => {
    await writeFiles(folder, { ...STUDY, 'P1_rached.md': THEIRS });
    const { code, out, err } = await bring('--dry-run');
    assert.equal(code, 1);
    assert.match(out, /1 coding of rached would come to interviews\/p1\.md/);
    assert.match(err, /Unheard-of/);
    assert.deepEqual(await readdir(at('study/interviews')), ['p1.md']);
    assert.equal(await text('study/codebook.yaml'), CODEBOOK);
  });

  it('takes the coder and the transcript that are named', async () => {
    await writeFiles(folder, { ...STUDY, 'study/interviews/p2.md': OURS, 'P1_rached.md': COMES });
    const { code, out, err } = await bring('--coder', 'Mo', '--transcript', 'interviews/p2.md');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /1 coding of Mo came to interviews\/p2\.md\n/);
    assert.deepEqual(await readdir(at('study/interviews')), ['p1.md', 'p2.md', 'p2.md.mo.codes.yaml']);
  });

  it('reads a copy with the sidecars and the codebook of the study that it is from', async () => {
    const sidecar =
      'coder: Ana\ncodings:\n  - id: aaaaaa\n    codes: [Help]\n    at: 7:6-7:31\n    quote: Our neighbour did, mostly\n';
    await writeFiles(folder, {
      ...STUDY,
      'theirs/codebook.yaml': 'codes: [Neighbours]\n',
      'theirs/talks/p1.md': `${OURS}\nNeighbours\n`,
      'theirs/talks/p1.md.ana.codes.yaml': sidecar,
    });
    const { code, out } = await bringAll(['theirs/talks/p1.md']);
    assert.equal(code, 0);
    assert.match(out, /2 codings of Ana came/);
    assert.match(await text('study/interviews/p1.md.ana.codes.yaml'), /codes: \[Neighbours\][^]*codes: \[Help\]/);
  });

  it('goes on when a copy can’t be read, or nobody knows whose or of what it is', async () => {
    const other =
      'Ann: Trees are all that we ever count.\n\nTree-counts\n\nBob: And why would you do that?\n\nAnn: To know.\n';
    await writeFiles(folder, {
      ...STUDY,
      'x.rtf': '{\\rtf1 x}',
      'p1.md': THEIRS,
      'mo.md': `${other}\nBob: I see, so that somebody knows how many there are.\n`,
      'none.md': OURS,
      'P1_rached.md': THEIRS,
    });
    const { code, out, err } = await bringAll(['gone.md', 'x.rtf', 'p1.md', 'mo.md', 'none.md', 'P1_rached.md']);
    assert.equal(code, 1);
    const [gone, rtf, whose, which] = err.split('\n');
    assert.match(gone ?? '', /gone\.md: ENOENT/);
    assert.match(rtf ?? '', /x\.rtf: Files of this kind can’t be read/);
    assert.match(whose ?? '', /p1\.md: it doesn’t say who has coded it; --coder NAME does/);
    assert.match(which ?? '', /mo\.md: no transcript has its words; --transcript PATH names one/);
    assert.match(out, /^.*none\.md: no codings in it\n.*P1_rached\.md: 1 coding of rached came/);
  });

  it('leaves a sidecar that can’t be understood, and brings nothing of that copy', async () => {
    const coded = (coder: string) =>
      `coder: ${coder}\ncodings:\n  - id: ${coder}\n    codes: [Of-${coder}]\n    at: 3:6-3:50\n    quote: Well, it was the spring after my father died\n`;
    await writeFiles(folder, {
      ...STUDY,
      'study/interviews/p1.md.mo.codes.yaml': 'codings: {',
      'theirs/p1.md': OURS,
      'theirs/p1.md.ana.codes.yaml': coded('Ana'),
      'theirs/p1.md.mo.codes.yaml': coded('Mo'),
      'P1_rached.md': COMES,
    });
    const { code, out, err } = await bringAll(['theirs/p1.md', 'P1_rached.md']);
    assert.equal(code, 1);
    assert.match(err, /^.*theirs\/p1\.md: interviews\/p1\.md\.mo\.codes\.yaml: .*\n$/);
    assert.match(out, /^.*P1_rached\.md: 1 coding of rached came to interviews\/p1\.md\n$/);
    assert.equal(await text('study/interviews/p1.md.mo.codes.yaml'), 'codings: {');
    assert.deepEqual(await readdir(at('study/interviews')), [
      'p1.md',
      'p1.md.mo.codes.yaml',
      'p1.md.rached.codes.yaml',
    ]);
    assert.equal(await text('study/codebook.yaml'), `${CODEBOOK}  - name: Bees-as-heritage\n`);
  });

  it('does not list what others have coded while coding is blind', async () => {
    const settings = '{ "transcriptCoding.blind": true, "transcriptCoding.coder": "Maya" }';
    await writeFiles(folder, { ...STUDY, 'study/.vscode/settings.json': settings, 'P1_rached.md': THEIRS });
    const { code, out, err } = await bring();
    assert.equal(code, 1);
    assert.match(out, /1 coding of rached came .*; not brought in: 1/);
    assert.equal(err, 'Coding is blind here (transcriptCoding.blind): what others have coded is not listed.\n');
    assert.match(await text(SIDECAR), /coder: rached/);
    const own = await bring('--coder', 'maya');
    assert.match(own.err, /^.*Unheard-of .*\n$/);
  });

  it('writes nothing where the codebook can’t be understood', async () => {
    await writeFiles(folder, { ...STUDY, 'study/codebook.yaml': 'codes: {', 'P1_rached.md': COMES });
    const { code, out, err } = await bring();
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /study\/codebook\.yaml: ./);
    assert.deepEqual(await readdir(at('study/interviews')), ['p1.md']);
  });

  it('needs copies, one study, a transcript that is there, and a coder who can be one', async () => {
    await writeFiles(folder, { ...STUDY, 'P1_rached.md': COMES, 'empty/x.png': '' });
    const refused = async (result: ReturnType<typeof runCli>, why: RegExp) => {
      const { code, err } = await result;
      assert.equal(code, 2);
      assert.match(err, why);
    };
    await refused(bringAll([]), /^bring-in: COPY is missing\nUsage: /);
    await refused(bring('--coder', 'Consensus'), /^“Consensus” can’t be a coder’s name/);
    await refused(bring('--transcript', 'p9.md'), /p9\.md: the study has no such transcript/);
    await refused(runCli('bring-in', at('P1_rached.md'), '--to', at('empty')), /there is no study here/);
    await writeFiles(folder, { 'study/other/codebook.yaml': CODEBOOK, 'study/other/interviews/p1.md': OURS });
    await refused(bring(), /has several studies/);
  });

  it('brings all of a real copy, as Delve prints it', async function () {
    const shared = '../shared/transcripts';
    if (!existsSync(shared)) return this.skip();
    const copy = 'delve-pdf-interview-12-rached.md';
    await writeFiles(folder, {
      'study/interviews/colon-interview-12.txt': readFileSync(join(shared, 'colon-interview-12.txt')),
      'study/interviews/colon-kelly.txt': readFileSync(join(shared, 'colon-kelly.txt')),
      [copy]: readFileSync(join(shared, copy)),
    });
    const { code, out, err } = await bringAll([copy], '--coder', 'Rached');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, `${at(copy)}: 14 codings of Rached came to interviews/colon-interview-12.txt\n`);
    assert.match(
      await text('study/interviews/colon-interview-12.txt.rached.codes.yaml'),
      /^transcript: .*\ncoder: Rached\n/,
    );
  });
});
