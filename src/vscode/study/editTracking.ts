import * as vscode from 'vscode';
import type { TrackedTranscript } from '../../core/project/codeTranscript';
import { FollowedCodings } from '../../core/project/followedCodings';
import type { TrackedCodings } from '../../core/project/trackedCoding';
import { Disposables } from '../disposables';

/** How long a document is remembered that has been closed, in milliseconds: a file that is moved is opened anew. */
const REMEMBERED = 10_000;

interface ClosedDocument {
  readonly document: vscode.TextDocument;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** What codings were followed from last. */
interface Tracked {
  readonly coded: TrackedTranscript;
  readonly version: number;
  readonly isHint: boolean;
}

/** Follows the codings of open transcripts through every edit, so that they need not be searched for by their words. */
export class EditTracking extends Disposables {
  /** The version of a document that was saved last. */
  private readonly saved = new WeakMap<vscode.TextDocument, number>();
  private readonly codings = new WeakMap<vscode.TextDocument, FollowedCodings>();
  private readonly last = new WeakMap<vscode.TextDocument, Tracked>();

  /** By address. */
  private readonly closed = new Map<string, ClosedDocument>();

  constructor() {
    super();
    this.own({ dispose: () => this.closed.forEach(({ timer }) => clearTimeout(timer)) });
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.remember(document)));
    this.own(vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)));
    this.own(vscode.workspace.onWillSaveTextDocument(({ document }) => this.saved.set(document, document.version)));
    this.own(vscode.workspace.onDidSaveTextDocument((document) => this.saved.set(document, document.version)));
  }

  /**
   * Where the codings are now, in the document's text. When the text has been replaced by what is stored (reverted, undone, checked out) that is no more than a
   * hint: the editor doesn't tell what was changed, but only from where to where.
   */
  tracked(document: vscode.TextDocument, text: string): TrackedCodings | undefined {
    return this.codings.get(document)?.now(text, this.isHint(document));
  }

  /** Follows a transcript's codings from where they are in the document now. What it is told again costs nothing. */
  track(document: vscode.TextDocument, coded: TrackedTranscript): void {
    const now = { coded, version: document.version, isHint: this.isHint(document) };
    const last = this.last.get(document);
    if (last?.coded === coded && last.version === now.version && last.isHint === now.isHint) return;
    this.last.set(document, now);
    const followed = this.codings.get(document) ?? new FollowedCodings();
    followed.goOn(coded, document.getText(), now.isHint);
    this.codings.set(document, followed);
  }

  /**
   * Goes on with the codings of a transcript that has been moved, in the document that it has become. Nothing when its text isn't the same.
   * @param paths of the transcript, in its study before and after.
   */
  carry(
    from: vscode.Uri,
    to: vscode.TextDocument,
    paths: { readonly before: string; readonly after: string },
  ): boolean {
    const key = from.toString();
    const document =
      this.closed.get(key)?.document ?? vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    const codings = document && this.codings.get(document);
    if (!codings || document.getText() !== to.getText()) return false;
    const renamed = codings.renamed((name) => paths.after + name.slice(paths.before.length));
    this.codings.set(to, renamed);
    return true;
  }

  /** Knows from now on that the sidecars may come to say where the moved codings are at this moment. */
  expectSaved(document: vscode.TextDocument, coded: TrackedTranscript): void {
    this.codings.get(document)?.expectSaved(coded);
  }

  private isHint(document: vscode.TextDocument): boolean {
    return !document.isDirty && this.saved.get(document) !== document.version;
  }

  private remember(document: vscode.TextDocument): void {
    if (!this.codings.has(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.closed.get(key)?.timer);
    this.closed.set(key, { document, timer: setTimeout(() => this.closed.delete(key), REMEMBERED) });
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    this.codings.get(document)?.follow(contentChanges);
  }
}
