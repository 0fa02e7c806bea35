import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { baseName } from '../../src/core/project/studyPaths';
import { closeAll, file, newTranscript, open, remove, untilCodes, untilRead, write } from './support';

export const TEXT = [
  'Ann: One thing and another.',
  '',
  'Too-much-work',
  '',
  'Ben: It rained on us.',
  '',
  'And then some.',
  '',
  'Ann: Yes.',
  '',
  'Ben: No.',
  '',
].join('\n');

/** A place as `file line:column-line:column word`, counted from one. */
export async function shown(uri: vscode.Uri, { start, end }: vscode.Range): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText(new vscode.Range(start, end));
  return `${baseName(uri.path)} ${start.line + 1}:${start.character + 1} ${text}`;
}

/** The place of a text in a file, and as many characters into it. */
export async function placeOf(path: string, text: string, into = 1): Promise<[vscode.Uri, vscode.Position]> {
  const document = await vscode.workspace.openTextDocument(file(path));
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `no ${text} in ${path}`);
  return [file(path), document.positionAt(offset + into)];
}

export async function definitions(path: string, text: string): Promise<string[]> {
  const [uri, position] = await placeOf(path, text);
  const found = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  );
  const places = found.map((it) =>
    'targetUri' in it ? shown(it.targetUri, it.targetSelectionRange ?? it.targetRange) : shown(it.uri, it.range),
  );
  return (await Promise.all(places)).sort();
}

export async function references(path: string, text: string): Promise<string[]> {
  const [uri, position] = await placeOf(path, text);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    uri,
    position,
  );
  return Promise.all(found.map((it) => shown(it.uri, it.range)));
}

export async function highlights(path: string, text: string): Promise<string[]> {
  const [uri, position] = await placeOf(path, text);
  const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
    'vscode.executeDocumentHighlights',
    uri,
    position,
  );
  const all = await Promise.all(found.map(async ({ range, kind }) => `${await shown(uri, range)} ${kind ?? ''}`));
  return all.map((it) => it.slice(it.indexOf(' ') + 1));
}

/** An outline as `name | detail | first line-last line`, what is in something with more of these in front. */
export async function outline(path: string): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    file(path),
  );
  const drawn = (all: readonly vscode.DocumentSymbol[], above: string): string[] =>
    all.flatMap(({ name, detail, range, children }) => [
      `${above}${name} | ${detail} | ${range.start.line + 1}-${range.end.line + 1}`,
      ...drawn(children, `${above}> `),
    ]);
  return drawn(symbols ?? [], '');
}

/** What the pointer shows at a text, without the escapes of Markdown. */
export async function hover(path: string, text: string): Promise<string> {
  const [uri, position] = await placeOf(path, text);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const contents = found.flatMap((it) => it.contents.map((content) => (content as vscode.MarkdownString).value));
  return contents.join('\n').replace(/\\(.)/g, '$1');
}

/**
 * Has each test begin with a transcript of its own open, with inline labels and a sidecar by hand in which two excerpts are found and one
 * isn't, and takes both away afterwards.
 */
export function withCodedTranscript(use: (path: string) => void): void {
  let path: string;
  let sidecar: string;
  beforeEach(async () => {
    path = await newTranscript(TEXT);
    sidecar = `${path}.codes.yaml`;
    use(path);
    await write(
      sidecar,
      [
        `transcript: ${baseName(path)}`,
        'codings: # by hand',
        '  - id: aaaaaa',
        '    codes: [Help, Work-load]',
        '    at: 5:6-7:15',
        '    quote: "It rained on us.\\n\\nAnd then some."',
        '  - id: bbbbbb',
        '    codes: [Help]',
        '    at: 7:1-7:4',
        '    quote: And',
        '  - id: cccccc',
        '    codes: [Help]',
        '    at: 9:1-9:4',
        '    quote: Nobody ever said anything like this.',
        '',
      ].join('\n'),
    );
    await open(path);
    await untilRead(path);
    await untilCodes(path, 5, ['Help', 'Work-load']);
  });
  afterEach(async () => {
    await closeAll();
    await remove(sidecar);
    await remove(path);
  });
}
