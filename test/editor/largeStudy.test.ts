import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Study } from '../../src/core/project/study';
import { unreadMessage } from '../../src/vscode/study/progressText';
import { Studies } from '../../src/vscode/study/studies';
import { clickLens, closeAll, codesOn, file, open, problems, read, remove, until, untilRead, write } from './support';
import { pickRow } from './picks';

/** More than are read at once. */
const MANY = 400;
const LABELLED = 'Ann: One thing.\n\nQM-nobody-knows-this\n\nBen: Another.\n\nAnn: Yes.\n\nBen: No.\n';

function told(): number {
  let count = 0;
  for (let i = 0; i < MANY; i++) if (problems(path(i)).some((it) => it.includes('QM-nobody-knows-this'))) count++;
  return count;
}

function path(i: number): string {
  return `interviews/large/p${i}.md`;
}

describe('A study of many transcripts', () => {
  before(async () => {
    // They come at once, as with a checkout.
    await Promise.all(Array.from({ length: MANY }, (_, i) => write(`away/large/p${i}.md`, LABELLED)));
    await write(
      'away/large/p1.md.codes.yaml',
      'transcript: p1.md\ncodings:\n  - id: abcdef\n    codes: [One]\n    at: 1:6-1:16\n    quote: One thing.\n',
    );
    await vscode.workspace.fs.rename(file('away/large'), file('interviews/large'));
  });
  after(async () => {
    await closeAll();
    await remove('interviews/large');
    await remove('away');
    await remove('.kept');
  });

  it('is coded while it is still read, and read to the end', async () => {
    await open(path(MANY - 1));
    await untilRead(path(MANY - 1));
    await pickRow(() => clickLens(path(MANY - 1), 5, 'Code'), 1);
    await until(
      'the turn is coded',
      () => read(`${path(MANY - 1)}.codes.yaml`).catch(() => ''),
      (text) => text.includes('at: 5:6-5:14'),
    );
    await until('all are read', told, (count) => count === MANY);
    const codes = [...(await read(`${path(MANY - 1)}.codes.yaml`)).matchAll(/codes: \[(.*)\]/g)].map(([, it]) => it);
    assert.equal(codes.length, 1);
    const [code = ''] = codes;
    await until(
      'the lens has the code',
      () => codesOn(path(MANY - 1), 5),
      (now) => now.join() === code,
    );
  });

  it('is read on in the background when somebody doesn’t wait for it any more', async () => {
    const log = vscode.window.createOutputChannel('Large study', { log: true });
    const studies = new Studies(log);
    const { withProgress } = vscode.window;
    const cancelled = (options: vscode.ProgressOptions, task: Parameters<typeof withProgress>[1]) => {
      if (!options.cancellable) return withProgress(options, task);
      const source = new vscode.CancellationTokenSource();
      source.cancel();
      return task({ report: () => undefined }, source.token);
    };
    Object.assign(vscode.window, { withProgress: cancelled });
    try {
      await studies.load();
      assert.equal(await studies.readRest(), false);
    } finally {
      Object.assign(vscode.window, { withProgress });
    }
    await studies.whenRead();
    assert.ok(studies.isComplete);
    studies.dispose();
    log.dispose();
  });

  it('says that reading was stopped only where somebody has stopped it', async () => {
    const changed = Array.from({ length: 100 }, (_, i) => path(i + 100));
    const label = `QM-${Date.now()}`;
    const log = vscode.window.createOutputChannel('Large study', { log: true });
    const studies = new Studies(log);
    await studies.load();
    await studies.whenRead();
    await Promise.all(changed.map((it) => write(it, LABELLED.replace('QM-nobody-knows-this', label))));
    const saidMeanwhile = new Set<string>();
    const changedCount = () => studies.folders.reduce((sum, { study }) => sum + study.index.count(label), 0);
    while (changedCount() < changed.length) {
      if (!studies.isComplete) saidMeanwhile.add(unreadMessage(studies));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    assert.deepEqual([...saidMeanwhile], ['']);
    studies.dispose();

    const others = new Studies(log);
    await others.load();
    others.stopReading();
    await others.whenRead();
    assert.equal(unreadMessage(others), 'Reading was stopped; what was not read is not counted.');
    assert.ok(await others.readRest());
    assert.equal(unreadMessage(others), '');
    others.dispose();
    log.dispose();
  });

  it('is known again when it is opened the next time, but for what has changed', async () => {
    const channel = vscode.window.createOutputChannel('Large study', { log: true });
    const logged: string[] = [];
    const log: vscode.LogOutputChannel = { ...channel, debug: (message) => void logged.push(message) };
    const known = () => logged.filter((it) => it.startsWith('knew ')).at(-1);
    const kept = { storage: file('.kept'), version: () => Promise.resolve('1') };
    const opened = async () => {
      const studies = new Studies(log, kept);
      await studies.whenRead();
      const place = studies.find(file(path(1)));
      assert.ok(place && studies.isComplete);
      return { studies, study: place.folder.study };
    };
    const codesIn = (study: Study, i: number) => study.transcript(path(i))?.codings.map(({ codes }) => codes.join());

    const first = await opened();
    assert.deepEqual(codesIn(first.study, 1), ['QM-nobody-knows-this', 'One']);
    assert.equal(known(), 'knew 0 files again');
    await until(
      'it is kept',
      async () => {
        const there = await Promise.resolve(vscode.workspace.fs.readDirectory(kept.storage)).catch(() => []);
        return there.map(([name]) => name).join();
      },
      (names) => /^study-\w+\.bin$/.test(names),
    );
    first.studies.dispose();
    await write(path(2), LABELLED.replace('QM-nobody-knows-this', 'QM-somebody-does'));

    const second = await opened();
    assert.deepEqual(codesIn(second.study, 1), ['QM-nobody-knows-this', 'One']);
    assert.match(known() ?? '', /^knew [34]\d\d files again$/);
    assert.deepEqual(codesIn(second.study, 2), ['QM-somebody-does']);
    assert.equal(second.study.index.count('QM-nobody-knows-this'), first.study.index.count('QM-nobody-knows-this') - 1);
    second.studies.dispose();

    const [entry] = await vscode.workspace.fs.readDirectory(kept.storage);
    const name = entry?.[0] ?? '';
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(kept.storage, name), new Uint8Array([1, 2, 3]));
    const third = await opened();
    assert.equal(known(), 'knew 0 files again', 'what is broken isn’t believed');
    assert.deepEqual(codesIn(third.study, 1), ['QM-nobody-knows-this', 'One']);
    third.studies.dispose();
    channel.dispose();
  });
});
