import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, LEAVE, typeInto } from './picks';
import {
  closeAll,
  codesOn,
  command,
  exists,
  newTranscript,
  open,
  read,
  remove,
  saidWhile,
  untilProblem,
  until,
  untilRead,
  write,
} from './support';

const TEXT =
  'Interviewer: So?\n\nTom: Everything at once, and nobody asks.\n\nInterviewer: And?\n\nTom: Nights are long.\n\nInterviewer: Yes?\n\nTom: We help each other out.\n';

function sidecar(coder: string, ...codings: [id: string, code: string, at: string, quote: string][]): string {
  const blocks = codings.map(
    ([id, code, at, quote]) => `  - id: ${id}\n    codes: [${code}]\n    at: ${at}\n    quote: ${quote}\n`,
  );
  return `coder: ${coder}\ncodings:\n${blocks.join('')}`;
}

describe('Reconciling differences', () => {
  let path: string;
  let files: string[];
  beforeEach(async () => {
    path = await newTranscript(TEXT);
    files = ['aaann', 'aaben', 'consensus', 'aacyd'].map((coder) => `${path}.${coder}.codes.yaml`);
    const [ann, ben] = files;
    await write(
      ann!,
      sidecar(
        'aaann',
        ['ann001', 'Work-load', '3:6-3:42', 'Everything at once, and nobody asks.'],
        ['ann002', 'Night', '7:6-7:22', 'Nights are long.'],
        ['ann003', 'Help', '11:6-11:29', 'We help each other out.'],
      ),
    );
    await write(
      ben!,
      sidecar(
        'aaben',
        ['ben001', 'Work-load', '3:6-3:24', 'Everything at once'],
        ['ben003', 'Help', '11:6-11:29', 'We help each other out.'],
      ),
    );
    await open(path);
    await untilRead(path);
  });
  afterEach(async () => {
    await command('endComparing');
    await closeAll();
    for (const it of [path, ...files]) if (await exists(it)) await remove(it);
  });

  const codings = async (file: string) =>
    (await read(file)).match(/codes: .*|at: .*|from: .*|reason: .*|declined:/g) ?? [];
  const withoutHashes = (lines: readonly string[]) => lines.map((line) => line.replace(/@[0-9a-f]{8}/g, ''));

  it('writes each decision at once, is left and taken up again, and undone', async () => {
    const [ann, ben, consensus] = files as [string, string, string];
    const before = [await read(ann), await read(ben)];
    const run = () => command('reconcile');
    const [second, nothing, leave] = [1, 1, 'leave' as const];
    await typeInto(() => answer(run, [second, leave]), ['Shorter is enough.']);
    assert.deepEqual(withoutHashes(await codings(consensus)), [
      'codes: [Work-load]',
      'at: 3:6-3:24',
      'from: [aaann/ann001, aaben/ben001]',
      'reason: Shorter is enough.',
      'codes: [Help]',
      'at: 11:6-11:29',
      'from: [aaann/ann003, aaben/ben003]',
    ]);
    const left = await read(consensus);
    await typeInto(() => answer(run, [nothing, nothing]), [LEAVE, '']);
    assert.deepEqual(withoutHashes(await codings(consensus)).slice(-3), [
      'declined:',
      'codes: [Night]',
      'from: [aaann/ann002]',
    ]);
    assert.deepEqual([await read(ann), await read(ben)], before);
    await vscode.commands.executeCommand('transcriptCoding.undoCoding');
    assert.equal(await read(consensus), left);
  });

  it('leaves out a transcript whose consensus can’t be read, tells which, and takes what is agreed of the others', async () => {
    const [, , consensus] = files as [string, string, string];
    const bad = 'codings:\n<<<<<<< ours\n';
    await write(consensus, bad);
    await untilProblem(consensus, /./);
    const other = await newTranscript(TEXT);
    const coders = ['aaann', 'aaben'];
    const help = ['Help', '11:6-11:29', 'We help each other out.'] as const;
    for (const coder of coders) await write(`${other}.${coder}.codes.yaml`, sidecar(coder, [`${coder}9`, ...help]));
    await open(other);
    await untilRead(other);
    const taken = `${other}.consensus.codes.yaml`;
    try {
      const said = await saidWhile(() => command('reconcile'));
      assert.match(said.join('\n'), new RegExp(`0 of 0 differences.*${consensus}`));
      assert.equal((await codings(taken))[0], 'codes: [Help]');
      assert.equal(await read(consensus), bad);
    } finally {
      await closeAll();
      for (const it of [other, taken, ...coders.map((coder) => `${other}.${coder}.codes.yaml`)])
        if (await exists(it)) await remove(it);
    }
  });

  it('asks and writes nothing where a coder’s sidecar can’t be read, and tells which', async () => {
    const [, ben, consensus] = files as [string, string, string];
    await write(ben, 'coder: aaben\ncodings: [\n');
    await untilProblem(ben, /./);
    const said = await saidWhile(() => command('reconcile'));
    assert.match(said.join('\n'), new RegExp(`0 of 0 differences.*${ben}`));
    assert.equal(await exists(consensus), false);
  });

  it('takes the coders who are compared, and begins at what is selected there', async () => {
    const [, , consensus, third] = files as [string, string, string, string];
    await write(
      third,
      sidecar(
        'aacyd',
        ['cyd001', 'Work-load', '3:6-3:42', 'Everything at once, and nobody asks.'],
        ['cyd002', 'Rest', '7:6-7:22', 'Nights are long.'],
      ),
    );
    await until(
      'all three have coded',
      () => codesOn(path, 7),
      (codes) => codes.some((it) => it.startsWith('Rest')),
    );
    await command('compareCoders', { first: 'aaann', second: 'aacyd' });
    await open(path);
    await command('nextDifference');
    await command('nextDifference');
    const asked: unknown[] = [];
    const reconcile = () =>
      answer(
        () => command('reconcile'),
        [1, 'leave'],
        (_, { title, items }) => {
          asked.push([/\d+$/.exec(title ?? '')?.[0], items.slice(0, 2).map(({ label }) => label)]);
          return Promise.resolve();
        },
      );
    await typeInto(reconcile, ['']);
    const rows = ['1  Take aaann’s', '2  Take aacyd’s'];
    assert.deepEqual(asked, [
      ['11', rows],
      ['7', rows],
    ]);
    assert.deepEqual(withoutHashes(await codings(consensus)), [
      'codes: [Work-load]',
      'at: 3:6-3:42',
      'from: [aaann/ann001, aacyd/cyd001]',
      'declined:',
      'codes: [Help]',
      'from: [aaann/ann003]',
    ]);
  });
});
