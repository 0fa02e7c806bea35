import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { UnreadableFileError } from '../../src/core/yaml/unreadableFile';
import { changeCodings } from '../../src/vscode/coding/changeCodings';
import type { CodingSession } from '../../src/vscode/coding/codingSession';
import { following } from '../../src/vscode/coding/followedRange';
import { saveWithTranscript } from '../../src/vscode/coding/saveWithTranscript';
import { Studies } from '../../src/vscode/study/studies';
import type { StudyFolder } from '../../src/vscode/study/studyFolder';
import { applyChanges, makeChanges, readTexts } from '../../src/vscode/writing/applyChanges';
import { CodingHistory } from '../../src/vscode/writing/codingHistory';
import { documentStep } from '../../src/vscode/writing/documentStep';
import { ChangedMeanwhileError } from '../../src/vscode/writing/notApplied';
import { OneAtATime } from '../../src/vscode/writing/oneAtATime';
import { reportFailure } from '../../src/vscode/writing/reportFailure';
import { takeTurn } from '../../src/vscode/writing/takeTurn';
import {
  closeAll,
  file,
  folder,
  newTranscript,
  open,
  read,
  remove,
  saidWhile,
  setting,
  sleep,
  until,
  untilRead,
  write,
} from './support';
import { MemoryFiles } from './memoryFiles';

const TEXT = 'Ann: What does a bad day look like?\n\nTom: Everything arrives at once.\n';

describe('What fails', () => {
  let path: string;
  let sidecar: string;
  let log: vscode.LogOutputChannel;
  before(() => {
    log = vscode.window.createOutputChannel('What fails', { log: true });
  });
  after(() => log.dispose());
  beforeEach(async () => {
    path = await newTranscript(TEXT);
    sidecar = `${path}.codes.yaml`;
  });
  afterEach(async () => {
    await closeAll();
    await remove(sidecar);
    await remove(path);
  });

  describe('half-way through a change', () => {
    const inStudy = () =>
      ({ root: folder(), study: { isTranscript: (it: string) => it === path } }) as unknown as StudyFolder;

    /** Changes the transcript, and then the sidecar, which has become another as soon as the transcript is saved. */
    async function failing(format: (document: vscode.TextDocument) => vscode.TextEdit[]): Promise<unknown> {
      await write(sidecar, 'one\n');
      const changes = [
        { path, before: TEXT, after: TEXT.replace('bad', 'good') },
        { path: sidecar, before: 'one\n', after: 'two\n' },
      ];
      const participant = vscode.workspace.onWillSaveTextDocument((event) => {
        const { document } = event;
        if (document.uri.toString() !== file(path).toString()) return;
        event.waitUntil(write(sidecar, 'other\n').then(() => format(document)));
      });
      try {
        return await applyChanges(inStudy(), changes, { saveTranscript: true }).then(
          () => undefined,
          (error: unknown) => error,
        );
      } finally {
        participant.dispose();
      }
    }

    it('is taken back in a transcript that was saved', async () => {
      const { document } = await open(path);
      const error = await failing(() => []);
      assert.ok(error instanceof ChangedMeanwhileError, String(error));
      assert.equal(await read(path), TEXT);
      assert.equal(document.getText(), TEXT);
      assert.equal(document.isDirty, false);
      assert.equal(await read(sidecar), 'other\n');
    });

    it('is taken back in a transcript that a formatter has changed as it was saved', async () => {
      const { document } = await open(path);
      let count = 0;
      const error = await failing(() =>
        count++ ? [] : [vscode.TextEdit.insert(new vscode.Position(0, 0), 'Formatted\n\n')],
      );
      assert.ok(error instanceof ChangedMeanwhileError, String(error));
      assert.equal(await read(path), TEXT);
      assert.equal(document.isDirty, false);
    });

    it('leaves what was typed in a transcript before its turn had come', async () => {
      const { document } = await open(path);
      const step = await documentStep(document, { path, before: TEXT, after: `${TEXT}\n` }, true);
      const typing = new vscode.WorkspaceEdit();
      typing.insert(document.uri, new vscode.Position(0, 0), 'Typed\n\n');
      await vscode.workspace.applyEdit(typing);
      await assert.rejects(step.make(), ChangedMeanwhileError);
      await step.takeBack();
      assert.equal(document.getText(), `Typed\n\n${TEXT}`);
      assert.equal(await read(path), TEXT);
    });

    it('is told where it can’t be taken back', async () => {
      const { document } = await open(path);
      const error = await failing(() => [vscode.TextEdit.insert(new vscode.Position(0, 0), 'Formatted\n\n')]);
      assert.ok(!(error instanceof ChangedMeanwhileError), String(error));
      assert.match(String(error), new RegExp(`${path} could not be given back`));
      assert.equal(document.isDirty, false);
    });
  });

  it('in finding out where codings have moved to keeps none from being saved with their transcript', async () => {
    await write(sidecar, 'codings: []\n');
    const { document } = await open(path);
    const { document: unsaved } = await open(sidecar);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(unsaved.uri, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    const place = { path, folder: { root: folder(), study: { sidecarPathsOf: () => [sidecar] } } };
    const fail = () => {
      throw new Error('It went wrong.');
    };
    const studies = { find: () => place, coded: fail, refresh: () => Promise.resolve() };
    const session = { studies, writes: new OneAtATime(), log } as unknown as CodingSession;
    await setting('saveCodings', 'withTranscript', async () => {
      const said = await saidWhile(() => saveWithTranscript(session, document));
      assert.deepEqual(said, ['The study’s files could not be changed.']);
    });
    assert.equal(await read(sidecar), '# mine\ncodings: []\n');
  });

  describe('when an excerpt is coded', () => {
    let studies: Studies;
    beforeEach(() => {
      studies = new Studies(log);
    });
    afterEach(() => studies.dispose());

    /** Codes the second turn where the codes that were used last can't be remembered; gives what is said of it. */
    async function codeTom(
      document: vscode.TextDocument,
      meanwhile: () => Promise<void> = () => Promise.resolve(),
    ): Promise<string[]> {
      await studies.open(document);
      const place = studies.find(document.uri);
      assert.ok(place);
      await meanwhile();
      const recent = { all: [], use: () => Promise.reject(new Error('It went wrong.')) };
      const rest = { history: new CodingHistory(), writes: new OneAtATime(), log };
      const session = { studies, recent, ...rest } as unknown as CodingSession;
      const range = { start: { line: 2, character: 5 }, end: { line: 2, character: 32 } };
      return saidWhile(() =>
        following(document, [range], (excerpts) => {
          const add = excerpts.map((excerpt) => ({ excerpt, codes: ['Help'] }));
          return changeCodings(session, document, place, { add, remove: [] });
        }),
      );
    }

    it('isn’t said of codings that are written', async () => {
      const { document } = await open(path);
      await untilRead(path);
      assert.deepEqual(await codeTom(document), []);
      assert.match(await read(sidecar), /codes: \[Help\]\n {4}at: 3:6-3:33\n/);
      assert.equal(studies.coded(document)?.codings.length, 1);
    });

    it('is said when its file isn’t a transcript any more', async () => {
      const { document } = await open(path);
      await untilRead(path);
      const said = await codeTom(document, async () => {
        await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      });
      assert.match(said.join(), /can’t be read as a transcript any more/);
    });
  });

  describe('in other file systems', () => {
    let files: MemoryFiles;
    let provider: vscode.Disposable;
    beforeEach(() => {
      files = new MemoryFiles();
      provider = vscode.workspace.registerFileSystemProvider('memory', files);
    });
    afterEach(() => {
      provider.dispose();
    });

    it('is told soon when an editor never notices that a file has changed', async () => {
      const root = vscode.Uri.parse(`memory:/${path}`);
      const place = { root, study: { isTranscript: () => true } } as unknown as StudyFolder;
      files.write(`/${path}/p1.txt`, TEXT);
      await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, 'p1.txt'));
      files.write(`/${path}/p1.txt`, `Title\n\n${TEXT}`);
      const plan = async () => {
        const before = (await readTexts(place, ['p1.txt'])).get('p1.txt');
        return [{ path: 'p1.txt', before, after: 'new\n' }];
      };
      const started = Date.now();
      await assert.rejects(makeChanges(place, plan), /doesn’t show it yet/);
      assert.ok(Date.now() - started < 8000, `it took ${Date.now() - started} ms`);
    });

    it('is told when a draft can’t be put there any more after another writer’s turn', async () => {
      const uri = vscode.Uri.parse('memory:/turns/x');
      const other = '/turns/.x.000000-3~';
      files.write(other, 'two');
      let isWritten = false;
      const turn = takeTurn(uri, new Uint8Array(3), () => {
        isWritten = true;
        return Promise.resolve();
      });
      const told = assert.rejects(turn, /can’t be written/);
      await sleep(300);
      files.isReadOnly = true;
      files.delete({ path: other });
      await told;
      assert.equal(isWritten, false);
    });
  });

  it('offers the file that is in its way, even when that isn’t there any more', async () => {
    const gone = 'interviews/gone.codes.yaml';
    const { showErrorMessage } = vscode.window;
    Object.assign(vscode.window, { showErrorMessage: (_: string, open: string) => Promise.resolve(open) });
    try {
      const start = { line: 0, character: 0 };
      const problem = {
        code: 'yaml',
        message: 'It is none.',
        severity: 'error' as const,
        range: { start, end: start },
      };
      reportFailure(new UnreadableFileError(problem, gone), { root: folder() }, log);
      await until(
        'it is shown that it can’t be opened',
        () => vscode.window.tabGroups.activeTabGroup.activeTab?.label,
        (label) => label === 'gone.codes.yaml',
      );
    } finally {
      Object.assign(vscode.window, { showErrorMessage });
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  });
});
