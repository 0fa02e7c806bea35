import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocx } from '../../../src/core/importing/words/docx';
import { folderForEach, runCli, writeFiles } from './runCli';

const TALK = 'Ann: Night shifts are long.\n\nBen: They are.\n\nAnn: Yes, very long.\n\nBen: So it is.\n';
const sidecar = (coder: string, code: string, memo = '') =>
  `coder: ${coder}\ncodings:\n  - id: ${coder}1\n    codes: [${code}]\n    at: 1:6-1:28\n    quote: Night shifts are long.\n${memo && `    memo: ${memo}\n`}`;

describe('report', () => {
  let folder: string;
  folderForEach((it) => (folder = it));
  const run = (...args: string[]) => runCli('report', folder, ...args);
  const study = () =>
    writeFiles(folder, {
      'codebook.yaml': 'codes:\n  - name: Night\n    description: What the dark does.\n  - name: Pay\n',
      'p1.txt': TALK,
      'p1.txt.maya.codes.yaml': sidecar('Maya', 'Night', 'Ask again.'),
      'p1.txt.jonas.codes.yaml': sidecar('Jonas', 'Night'),
    });

  it('prints Markdown, the same each time', async () => {
    await study();
    const { code, out, err } = await run('--title', 'Shifts');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^# Shifts\n/);
    assert.ok(out.includes('| **Night** | What the dark does. | Night shifts are long. | 2 | 1 | 2 |'), out);
    assert.ok(out.includes('> Night shifts are long.\n>\n> — Ann, `p1.txt:1`, coded by Jonas, Maya\n'), out);
    assert.doesNotMatch(out, /Ask again/);
    assert.equal((await run('--title', 'Shifts')).out, out);
  });

  it('tells memos, and calls coders by numbers, where asked', async () => {
    await study();
    const { out } = await run('--memos', '--coder-names', 'numbered');
    assert.match(out, /\*\*Memo \(Coder 2\):\*\* Ask again\./);
    assert.doesNotMatch(out, /Maya|Jonas/);
    assert.doesNotMatch((await run('--coder-names', 'none', '--memos')).out, /Maya|Jonas|Coder \d/);
  });

  it('writes a file, whose ending tells the format', async () => {
    await cp('samples', folder, { recursive: true });
    for (const [name, begins] of [
      ['report.md', /^# Couriers\n/],
      ['report.html', /^<!doctype html>/],
      ['report.htm', /^<!doctype html>/],
      ['report.docx', /^PK/],
    ] as const) {
      const file = join(folder, name);
      const { code, out, err } = await run('--title', 'Couriers', '--out', file);
      assert.deepEqual([code, out, err], [0, '', '']);
      assert.match(await readFile(file, 'latin1'), begins);
    }
    assert.match(await readFile(join(folder, 'report.html'), 'utf8'), /<figure>\s*<svg[^>]*>/);
    assert.equal(existsSync(join(folder, 'report-figures')), false);
    const read = JSON.stringify(await readDocx(await readFile(join(folder, 'report.docx'))));
    assert.match(read, /Time that is spent for the job/);
  });

  it('tells of some codes, with some quotations', async () => {
    await cp('samples', folder, { recursive: true });
    const { out } = await run('--codes', 'Safety, Local-knowledge', '--quotations', '0', '--no-tables', '--no-figures');
    const rows = out
      .slice(out.indexOf('## Codebook'))
      .split('\n')
      .filter((line) => /^\| (?:&emsp;)?\*\*/.test(line));
    assert.deepEqual(
      rows.map((row) => row.split('|')[1]?.trim()),
      ['**Safety**', '&emsp;**Safety-traffic**', '&emsp;**Safety-weather**', '**Local-knowledge**'],
    );
    assert.doesNotMatch(out, /## Findings/);
    assert.doesNotMatch(out, /^>/m);
    const { code, err } = await run('--codes', 'Nothing');
    assert.deepEqual([code, err], [2, '“Nothing” is no code of this study\n']);
  });

  it('tells of the transcripts that are asked for as if there were no others', async () => {
    await study();
    const alone = await run('--title', 'One');
    await writeFiles(folder, {
      'p2.txt': TALK,
      'p2.txt.maya.codes.yaml': sidecar('Maya', 'Pay'),
      'p2.txt.jonas.codes.yaml': 'codings: [\n',
    });
    assert.deepEqual(await run('--title', 'One', '--transcripts', 'p1.*'), alone);
    assert.notEqual((await run('--title', 'One')).out, alone.out);
  });

  it('quotes nothing of confidential transcripts unless it is asked to', async () => {
    await study();
    await writeFiles(folder, {
      '.vscode/settings.json': JSON.stringify({ 'transcriptCoding.confidential': true }),
    });
    const { code, out, err } = await run();
    assert.equal(code, 0);
    assert.match(err, /^The transcripts are confidential: nothing of them is quoted/);
    assert.doesNotMatch(out, /shifts are long|Yes, very/);
    assert.match(out, /\| \*\*Night\*\* \| What the dark does\. \| 2 \| 1 \| 2 \|/);
    const asked = await run('--quotations', 'all');
    assert.equal(asked.err, '');
    assert.match(asked.out, /> Night shifts are long\./);
    assert.doesNotMatch((await run('--quotations', 'none')).out, /shifts are long/);
  });

  it('tells only one’s own codings while coding is blind', async () => {
    await study();
    await writeFiles(folder, {
      '.vscode/settings.json': JSON.stringify({ 'transcriptCoding.blind': true, 'transcriptCoding.coder': 'Maya' }),
    });
    const { code, out, err } = await run();
    assert.equal(code, 0);
    assert.match(err, /only those of Maya/);
    assert.match(out, /coded by Maya/);
    assert.doesNotMatch(out, /Jonas/);
  });

  it('says what can’t be read, what can’t be understood, and where there is not one study', async () => {
    await study();
    await writeFiles(folder, { 'p1.txt.zoe.codes.yaml': 'codings: [\n' });
    const { code, err } = await run();
    assert.equal(code, 1);
    assert.match(err, /p1\.txt\.zoe\.codes\.yaml:\d+:\d+: error: /);
    assert.equal((await run('--format', 'pdf')).code, 2);
    assert.equal((await run('--format', 'docx')).code, 2);
    assert.equal((await run('--quotations', 'few')).code, 2);
    await writeFiles(folder, { 'other/codebook.yaml': 'codes: []\n', 'other/p2.txt': TALK });
    assert.match((await run()).err, /here are several/);
  });
});
