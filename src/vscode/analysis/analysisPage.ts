import * as vscode from 'vscode';
import { ExcerptTable } from '../../core/excerpts/excerptTable';
import type { Frame } from '../../core/figures/figure';
import type { Cancellable } from '../../core/project/inParallel';
import type { Study } from '../../core/project/study';
import type { Searchable } from '../../core/retrieval/searchTalks';
import { html, Html } from '../page/html';
import { scrollBox } from '../page/scrollBox';
import type { StudyPageContent } from '../page/studyPages';
import type { PictureMaker } from '../page/webviewPage';
import { textsNow } from '../refactoring/textsNow';
import { Slices } from '../study/slices';
import { toRange } from '../ranges';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { analyses } from './analyses';
import { choicesOf, type Analysis, type Chosen, type Made } from './analysis';
import { chosenIn } from './chosenIn';
import { choicesForm, figuresNav, numbersTable, saveButtons } from './pageParts';
import { pressOf } from './press';
import { saveFigure } from './saveFigure';

/** What the Analysis page of a study shows, and what is chosen on it. */
export class AnalysisPage implements StudyPageContent {
  private readonly all = analyses();
  private analysis: Analysis = this.all[0];
  /** By the figures' ids. */
  private readonly chosen = new Map<string, Chosen>();
  private excerpts: { readonly study: Study; readonly table: ExcerptTable } | undefined;
  /** What the page shows now. */
  private shown: { readonly analysis: Analysis; readonly made: Made } | undefined;
  /** Counts what was begun: only the last is wanted. */
  private begun = 0;
  private readonly slices = new Slices();

  constructor(
    private folder: StudyFolder,
    /** Shows what a query finds. */
    private readonly showExcerpts: (query: string, folder: StudyFolder) => Promise<void>,
    /** Asks for a summary, and writes it. */
    private readonly writeSummary: (transcript: string, code: string, folder: StudyFolder) => Promise<void>,
    /** Why not all of the study is counted; empty when it is. */
    private readonly unread: () => string,
  ) {}

  renew(folder: StudyFolder): void {
    this.folder = folder;
    this.begun++;
  }

  forget(): void {
    this.begun++;
  }

  content(): Promise<Html | undefined> {
    const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Counting') };
    return Promise.resolve(vscode.window.withProgress(options, (progress) => this.fill(progress)));
  }

  private async fill(progress: vscode.Progress<{ message?: string }>): Promise<Html | undefined> {
    const { analysis } = this;
    const watched = this.begin(progress);
    const study = this.searchable();
    if (!(await study.table.bringUpToDate(watched))) return undefined;
    const choices = choicesOf(analysis, study);
    const chosen = chosenIn(choices, {}, this.chosen.get(analysis.id));
    const made = await analysis.make(study, chosen, watched);
    if (!made) return undefined;
    this.shown = { analysis, made };
    const unread = this.unread();
    const figure = made.draw?.(this.frame(analysis, made, 'page'));
    return html`<h1>${vscode.l10n.t('Analysis')}</h1>
      ${figuresNav(this.all, analysis)} ${unread ? html`<p role="status">${unread}</p>` : undefined}
      <h2>${analysis.title}</h2>
      ${choicesForm(choices, chosen)}
      <p>${made.description}</p>
      ${figure || hasNumbers(made) ? undefined : html`<p role="status">${nothingYet()}</p>`}
      ${figure && scrollBox(`box-${analysis.id}`, analysis.title, Html.drawn(figure))}
      ${hasNumbers(made) ? saveButtons(figure !== undefined) : undefined} ${made.table ?? numbersTable(analysis, made)}`;
  }

  choose(values: Readonly<Record<string, readonly string[]>>): Promise<void> {
    const { id } = this.analysis;
    const choices = choicesOf(this.analysis, this.searchable());
    this.chosen.set(id, chosenIn(choices, values, this.chosen.get(id)));
    return Promise.resolve();
  }

  async press(value: string, page: PictureMaker): Promise<'refresh' | undefined> {
    const press = pressOf(value);
    switch (press.kind) {
      case 'figure':
        this.analysis = this.all.find(({ id }) => id === press.id) ?? this.analysis;
        if (press.chosen) this.chosen.set(press.id, { ...this.chosen.get(press.id), ...press.chosen });
        return 'refresh';
      case 'excerpts':
        await this.showExcerpts(press.query, this.folder);
        return undefined;
      case 'open': {
        const selection = toRange(press.range);
        await vscode.window.showTextDocument(uriOf(this.folder, press.path), { selection });
        return undefined;
      }
      case 'summary':
        await this.writeSummary(press.transcript, press.code, this.folder);
        return 'refresh';
      case 'save': {
        const { shown } = this;
        if (!shown) return undefined;
        const frame = this.frame(shown.analysis, shown.made, 'paper');
        await saveFigure(press.as, shown.made, frame, this.folder, page);
        return undefined;
      }
    }
  }

  /** What was begun before isn't wanted any more. */
  private begin(progress: vscode.Progress<{ message?: string }>): Cancellable {
    const begun = ++this.begun;
    let told = 0;
    return {
      // In slices between which the editor does its work.
      turn: () => this.slices.turn(),
      isCancelled: () => begun !== this.begun,
      onProgress: (done, total) => {
        const parts = Math.floor((100 * done) / total);
        if (parts !== told) progress.report({ message: `${(told = parts)} %` });
      },
    };
  }

  private searchable(): Searchable & { readonly table: ExcerptTable } {
    const { folder } = this;
    const read = async (path: string) => (await textsNow(folder, [path])).get(path) ?? '';
    return { study: folder.study, table: this.tableOf(folder.study), read };
  }

  private tableOf(study: Study): ExcerptTable {
    if (this.excerpts?.study !== study) this.excerpts = { study, table: new ExcerptTable(study) };
    return this.excerpts.table;
  }

  private frame({ id, title }: Analysis, { description, query }: Made, use: Frame['use']): Frame {
    const empty = nothingYet();
    return { id, title, description, source: query, use, empty };
  }
}

function nothingYet(): string {
  return vscode.l10n.t('There is nothing to be shown yet.');
}

function hasNumbers(made: Made): boolean {
  return made.table !== undefined || made.rows.length > 0;
}
