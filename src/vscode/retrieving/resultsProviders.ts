import * as vscode from 'vscode';
import type { ResultsDocument } from '../../core/results/resultsDocument';
import { sourceOf } from '../../core/results/resultsDocument';
import { lensTitle } from '../lensTitle';
import { uriOf, type Folder } from '../study/studyFolder';

/** What is shown in a document of results. */
export interface ShownResults {
  readonly folder: Folder;
  readonly document: ResultsDocument;
}

/** What a document of results shows as it is now; nothing while it is being made. */
type ShownIn = (document: vscode.TextDocument) => ShownResults | undefined;

/** What the editor offers in documents of results: links, lenses, their outline, and going to where a place is from. */
export function registerResultsProviders(language: string, shownIn: ShownIn): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(language, {
      provideDocumentLinks: (document) => linksOf(shownIn(document)),
    }),
    vscode.languages.registerDefinitionProvider(language, {
      provideDefinition: (document, position) => sourceLocation(shownIn(document), position),
    }),
    vscode.languages.registerDocumentSymbolProvider(language, {
      provideDocumentSymbols: (document) => symbolsOf(document, shownIn(document)),
    }),
    vscode.languages.registerCodeLensProvider(language, {
      provideCodeLenses: (document) => lensesOf(shownIn(document)),
    }),
  );
}

/** Where in a transcript a place of the results is from. */
export function sourceLocation(
  shown: ShownResults | undefined,
  position: vscode.Position,
): vscode.Location | undefined {
  const source = shown && sourceOf(shown.document, position);
  if (!source) return undefined;
  const { line, character } = source.position;
  return new vscode.Location(uriOf(shown.folder, source.path), new vscode.Position(line, character));
}

/** The numbers of lines lead to them. */
function linksOf(shown: ShownResults | undefined): vscode.DocumentLink[] {
  return (shown?.document.sources ?? []).flatMap((source, line) => {
    if (!source || !shown) return [];
    const [start, end] = source.number;
    const target = uriOf(shown.folder, source.path).with({ fragment: `L${source.line + 1},${source.from + 1}` });
    const link = new vscode.DocumentLink(new vscode.Range(line, start, line, end), target);
    link.tooltip = vscode.l10n.t('Go to the line');
    return [link];
  });
}

function symbolsOf(document: vscode.TextDocument, shown: ShownResults | undefined): vscode.DocumentSymbol[] {
  const textOf = (line: number) => document.lineAt(line).text.trim();
  const rangeOf = (first: number, last: number) => new vscode.Range(first, 0, last, document.lineAt(last).text.length);
  const { excerpts = [], groups = [] } = shown?.document ?? {};
  let next = 0;
  return groups.map(({ label, line, last }) => {
    const symbol = new vscode.DocumentSymbol(
      label,
      '',
      vscode.SymbolKind.Namespace,
      rangeOf(line, last),
      rangeOf(line, line),
    );
    for (let it = excerpts[next]; it && it.head <= last; it = excerpts[++next]) {
      const words = textOf(Math.min(it.head + 1, it.last)).replace(/^\d+: /, '');
      const kind = vscode.SymbolKind.String;
      const range = rangeOf(it.head, it.last);
      symbol.children.push(
        new vscode.DocumentSymbol(textOf(it.head) || words, words, kind, range, rangeOf(it.head, it.head)),
      );
    }
    return symbol;
  });
}

function lensesOf(shown: ShownResults | undefined): vscode.CodeLens[] {
  if (!shown) return [];
  const top = new vscode.Range(0, 0, 0, 0);
  const lens = (range: vscode.Range, command: string, title: string, ...args: unknown[]) =>
    new vscode.CodeLens(range, { command: `transcriptCoding.${command}`, title, arguments: args });
  const lenses = [
    lens(top, 'changeQuery', lensTitle('edit', vscode.l10n.t('Change Query…'))),
    lens(top, 'saveQuery', lensTitle('save', vscode.l10n.t('Save Query…'))),
    lens(top, 'groupExcerpts', lensTitle('list-tree', vscode.l10n.t('Group…'))),
    lens(top, 'saveExcerpts', lensTitle('save-as', vscode.l10n.t('Save As…'))),
    lens(top, 'showAroundExcerpts', lensTitle('unfold', vscode.l10n.t('Show More Around…'))),
  ];
  for (const { head } of shown.document.excerpts) {
    const range = new vscode.Range(head, 0, head, 0);
    lenses.push(lens(range, 'codeExcerpt', lensTitle('tag', vscode.l10n.t('Code…')), head));
    lenses.push(lens(range, 'goToExcerpt', lensTitle('go-to-file', vscode.l10n.t('Go to Excerpt')), head));
  }
  return lenses;
}
