// Not in the browser, whose files in memory tell of every change.
import * as vscode from 'vscode';
import { file, problems, remove, sleep, until, untilProblem, write } from '../support';

const TEXT = 'Ann: One thing.\n\nBen: Another.\n';
const sidecar = (code: string) =>
  `transcript: p1.transcript\ncodings:\n  - id: abcdef\n    codes: [${code}]\n    at: 1:6-1:16\n    quote: One thing.\n`;

describe('A folder that comes with all that is in it', () => {
  const files = vscode.workspace.getConfiguration('files');
  const path = 'cloned/interviews/p1.transcript';

  before(async () => {
    // As it is while a folder is so new that the editor doesn’t watch it yet.
    await files.update('watcherExclude', { '**/cloned/interviews/**': true }, vscode.ConfigurationTarget.Global);
    await sleep(1500);
  });
  after(async () => {
    await files.update('watcherExclude', undefined, vscode.ConfigurationTarget.Global);
    await remove('cloned');
    await sleep(500);
  });

  it('is read as it is in the end, though the editor doesn’t tell of that', async () => {
    await vscode.workspace.fs.createDirectory(file('cloned'));
    await write(`${path}.codes.yaml`, sidecar('Now-gone'));
    await untilProblem(`${path}.codes.yaml`, /There is no transcript beside/);
    await write(path, TEXT);
    await write(`${path}.codes.yaml`, sidecar('Nobody-knows-it'));
    await until(
      'the sidecar is what it has become',
      () => problems(`${path}.codes.yaml`).join('\n'),
      (found) => /Nobody-knows-it/.test(found) && !/no transcript/.test(found),
    );
  });
});
