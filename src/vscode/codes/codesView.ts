import * as vscode from 'vscode';
import type { CodeOrder } from '../../core/project/codeTree';
import { hiddenSidecars } from '../../core/project/hiddenSidecars';
import type { Study } from '../../core/project/study';
import { baseName } from '../../core/project/studyPaths';
import { Disposables } from '../disposables';
import { blindMessage } from '../coders/blindMessage';
import { onlyNews } from '../onlyNews';
import { hiddenMessage } from '../stripes/hiddenMessage';
import type { ShownCodings } from '../stripes/shownCodings';
import type { BackgroundChecks } from '../study/backgroundChecks';
import { unreadMessage } from '../study/progressText';
import type { Studies } from '../study/studies';
import { attentionCount } from './attentionCount';
import { CodeDrag } from './codeDrag';
import type { CodesNode } from './codesNode';
import { CodesTree } from './codesTree';
import { codeOf, codesOf, studyAt, type StudyCode } from './studyCode';

/** The view, as `package.json` names it. */
const CODES_VIEW = 'transcriptCoding.codes';
const ORDER_KEY = 'codesOrder';

/** The Codes view: its tree, its order and filter, its badge for what needs attention, and what it says when it is empty. */
export class CodesView extends Disposables {
  private readonly tree: CodesTree;
  private readonly view: vscode.TreeView<CodesNode>;
  private readonly setContext = onlyNews((key, value: boolean) => {
    void vscode.commands.executeCommand('setContext', `transcriptCoding.${key}`, value);
  });

  constructor(
    private readonly studies: Studies,
    checks: BackgroundChecks,
    private readonly memento: vscode.Memento,
    private readonly shown: ShownCodings,
  ) {
    super();
    this.tree = this.own(new CodesTree(studies, checks, shown));
    this.view = this.own(
      vscode.window.createTreeView(CODES_VIEW, {
        treeDataProvider: this.tree,
        showCollapseAll: true,
        canSelectMany: true,
        dragAndDropController: new CodeDrag(studies),
      }),
    );
    this.tree.order = memento.get<CodeOrder>(ORDER_KEY, 'codebook');
    this.own(studies.onDidChange(() => this.describe()));
    this.own(shown.onDidChange(() => this.describe()));
    this.own(checks.onDidFind(() => this.describe()));
    const register = (name: string, run: (...args: never[]) => unknown) =>
      this.own(vscode.commands.registerCommand(`transcriptCoding.${name}`, run));
    register('filterCodes', () => this.askFilter());
    register('clearFilter', () => {
      this.setFilter('');
    });
    register('sortByCodebook', () => this.keepOrder('codebook'));
    register('sortByName', () => this.keepOrder('name'));
    register('sortByCount', () => this.keepOrder('count'));
    register('readRest', () => this.studies.readRest());
    register('stopReading', () => this.studies.stopReading());
    register('showCode', (name: string, root?: vscode.Uri) => this.show(name, root));
  }

  /** Has the studies read, and shows in the view that this is going on. */
  load(): void {
    void vscode.window.withProgress({ location: { viewId: CODES_VIEW } }, () => this.studies.whenRead());
  }

  get selected(): CodesNode | undefined {
    return this.view.selection[0];
  }

  /** The code that is selected, or whose transcript or excerpt is. */
  get selectedCode(): StudyCode | undefined {
    return codeOf(this.selected);
  }

  /** The codes whose own rows are selected: what is done to all of a code isn't meant on a row of one of its excerpts. */
  get selectedCodes(): StudyCode[] {
    return codesOf(this.view.selection);
  }

  /** Shows a code of the study in this folder, or of the active editor's, or else of the first that has it. */
  private async show(name: string, root = vscode.window.activeTextEditor?.document.uri): Promise<void> {
    await this.studies.load();
    if (this.tree.filter) this.setFilter('');
    const meant = studyAt(this.studies, root);
    for (const folder of meant ? [meant, ...this.studies.folders] : this.studies.folders) {
      const node = this.tree.code(folder, name);
      if (!node) continue;
      await this.view.reveal(node, { select: true, focus: true, expand: true });
      return;
    }
  }

  private describe(): void {
    const count = this.tree.attentionItems().length;
    this.view.badge = count ? { value: count, tooltip: attentionCount(count) } : undefined;

    const studies = this.studies.folders.map(({ study }) => study);
    const transcripts = studies.some((study) => study.hasTranscripts);
    this.setContext('hasTranscripts', transcripts);
    this.setContext('loaded', this.studies.isLoaded);
    const { isStopped, reading } = this.studies;
    this.setContext('reading', reading !== undefined);
    this.setContext('incomplete', isStopped && !reading);
    const hidden = hiddenMessage(this.studies.folders, this.shown);
    this.setContext('hiddenInText', hidden !== '');
    this.view.message = [blindMessage(studies), this.message(studies), hidden].filter(Boolean).join(' ');
  }

  private message(studies: readonly Study[]): string {
    if (this.tree.filter) return vscode.l10n.t('Codes with “{0}”', this.tree.filter);
    const unread = unreadMessage(this.studies);
    if (unread) return unread;
    const coded = studies.some((study) => study.index.size > 0);
    const ready = studies.some((study) => study.hasTranscripts && study.codebookState !== 'missing');
    if (coded) return '';
    const hidden = studies.flatMap(hiddenSidecars);
    if (hidden.length) return unreadableMessage(hidden);
    return ready ? vscode.l10n.t('Nothing is coded yet. Open a transcript and choose “Code” above a turn.') : '';
  }

  private async askFilter(): Promise<void> {
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Codes'),
      prompt: vscode.l10n.t('Part of a code’s name, alias or description; nothing to see all'),
      value: this.tree.filter,
    });
    if (text !== undefined) this.setFilter(text.trim());
  }

  private setFilter(text: string): void {
    this.tree.filter = text;
    this.setContext('codesFiltered', text !== '');
    this.describe();
  }

  private async keepOrder(order: CodeOrder): Promise<void> {
    this.tree.order = order;
    await this.memento.update(ORDER_KEY, order);
  }
}

/** @param paths of sidecars, at least one. */
function unreadableMessage(paths: readonly string[]): string {
  const [first = ''] = paths;
  return paths.length === 1
    ? vscode.l10n.t(
        'The codings in {0} can’t be read at the moment. They are still in the file; see Needs attention.',
        baseName(first),
      )
    : vscode.l10n.t(
        'The codings of {0} files can’t be read at the moment. They are still in the files; see Needs attention.',
        paths.length,
      );
}
