import * as vscode from 'vscode';

describe('the extension', () => {
  it('is there and can be activated', async () => {
    const extension = vscode.extensions.getExtension('transcript-coding.transcript-coding');
    if (!extension) throw new Error('not installed');
    await extension.activate();
    if (!extension.isActive) throw new Error('not active');
  });

  it('opens a folder', () => {
    if (vscode.workspace.workspaceFolders?.length !== 1) throw new Error('no folder');
  });
});
