import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from '../text/readCsv';
import { sidecarOf } from './findings';
import { folderForEach, runCli, writeFiles } from './runCli';

const TALK = 'Ann: -5 degrees, “cold”; quite.\n\nBen: =1+1 is two, @home.\n\nAnn: é\n';

describe('findings in a file', () => {
  let folder: string;
  folderForEach((it) => (folder = it));
  beforeEach(() =>
    writeFiles(folder, {
      'codebook.yaml': 'codes: [Cold, "+Sum", "Really, quite"]\n',
      'p1.txt': TALK,
      'p1.txt.maya.codes.yaml': sidecarOf(
        TALK,
        'Maya',
        ['-5 degrees, “cold”; quite.', 'Cold', 'She said "no"\n\nand left'],
        ['=1+1 is two, @home.', '+Sum, "Really, quite"'],
      ),
    }),
  );

  it('has CSV that a spreadsheet takes for UTF-8 and without formulas; what is printed has no mark', async () => {
    for (const [command, ...args] of [['query', 'coded'], ['stats'], ['cooccur'], ['export']] as const) {
      const all = command === 'query' ? [command, ...args, folder] : [command, folder];
      const file = join(folder, `${command}.csv`);
      const printed = await runCli(...all, '--format', 'csv');
      const { code, out } = await runCli(...all, '--format', 'csv', '--out', file);
      assert.deepEqual([code, out], [0, ''], command);
      assert.equal(await readFile(file, 'utf8'), `\ufeff${printed.out}`, command);
      assert.ok(!printed.out.startsWith('\ufeff'), command);
      const [header = [], ...rows] = readCsv(printed.out);
      assert.ok(rows.length > 0);
      for (const row of rows) {
        assert.equal(row.length, header.length, command);
        assert.deepEqual(
          row.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
          [],
          command,
        );
      }
    }
    const [header = [], ...rows] = readCsv((await runCli('export', folder)).out);
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    assert.deepEqual(column('text'), ["'-5 degrees, “cold”; quite.", "'=1+1 is two, @home."]);
    assert.deepEqual(column('codes'), ['Cold', "'+Sum; Really, quite"]);
    assert.deepEqual(column('memo'), ['She said "no"\n\nand left', '']);
  });

  it('has a mark only in CSV, and is not there where nothing was found out', async () => {
    const file = join(folder, 'out.json');
    assert.equal((await runCli('stats', folder, '--format', 'json', '--out', file)).code, 0);
    assert.equal((JSON.parse(await readFile(file, 'utf8')) as { studies: unknown[] }).studies.length, 1);
    const none = join(folder, 'none.csv');
    const { code, err } = await runCli('query', 'Cold AND', folder, '--format', 'csv', '--out', none);
    assert.equal(code, 2);
    assert.match(err, /^query:1:\d+: error: /);
    assert.equal(existsSync(none), false);
  });

  it('says that a file can’t be written', async () => {
    const { code, out, err } = await runCli('export', folder, '--out', join(folder, 'no such folder', 'x.csv'));
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, `There is no folder “${join(folder, 'no such folder')}”\n`);
  });
});
