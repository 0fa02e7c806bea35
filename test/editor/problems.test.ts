import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, newTranscript, open, problems, remove, sleep, until, untilRead, write } from './support';

const TEXT = 'Ann: One thing and another.\n\nBen: I see.\n\nAnn: Yes.\n\nBen: No.\n';

describe('Problems', () => {
  const paths: string[] = [];
  afterEach(async () => {
    await closeAll();
    for (const path of paths.splice(0)) {
      await remove(`${path}.codes.yaml`);
      await remove(path);
    }
  });

  const untilProblems = (path: string, count: number) =>
    until(
      `${path} should have ${count} problems`,
      () => problems(path),
      (found) => found.length === count,
    );

  it('of a file stay untouched when another file changes', async () => {
    for (let i = 0; i < 2; i++) {
      const path = await newTranscript(TEXT);
      paths.push(path);
      await open(path);
      await untilRead(path);
      await write(`${path}.codes.yaml`, 'codings: [\n');
    }
    const [mended, left] = paths.map((path) => `${path}.codes.yaml`) as [string, string];
    await untilProblems(mended, 1);
    await untilProblems(left, 1);
    await sleep(300); // the editor gathers the news of what has changed before it tells them

    const changed = new Set<string>();
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) changed.add(uri.toString());
    });
    await write(mended, '');
    await until(
      'the news of the mended file',
      () => [...changed],
      (uris) => uris.includes(file(mended).toString()),
    );
    listener.dispose();
    assert.deepEqual(problems(mended), []);
    assert.ok(!changed.has(file(left).toString()));
  });
});
