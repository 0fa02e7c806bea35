import * as vscode from 'vscode';
import { StudyExcerpts } from '../../core/excerpts/studyExcerpts';
import { knownNamesIn } from '../../core/query/knownNamesIn';
import { GROUPINGS, type Grouping } from '../../core/results/resultGroups';
import { excerptAt, type ResultsDocument, type ShownExcerpt } from '../../core/results/resultsDocument';
import { code } from '../coding/codingCommands';
import type { CodingSession } from '../coding/codingSession';
import { Disposables } from '../disposables';
import { tell, tellFailure } from '../messages';
import { toRange } from '../ranges';
import { pickStudy } from '../study/pickStudy';
import { unreadMessage } from '../study/progressText';
import { Slices } from '../study/slices';
import { isSame, uriOf, type StudyFolder } from '../study/studyFolder';
import { askQuery, type AskedQuery } from './askQuery';
import { findArgument } from './findArgument';
import { foundResults } from './foundResults';
import { registerResultsProviders, sourceLocation, type ShownResults } from './resultsProviders';
import { resultsText, type ResultsView } from './resultsText';
import { resultsOf, resultsUri, type ResultsOf } from './resultsUri';
import { savedQueryLenses } from './savedQueryLenses';
import { saveQueryCommand } from './saveQuery';

/** The language of documents that show results. */
const LANGUAGE = 'transcript-excerpts';

/** How long a study rests before its results are found again, in milliseconds. */
const PAUSE = 400;

/** How many paragraphs around each excerpt can be shown. */
const CONTEXTS = [0, 1, 2, 5];

/** A document that shows what a query has found. */
interface Results {
  readonly of: ResultsOf;
  view: ResultsView;
  shown?: ShownResults;
}

/** The documents that show what queries have found. They follow what changes in the study. */
export class ResultsEditors extends Disposables {
  private readonly excerpts = new StudyExcerpts();
  private readonly slices = new Slices();
  private readonly open = new Map<string, Results>();
  private readonly mark = this.own(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
      border: '1px solid',
      borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
    }),
  );
  private pause: ReturnType<typeof setTimeout> | undefined;
  private lastView: ResultsView = { grouping: 'transcript', context: 0 };

  constructor(
    private readonly session: CodingSession,
    private readonly scheme: string,
    private readonly changed: vscode.EventEmitter<vscode.Uri>,
  ) {
    super();
    this.own(registerResultsProviders(LANGUAGE, (document) => this.shownIn(document)));
    this.own(session.studies.onDidChange(() => this.findAgainSoon()));
    this.own(vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((it) => this.decorate(it))));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document }) => this.decorateAll(document)));
    this.own(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.open.delete(uri.toString())));
  }

  /** Asks for a query, unless it is told, and shows what it finds. */
  async findExcerpts(argument?: unknown): Promise<void> {
    await this.session.studies.load();
    const told = findArgument(argument);
    const folder = told ? this.folderAt(told.root.toString()) : await pickStudy(this.session.studies);
    if (!folder) return;
    const asked = told ?? (await this.ask(folder, ''));
    if (!asked) return;
    const { query, name } = asked;
    await this.show({ query, name, root: folder.root.toString() }, this.lastView);
  }

  /** Saves the query whose results are shown. */
  async saveQuery(): Promise<void> {
    const [, results] = this.active();
    const folder = results && this.folderAt(results.of.root);
    if (!folder) {
      tell(vscode.l10n.t('Find excerpts first.'));
      return;
    }
    await saveQueryCommand(this.session, folder, results.of.query);
  }

  /** The lenses over saved queries. */
  savedQueryLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    return savedQueryLenses(this.session.studies, document);
  }

  /** Asks for another query in place of the one whose results are shown. */
  async changeQuery(): Promise<void> {
    const [editor, results] = this.active();
    const folder = results && this.folderAt(results.of.root);
    if (!editor || !folder) return;
    const asked = await this.ask(folder, results.of.query);
    if (!asked || asked.query === results.of.query) return;
    const before = tabOf(editor.document.uri);
    await this.show({ ...asked, root: results.of.root }, results.view, editor.viewColumn);
    if (before) await vscode.window.tabGroups.close(before);
  }

  /** @param line of the excerpt's head; nothing for where the cursor is, whose own place is gone to. */
  async goToExcerpt(line?: number): Promise<void> {
    const [editor, results] = this.active();
    if (!editor || !results) return;
    const position = line === undefined ? editor.selection.active : new vscode.Position(line, 0);
    const source = sourceLocation(this.shownIn(editor.document), position);
    if (!source) return;
    const excerpt = this.excerptAt(editor.document, position.line)?.excerpt;
    const selection = line === undefined || !excerpt ? source.range : toRange(excerpt.range);
    await vscode.window.showTextDocument(source.uri, { selection });
  }

  /** Codes an excerpt where it stands in its transcript. @param line of its head; nothing for the one at the cursor. */
  async codeExcerpt(line?: number): Promise<void> {
    const [editor, results] = this.active();
    const folder = results && this.folderAt(results.of.root);
    if (!editor || !folder) return;
    const excerpt = this.excerptAt(editor.document, line ?? editor.selection.active.line)?.excerpt;
    if (!excerpt) {
      tell(vscode.l10n.t('There is no excerpt here.'));
      return;
    }
    const document = await vscode.workspace.openTextDocument(uriOf(folder, excerpt.path));
    await code(this.session, 'selection', { document, selections: [excerpt.range], isTurn: false });
  }

  /** Asks by what the results are put together. */
  async groupExcerpts(): Promise<void> {
    const [editor, results] = this.active();
    if (!editor || !results) return;
    const names: Record<Grouping, string> = {
      transcript: vscode.l10n.t('By transcript'),
      code: vscode.l10n.t('By code'),
      speaker: vscode.l10n.t('By speaker'),
    };
    const items = GROUPINGS.map((grouping) => ({ label: names[grouping], grouping }));
    const title = vscode.l10n.t('How are the excerpts grouped?');
    const chosen = await vscode.window.showQuickPick(items, { title });
    if (chosen) this.setView(editor.document.uri, results, { ...results.view, grouping: chosen.grouping });
  }

  /** Asks how much of the transcript is shown around each excerpt. */
  async showAroundExcerpts(): Promise<void> {
    const [editor, results] = this.active();
    if (!editor || !results) return;
    const items = CONTEXTS.map((context) => ({ label: contextText(context), context }));
    const title = vscode.l10n.t('What is shown of the transcript?');
    const chosen = await vscode.window.showQuickPick(items, { title });
    if (chosen) this.setView(editor.document.uri, results, { ...results.view, context: chosen.context });
  }

  /** Saves all that was found in a file of another format. */
  async saveExcerpts(): Promise<void> {
    const [, results] = this.active();
    const folder = results && this.folderAt(results.of.root);
    if (!folder) return;
    if (!(await this.session.studies.readRest())) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'Not all files of the study have been read, so nothing was saved. Try again, and let reading end.',
        ),
      );
      return;
    }
    const { saveExcerpts } = await import('./saveExcerpts');
    const { query } = results.of;
    try {
      await saveExcerpts({ query, folder, excerpts: this.excerpts, grouping: results.view.grouping });
    } catch (error) {
      tellFailure(error, vscode.l10n.t('The excerpts can’t be saved.'), this.session.log);
    }
  }

  /** The text of a document of results, for whoever opens it or shows it again. */
  async textOf(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<string> {
    const of = resultsOf(uri);
    if (!of) return '';
    const { studies } = this.session;
    await studies.whenRead();
    // Known also as long as its study isn't open: it is found again once that is.
    const results = this.resultsOf(uri, of);
    const folder = this.folderAt(of.root);
    if (!folder) return vscode.l10n.t('The study of this query isn’t open.');
    const document = await this.find(of, folder, results.view, token);
    if (!document) return results.shown?.document.text ?? '';
    results.shown = { folder, document };
    return document.text;
  }

  private find(
    { query }: ResultsOf,
    folder: StudyFolder,
    view: ResultsView,
    token: vscode.CancellationToken | undefined,
  ): Thenable<ResultsDocument | undefined> {
    const location = vscode.ProgressLocation.Window;
    return vscode.window.withProgress({ location, title: vscode.l10n.t('Finding excerpts') }, async (progress) => {
      try {
        const found = await foundResults(query, folder, this.excerpts, {
          turn: () => this.slices.turn(),
          isCancelled: () => token?.isCancellationRequested === true,
          onProgress: (done, total) => progress.report({ message: `${done}/${total}` }),
        });
        return found && (await resultsText(query, found, folder, view, unreadMessage(this.session.studies)));
      } catch (error) {
        tellFailure(error, vscode.l10n.t('The excerpts can’t be shown.'), this.session.log);
        return undefined;
      }
    });
  }

  private ask(folder: StudyFolder, query: string): Promise<AskedQuery | undefined> {
    const { study } = folder;
    const table = this.excerpts.tableOf(study);
    const known = table.bringUpToDate({ turn: () => this.slices.turn() }).then(() => knownNamesIn(study, table));
    return askQuery(query, known, folder);
  }

  private async show(of: ResultsOf, view: ResultsView, viewColumn?: vscode.ViewColumn): Promise<void> {
    const uri = resultsUri(this.scheme, of);
    this.resultsOf(uri, of).view = view;
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false, ...(viewColumn ? { viewColumn } : {}) });
  }

  private resultsOf(uri: vscode.Uri, of: ResultsOf): Results {
    const key = uri.toString();
    let results = this.open.get(key);
    if (!results) this.open.set(key, (results = { of, view: this.lastView }));
    return results;
  }

  private setView(uri: vscode.Uri, results: Results, view: ResultsView): void {
    results.view = this.lastView = view;
    this.changed.fire(uri);
  }

  private active(): readonly [vscode.TextEditor | undefined, Results | undefined] {
    const editor = vscode.window.activeTextEditor;
    return [editor, editor && this.open.get(editor.document.uri.toString())];
  }

  /** Nothing while the document says something older, or newer, in which another excerpt may stand there. */
  private excerptAt(document: vscode.TextDocument, line: number): ShownExcerpt | undefined {
    const shown = this.shownIn(document);
    return shown && excerptAt(shown.document, line);
  }

  /** What a document shows, as long as that is what it says. */
  private shownIn(document: vscode.TextDocument): ShownResults | undefined {
    const shown = this.open.get(document.uri.toString())?.shown;
    return shown?.document.text === document.getText() ? shown : undefined;
  }

  private folderAt(root: string): StudyFolder | undefined {
    return this.session.studies.folders.find((it) => it.root.toString() === root);
  }

  private findAgainSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      for (const key of this.open.keys()) this.changed.fire(vscode.Uri.parse(key, true));
    }, PAUSE);
  }

  private decorateAll(document: vscode.TextDocument): void {
    if (document.uri.scheme !== this.scheme) return;
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.decorate(editor);
  }

  private decorate(editor: vscode.TextEditor): void {
    if (editor.document.uri.scheme !== this.scheme) return;
    editor.setDecorations(this.mark, this.shownIn(editor.document)?.document.marks.map(toRange) ?? []);
  }

  override dispose(): void {
    clearTimeout(this.pause);
    super.dispose();
  }
}

function contextText(count: number): string {
  if (!count) return vscode.l10n.t('The excerpts alone');
  return count === 1
    ? vscode.l10n.t('A paragraph before and after')
    : vscode.l10n.t('{0} paragraphs before and after', count);
}

function tabOf(uri: vscode.Uri): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ input }) => input instanceof vscode.TabInputText && isSame(input.uri, uri));
}
