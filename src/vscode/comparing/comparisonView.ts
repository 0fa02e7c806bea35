import * as vscode from 'vscode';
import { filterListed, nextListed, type ListFilter } from '../../core/comparing/listed';
import { refuseWhileBlind } from '../coders/blind';
import { Disposables } from '../disposables';
import { tell } from '../messages';
import { toRange } from '../ranges';
import { changesBlind, isBlind } from '../settings';
import { unreadMessage } from '../study/progressText';
import type { Studies } from '../study/studies';
import { isSame, uriOf } from '../study/studyFolder';
import type { Comparison, ComparisonItem } from './comparison';
import { chooseFilter } from './comparisonFilter';
import { comparisonMessage } from './comparisonMessage';
import { groupsOf, isGroup, type ComparisonGroup, type ComparisonNode } from './comparisonNode';
import { comparisonTreeItem } from './comparisonTreeItem';

const VIEW = 'transcriptCoding.comparison';

/** The Comparison view, which is there as long as something is compared: a list of what differs, and steps through it. */
export class ComparisonView extends Disposables {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  private readonly view: vscode.TreeView<ComparisonNode>;
  private comparison: Comparison | undefined;
  private filter: ListFilter = {};
  private all: readonly ComparisonItem[] = [];
  private groups: readonly ComparisonGroup[] = [];
  /** Where the last step led to. */
  private last: ComparisonItem | undefined;
  private isStale = false;
  private asked = 0;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(private readonly studies: Studies) {
    super();
    this.view = this.own(
      vscode.window.createTreeView<ComparisonNode>(VIEW, {
        showCollapseAll: true,
        canSelectMany: true,
        treeDataProvider: {
          onDidChangeTreeData: this.changed.event,
          getChildren: (node) => (node ? (isGroup(node) ? [...node.items] : []) : [...this.groups]),
          getParent: (node) => (isGroup(node) ? undefined : this.groups.find(({ path }) => path === node.path)),
          getTreeItem: (node) =>
            this.comparison ? comparisonTreeItem(node, this.comparison) : new vscode.TreeItem(''),
        },
      }),
    );
    this.own(studies.onDidChange(() => this.onChange()));
    this.own(this.view.onDidChangeVisibility(() => void this.update()));
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const root = this.comparison?.folder.root;
        if (root && changesBlind(event) && isBlind(root)) void this.endComparing();
      }),
    );
  }

  /** What is compared now. */
  get shown(): Comparison | undefined {
    return this.comparison;
  }

  /** The items that are to be seen, for the filter. */
  get items(): readonly ComparisonItem[] {
    return this.groups.flatMap(({ items }) => items);
  }

  /** The items that are selected in the view. */
  get selection(): readonly ComparisonItem[] {
    return this.view.selection.flatMap((node) => (isGroup(node) ? node.items : [node]));
  }

  /** Shows this in place of what is shown, and leads to the view; refuses where one has begun to code blind since it was asked for. */
  async show(comparison: Comparison): Promise<void> {
    if (refuseWhileBlind(comparison.folder.root)) {
      comparison.dispose?.();
      return;
    }
    if (comparison !== this.comparison) this.comparison?.dispose?.();
    this.comparison = comparison;
    comparison.begin?.();
    this.last = undefined;
    this.filter = {};
    await Promise.all([setContext('comparing', true), this.refresh()]);
    await vscode.commands.executeCommand(`${VIEW}.focus`);
  }

  /** Ends what is compared; the view goes. */
  async endComparing(): Promise<void> {
    this.comparison?.dispose?.();
    this.comparison = undefined;
    this.filter = {};
    await Promise.all([setContext('comparing', false), this.refresh()]);
  }

  nextDifference(): Promise<void> {
    return this.step(1);
  }

  previousDifference(): Promise<void> {
    return this.step(-1);
  }

  async filterComparison(): Promise<void> {
    await this.update();
    if (!this.comparison) return;
    const filter = await chooseFilter(this.comparison, this.all, this.filter);
    if (filter) await this.setFilter(filter);
  }

  clearComparisonFilter(): Promise<void> {
    return this.setFilter({});
  }

  /** Shows only the items that this holds for. */
  async setFilter(filter: ListFilter): Promise<void> {
    this.filter = filter;
    await this.refresh();
  }

  /** Asks for the items again, as they are now. Of several that are asked for at the same time only the last is shown. */
  refresh(): Promise<void> {
    this.isStale = false;
    return (this.refreshing = this.load(++this.asked));
  }

  private async load(asked: number): Promise<void> {
    this.renew();
    const { comparison } = this;
    try {
      const all = (await comparison?.items()) ?? [];
      if (asked === this.asked) this.fill(comparison, all);
    } catch (error) {
      if (asked !== this.asked) return;
      this.isStale = true;
      this.view.message = vscode.l10n.t('What is compared can’t be brought up to date: {0}', String(error));
    }
  }

  private renew(): void {
    const { comparison } = this;
    const folder = comparison && this.studies.folders.find(({ root }) => isSame(root, comparison.folder.root));
    if (!folder || folder === comparison.folder || !comparison.renewed) return;
    comparison.dispose?.();
    this.comparison = comparison.renewed(folder);
    this.comparison.begin?.();
  }

  private fill(comparison: Comparison | undefined, all: readonly ComparisonItem[]): void {
    this.all = all;
    const items = filterListed(all, this.filter);
    this.groups = groupsOf(items);
    this.view.description = comparison?.title ?? '';
    const message = comparison ? comparisonMessage(comparison, all, items, this.filter) : '';
    this.view.message = [message, unreadMessage(this.studies)].filter(Boolean).join(' ');
    void setContext('comparisonFiltered', items !== all);
    this.changed.fire();
  }

  /** Goes to an item's place, and selects it in the view. */
  async goTo(item: ComparisonItem): Promise<void> {
    const { comparison } = this;
    if (!comparison || !item.range) return;
    this.last = item;
    await vscode.window.showTextDocument(uriOf(comparison.folder, item.path), { selection: toRange(item.range) });
    // The list may have become another one while the text was opened.
    if (this.view.visible && this.items.includes(item)) await this.view.reveal(item, { select: true, focus: false });
    const kind = comparison.kinds.find((it) => it.kind === item.kind)?.label;
    tell([kind, item.label].filter(Boolean).join(' · '));
  }

  private async step(direction: 1 | -1): Promise<void> {
    await this.update();
    const { comparison } = this;
    if (!comparison) {
      tell(vscode.l10n.t('Nothing is compared at the moment.'));
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const place = editor && this.studies.find(editor.document.uri);
    const isHere = place && isSame(place.folder.root, comparison.folder.root);
    const here = isHere ? { path: place.path, selection: editor.selection } : undefined;
    const next = nextListed(this.items, this.last, here, direction);
    if (next) await this.goTo(next);
    else tell(this.all.length ? vscode.l10n.t('The filter leaves nothing to go to.') : comparison.emptyText);
  }

  /** What nobody looks at is asked for again when somebody does. */
  private onChange(): void {
    this.isStale = true;
    if (this.view.visible) void this.update();
  }

  private async update(): Promise<void> {
    await (this.isStale ? this.refresh() : this.refreshing);
  }

  override dispose(): void {
    this.comparison?.dispose?.();
    super.dispose();
  }
}

async function setContext(key: string, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', `transcriptCoding.${key}`, value);
}
