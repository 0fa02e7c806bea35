import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { baseName } from '../../src/core/project/studyPaths';
import { definitions, highlights, outline, references, TEXT, withCodedTranscript } from './navigation';
import { file, open, read, remove, until, untilCodes, write } from './support';

const P01 = 'interviews/p01.md';

describe('Navigating', () => {
  let path: string;
  let name: string;
  let sidecar: string;
  withCodedTranscript((it) => {
    path = it;
    name = baseName(it);
    sidecar = `${it}.codes.yaml`;
  });

  it('goes to the definition of a code from everywhere that it is named, of an alias to the code that has it', async () => {
    const help = 'codebook.yaml 9:11 Help';
    const load = 'codebook.yaml 3:11 Work-load';
    assert.deepEqual(await definitions(path, 'Too-much-work'), [load]);
    assert.deepEqual(await definitions(sidecar, 'Help, Work'), [help]);
    assert.deepEqual(await definitions(sidecar, 'Work-load'), [load]);
    assert.deepEqual(await definitions('codebook.yaml', 'Too-much-work'), [load]);
    assert.deepEqual(await definitions('codebook.yaml', 'Work-load'), [load]);
    assert.deepEqual(await definitions('codebook.yaml', 'description'), []);
  });

  it('goes to the definition of the smallest coded excerpt’s codes', async () => {
    assert.deepEqual(await definitions(path, 'rained'), ['codebook.yaml 3:11 Work-load', 'codebook.yaml 9:11 Help']);
    assert.deepEqual(await definitions(path, 'And then'), ['codebook.yaml 9:11 Help']);
    assert.deepEqual(await definitions(path, 'Yes.'), []);
  });

  it('goes from a sidecar to the excerpts, also when they have moved', async () => {
    const excerpt = `${name} 5:6 It rained on us.\n\nAnd then some.`;
    for (const from of ['aaaaaa', '5:6-7', 'It rained']) assert.deepEqual(await definitions(sidecar, from), [excerpt]);
    assert.deepEqual(await definitions(sidecar, name), [`${name} 1:1 `]);
    const editor = await open(path);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A talk\n\n'));
    await untilCodes(path, 7, ['Help', 'Work-load']);
    assert.deepEqual(await definitions(sidecar, 'bbbbbb'), [`${name} 9:1 And`]);
  });

  it('goes from a speaker to the codebook', async () => {
    assert.deepEqual(await definitions(P01, 'Nora**'), ['codebook.yaml 14:11 Nora']);
    assert.deepEqual(await definitions(path, 'Ben:'), []);
  });

  it('finds all references of a code, its excerpts where they are in the text', async () => {
    const help = [
      'codebook.yaml 9:11 Help',
      `${name} 5:6 It rained on us.\n\nAnd then some.`,
      `${name} 7:1 And`,
      `${name}.codes.yaml 11:5 id: cccccc\n    codes: [Help]\n    at: 9:1-9:4\n    quote: Nobody ever said anything like this.`,
    ];
    const found = await references(sidecar, 'Help]');
    assert.deepEqual(found.sort(), help);
    assert.deepEqual((await references(path, 'And then')).sort(), help);
    const load = await references(path, 'Too-much-work');
    assert.deepEqual(load.sort(), [
      'codebook.yaml 3:11 Work-load',
      'codebook.yaml 6:15 Too-much-work',
      `${name} 3:1 Too-much-work`,
      help[1],
      'p01.md 15:1 Too-much-work',
    ]);
    assert.deepEqual((await references('codebook.yaml', 'Work-load')).sort(), load);
  });

  it('finds all turns of a speaker', async () => {
    const found = await references(P01, 'Nora**');
    assert.deepEqual(found.sort(), [
      'codebook.yaml 14:11 Nora',
      'p01.md 21:6 Nora',
      'p01.md 29:4 Nora',
      'p01.md 7:6 Nora',
    ]);
  });

  it('highlights where a code is in the same file, and no like words of what is said', async () => {
    assert.deepEqual(await highlights(path, 'Too-much-work'), [
      '3:1 Too-much-work 1',
      '1:6 One thing and another. 0',
      '5:6 It rained on us.\n\nAnd then some. 0',
    ]);
    assert.deepEqual(await highlights(path, 'Ann'), ['1:1 Ann 1', '9:1 Ann 1']);
    assert.deepEqual(await highlights(path, 'And then'), []);
    assert.deepEqual(await highlights(sidecar, 'Help]'), ['4:13 Help 1', '8:13 Help 1', '12:13 Help 1']);
    assert.deepEqual(await highlights('codebook.yaml', 'Too-much-work'), ['3:11 Work-load 2', '6:15 Too-much-work 1']);
    assert.equal((await highlights('codebook.yaml', 'name')).length, 5);
  });

  it('outlines a transcript by its turns, with their codes, and follows what is coded', async () => {
    await open(path);
    assert.deepEqual(await outline(path), [
      'Ann | Work-load · One thing and another. | 1-4',
      '> Work-load | One thing and another. | 1-1',
      'Ben | Help, Work-load · It rained on us. And then some. | 5-8',
      '> Help, Work-load | It rained on us. And then some. | 5-7',
      '> > Help | And | 7-7',
      'Ann | Yes. | 9-10',
      'Ben | No. | 11-12',
    ]);
    await remove(sidecar);
    await untilCodes(path, 5, []);
    assert.equal((await outline(path))[2], 'Ben | It rained on us. And then some. | 5-8');
  });

  it('outlines a sidecar by its codings, and a codebook by its codes and speakers', async () => {
    assert.deepEqual(await outline(sidecar), [
      'Help, Work-load | It rained on us. And then some. | 3-6',
      'Help | And | 7-10',
      'Help | Nobody ever said anything like this. | 11-14',
    ]);
    assert.deepEqual(await outline('codebook.yaml'), [
      'Work-load | How much there is to do, and how it piles up. | 3-8',
      '> Work-night-shift |  | 8-8',
      'Help | Somebody lends a hand. | 9-10',
      'Interviewer | interviewer | 12-13',
      'Nora | participant | 14-15',
    ]);
  });

  it('has nothing to say, and no error, while a file can’t be read', async () => {
    const editor = await open(sidecar);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'codings: [\n'));
    assert.deepEqual(await outline(sidecar), []);
    assert.deepEqual(await definitions(sidecar, 'aaaaaa'), []);
    assert.deepEqual(await references(sidecar, 'Help'), []);
  });

  it('finds codes and speakers of the workspace by some of their letters', async () => {
    const found = async (query: string) => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      // VS Code's own Markdown extension finds headings, by their signs, as soon as any test has opened a text in Markdown. And where
      // another test has opened a second study, this one's name stands before.
      const ours = symbols.filter((it) => !it.name.startsWith('#'));
      return ours.map(
        ({ containerName, name, location: { uri, range } }) =>
          `${containerName.replace(/^study(?: › |$)/, '')} ${name} ${baseName(uri.path)}:${range.start.line + 1}`,
      );
    };
    assert.deepEqual(await found('night'), ['Work-load Work-night-shift codebook.yaml:8']);
    assert.deepEqual(await found('toomuch'), ['Work-load Too-much-work codebook.yaml:3']);
    assert.deepEqual(await found('nora'), [' Nora codebook.yaml:14']);
    assert.deepEqual(await found('ben'), [`${path} Ben ${name}:5`]);
    const all = await found('');
    assert.ok(all.includes(' Help codebook.yaml:9') && all.includes(' Interviewer codebook.yaml:12'));
    assert.ok(!all.some((it) => it.includes('Too-much-work')));
  });

  it('names the study of a code where there are several', async () => {
    await write('other/codebook.yaml', 'codes:\n  - name: Elsewhere\n');
    try {
      await until(
        'the code of the other study is found',
        async () =>
          vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'elsew'),
        (found) => found.map((it) => `${it.containerName} ${it.name}`).join() === 'other Elsewhere',
      );
    } finally {
      await remove('other');
    }
  });

  it('folds turns of more than one line', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      file(path),
    );
    assert.deepEqual(
      folds.map(({ start, end, kind }) => [start + 1, end + 1, kind]),
      [
        [1, 3, vscode.FoldingRangeKind.Region],
        [5, 7, vscode.FoldingRangeKind.Region],
      ],
    );
  });

  it('links a sidecar to its transcript and its excerpts', async () => {
    const document = await vscode.workspace.openTextDocument(file(sidecar));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      file(sidecar),
    );
    const ours = links.map(({ range, target, tooltip }) => {
      return `${document.getText(range)} -> ${baseName(target?.path ?? '')} ${target?.fragment ?? ''} ${tooltip ?? ''}`;
    });
    assert.deepEqual(ours, [
      `${name} -> ${name}  Open the transcript`,
      `5:6-7:15 -> ${name} L5,6-L7,15 Go to the excerpt`,
      `7:1-7:4 -> ${name} L7,1-L7,4 Go to the excerpt`,
      `9:1-9:4 -> ${name} L9,1-L9,4 Go to where the excerpt was last; its words aren’t found`,
    ]);
    assert.equal(await read(path), TEXT);
  });
});
