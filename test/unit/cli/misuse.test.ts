import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderForEach, runCli, writeFiles } from './runCli';

/** What was written, what is said of it, and of which command the usage stands below. */
const WRONG: readonly (readonly [written: string, said: string, command: string])[] = [
  ['stats --format table', '--format: “table” is none of text, csv, json', 'stats'],
  ['diff HEAD --format sarif', '--format: “sarif” is none of text, markdown, json', 'diff'],
  ['report --out x.pdf', '--out: “.pdf” is none of .md, .html, .htm, .docx', 'report'],
  ['report --quotations two', '--quotations: “two” is no whole number, all or none', 'report'],
  ['report --format docx', '--format docx is only written: --out FILE is missing', 'report'],
  ['report --quotation 2', 'There is no option --quotation. Is --quotations meant?', 'report'],
  ['report --coder-names some', '--coder-names: “some” is none of named, numbered, none', 'report'],
  ['cooccur --within 2', "--within: “2” is no distance like '2 turns' or '30 words'", 'cooccur'],
  ['cooccur --within=1_turn --relation turn', '--relation and --within can’t both be given', 'cooccur'],
  ['agreement --seed x', '--seed: “x” is no whole number', 'agreement'],
  ['stats --zzzzzzzz', 'There is no option --zzzzzzzz', 'stats'],
  ['stats --relation turn', 'stats has no option --relation', 'stats'],
  ['stats --out', '--out: its value is missing; one that begins with a hyphen is written --out=…', 'stats'],
  ['stats --children=yes', '--children takes no value', 'stats'],
  ['merge a b', 'merge: THEIRS is missing', 'merge'],
  ['merge a b c --to-decide x', '--to-decide: “x” is no exit code', 'merge'],
  ['query', 'query: QUERY is missing', 'query'],
  ['init a b', 'init: “b” is one too many', 'init'],
];

describe('what is wrong on the command line', () => {
  for (const [written, said, command] of WRONG) {
    it(`is told first: ${written}`, async () => {
      const { code, out, err } = await runCli(...written.split(' '));
      assert.deepEqual([code, out], [2, '']);
      const [line, usage = '', ...more] = err.trimEnd().split('\n');
      assert.equal(line, said);
      assert.ok(usage.startsWith(`Usage: transcript-coding ${command} `), usage);
      // Of no other command.
      for (const it of more) assert.match(it, /^ {20,}\S/);
    });
  }

  it('is told of a command that there is none of', async () => {
    const { code, out, err } = await runCli('quary', 'Pay');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^There is no command “quary”\. Is “query” meant\?\nCommands: read, merge, .*, bring-in\. /);
    assert.match((await runCli('toString')).err, /^There is no command “toString”\.\n/);
  });
});

describe('--help', () => {
  it('tells of one command what it takes, and of no other', async () => {
    const { code, out, err } = await runCli('stats', '--help');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Usage: transcript-coding stats /);
    assert.match(out, /\n {2}stats {5}Print how often/);
    assert.match(out, /\n {12}Exit code: 0: done/);
    const told = [...out.matchAll(/^ {2}--([\w-]+)/gm)].map(([, option]) => option).sort();
    const usage = out.slice(0, out.indexOf('\n\n'));
    assert.deepEqual(told, [...usage.matchAll(/--([\w-]+)/g)].map(([, option]) => option).sort());
    assert.doesNotMatch(out, /cooccur|--quotations/);
  });

  it('tells of each command and option in all', async () => {
    const { out } = await runCli('--help');
    const [usage = '', ...more] = out.split('\n\n');
    const commands = [...usage.matchAll(/transcript-coding ([\w-]+)/g)].map(([, command = '']) => command);
    assert.ok(commands.length > 10);
    const told = more.join('\n');
    for (const command of commands) {
      assert.match(told, new RegExp(`^  ${command} `, 'm'));
      assert.match((await runCli(command, '--help')).out, new RegExp(`^Usage: transcript-coding ${command} `));
    }
    for (const [, option] of usage.matchAll(/--([\w-]+)/g)) assert.match(told, new RegExp(`^  --${option} `, 'm'));
  });
});

describe('the file that findings go into', () => {
  let folder: string;
  folderForEach((it) => (folder = it));
  const TALK = 'Ann: Night shifts are long.\n\nBen: They are.\n\nAnn: Yes, very long.\n\nBen: So it is.\n';
  beforeEach(() => writeFiles(folder, { 'codebook.yaml': 'codes: [Night]\n', 'p1.txt': TALK }));

  for (const command of [['stats'], ['cooccur'], ['export'], ['query', 'Night']]) {
    it(`tells the format by its ending, which --format outweighs: ${command[0]}`, async () => {
      const begins: Readonly<Record<string, RegExp>> = {
        csv: /^\ufeffstudy,/,
        JSON: /^\{\n/,
        txt: /^(?!\ufeff|\{|study,)/,
      };
      for (const [ending, begin] of Object.entries(begins)) {
        const file = join(folder, `x.${ending}`);
        assert.equal((await runCli(...command, folder, '--out', file)).code, 0);
        assert.match(await readFile(file, 'utf8'), begin, ending);
      }
      const file = join(folder, 'y.csv');
      assert.equal((await runCli(...command, folder, '--format', 'json', '--out', file)).code, 0);
      assert.match(await readFile(file, 'utf8'), /^\{\n/);
    });
  }

  it('is refused before anything is done where it can’t be', async () => {
    for (const command of ['stats', 'report']) {
      for (const [path, said] of [
        ['nodir/x.csv', `There is no folder “${join(folder, 'nodir')}”\n`],
        ['p1.txt/x.csv', `There is no folder “${join(folder, 'p1.txt')}”\n`],
        ['', `“${folder}” is a folder\n`],
      ] as const) {
        const file = path ? join(folder, path) : folder;
        const format = ['--format', command === 'stats' ? 'csv' : 'md'];
        assert.deepEqual(await runCli(command, folder, ...format, '--out', file), { code: 2, out: '', err: said });
      }
    }
    assert.deepEqual((await readdir(folder)).sort(), ['codebook.yaml', 'p1.txt']);
  });
});
