import * as vscode from 'vscode';
import { compilePattern, type SearchPattern } from '../../core/finding/searchPattern';
import { onOneLine } from '../../core/text/plainText';
import { Disposables } from '../disposables';
import type { CodingSession } from '../coding/codingSession';
import { hitCount } from '../counts';
import { tell } from '../messages';
import { pickStudy } from '../study/pickStudy';
import { unreadMessage } from '../study/progressText';
import { Slices } from '../study/slices';
import { isSame, type StudyFolder } from '../study/studyFolder';
import { TRANSCRIPT } from '../study/transcriptLanguage';
import { askPattern } from './askPattern';
import { codeTicked } from './codeTicked';
import { FoundHits, tick, tickHit } from './foundHits';
import { foundItem, isTranscript, type FoundNode } from './foundItem';
import { MOST_HITS, searchStudy, searchTranscript } from './searchStudy';

const VIEW = 'transcriptCoding.found';

/** How long the study rests before what has changed in it is searched again, in milliseconds. */
const PAUSE = 300;

/** How long it takes at most until a selection is told, in milliseconds. */
const SELECTING = 500;

/** More than this is no words that somebody looks for. In UTF-16 code units. */
const LONGEST_SELECTION = 200;

/** The list of what was found, with a tick for each hit. It is there as long as there are hits, and follows what changes in the study. */
export class FoundView extends Disposables {
  private readonly changed = this.own(new vscode.EventEmitter<FoundNode | undefined>());
  private readonly view: vscode.TreeView<FoundNode>;
  private found: FoundHits | undefined;
  private last: SearchPattern = { text: '', isExpression: false, matchCase: false, wholeWord: false };
  /** What has changed of each study since it was last searched. */
  private readonly stale = new WeakMap<StudyFolder['study'], Set<string>>();
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** The last of the searches, each of which waits for the one before. */
  private searching: Promise<void> = Promise.resolve();

  constructor(private readonly session: CodingSession) {
    super();
    this.view = this.own(
      vscode.window.createTreeView<FoundNode>(VIEW, {
        showCollapseAll: true,
        manageCheckboxStateManually: true,
        treeDataProvider: {
          onDidChangeTreeData: this.changed.event,
          getChildren: (node) => [...(node ? (isTranscript(node) ? node.hits : []) : (this.found?.transcripts ?? []))],
          getParent: (node) => (isTranscript(node) ? undefined : this.found?.get(node.path)),
          getTreeItem: (node) => (this.found ? foundItem(this.found, node) : new vscode.TreeItem('')),
        },
      }),
    );
    this.own(this.view.onDidChangeCheckboxState(({ items }) => this.onTicked(items)));
    this.own(session.studies.onDidChange(() => this.onStudiesChanged()));
  }

  /** Asks for a text, and lists where it is said. */
  async findAndCode(): Promise<void> {
    const selected = selectedWords();
    const first = selected ? { ...this.last, text: selected, isExpression: false } : this.last;
    const pattern = await askPattern(first);
    if (!pattern) return;
    this.last = pattern;
    const { studies } = this.session;
    await studies.load();
    const folder = await pickStudy(studies);
    if (folder) await this.inTurn(() => this.search(folder, pattern, undefined));
    if (this.found?.count) await vscode.commands.executeCommand(`${VIEW}.focus`);
  }

  /** Searches for the same again: all is ticked but what was unticked. */
  async searchAgain(): Promise<void> {
    await this.inTurn(async () => {
      const { found } = this;
      const folder = found && this.folderNow(found);
      if (folder) await this.search(folder, found.pattern, found);
    });
  }

  /** Codes what is ticked, once it has been searched as it is now. */
  async codeTicked(): Promise<void> {
    await this.follow();
    const { found } = this;
    if (found) await codeTicked(this.session, found);
    this.show();
  }

  /** Ticks or unticks the hit that has the focus in the list. */
  async toggleTick(): Promise<void> {
    const node = await this.focused();
    const { found } = this;
    if (!node || !found) return;
    const transcript = found.get(node.path);
    const isTicked = isTranscript(node)
      ? transcript?.ticked.size === node.hits.length
      : transcript?.ticked.has(node.hit) === true;
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    this.onTicked([[node, isTicked ? Unchecked : Checked]]);
  }

  /** What has the focus: VS Code tells only what is selected, and this is what is selected more, or less, once the focus is. */
  private async focused(): Promise<FoundNode | undefined> {
    const before = this.view.selection;
    const selected = new Promise<readonly FoundNode[]>((resolve) => {
      const listener = this.view.onDidChangeSelection(({ selection }) => done(selection));
      const patience = setTimeout(() => done(before), SELECTING);
      const done = (selection: readonly FoundNode[]) => {
        clearTimeout(patience);
        listener.dispose();
        resolve(selection);
      };
    });
    await vscode.commands.executeCommand('list.toggleSelection');
    const after = await selected;
    return after.find((it) => !before.includes(it)) ?? before.find((it) => !after.includes(it));
  }

  tickAll(): void {
    this.found?.tickAll(true);
    this.show();
  }

  untickAll(): void {
    this.found?.tickAll(false);
    this.show();
  }

  /** Forgets what was found; the list goes. */
  clearFound(): void {
    this.found = undefined;
    this.show();
  }

  private async search(folder: StudyFolder, pattern: SearchPattern, earlier: FoundHits | undefined): Promise<void> {
    const { expression } = compilePattern(pattern) as { expression?: RegExp };
    if (!expression) return;
    await this.session.studies.readRest();
    const found = new FoundHits(folder, pattern, expression);
    this.staleIn(folder).clear();
    await searchStudy(found, earlier);
    this.found = found;
    this.show();
    if (!found.count) tell(vscode.l10n.t('Nobody says “{0}”.', pattern.text));
  }

  private onTicked(items: readonly (readonly [FoundNode, vscode.TreeItemCheckboxState])[]): void {
    for (const [node, state] of items) {
      const isTicked = state === vscode.TreeItemCheckboxState.Checked;
      const transcript = this.found?.get(node.path);
      if (!transcript) continue;
      if (isTranscript(node)) tick(transcript, isTicked);
      else tickHit(transcript, node.hit, isTicked);
    }
    this.show(items.length === 1 ? this.found?.get(items[0]?.[0].path ?? '') : undefined);
  }

  /** @param node what of it has changed; all unless it is given. */
  private show(node?: FoundNode): void {
    const { found } = this;
    const [all, ticked] = [found?.count ?? 0, found?.tickedCount ?? 0];
    this.view.message = found
      ? [
          vscode.l10n.t('“{0}”: {1}, {2} of them ticked.', found.pattern.text, hitCount(all), ticked),
          ...cutShort(found),
          unreadMessage(this.session.studies),
        ]
          .filter(Boolean)
          .join(' ')
      : '';
    void setContext('hasFound', all > 0);
    void setContext('allTicked', all > 0 && ticked === all);
    this.changed.fire(node);
  }

  private onStudiesChanged(): void {
    if (!this.found) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.follow().catch((error: unknown) => this.session.log.error(error instanceof Error ? error : String(error)));
    }, PAUSE);
  }

  /** Searches again what has changed since it was searched. */
  private follow(): Promise<void> {
    clearTimeout(this.pause);
    return this.inTurn(() => this.searchStale());
  }

  /** Two at the same time would take from each other what has changed, and the slower one would list what isn't sought any more. */
  private inTurn(search: () => Promise<void>): Promise<void> {
    const done = this.searching.then(search);
    // One that fails doesn't keep others from searching.
    this.searching = done.catch(() => undefined);
    return done;
  }

  private async searchStale(): Promise<void> {
    const { found } = this;
    if (!found) return;
    const folder = this.folderNow(found);
    if (folder !== found.folder) {
      // The study was read anew, or is gone.
      if (folder) await this.search(folder, found.pattern, found);
      else this.clearFound();
      return;
    }
    const stale = this.staleIn(folder);
    if (!stale.size) return;
    const paths = [...stale];
    stale.clear();
    const slices = new Slices();
    for (const path of paths) {
      const isTranscriptPath = folder.study.isTranscript(path);
      if (isTranscriptPath || found.get(path)) found.renew(path, await searchTranscript(found, path, slices));
    }
    if (found === this.found) this.show();
  }

  private folderNow({ folder }: FoundHits): StudyFolder | undefined {
    return this.session.studies.folders.find(({ root }) => isSame(root, folder.root));
  }

  private staleIn({ study }: StudyFolder): Set<string> {
    let stale = this.stale.get(study);
    if (!stale) this.stale.set(study, (stale = study.watch()));
    return stale;
  }

  override dispose(): void {
    clearTimeout(this.pause);
    super.dispose();
  }
}

/** Why not all that there is may be listed. */
function cutShort({ isCutShort }: FoundHits): string[] {
  if (isCutShort === 'cancelled') return [vscode.l10n.t('The search was cancelled; there may be more.')];
  if (isCutShort === 'many') return [vscode.l10n.t('There are more than {0}: look for something rarer.', MOST_HITS)];
  return [];
}

/** What is selected in a transcript, if somebody may look for it. */
function selectedWords(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== TRANSCRIPT || editor.selection.isEmpty) return undefined;
  const words = onOneLine(editor.document.getText(editor.selection));
  return words && words.length <= LONGEST_SELECTION ? words : undefined;
}

async function setContext(key: string, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', `transcriptCoding.${key}`, value);
}
