import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { folderForEach, runCli, writeFiles } from './runCli';

const TALK = 'Ann: Night shifts are long.\n\nBen: They are.\n\nAnn: Yes, very long.\n\nBen: So it is.\n';

function sidecar(coder: string, ...codes: (readonly [line: number, code: string])[]): string {
  const lines = TALK.split('\n');
  const codings = codes.map(([line, code], i) => {
    const text = lines[line - 1] ?? '';
    return `  - id: ${coder.slice(0, 1)}${i}aaaa\n    codes: [${JSON.stringify(code)}]\n    at: ${line}:6-${line}:${text.length + 1}\n    quote: ${text.slice(5)}\n`;
  });
  return `transcript: p1.txt\ncoder: ${coder}\ncodings:${codes.length ? `\n${codings.join('')}` : ' []\n'}`;
}

interface Json {
  readonly studies: readonly {
    readonly folder: string;
    readonly coders: readonly (string | null)[];
    readonly unit: string;
    readonly seed: number;
    readonly overall: { readonly units: number; readonly pooled: { readonly interval: object } };
    readonly codes: readonly { readonly code: string; readonly given: readonly number[]; readonly units: number }[];
    readonly transcripts: readonly { readonly path: string }[];
    readonly withConsensus: readonly {
      readonly coder: string | null;
      readonly units: number;
      readonly pooled: { readonly given: readonly number[] };
    }[];
    readonly codedByOne: readonly { readonly coder: string | null; readonly paths: readonly string[] }[];
  }[];
}

describe('agreement', () => {
  let folder: string;
  folderForEach((it) => (folder = it));

  const write = (files: Readonly<Record<string, string>>) => writeFiles(folder, files);
  const run = (...args: string[]) => runCli('agreement', ...args);

  async function json(...args: string[]) {
    const { code, out, err } = await run(folder, '--format', 'json', ...args);
    assert.deepEqual([code, err], [0, '']);
    return (JSON.parse(out) as Json).studies;
  }

  const TWO = {
    'interviews/p1.txt': TALK,
    'interviews/p1.txt.maya.codes.yaml': sidecar('Maya', [1, 'Night'], [5, 'Night']),
    'interviews/p1.txt.jonas.codes.yaml': sidecar('jonas', [1, 'Night'], [3, '=1+1']),
    'interviews/p1.txt.consensus.codes.yaml': sidecar('consensus', [1, 'Night']),
  };

  it('prints a table that fits into 120 columns', async () => {
    await cp('samples', folder, { recursive: true });
    const { code, out, err } = await run(folder, '--coders', 'maya,jonas');
    assert.deepEqual([code, err], [0, '']);
    const lines = out.split('\n');
    assert.deepEqual(lines.slice(0, 2), ['maya, jonas', '1 transcript, 25 turns, 13 of them coded by nobody']);
    // The numbers are worked out by hand in agreement/sampleStudy.test.ts.
    const cells = (name: string) =>
      lines
        .find((line) => line.startsWith(name))
        ?.split(/ {2,}/)
        .slice(1, 9);
    assert.deepEqual(cells('code '), ['maya', 'jonas', 'both', '%', 'κ', 'π', 'BP', 'AC1']);
    assert.deepEqual(cells('App-rating'), ['2', '3', '2', '96.0', '0.78', '0.78', '0.92', '0.95']);
    assert.deepEqual(cells('all codes'), ['16', '13', '10', '96.4', '0.67', '0.67', '0.93', '0.96']);
    assert.ok(Math.max(...lines.map((line) => line.length)) <= 120);
  });

  it('is of those who have a name, without the consensus, and tells their figures as JSON', async () => {
    await write({ ...TWO, 'interviews/p1.txt.codes.yaml': 'codings: []\n' });
    const [study] = await json();
    assert.deepEqual(study?.coders, ['jonas', 'Maya']);
    assert.deepEqual(
      study.codes.map(({ code, given, units }) => [code, given, units]),
      [
        ['=1+1', [1, 0], 4],
        ['Night', [1, 2], 4],
      ],
    );
    assert.deepEqual([study.unit, study.seed, study.overall.units], ['turn', 1, 4]);
  });

  it('takes who is asked for, in that order; a hyphen is nobody in particular', async () => {
    await write({ ...TWO, 'interviews/p1.txt.codes.yaml': 'codings: []\n' });
    const [study] = await json('--coders', 'maya, -', '--unit', 'sentence', '--uncoded', 'exclude');
    assert.deepEqual([study?.coders, study?.unit, study?.overall.units], [['Maya', null], 'sentence', 2]);
  });

  it('takes nobody in particular, too, where only one has a name', async () => {
    await write({
      'interviews/p1.txt': TALK,
      'interviews/p1.txt.maya.codes.yaml': sidecar('maya', [1, 'Night']),
      'interviews/p1.txt.codes.yaml': 'codings: []\n',
    });
    assert.deepEqual((await json())[0]?.coders, [null, 'maya']);
  });

  it('takes of three coders Conger’s and Fleiss’ κ in place of Cohen’s and Scott’s', async () => {
    await write({ ...TWO, 'interviews/p1.txt.eve.codes.yaml': sidecar('Eve', [1, 'Night'], [5, 'Night']) });
    const { out } = await run(folder);
    const [header = '', night = ''] = out.split('\n').filter((line) => /^(code|Night) /.test(line));
    assert.deepEqual(header.split(/ +/).slice(1, 8), ['Eve', 'jonas', 'Maya', 'all', '%', 'Conger', 'Fleiss']);
    // Of four turns Eve and Maya have coded the first and the third, jonas the first: 10 of 12 pairs agree. By chance Conger expects 1/2,
    // Fleiss (5/12)² + (7/12)² = 74/144.
    assert.deepEqual(night.split(/ +/).slice(1, 8), ['2', '1', '2', '1', '83.3', '0.67', '0.66']);
    assert.ok(out.split('\n').every((line) => line.length <= 120));
  });

  it('asks only about what participants say, where asked', async () => {
    await write({ ...TWO, 'codebook.yaml': 'codes: [Night]\nspeakers:\n  - name: Ann\n    role: interviewer\n' });
    const { out } = await run(folder, '--roles', 'participant');
    assert.match(out, /\n1 transcript, 2 turns, 1 of them coded by nobody\nturns of those who ask left out\n/);
    // Ann alone was given Night.
    assert.deepEqual(
      (await json('--roles', 'participant'))[0]?.codes.map(({ code, given }) => [code, given]),
      [['=1+1', [1, 0]]],
    );
  });

  it('prints the same intervals for the same seed, and others for another', async () => {
    await write(TWO);
    const interval = async (...args: string[]) => (await json(...args))[0]?.overall.pooled.interval;
    assert.deepEqual(await interval('--seed', '7'), await interval('--seed', '7'));
    assert.notDeepEqual(await interval('--seed', '7'), await interval('--seed', '8'));
  });

  it('prints CSV of several studies in which each coder has one column', async () => {
    await write({
      'a/codebook.yaml': 'codes: []\n',
      'a/interviews/p1.txt': TALK,
      'a/interviews/p1.txt.ana.codes.yaml': sidecar('Ana', [1, 'Night']),
      'a/interviews/p1.txt.maya.codes.yaml': sidecar('Maya', [1, 'Night'], [5, 'Night']),
      'b/codebook.yaml': 'codes: []\n',
      'b/interviews/p1.txt': TALK,
      'b/interviews/p1.txt.maya.codes.yaml': sidecar('Maya', [3, 'Day']),
      'b/interviews/p1.txt.zoe.codes.yaml': sidecar('Zoe', [1, 'Day'], [3, 'Day'], [5, 'Day']),
    });
    const rows = (await run(folder, '--format', 'csv')).out.trimEnd().split('\r\n');
    assert.match(
      rows[0] ?? '',
      /^study,row,name,unit,units,uncoded units,given by Ana,given by Maya,given by Zoe,given by all,/,
    );
    const all = rows.filter((row) => /^[ab],all,/.test(row)).map((row) => row.split(',').slice(0, 10).join());
    assert.deepEqual(all, ['a,all,,turn,4,2,1,2,,1', 'b,all,,turn,4,1,,1,3,1']);
  });

  it('prints CSV in which no cell is a formula, and numbers stay numbers', async () => {
    await write(TWO);
    const { code, out } = await run(folder, '--format', 'csv');
    assert.equal(code, 0);
    const rows = out.trimEnd().split('\r\n');
    assert.match(
      rows[0] ?? '',
      /^study,row,name,unit,units,uncoded units,given by jonas,given by Maya,given by all,percent,/,
    );
    assert.match(rows[1] ?? '', /^,code,'=1\+1,turn,4,,1,0,0,0\.75,/);
    assert.match(rows[3] ?? '', /^,transcript,interviews\/p1\.txt,turn,4,1,2,2,1,0\.75,/);
    assert.match(rows[4] ?? '', /^,all,,turn,4,1,2,2,1,0\.75,/);
    // Night shifts are long. has 19 characters, Yes, very long. 13: 2 · 19 of 51 that were coded so are coded by both, with nothing else.
    const sets = rows.slice(5, 7).map((row) => row.split(',').filter(Boolean));
    assert.deepEqual(sets, [
      ['set', 'Night', String(38 / 51), 'unitising set: one-category'],
      ['set', "'=1+1", '0', 'unitising set: no-overlap'],
    ]);
    assert.equal(new Set(rows.map((row) => row.replace(/"[^"]*"/g, '').split(',').length)).size, 1);
    // π of a code that one has given once of four times: 1 − .25 / (1 − .125² − .875²)
    assert.match(rows[1] ?? '', /,-0\.142857/);
  });

  it('compares only the transcripts that are asked for', async () => {
    await write({
      ...TWO,
      'more/p1.txt': TALK,
      'more/p1.txt.maya.codes.yaml': sidecar('maya', [1, 'Night']),
      'more/p1.txt.jonas.codes.yaml': sidecar('jonas'),
    });
    const paths = async (...args: string[]) => (await json(...args))[0]?.transcripts.map(({ path }) => path);
    assert.deepEqual(await paths(), ['interviews/p1.txt', 'more/p1.txt']);
    assert.deepEqual(await paths('--transcripts', 'more/*.txt'), ['more/p1.txt']);
  });

  it('leaves out a sidecar that can’t be read wholly, and says so', async () => {
    await write({
      ...TWO,
      'interviews/p2.txt': TALK,
      'interviews/p2.txt.maya.codes.yaml': sidecar('maya', [1, 'Night']),
      'interviews/p2.txt.jonas.codes.yaml': sidecar('jonas', [1, 'Night']).replace('at: 1:6', 'at: nowhere'),
    });
    const { code, out, err } = await run(folder);
    assert.equal(code, 1);
    assert.match(out, /^jonas, Maya\n1 transcript, 4 turns/);
    assert.match(err, /p2\.txt\.jonas\.codes\.yaml:6:\d+: error: /);
    assert.match(err, /p2\.txt\.jonas\.codes\.yaml: counts as if it weren’t there\n$/);
  });

  it('names the transcripts that only one of the compared coders has coded', async () => {
    const many = Array.from({ length: 9 }, (_, i) => `interviews/b${i + 1}.txt`);
    await write({
      ...TWO,
      'interviews/a.txt': TALK,
      'interviews/a.txt.jonas.codes.yaml': sidecar('jonas'),
      'interviews/c.txt': TALK,
      'interviews/c.txt.eve.codes.yaml': sidecar('eve', [1, 'Night']),
      'interviews/c.txt.consensus.codes.yaml': sidecar('consensus', [1, 'Night']),
      ...Object.fromEntries(
        many.flatMap((path) => [
          [path, TALK],
          [`${path}.maya.codes.yaml`, sidecar('Maya', [1, 'Night'])],
        ]),
      ),
    });
    assert.deepEqual((await json())[0]?.codedByOne, [
      { coder: 'jonas', paths: ['interviews/a.txt'] },
      { coder: 'Maya', paths: many },
    ]);
    const { out } = await run(folder);
    const lines = out.split('\n');
    const at = lines.indexOf('Coded by jonas only: interviews/a.txt');
    assert.deepEqual(lines.slice(at - 1, at + 4), [
      '',
      'Coded by jonas only: interviews/a.txt',
      `Coded by Maya only: ${many.slice(0, 5).join(', ')},`,
      `  ${many.slice(5).join(', ')}`,
      '',
    ]);
    assert.deepEqual((await json('--transcripts', '*/p1.txt'))[0]?.codedByOne, []);
    assert.doesNotMatch((await run(folder, '--transcripts', '*/p1.txt')).out, / only: /);
  });

  it('holds each coder against the consensus, where there is one', async () => {
    await write({
      ...TWO,
      'interviews/p2.txt': TALK,
      'interviews/p2.txt.maya.codes.yaml': sidecar('Maya', [1, 'Night']),
      'interviews/p2.txt.jonas.codes.yaml': sidecar('jonas', [3, 'Night']),
      'interviews/p3.txt': TALK,
      'interviews/p3.txt.maya.codes.yaml': sidecar('Maya', [7, 'Night']),
      'interviews/p3.txt.consensus.codes.yaml': sidecar('consensus'),
    });
    const { out } = await run(folder);
    const lines = out.split('\n').map((line) => line.split(/ {2,}/));
    const at = lines.findIndex(([first]) => first === 'with the consensus');
    // jonas in p1, with two codes: both in the first turn, only jonas in the second, neither in six: p_e = (1·2 + 7·6) / 64 = .6875.
    // Maya in p1 and p3: both in one turn, only Maya in two, neither in five: p_e = (1·3 + 7·5) / 64 = .59375.
    assert.deepEqual(lines.slice(at, at + 3), [
      ['with the consensus', 'transcripts', 'units', '%', 'κ', 'precision', 'recall', 'F1'],
      ['jonas', '1', '4', '87.5', '0.60', '0.50', '1.00', '0.67'],
      ['Maya', '2', '8', '75.0', '0.38', '0.33', '1.00', '0.50'],
    ]);

    const csv = (await run(folder, '--format', 'csv')).out.trimEnd().split('\r\n');
    assert.match(csv.at(-2) ?? '', /^,consensus,jonas,turn,4,2,2,,1,0\.875,0\.6,/);
    assert.match(csv.at(-1) ?? '', /^,consensus,Maya,turn,8,5,,3,1,0\.75,/);
    assert.equal(new Set(csv.map((row) => row.replace(/"[^"]*"/g, '').split(',').length)).size, 1);
    const transcripts = csv[0]?.split(',').indexOf('transcripts') ?? -1;
    assert.deepEqual(
      csv.slice(-2).map((row) => row.replace(/"[^"]*"/g, '').split(',')[transcripts]),
      ['1', '2'],
    );

    const jonas = async (...args: string[]) => (await json(...args))[0]?.withConsensus[0];
    assert.deepEqual([(await jonas())?.coder, (await jonas())?.pooled.given], ['jonas', [1, 2]]);
    assert.equal((await jonas('--uncoded', 'exclude'))?.units, 2);
    assert.deepEqual((await json('--transcripts', '*/p2.txt'))[0]?.withConsensus, []);
  });

  it('says why there is nothing to compare, and who there is', async () => {
    await write({
      ...TWO,
      'interviews/p2.txt': TALK,
      'interviews/p2.txt.eve.codes.yaml': sidecar('eve', [1, 'Night']),
    });
    const said = async (...args: string[]) => {
      const { code, out, err } = await run(folder, ...args);
      assert.deepEqual([code, out], [2, '']);
      return err.slice(folder.length + 2).trimEnd();
    };
    const there = 'who has coded how many transcripts: eve (1), jonas (1), Maya (1)';
    assert.equal(await said('--coders', 'maya,bob'), `“bob” has coded nothing here; ${there}`);
    assert.equal(await said('--coders', 'maya,-'), `“(nobody in particular)” has coded nothing here; ${there}`);
    assert.equal(await said('--coders', 'maya'), `it takes two coders to agree; ${there}`);
    assert.equal(await said('--coders', 'maya,Maya'), `it takes two coders to agree; ${there}`);
    assert.equal(await said('--coders', 'maya,eve'), `no transcript has been coded by two of these; ${there}`);
    assert.match(await said('--coders', 'maya,consensus'), /^the consensus is what coders have agreed on/);
  });

  it('says that there is no study, and how it is used', async () => {
    assert.match((await run(folder)).err, /there is no study here/);
    assert.equal((await run(join(folder, 'nowhere'))).code, 2);
    for (const args of [
      ['--unit', 'page'],
      ['--uncoded', 'maybe'],
      ['--roles', 'interviewer'],
      ['--seed', 'x'],
      ['--format', 'text'],
    ]) {
      const { code, err } = await run(folder, ...args);
      assert.equal(code, 2);
      assert.match(err, /\nUsage: /);
    }
  });
});
