import * as vscode from 'vscode';
import { sameRange } from '../../core/text/position';
import { toRange } from '../ranges';
import { uriOf } from '../study/studyFolder';
import { memoMarkdown } from './memoMarkdown';
import { authorOf, titleOf, type MemoSubject } from './memoSubject';

/** A memo in the editor, as menus give it to commands. */
export interface MemoComment extends vscode.Comment {
  readonly thread: MemoThread;
}

/** A memo's box in the editor, or one for a memo that is still to be written: what VS Code calls a thread, with one comment in it. */
export class MemoThread {
  readonly thread: vscode.CommentThread;
  /** What menus give to commands. */
  readonly comment: MemoComment;
  /** What the memo said when its text was last put into the box: what is saved takes the place of that, and of nothing else. */
  private shown: string | undefined;

  constructor(
    controller: vscode.CommentController,
    private now: MemoSubject,
  ) {
    this.shown = now.text;
    this.comment = {
      thread: this,
      author: { name: authorOf(now) },
      body: memoMarkdown(now.text ?? ''),
      mode: vscode.CommentMode.Preview,
      contextValue: contextOf(now),
    };
    this.thread = controller.createCommentThread(uriOf(now.folder, now.path), toRange(now.range), [this.comment]);
    this.thread.canReply = false;
    this.thread.label = titleOf(now);
  }

  get subject(): MemoSubject {
    return this.now;
  }

  get known(): string | undefined {
    return this.shown;
  }

  get isEdited(): boolean {
    return this.comment.mode === vscode.CommentMode.Editing;
  }

  /** What is in the box. */
  get typed(): string {
    const { body } = this.comment;
    return typeof body === 'string' ? body : body.value;
  }

  /** Shows what the memo is now; but what is being typed stays. */
  update(now: MemoSubject): void {
    const { range, text } = this.now;
    this.now = now;
    if (!sameRange(range, now.range)) this.thread.range = toRange(now.range);
    if (this.thread.label !== titleOf(now)) this.thread.label = titleOf(now);
    if (!this.isEdited && text !== now.text) this.show();
  }

  /** Opens the box. */
  expand(): void {
    this.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Opens the box for typing, with the cursor in it. */
  edit(): void {
    if (!this.isEdited) {
      this.shown = this.now.text;
      this.put(new vscode.MarkdownString(this.shown ?? ''), vscode.CommentMode.Editing);
    }
    this.expand();
  }

  /** Shows the memo as it is written down. */
  show(): void {
    this.shown = this.now.text;
    this.put(memoMarkdown(this.shown ?? ''), vscode.CommentMode.Preview);
  }

  /** All that another process can be told of it. */
  toJSON(): string {
    return titleOf(this.now);
  }

  dispose(): void {
    this.thread.dispose();
  }

  private put(body: vscode.MarkdownString, mode: vscode.CommentMode): void {
    Object.assign(this.comment, { body, mode, contextValue: contextOf(this.now) });
    this.thread.comments = [this.comment];
  }
}

/** What the menus' conditions in `package.json` know it by. */
function contextOf({ text }: MemoSubject): string {
  return text === undefined ? 'newMemo' : 'memo';
}
