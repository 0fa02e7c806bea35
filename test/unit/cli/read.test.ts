import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folderForEach, runCli, writeFiles } from './runCli';

interface Json {
  readonly file: string;
  readonly layout: string;
  readonly turns: { speaker: string; line: number; endLine: number; words: number }[];
  readonly labels: { code: string; line: number; excerpt: { start: string; end: string } | null }[];
  readonly codings: { id: string; codes: string[]; coder: string | null; start: string; end: string; state: string }[];
}

async function json(...args: string[]): Promise<Json> {
  const { out } = await runCli('read', ...args, '--json');
  return JSON.parse(out) as Json;
}

function lines(...all: string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

const TALK = lines(
  'Ann: We count the trees.',
  '',
  'my-label',
  '',
  'Bob: Every single year.',
  '',
  'Ann: So.',
  '',
  'Bob: No.',
);
const SIDECAR = lines(
  'transcript: p1.md',
  'codings:',
  '  - id: a1',
  '    codes: [A, B]',
  '    at: 5:6-5:24',
  '    quote: Every single year.',
  '  - id: a2',
  '    codes: [A]',
  '    at: 7:6-7:9',
  '    quote: gone',
);

describe('transcript-coding read', () => {
  let folder: string;
  folderForEach((it) => (folder = it));

  /** Writes a file and returns where it is. */
  async function put(name: string, contents: string | Uint8Array): Promise<string> {
    await writeFiles(folder, { [name]: contents });
    return join(folder, name);
  }

  it('tells only one’s own codings while the folder’s settings say blind', async () => {
    const file = await put('interviews/p1.md', TALK);
    await put('interviews/p1.md.codes.yaml', SIDECAR);
    await put('interviews/p1.md.eve.codes.yaml', SIDECAR.replaceAll('id: a', 'id: e'));
    const told = async (settings: object, ...args: string[]) => {
      await put('.vscode/settings.json', JSON.stringify(settings));
      const { err, out } = await runCli('read', file, '--json', ...args);
      return [(JSON.parse(out) as Json).codings.map(({ id }) => id).sort(), err.includes('Coding is blind here')];
    };
    const blind = { 'transcriptCoding.blind': true };
    assert.deepEqual(await told(blind), [['a1', 'a2'], true]);
    assert.deepEqual(await told({ ...blind, 'transcriptCoding.coder': 'Eve' }), [['e1', 'e2'], true]);
    assert.deepEqual(await told(blind, '--coder', 'Jonas'), [[], true]);
    assert.deepEqual(await told({ 'transcriptCoding.blind': false }), [['a1', 'a2', 'e1', 'e2'], false]);
  });

  it('prints turns, labels and codings as JSON, counted from 1', async () => {
    const file = await put('p1.md', TALK);
    await put('p1.md.codes.yaml', SIDECAR);
    await put('p1.md.eve.codes.yaml', SIDECAR.replaceAll('id: a', 'id: e').replace('gone', 'So.'));
    const { code, out } = await runCli('read', file, '--json');
    assert.deepEqual(JSON.parse(out), {
      file,
      layout: 'colon',
      turns: [
        { speaker: 'Ann', line: 1, endLine: 3, words: 4 },
        { speaker: 'Bob', line: 5, endLine: 5, words: 3 },
        { speaker: 'Ann', line: 7, endLine: 7, words: 1 },
        { speaker: 'Bob', line: 9, endLine: 9, words: 1 },
      ],
      labels: [{ code: 'my-label', line: 3, excerpt: { start: '1:6', end: '1:25' } }],
      codings: [
        { id: 'a1', codes: ['A', 'B'], coder: null, start: '5:6', end: '5:24', state: 'placed' },
        { id: 'e1', codes: ['A', 'B'], coder: 'eve', start: '5:6', end: '5:24', state: 'placed' },
        { id: 'a2', codes: ['A'], coder: null, start: '7:6', end: '7:9', state: 'orphan' },
        { id: 'e2', codes: ['A'], coder: 'eve', start: '7:6', end: '7:9', state: 'placed' },
      ],
    });
    assert.equal(code, 0);
    assert.ok(out.endsWith('}\n'));
  });

  it('prints them as text', async () => {
    const file = await put('p1.md', TALK);
    await put('p1.md.codes.yaml', SIDECAR);
    const { code, out, err } = await runCli('read', file);
    assert.equal(code, 0);
    assert.equal(
      out,
      lines(
        'layout: colon',
        '',
        '1-3\tAnn\t4 words',
        '5-5\tBob\t3 words',
        '7-7\tAnn\t1 words',
        '9-9\tBob\t1 words',
        '',
        '1:6-1:25\tmy-label\tWe count the trees.',
        '5:6-5:24\tA, B\tEvery single year.',
        '7:6-7:9\tA [orphan]\tgone',
      ),
    );
    assert.equal(
      err,
      `${join(folder, 'p1.md.codes.yaml')}:7:5: warning: The excerpt of this coding can’t be found in p1.md: “gone”\n`,
    );
  });

  it('finds a coding that has moved', async () => {
    const said = 'We count the trees of the whole valley.';
    const file = await put('p1.md', lines('Ann: New.', '', `Bob: ${said}`, '', 'Ann: x', '', 'Bob: y'));
    await put('p1.md.codes.yaml', `codings: [{id: a1, codes: [A], at: 1:6-1:45, quote: ${said}}]`);
    const { codings } = await json(file);
    assert.deepEqual(codings, [{ id: 'a1', codes: ['A'], coder: null, start: '3:6', end: '3:45', state: 'moved' }]);
  });

  it('gives roles, and the times of turns and codings', async () => {
    const talk = lines(
      'Ann (00:01:05): We count.',
      '',
      'Bob (00:02): Yes, all.',
      '',
      'Ann (00:03): So.',
      '',
      'Bob (00:04): No.',
    );
    const file = await put('p1.md', talk);
    await put('codebook.yaml', 'codes: [A]\nspeakers: [{name: Bob, role: guest}]\n');
    await put('p1.md.codes.yaml', 'codings: [{id: a1, codes: [A], at: "1:17-1:26", quote: We count.}]\n');
    const { layout, turns, codings } = await json(file);
    assert.equal(layout, 'time');
    assert.deepEqual(turns[0], { speaker: 'Ann', line: 1, endLine: 1, words: 2, time: 65_000 });
    assert.deepEqual(turns[1], { speaker: 'Bob', role: 'guest', line: 3, endLine: 3, words: 2, time: 2000 });
    assert.equal((codings[0] as { time?: number }).time, 65_000);
  });

  it('reads a transcript in the layout that the codebook above says for its folder', async () => {
    await put('codebook.yaml', 'layout: {wave 1: paragraphs, wave 1/p2.md: colon}\n');
    const [one, two] = [await put('wave 1/p1.md', TALK), await put('wave 1/p2.md', TALK)];
    assert.equal((await json(one)).layout, 'paragraphs');
    assert.equal((await json(two)).layout, 'colon');
    assert.equal((await json(one, '--codebook', join(folder, 'codebook.yaml'))).layout, 'paragraphs');
  });

  describe('finds the codebook', () => {
    const talk = lines('Ann: We count.', '', 'Misc', '', 'Bob: Yes.', '', 'Ann: So.', '', 'Bob: No.');
    const labels = async (...args: string[]) => (await json(...args)).labels.map(({ code, line }) => `${code} ${line}`);

    it('nowhere', async () => {
      assert.deepEqual(await labels(await put('p1.md', talk)), []);
    });

    it('in a folder above, the nearest first', async () => {
      const file = await put('a/b/c/p1.md', talk);
      await put('a/codebook.yaml', 'codes: [Misc]');
      assert.deepEqual(await labels(file), ['Misc 3']);
      await put('a/b/codebook.yaml', 'codes: [Other]');
      assert.deepEqual(await labels(file), []);
    });

    it('where --codebook says', async () => {
      const file = await put('p1.md', talk);
      await put('codebook.yaml', 'codes: [Other]');
      const other = await put('books/mine.yaml', 'codes: [Misc]');
      assert.deepEqual(await labels(file, '--codebook', other), ['Misc 3']);
      assert.deepEqual(await labels('--codebook', other, file), ['Misc 3']);
    });

    it('and says when the one of --codebook is not there', async () => {
      const file = await put('p1.md', talk);
      const { code, out, err } = await runCli('read', file, '--codebook', join(folder, 'none.yaml'));
      assert.deepEqual([code, out, err], [1, '', `${join(folder, 'none.yaml')}: there is no such file\n`]);
    });

    it('and names it where it cannot be read', async () => {
      const file = await put('p1.md', talk);
      const book = await put('books/mine.yaml', 'codes:\n\t- name: Misc\n');
      const { code, out, err } = await runCli('read', file, '--codebook', book, '--json');
      assert.equal(code, 1);
      assert.ok(err.startsWith(`${book}:2:1: error: `), err);
      assert.equal((JSON.parse(out) as Json).turns.length, 4);
    });
  });

  it('prints what it can when a sidecar cannot be read, and says where it is broken', async () => {
    const file = await put('p1.md', TALK);
    await put('p1.md.codes.yaml', SIDECAR.replace('    at: 7', '\tat: 7'));
    await put('p1.md.eve.codes.yaml', `${SIDECAR}<<<<<<< HEAD\n=======\n>>>>>>> theirs\n`);
    const { code, out, err } = await runCli('read', file, '--json');
    assert.equal(code, 1);
    const { turns, labels, codings } = JSON.parse(out) as Json;
    assert.deepEqual([turns.length, labels.length, codings.length], [4, 1, 0]);
    const [tab, conflict, ...more] = err.trimEnd().split('\n');
    assert.ok(tab?.startsWith(`${join(folder, 'p1.md.codes.yaml')}:9:1: error: `), err);
    assert.ok(conflict?.startsWith(`${join(folder, 'p1.md.eve.codes.yaml')}:11:1: error: Merge conflict`), err);
    assert.deepEqual(more, []);
  });

  it('warns of codes that are not in the codebook, and does not fail', async () => {
    const file = await put('p1.md', TALK);
    await put('codebook.yaml', 'codes: [Other]');
    const { code, err } = await runCli('read', file);
    assert.deepEqual([code, err], [0, `${file}:3:1: warning: The code “my-label” is not in the codebook.\n`]);
  });

  it('reads a text with a byte order mark and Windows’ line breaks', async () => {
    const file = await put('p1.md', `\ufeff${TALK.replaceAll('\n', '\r\n')}`);
    await put(
      'p1.md.codes.yaml',
      `\ufeff${SIDECAR.replaceAll('\n', '\r\n').replace('5:6-5:24', '1:6-1:25').replace('Every single year.', 'We count the trees.')}`,
    );
    const { turns, labels, codings } = await json(file);
    assert.deepEqual(turns[0], { speaker: 'Ann', line: 1, endLine: 3, words: 4 });
    assert.deepEqual(labels, [{ code: 'my-label', line: 3, excerpt: { start: '1:6', end: '1:25' } }]);
    assert.equal(codings[0]?.state, 'placed');
  });

  it('reads Windows-1252, which older transcripts are written in', async () => {
    const talk = 'Ren\xe9: Le caf\xe9 \x96 oui.\n\nZo\xeb: Ah.\n\nRen\xe9: Eh oui.\n\nZo\xeb: Bon.\n';
    const { turns } = await json(await put('p1.txt', Buffer.from(talk, 'latin1')));
    assert.deepEqual(
      turns.map(({ speaker }) => speaker),
      ['René', 'Zoë', 'René', 'Zoë'],
    );
  });

  it('reads UTF-16', async () => {
    const file = await put('p1.md', Buffer.from(`\ufeff${TALK}`, 'utf16le'));
    assert.equal((await json(file)).turns.length, 4);
    const swapped = await put('p2.md', Buffer.from(`\ufeff${TALK}`, 'utf16le').swap16());
    assert.equal((await json(swapped)).turns.length, 4);
  });

  it('reads an empty file', async () => {
    const file = await put('p1.md', '');
    const { code, out, err } = await runCli('read', file, '--json');
    assert.deepEqual(JSON.parse(out), { file, layout: 'paragraphs', turns: [], labels: [], codings: [] });
    assert.deepEqual([code, err], [0, '']);
  });

  it('refuses what is no text', async () => {
    const file = await put('p1.md', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]));
    const { code, out, err } = await runCli('read', file, '--json');
    assert.deepEqual([code, out, err], [1, '', `${file}:1:1: error: This is not a text file.\n`]);
  });

  it('says that a file is not there, also when its folder is not, or when only its sidecar is', async () => {
    const missing = [join(folder, 'none.md'), join(folder, 'no/such/folder/none.md'), join(folder, 'p1.md')];
    await put('p1.md.codes.yaml', SIDECAR);
    for (const file of missing) {
      const { code, out, err } = await runCli('read', file);
      assert.deepEqual([code, out], [1, '']);
      assert.equal(err.trimEnd().split('\n').at(-1), `${file}: there is no such file`);
    }
  });

  it('says that a folder is none', async () => {
    const { code, out, err } = await runCli('read', folder);
    assert.deepEqual([code, out], [1, '']);
    assert.ok(err.includes(folder), err);
  });

  it('says that a codebook or a sidecar is no transcript', async () => {
    for (const file of [await put('codebook.yaml', 'codes: [A]'), await put('p1.md.codes.yaml', SIDECAR)]) {
      const { code, out, err } = await runCli('read', file);
      assert.deepEqual([code, out, err], [1, '', `${file}: this is not a transcript\n`]);
    }
  });

  describe('explains itself', () => {
    it('after nothing', async () => {
      const { code, out, err } = await runCli();
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.startsWith('Usage: transcript-coding read FILE'), err);
    });

    for (const args of [
      ['read', 'p1.md', 'p2.md'],
      ['read', 'p1.md', '--jsn'],
      ['read', 'p1.md', '--codebook'],
      ['read', 'p1.md', '--json=yes'],
      ['read', 'p1.md', '--format=json'],
      ['check', '.', '--codebook=codebook.yaml'],
    ]) {
      it(`after: ${args.join(' ')}, and what is wrong`, async () => {
        const { code, out, err } = await runCli(...args);
        assert.deepEqual([code, out], [2, '']);
        assert.ok(err.includes(args[2]!.split('=')[0]!) && err.includes('\nUsage: '), err);
      });
    }

    for (const args of [['--help'], ['-h'], ['read', '--help']]) {
      it(`when asked: ${args.join(' ')}`, async () => {
        const { code, out, err } = await runCli(...args);
        assert.deepEqual([code, err], [0, '']);
        assert.ok(out.startsWith('Usage: '));
      });
    }
  });
});

describe('transcript-coding read on a real transcript', () => {
  const file = '../shared/transcripts/delve-pdf-interview-12-rached.md';
  let read: Json;
  before(async function () {
    if (!existsSync(file)) this.skip();
    read = await json(file);
  });

  it('finds all turns', () => {
    const counts: Record<string, number> = {};
    for (const { speaker } of read.turns) counts[speaker] = (counts[speaker] ?? 0) + 1;
    assert.equal(read.turns.length, 141);
    assert.deepEqual(counts, { Interviewee: 85, 'Interviewer 1': 46, 'Interviewer 2': 10 });
  });

  it('finds all labels, what they code and in which turn', () => {
    assert.equal(read.labels.length, 14);
    assert.equal(new Set(read.labels.map(({ code }) => code)).size, 8);
    const placed = [283, 285, 347, 419, 423].map((line) => {
      const label = read.labels.find((it) => it.line === line);
      const turn = read.turns.filter((it) => it.line <= line).at(-1);
      return [line, turn?.line, label?.excerpt?.start.split(':')[0], turn && turn.endLine >= line];
    });
    const turnOf = (index: number) => placed[index]?.[1];
    assert.deepEqual(placed[2], [347, 341, '345', true]);
    assert.deepEqual([placed[0]?.[2], placed[1]?.[2]], ['281', '281']);
    assert.deepEqual([placed[3]?.[2], placed[4]?.[2]], ['417', '421']);
    assert.equal(turnOf(3), turnOf(4));
  });
});
