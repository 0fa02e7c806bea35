import assert from 'node:assert/strict';
import { join } from 'node:path';
import { P1, sidecarOf, STUDY } from './findings';
import { folderForEach, runCli, writeFiles } from './runCli';

describe('query and export', () => {
  let folder: string;
  folderForEach((it) => (folder = it));

  const write = (files: Readonly<Record<string, string>>) => writeFiles(folder, files);

  async function query(text: string, ...args: string[]): Promise<string[]> {
    const { code, out, err } = await runCli('query', text, folder, ...args);
    assert.equal(code, 0, err);
    return out.trimEnd().split(/\r?\n/);
  }

  it('prints where excerpts are, their codes, coder and speaker, and what is said', async () => {
    await write(STUDY);
    const { code, out, err } = await runCli('query', 'Night', folder);
    assert.deepEqual([code, err], [0, '3 excerpts in 2 transcripts\n']);
    const [p1, p2] = [join(folder, 'interviews/p1.txt'), join(folder, 'interviews/p2.txt')];
    assert.deepEqual(out.split('\n'), [
      `${p1}:8:5: Night-long, Pay (Maya): Ben: The nights are long. And nobody pays for it.`,
      `${p1}:8:5: Night-long: Ben: The nights are long.`,
      `${p2}:1:6: Night (Maya): Ann: Night shifts`,
      '',
    ]);
  });

  it('prints paragraphs where nothing of coding is asked for, and only the beginning of what is long', async () => {
    await write(STUDY);
    const p2 = join(folder, 'interviews/p2.txt');
    const { out, err } = await runCli('query', 'text ~ mostly', folder);
    assert.deepEqual([out, err], [`${p2}:7:6: Ben: So it is, "mostly".\n`, '1 paragraph in 1 transcript\n']);

    const long = `Ann: ${'Well, yes. '.repeat(20)}\n\nBen: No.\n\nAnn: Ah.\n\nBen: Oh.\n`;
    await write({ 'interviews/p2.txt': long, 'interviews/p2.txt.maya.codes.yaml': 'codings: []\n' });
    const [line = ''] = await query('text ~ "well, yes" AND uncoded');
    const words = line.slice(line.indexOf('Well'));
    assert.deepEqual([words.length, words.at(-1)], [100, '…']);
  });

  it('prints with a caret what is wrong in a query, and that this is no answer', async () => {
    await write(STUDY);
    const { code, out, err } = await runCli('query', 'Night AND\n  (Pay', folder);
    assert.deepEqual([code, out], [2, '']);
    const [said = '', ...lines] = err.split('\n');
    assert.match(said, /^query:2:3: error: .* \[[a-z-]+\]$/);
    assert.deepEqual(lines, ['    (Pay', '    ^', '']);
  });

  it('warns of names that a study doesn’t have, under all of them, tabs kept', async () => {
    await write(STUDY);
    const { code, out, err } = await runCli('query', 'Nihgt AND\tspeaker = "Interviever"', folder);
    assert.deepEqual([code, out], [0, '']);
    assert.deepEqual(err.split('\n'), [
      'query:1:1: warning: The code “Nihgt” is not in the codebook. Is “Night” meant? [unknown-code]',
      '  Nihgt AND\tspeaker = "Interviever"',
      '  ^^^^^',
      'query:1:21: warning: Nobody called “Interviever” speaks in this study. Is “Interviewer” meant? [unknown-speaker]',
      '  Nihgt AND\tspeaker = "Interviever"',
      '           \t          ^^^^^^^^^^^^^',
      '0 excerpts in 0 transcripts',
      '',
    ]);
  });

  it('prints everything of an excerpt as JSON', async () => {
    await write(STUDY);
    const out = (await query('has memo OR coder = consensus', '--format', 'json')).join('\n');
    assert.deepEqual(JSON.parse(out), {
      query: 'has memo OR coder = consensus',
      studies: [
        {
          folder: '',
          excerpts: [
            {
              transcript: 'interviews/p1.txt',
              start: '8:5',
              end: '8:49',
              turn: 2,
              speaker: 'Ben',
              role: 'participant',
              kind: 'excerpt',
              coder: 'Maya',
              codes: ['Night-long', 'Pay'],
              memo: 'Both at once.\nAsk her.',
              text: 'The nights are long. And nobody pays for it.',
              words: 9,
              attributes: { age: ['41'], site: ['Montréal'] },
            },
          ],
        },
      ],
    });
  });

  it('prints CSV in which no cell is a formula, with a column for each attribute', async () => {
    await write(STUDY);
    const { code, out, err } = await runCli('export', folder);
    assert.deepEqual([code, err], [0, '5 excerpts in 2 transcripts\n']);
    assert.deepEqual(out.split('\r\n'), [
      'study,transcript,start line,start column,end line,end column,turn,speaker,role,kind,coder,codes,memo,text,words,attribute age,attribute site',
      ',interviews/p1.txt,8,5,8,49,2,Ben,participant,excerpt,Maya,Night-long; Pay,"Both at once.\nAsk her.",The nights are long. And nobody pays for it.,9,41,Montréal',
      ',interviews/p1.txt,8,5,8,25,2,Ben,participant,excerpt,,Night-long,,The nights are long.,4,41,Montréal',
      ",interviews/p1.txt,10,14,10,28,3,Interviewer,interviewer,excerpt,Maya,'=SUM(A1),,Nobody at all?,3,41,Montréal",
      ',interviews/p2.txt,1,6,1,18,1,Ann,,excerpt,Maya,Night,,Night shifts,2,,',
      ',interviews/p2.txt,5,21,5,30,3,Ann,,excerpt,Maya,Pay,,well paid,2,,',
      '',
    ]);
  });

  it('has the same columns of CSV whatever is found', async () => {
    await write(STUDY);
    const [header] = await query('coded', '--format', 'csv');
    assert.match(header ?? '', /,attribute age,attribute site$/);
    for (const found of ['coded AND transcript = p2', 'text ~ "said by nobody"', 'uncoded']) {
      assert.equal((await query(found, '--format', 'csv'))[0], header, found);
    }
    assert.deepEqual(await query('text ~ "said by nobody"', '--format', 'csv'), [header]);
  });

  it('exports what meets a condition, of the consensus, too', async () => {
    await write(STUDY);
    const exported = async (...args: string[]) => (await runCli('export', folder, ...args)).out;
    assert.match(
      await exported('--where', 'coder = consensus', '--format', 'text'),
      /: Pay \(consensus\): Ben: nobody pays for it\n$/,
    );
    // As a condition it is about excerpts, also where it names nothing of coding.
    assert.equal((await exported('--where', 'text ~ night')).trimEnd().split('\r\n').length, 4);
    const { code, err } = await runCli('export', folder, '--where', 'Pay AND');
    assert.equal(code, 2);
    assert.match(err, /^--where:1:5: error: /);
  });

  it('searches all studies in a folder', async () => {
    const at = (root: string) =>
      Object.fromEntries(Object.entries(STUDY).map(([path, text]) => [`${root}/${path}`, text]));
    await write({ ...at('a'), ...at('b') });
    const rows = await query('only Night', '--format', 'csv');
    assert.deepEqual(
      rows.map((row) => row.split(',').slice(0, 2).join()),
      ['study,transcript', 'a,interviews/p2.txt', 'b,interviews/p2.txt'],
    );
    const { studies } = JSON.parse((await query('Night-long', '--format', 'json')).join('\n')) as {
      studies: { folder: string; excerpts: unknown[] }[];
    };
    assert.deepEqual(
      studies.map((it) => [it.folder, it.excerpts.length]),
      [
        ['a', 2],
        ['b', 2],
      ],
    );
    assert.equal((await query('Night-long', '--transcripts', 'a/**/*.txt')).length, 2);
  });

  it('tells what can’t be read and what is lost, and goes on', async () => {
    await write({
      ...STUDY,
      'interviews/p1.txt.codes.yaml': 'codings: [',
      'interviews/p2.txt.maya.codes.yaml': sidecarOf(P1, 'Maya', ['The nights are long.', 'Night']),
    });
    const { code, out, err } = await runCli('export', folder, '--format', 'text');
    assert.equal(code, 1);
    assert.equal(out.trimEnd().split('\n').length, 2);
    assert.match(err, /p1\.txt\.codes\.yaml:1:\d+: error: /);
    assert.match(err, /\n1 coding whose excerpts are lost left out\n2 excerpts in 1 transcript\n$/);
  });

  it('tells one who codes blind only of their own', async () => {
    await write({
      ...STUDY,
      '.vscode/settings.json': JSON.stringify({ 'transcriptCoding.blind': true, 'transcriptCoding.coder': 'Jonas' }),
      'interviews/p2.txt.jonas.codes.yaml': sidecarOf(STUDY['interviews/p2.txt'] ?? '', 'Jonas', ['They are.', 'Pay']),
      'interviews/p1.txt.eve.codes.yaml': 'codings: [',
    });
    const coders = async (...args: string[]) => {
      const { code, out, err } = await runCli('export', folder, '--format', 'json', ...args);
      assert.equal(code, 0, err);
      assert.match(err, /^Coding is blind here .*: of all codings only those of (Jonas|Maya) are told\.\n/);
      const { studies } = JSON.parse(out) as { studies: { excerpts: { coder: string }[] }[] };
      return studies[0]?.excerpts.map(({ coder }) => coder);
    };
    assert.deepEqual(await coders(), ['Jonas']);
    assert.deepEqual(await coders('--coder', 'Maya'), ['Maya', 'Maya', 'Maya', 'Maya']);
    // Not even that there are others.
    assert.match((await runCli('query', 'coder = Maya', folder)).err, /Nobody called “Maya” has coded in this study/);
  });

  it('asks a saved query by its name, in each study its own', async () => {
    const saved = (query: string) =>
      `queries:\n  - name: Long nights\n    query: ${query}\n  - name: Broken\n    query: Pay AND\n`;
    await write({ ...STUDY, 'queries.yaml': saved('only Night-long AND coder = Maya') });
    const run = (...args: string[]) => runCli('query', '--saved', ...args);
    const written = await runCli('query', 'only Night-long AND coder = Maya', folder);
    assert.match(written.err, /^1 excerpt /);
    assert.deepEqual(await run('long nights', folder), written);
    assert.deepEqual(await run('Long night', folder), {
      code: 2,
      out: '',
      err: 'There is no saved query “Long night”. Is “Long nights” meant?\n',
    });
    assert.equal(
      (await run('Pay', folder)).err,
      'There is no saved query “Pay”. Saved here: “Long nights”, “Broken”.\n',
    );
    const broken = await run('Broken', folder);
    assert.deepEqual([broken.code, broken.out], [2, '']);
    assert.match(broken.err, /^“Broken”:1:5: error: [^\n]*\n {2}Pay AND\n/);
    assert.match((await run('Long nights', folder, folder)).err, /is one too many\nUsage: /);

    const [first, second] = ['Night-long', 'speaker = Zoe'];
    const at = (root: string, more: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries({ ...STUDY, ...more }).map(([path, text]) => [`all/${root}/${path}`, text]));
    await write({
      ...at('a', { 'queries.yaml': saved(first) }),
      ...at('b', { 'queries.yaml': saved(second) }),
      ...at('c', {}),
    });
    const { code, out, err } = await run('Long nights', join(folder, 'all'), '--format', 'json');
    assert.equal(code, 0);
    // Only the study whose query it is in is told that it has no such speaker.
    assert.equal(err.split('Nobody called “Zoe” speaks').length, 2);
    const { studies, ...asked } = JSON.parse(out) as {
      studies: { folder: string; query: string; excerpts: unknown[] }[];
    };
    assert.deepEqual(asked, { saved: 'Long nights', query: first });
    assert.deepEqual(
      studies.map((it) => [it.folder, it.query, it.excerpts.length]),
      [
        ['a', first, 2],
        ['b', second, 0],
      ],
    );
  });

  it('says where no query is saved, and what is wrong with the file', async () => {
    await write(STUDY);
    assert.deepEqual(await runCli('query', '--saved', 'Any', folder), {
      code: 2,
      out: '',
      err: 'There is no saved query “Any”. None is saved here in a queries.yaml.\n',
    });
    await write({ 'queries.yaml': 'queries: [' });
    const { code, err } = await runCli('query', '--saved', 'Any', folder);
    assert.equal(code, 2);
    assert.match(err, /queries\.yaml:1:\d+: error: .*\nThere is no saved query “Any”/);
  });

  it('says that there is no study, and how it is used', async () => {
    const { code, err } = await runCli('query', 'Night', folder);
    assert.equal(code, 2);
    assert.match(err, /there is no study here/);
    assert.equal((await runCli('export', join(folder, 'nowhere'))).code, 2);
    for (const args of [
      ['query'],
      ['query', 'Night', folder, folder],
      ['query', 'Night', '--format', 'sarif'],
      ['export', '--children'],
    ]) {
      const result = await runCli(...args);
      assert.equal(result.code, 2);
      assert.match(result.err, /\nUsage: /);
    }
  });
});
