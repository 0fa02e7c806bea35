import * as vscode from 'vscode';
import { codeMemos, memosIn, memosWithoutTranscript } from '../../core/memos/allMemos';
import { memoKey } from '../../core/memos/memo';
import { CODEBOOK } from '../../core/project/studyPaths';
import { Disposables } from '../disposables';
import type { Studies } from '../study/studies';
import { uriOf } from '../study/studyFolder';
import { commentingRanges } from './commentingRanges';
import { subjectOf, type MemoSubject } from './memoSubject';
import { MemoThread } from './memoThread';

/** The name of our comments, as `package.json` has it in the menus' conditions. */
const CONTROLLER = 'transcriptCoding.memos';

/** The memos in the editors that can be seen, each in a box of its own, and the places where one can be put with the + in the margin. */
export class MemoThreads extends Disposables {
  private readonly controller: vscode.CommentController;
  private readonly threads = new Map<string, MemoThread>();
  /** Those that somebody has gone to: their boxes are there also where a memo has lost its place, as long as its file can be seen. */
  private readonly opened = new Set<string>();
  /** Where the editor was last told that memos can be put, and in which version of the document, by its address. */
  private readonly told = new Map<string, { readonly version: number; readonly lines: string }>();

  constructor(private readonly studies: Studies) {
    super();
    this.controller = this.own(vscode.comments.createCommentController(CONTROLLER, vscode.l10n.t('Memos')));
    this.controller.options = {
      prompt: vscode.l10n.t('Write a memo'),
      placeHolder: vscode.l10n.t('A memo, as text or Markdown'),
    };
    this.tellRanges();
    this.own(studies.onDidChange(() => this.refresh()));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.refresh()));
    this.own(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.told.delete(uri.toString())));
    this.refresh();
  }

  /** The box of a memo, or for one that is still to be written. */
  threadOf(subject: MemoSubject): MemoThread {
    const key = keyOf(subject);
    const thread = this.threads.get(key) ?? new MemoThread(this.controller, subject);
    this.threads.set(key, thread);
    thread.update(subject);
    return thread;
  }

  /** The box of a memo that somebody goes to. */
  open(subject: MemoSubject): MemoThread {
    this.opened.add(keyOf(subject));
    return this.threadOf(subject);
  }

  /** Takes away the box of a memo that isn't there. */
  drop(thread: MemoThread): void {
    this.threads.delete(keyOf(thread.subject));
    thread.dispose();
  }

  /**
   * What is in a box stays for as long as it is being typed, whatever becomes of the memo and of the editor; and all boxes stay in a
   * transcript that has just been opened, whose codings are still to be read.
   */
  private refresh(): void {
    const wanted = new Map<string, MemoSubject>();
    const unread = new Set<string>();
    const documents = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const document of documents) {
      const memos = this.memosOf(document);
      if (!memos) unread.add(document.uri.toString());
      for (const subject of memos ?? []) wanted.set(keyOf(subject), subject);
      this.lookAtRanges(document);
    }
    const stays = ({ isEdited, subject: { folder, path } }: MemoThread) =>
      isEdited || unread.has(uriOf(folder, path).toString());
    for (const [key, thread] of this.threads) if (!wanted.has(key) && !stays(thread)) this.drop(thread);
    for (const key of this.opened) if (!this.threads.has(key)) this.opened.delete(key);
    for (const subject of wanted.values()) this.threadOf(subject);
  }

  /** Nothing where that isn’t known yet. */
  private memosOf(document: vscode.TextDocument): MemoSubject[] | undefined {
    const place = this.studies.find(document.uri);
    if (!place) return [];
    const { folder, path } = place;
    const coded = this.studies.coded(document);
    const { study } = folder;
    if (!coded && study.isTranscript(path)) return undefined;
    const inText = coded ? memosIn(study, coded) : memosWithoutTranscript(study, path);
    const memos = path === CODEBOOK ? codeMemos(study) : inText;
    return memos.flatMap((memo) => {
      const subject = subjectOf(folder, memo);
      return memo.isLost && !this.opened.has(keyOf(subject)) ? [] : [subject];
    });
  }

  /**
   * The editor asks by itself when a document is opened or edited; told to ask again, it makes all boxes anew, and who is typing in one
   * loses it. So it is told only when what it knows has become wrong in another way.
   */
  private lookAtRanges(document: vscode.TextDocument): void {
    const known = this.told.get(document.uri.toString());
    if (known?.version !== document.version) return;
    if (known.lines !== JSON.stringify(commentingRanges(this.studies, document))) this.tellRanges();
  }

  private tellRanges(): void {
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: (document) => {
        const ranges = commentingRanges(this.studies, document);
        this.told.set(document.uri.toString(), { version: document.version, lines: JSON.stringify(ranges) });
        return ranges;
      },
    };
  }

  override dispose(): void {
    for (const thread of this.threads.values()) thread.dispose();
    super.dispose();
  }
}

function keyOf({ folder, target }: MemoSubject): string {
  return `${folder.root.toString()} ${memoKey(target)}`;
}
