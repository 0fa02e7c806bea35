import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { endPick } from './picks';
import { closeAll, command, lenses, open, read, untilCodes } from './support';

const P01 = 'interviews/p01.md';

function stripes(): string | undefined {
  return vscode.workspace.getConfiguration('transcriptCoding').get('stripes');
}

// What they look like, and that they go and come back, is tested in a window: an extension can't see it.
describe('Coding stripes', () => {
  afterEach(closeAll);
  afterEach(() => command('showAllInText'));

  it('are switched off and on in the settings', async () => {
    await open(P01);
    assert.equal(stripes(), 'gutter');
    await command('toggleStripes');
    assert.equal(stripes(), 'off');
    await command('toggleStripes');
    assert.equal(stripes(), 'gutter');
  });

  it('and codes that are hidden in the text leave transcript, codebook and lenses alone', async () => {
    await open(P01);
    await untilCodes(P01, 7, ['Work-night-shift', 'Work-load']);
    const before = [await read(P01), await read('codebook.yaml'), await lenses(P01)];
    await command('showCode', 'Work-load');
    await command('toggleCodeInText');
    await command('showOnlyInText');
    await endPick(() => command('chooseCoders'), 'leave');
    assert.deepEqual([await read(P01), await read('codebook.yaml'), await lenses(P01)], before);
  });
});
