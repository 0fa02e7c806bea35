import assert from 'node:assert/strict';
import { STUDY } from './findings';
import { folderForEach, runCli, writeFiles } from './runCli';

describe('stats and cooccur', () => {
  let folder: string;
  folderForEach((it) => (folder = it));
  beforeEach(() => writeFiles(folder, STUDY));

  async function run(command: string, ...args: string[]): Promise<string> {
    const { code, out, err } = await runCli(command, folder, ...args);
    assert.deepEqual([code, err], [0, '']);
    return out;
  }

  const cells = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/));
  const rows = (csv: string) => csv.trimEnd().split('\r\n');

  it('prints how often each code was given', async () => {
    // P1 has 4 + 9 + 3 + 3 words, p2 has 4 + 2 + 5 + 4.
    assert.deepEqual(cells(await run('stats')), [
      ['2 transcripts, 34 words'],
      [''],
      ['code', 'excerpts', 'transcripts', 'words', '% of words', 'coders'],
      ['Night', '1', '1', '2', '5.9', '1'],
      ['Night-long', '2', '1', '9', '26.5', '2'],
      ['Pay', '2', '2', '11', '32.4', '1'],
      ['=SUM(A1)', '1', '1', '3', '8.8', '1'],
      ['all codes', '5', '2', '16', '47.1', '2'],
    ]);
  });

  it('prints the same as CSV, with what codes under a code have', async () => {
    assert.deepEqual(rows(await run('stats', '--children', '--format', 'csv')), [
      'study,code,level,excerpts,transcripts,words,share of words,coders',
      `,Night,0,3,2,11,${11 / 34},2`,
      `,Night-long,1,2,1,9,${9 / 34},2`,
      `,Pay,0,2,2,11,${11 / 34},1`,
      `,'=SUM(A1),0,1,1,3,${3 / 34},1`,
    ]);
    assert.match(await run('stats', '--children'), /\nNight {2,}3 .*\n {2}Night-long {2,}2 /);
  });

  it('counts what meets a condition, and tells the query of each number as JSON', async () => {
    const out = JSON.parse(await run('stats', '--where', 'role = participant', '--format', 'json')) as object;
    const night = { excerpts: 2, transcripts: 1, words: 9, share: 9 / 34, coders: 2 };
    const pay = { excerpts: 1, transcripts: 1, words: 9, share: 9 / 34, coders: 1 };
    const none = { excerpts: 0, transcripts: 0, words: 0, share: 0, coders: 0 };
    assert.deepEqual(out, {
      where: 'role = participant',
      children: false,
      studies: [
        {
          folder: '',
          transcripts: 2,
          talkWords: 34,
          codes: [
            { code: 'Night', level: 0, ...none, query: 'only Night AND role = participant' },
            { code: 'Night-long', level: 1, ...night, query: 'only Night-long AND role = participant' },
            { code: 'Pay', level: 0, ...pay, query: 'only Pay AND role = participant' },
          ],
          all: { ...night, query: 'coded AND role = participant' },
        },
      ],
    });
  });

  it('prints codes by transcript, speaker, role, coder and attribute', async () => {
    assert.deepEqual(cells(await run('stats', '--by', 'transcript')), [
      ['code', 'interviews/p1.txt', 'interviews/p2.txt', 'all'],
      ['Night', '·', '1', '1'],
      ['Night-long', '2', '·', '2'],
      ['Pay', '1', '1', '2'],
      ['=SUM(A1)', '1', '·', '1'],
      ['all codes', '3', '2', '5'],
    ]);
    const header = async (by: string) => cells(await run('stats', '--by', by))[0];
    assert.deepEqual(await header('speaker'), ['code', 'Ann', 'Ben', 'Interviewer', 'all']);
    assert.deepEqual(await header('role'), ['code', 'interviewer', 'participant', 'all']);
    assert.deepEqual(await header('Coder'), ['code', '(nobody in particular)', 'consensus', 'Maya', 'all']);
    assert.deepEqual(await header('SITE'), ['code', 'Montréal', 'all']);
  });

  it('prints a row for each cell as CSV, empty ones too', async () => {
    const csv = rows(await run('stats', '--by', 'transcript', '--format', 'csv', '--where', 'Night'));
    assert.deepEqual(csv, [
      'study,code,level,transcript,excerpts,words,talk words,share of words',
      ',Night,0,interviews/p1.txt,0,0,19,0',
      `,Night,0,interviews/p2.txt,1,2,15,${2 / 15}`,
      `,Night-long,1,interviews/p1.txt,2,9,19,${9 / 19}`,
      ',Night-long,1,interviews/p2.txt,0,0,15,0',
      `,Pay,0,interviews/p1.txt,1,9,19,${9 / 19}`,
      ',Pay,0,interviews/p2.txt,0,0,15,0',
    ]);
    assert.deepEqual(rows(await run('stats', '--by', '"age"', '--format', 'csv')).slice(0, 3), [
      'study,code,level,attribute age,excerpts,words,talk words,share of words',
      ',Night,0,41,0,0,19,0',
      `,Night-long,1,41,2,9,19,${9 / 19}`,
    ]);
  });

  it('has a row for each code of the codebook and for all there is, when nothing is found, too', async () => {
    const nothing = ['--where', 'text ~ "said by nobody"', '--format', 'csv'];
    assert.deepEqual(rows(await run('stats', ...nothing)).slice(1), [
      ',Night,0,0,0,0,0,0',
      ',Night-long,1,0,0,0,0,0',
      ',Pay,0,0,0,0,0,0',
    ]);
    const columnsBy = async (by: string) => {
      const [, ...its] = rows(await run('stats', '--by', by, ...nothing)).map((row) => row.split(','));
      for (const [, , , , excerpts, words] of its) assert.deepEqual([excerpts, words], ['0', '0']);
      assert.deepEqual([...new Set(its.map(([, code]) => code))], ['Night', 'Night-long', 'Pay']);
      return its.slice(0, its.length / 3).map(([, , , label]) => label);
    };
    assert.deepEqual(await columnsBy('role'), ['interviewer', 'participant']);
    assert.deepEqual(await columnsBy('speaker'), ['Ann', 'Ben', 'Interviewer']);
    assert.deepEqual(await columnsBy('coder'), ['consensus', 'Maya']);
    assert.deepEqual(await columnsBy('transcript'), ['interviews/p1.txt', 'interviews/p2.txt']);
    assert.deepEqual(await columnsBy('age'), ['41']);
    // People read only what there is.
    assert.match(
      (await runCli('stats', folder, '--where', 'text ~ "said by nobody"')).out,
      /^[^\n]*\n\ncode [^\n]*\nall codes [^\n]*\n$/,
    );
  });

  it('prints cells with their queries as JSON; nobody in particular is null', async () => {
    const { by, studies } = JSON.parse(await run('stats', '--by', 'coder', '--format', 'json')) as {
      by: string;
      studies: {
        columns: object[];
        cells: { code: string; column: string | null; excerpts: number; query: string }[];
        all: object;
      }[];
    };
    const [study] = studies;
    assert.equal(by, 'coder');
    assert.deepEqual(study?.columns, [
      { column: null, talkWords: null, excerpts: 1, words: 4, query: 'coded AND coder = ""' },
      { column: 'consensus', talkWords: null, excerpts: 1, words: 4, query: 'coded AND coder = consensus' },
      { column: 'Maya', talkWords: null, excerpts: 4, words: 16, query: 'coded AND coder = Maya' },
    ]);
    assert.deepEqual(study.all, { excerpts: 5, words: 16, query: 'coded' });
    for (const { query, excerpts } of study.cells) {
      assert.match((await runCli('query', query, folder)).err, new RegExp(`^${excerpts} excerpts? in`), query);
    }
    assert.equal(study.cells.length, 6);
  });

  it('breaks a table that is too wide', async () => {
    const speakers = Array.from({ length: 12 }, (_, i) => `Participant ${i + 11}`);
    const text = [...speakers, ...speakers].map((name) => `${name}: Words of ${name}.\n`).join('\n');
    const codings = speakers.map(
      (name, i) =>
        `  - id: k${i}aaaaaa\n    codes: [Pay]\n    quote: Words of ${name}.\n    at: ${2 * i + 1}:${name.length + 3}-${2 * i + 1}:${2 * name.length + 13}\n`,
    );
    await writeFiles(folder, {
      'interviews/p1.txt': text,
      'interviews/p1.txt.maya.codes.yaml': `coder: Maya\ncodings:\n${codings.join('')}`,
      'interviews/p1.txt.codes.yaml': 'codings: []\n',
      'interviews/p1.txt.consensus.codes.yaml': 'codings: []\n',
    });
    const out = await run('stats', '--by', 'speaker');
    assert.ok(
      out.split('\n').every((line) => line.length <= 120),
      out,
    );
    const blocks = out.split('\n\n');
    assert.ok(blocks.length > 1 && blocks.every((block) => /^code {2,}/.test(block)));
    for (const name of speakers) assert.equal(out.split(name).length, 2, name);
  });

  it('prints how often codes occur together, as numbered columns', async () => {
    assert.deepEqual(cells(await run('cooccur')), [
      ['code', '1', '2', '3', '4'],
      ['1 Night', '1', '·', '·', '·'],
      ['2 Night-long', '·', '2', '1', '·'],
      ['3 Pay', '·', '1', '2', '·'],
      ['4 =SUM(A1)', '·', '·', '·', '1'],
    ]);
    const pay = async (...args: string[]) => cells(await run('cooccur', ...args))[3]?.slice(1);
    assert.deepEqual(await pay('--relation', 'overlaps'), ['·', '1', '2', '·']);
    assert.deepEqual(await pay('--relation', 'transcript'), ['1', '1', '2', '1']);
    assert.deepEqual(await pay('--within', '1 turn'), ['·', '1', '2', '1']);
    assert.deepEqual(await pay('--within', '9 words'), ['1', '1', '2', '1']);
    assert.deepEqual(await pay('--within', '0 turns'), ['·', '1', '2', '·']);
    // Of two excerpts of a code one is inside of the other code's, and that one contains it.
    const long = async (...args: string[]) => cells(await run('cooccur', ...args))[2]?.slice(1);
    assert.deepEqual(await long('--relation', 'inside'), ['·', '2', '2', '·']);
    assert.deepEqual(await long('--relation', 'contains'), ['·', '2', '1', '·']);
  });

  it('prints each two codes as CSV and JSON, with how many excerpts both have', async () => {
    const csv = rows(await run('cooccur', '--relation', 'inside', '--format', 'csv'));
    assert.equal(csv.length, 1 + 4 * 4);
    assert.equal(csv[0], 'study,code,with,excerpts,words,code excerpts,with excerpts');
    assert.equal(csv[7], ',Night-long,Pay,2,9,2,2');
    assert.equal(csv[10], ',Pay,Night-long,1,9,2,2');
    const json = JSON.parse(
      await run('cooccur', '--within', '1 turn', '--where', 'coder = Maya', '--format', 'json'),
    ) as {
      together: string;
      studies: { cells: object[]; codes: object[] }[];
    };
    assert.equal(json.together, 'within 1 turns');
    assert.deepEqual(json.studies[0]?.codes[1], {
      code: 'Night-long',
      level: 1,
      excerpts: 1,
      words: 9,
      query: 'only Night-long AND coder = Maya',
    });
    const query = '(only Night-long AND coder = Maya) within 1 turn of (only Pay AND coder = Maya)';
    assert.deepEqual(json.studies[0].cells[2], { code: 'Night-long', with: 'Pay', excerpts: 1, words: 9, query });
  });

  it('tells what it doesn’t understand', async () => {
    for (const args of [
      ['stats', '--relation', 'excerpt'],
      ['stats', '--format', 'table'],
      ['cooccur', '--relation', 'near'],
      ['cooccur', '--within', 'two turns'],
      ['cooccur', '--within', '2 turns', '--relation', 'turn'],
    ]) {
      const { code, err } = await runCli(...args);
      assert.equal(code, 2);
      assert.match(err, /\nUsage: /);
    }
    const bad = await runCli('stats', folder, '--where', 'NOT');
    assert.equal(bad.code, 2);
    assert.match(bad.err, /^--where:1:1: error: /);
    const unknown = await runCli('stats', folder, '--by', 'Sitte');
    assert.equal(unknown.code, 0);
    assert.match(
      unknown.err,
      /^--by:1:1: warning: No transcript says “Sitte” in its front matter\. Is “site” meant\? \[unknown-attribute\]\n {2}Sitte\n {2}\^{5}\n$/,
    );
  });
});
