import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StudyChecks } from '../../src/core/checks/studyChecks';
import { Study } from '../../src/core/project/study';
import { chooseTarget } from '../../src/vscode/importing/chooseTarget';
import { commented, comments, docx, p, r } from '../unit/importing/officeFiles';
import { pdf } from '../unit/importing/pdfFile';
import { answer, endPick } from './picks';
import { closeAll, command, exists, file, folder, read, remove, saidWhile, untilRead, write } from './support';

const TALK = docx(
  [
    p(r('Ann: We count '), commented(1, r('the old pears')), r('.')),
    p(r('Bob: Why?')),
    p(r('Ann: To know.')),
    p(r('Bob: So.')),
  ].join(''),
  { 'comments.xml': comments({ id: 1, author: 'Mo', lines: ['Pear-age'] }) },
);
const PRINTED = '**Ann:** We count the old pears.\n\n**Bob:** Why?\n\n**Ann:** To know.\n\n**Bob:** So.\n';
const SOURCES = ['brought.docx', 'brought.pdf', 'cut.docx'];
const MADE = ['brought.md', 'brought.md.mo.codes.yaml', 'brought-2.md', 'brought-3.md'];

describe('importing transcripts', () => {
  let codebook: string;
  beforeEach(async () => {
    codebook = await read('codebook.yaml');
    await write('brought.docx', TALK);
    await write('brought.pdf', pdf([{ text: 'Interviewer: Do we count all of the pears?', bottom: 700 }]));
    await write('cut.docx', TALK.subarray(0, 300));
  });
  afterEach(async () => {
    await closeAll();
    for (const path of [...SOURCES, ...MADE.map((it) => `interviews/${it}`)]) await remove(path);
    await write('codebook.yaml', codebook);
  });

  const uris = (...paths: string[]) => paths.map(file);
  /** Where transcripts stand in several folders, the one with the most of them is offered first. */
  const importing = (sources: vscode.Uri[]) =>
    endPick(() => command('importTranscripts', sources[0], sources), 'accept');

  it('makes transcripts beside the others, says what could not be imported, opens the first, and is undone in one step', async () => {
    const said = await saidWhile(() => importing(uris(...SOURCES)));
    assert.deepEqual(
      said.filter((it) => /mport/.test(it)),
      [
        'Imported 2 transcripts with 1 coding. brought.md was there already, so it is brought-2.md. cut.docx was not imported: This file is damaged or incomplete.',
      ],
    );
    assert.equal(await read('interviews/brought.md'), PRINTED);
    assert.match(
      await read('interviews/brought.md.mo.codes.yaml'),
      /coder: Mo\n[^]*codes: \[Pear-age\]\n {4}at: 1:19-1:32\n/,
    );
    assert.equal(await read('interviews/brought-2.md'), '**Interviewer:** Do we count all of the pears?\n');
    assert.match(await read('codebook.yaml'), /\n {2}- name: Pear-age\n/);
    const opened = vscode.window.activeTextEditor?.document;
    assert.equal(opened?.uri.path, file('interviews/brought.md').path);
    await untilRead('interviews/brought.md');

    await command('undoCoding');
    for (const path of MADE) assert.equal(await exists(`interviews/${path}`), false, path);
    assert.equal(await read('codebook.yaml'), codebook);
    await command('redoCoding');
    assert.equal(await read('interviews/brought.md'), PRINTED);
    await command('undoCoding');
  });

  it('writes nothing more once it is cancelled, and what it has made is undone in one step', async () => {
    const { withProgress } = vscode.window;
    const reported: unknown[] = [];
    const cancelledWhile =
      (name: string) => (options: vscode.ProgressOptions, task: Parameters<typeof withProgress>[1]) => {
        if (options.title !== 'Importing Transcripts') return withProgress(options, task);
        assert.equal(options.cancellable, true);
        const source = new vscode.CancellationTokenSource();
        const report = (step: { message?: string; increment?: number }) => {
          reported.push(step.message ?? step.increment);
          if (step.message === name) source.cancel();
        };
        return task({ report }, source.token);
      };
    Object.assign(vscode.window, { withProgress: cancelledWhile('brought.pdf') });
    try {
      const said = await saidWhile(() => importing(uris('brought.docx', 'cut.docx', 'brought.pdf', 'brought.docx')));
      assert.deepEqual(
        said.filter((it) => /mport/.test(it)),
        [
          'Imported 1 transcript with 1 coding. cut.docx was not imported: This file is damaged or incomplete. Cancelled; files that were left: 2.',
        ],
      );
    } finally {
      Object.assign(vscode.window, { withProgress });
    }
    assert.deepEqual(reported, ['brought.docx', 25, 'cut.docx', 25, 'brought.pdf']);
    assert.equal(await read('interviews/brought.md'), PRINTED);
    for (const path of MADE.slice(2)) assert.equal(await exists(`interviews/${path}`), false, path);
    assert.match(await read('codebook.yaml'), /\n {2}- name: Pear-age\n/);
    await command('undoCoding');
    for (const path of MADE) assert.equal(await exists(`interviews/${path}`), false, path);
    assert.equal(await read('codebook.yaml'), codebook);
  });

  it('overwrites nothing, and says so', async () => {
    await write('interviews/brought.md', 'Mine.\n');
    const said = await saidWhile(() => importing(uris('brought.docx')));
    const wanted = 'Imported 1 transcript with 1 coding. brought.md was there already, so it is brought-2.md.';
    assert.ok(said.includes(wanted), said.join());
    assert.equal(await read('interviews/brought.md'), 'Mine.\n');
    assert.equal(await read('interviews/brought-2.md'), PRINTED);
    await remove('interviews/brought-2.md.mo.codes.yaml');
  });

  it('offers first the folder with most transcripts, also while they are still to be read', async () => {
    const study = new Study({ read: () => Promise.resolve({ kind: 'missing' }) });
    study.expect(['interviews/p1.md', 'interviews/more/p2.md', 'interviews/more/p3.md']);
    const root = { root: folder(), study, checks: new StudyChecks(study, () => []) };
    let path: string | undefined;
    await answer(async () => (path = (await chooseTarget(root, []))?.path), [0]);
    assert.equal(path, 'interviews/more');
  });

  it('asks for files when it is called for none', async () => {
    const { showOpenDialog } = vscode.window;
    const asked: (vscode.OpenDialogOptions | undefined)[] = [];
    Object.assign(vscode.window, {
      showOpenDialog: (options?: vscode.OpenDialogOptions) => {
        asked.push(options);
        return Promise.resolve(undefined);
      },
    });
    try {
      await command('importTranscripts');
    } finally {
      Object.assign(vscode.window, { showOpenDialog });
    }
    assert.equal(asked.length, 1);
    assert.equal(asked[0]?.canSelectMany, true);
    assert.ok(folder());
  });
});
