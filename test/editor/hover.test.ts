import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { baseName } from '../../src/core/project/studyPaths';
import { hover, placeOf, withCodedTranscript } from './navigation';
import { read, until, write } from './support';

describe('What the pointer shows', () => {
  let path: string;
  let name: string;
  let sidecar: string;
  withCodedTranscript((it) => {
    path = it;
    name = baseName(it);
    sidecar = `${it}.codes.yaml`;
  });

  it('tells of a code by its name what it is, how much it is used and where first', async () => {
    const expected = (text: string) => {
      assert.match(
        text,
        /var\(--vscode-transcriptCoding-code2\);">\$\(circle-filled\)<\/span> \*\*Work-load\*\* How much there is/,
      );
      assert.match(text, /3 excerpts in 2 transcripts · 4 with those of its child codes · Aliases: Too-much-work/);
      assert.match(text, new RegExp(`- \\[${name}:1\\]\\(command:[^)]*\\) One thing and another.\\n- \\[${name}:5\\]`));
    };
    for (const where of [path, 'codebook.yaml']) expected(await hover(where, 'Too-much-work'));
    expected(await hover(sidecar, 'Work-load'));
    assert.match(await hover('codebook.yaml', 'Work-night-shift'), /Work-load › \*\*Work-night-shift\*\* /);
    await until(
      'the transcripts of other tests are gone, and Ben is told of here',
      () => hover(path, 'Ben'),
      (text) => /^\*\*Ben\*\* \n\n2 turns in 1 transcript$/.test(text),
    );
  });

  it('goes to an excerpt from there', async () => {
    const [, link = ''] = /\(command:([^)]*)\) It rained/.exec(await hover(sidecar, 'Help]')) ?? [];
    const [command = '', args = ''] = link.split('?');
    await vscode.commands.executeCommand(command, ...(JSON.parse(decodeURIComponent(args)) as unknown[]));
    const editor = vscode.window.activeTextEditor;
    assert.equal(baseName(editor?.document.uri.path ?? ''), name);
    assert.deepEqual([editor?.selection.active.line, editor?.selection.active.character], [4, 5]);
  });

  it('tells of coded text all codings, of many codes in brief, and of a sidecar’s place who says what there', async () => {
    const both = await hover(path, 'And then');
    assert.match(
      both,
      /\*\*Help\*\* Somebody lends a hand.\n\n2 excerpts in 1 transcript\n\n.*\*\*Work-load\*\* How.*\n---\n\n.*\*\*Help\*\*$/s,
    );
    assert.doesNotMatch(both, /command:/);
    assert.equal(await hover(sidecar, '5:6-7'), '**Ben** It rained on us. And then some.');
    assert.equal(await hover(sidecar, 'cccccc'), 'The words of this coding aren’t found in the transcript.');
  });

  it('shows what a codebook says as it is written there', async () => {
    const codebook = await read('codebook.yaml');
    const odd = '"<b>$(bug) [x](command:y) *z*</b>"';
    try {
      await write('codebook.yaml', codebook.replace('Somebody lends a hand.', odd));
      await until(
        'the hover says the new description',
        () => hover(sidecar, 'Help]'),
        (text) => text.includes('$(bug)'),
      );
      const [uri, position] = await placeOf(sidecar, 'Help]');
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
      const { value } = found[0]?.contents[0] as vscode.MarkdownString;
      assert.match(value, /\\<b\\>\\\$\\\(bug\\\) \\\[x\\\]\\\(command:y\\\) \\\*z\\\*\\<\/b\\>/);
    } finally {
      await write('codebook.yaml', codebook);
    }
  });
});
