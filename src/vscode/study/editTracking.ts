import * as vscode from 'vscode';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import { believe, type TrackedCoding, type TrackedCodings } from '../../core/project/trackedCoding';
import { trackingKey } from '../../core/project/trackingKey';
import type { Range } from '../../core/text/position';
import { shiftRange } from '../../core/text/shift';
import { Disposables } from '../disposables';

/** How long a document is remembered that has been closed, in milliseconds: a file that is moved is opened anew. */
const REMEMBERED = 10_000;

interface ClosedDocument {
  readonly document: vscode.TextDocument;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Follows the codings of open transcripts through every edit, so that they need not be searched for by their words. */
export class EditTracking extends Disposables {
  /** The version of a document that was saved last. */
  private readonly saved = new WeakMap<vscode.TextDocument, number>();
  private readonly codings = new WeakMap<vscode.TextDocument, Map<string, TrackedCoding>>();

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
   * Where the codings are now. When the text has been replaced by what is stored (reverted, undone, checked out) that is no more than a
   * hint: the editor doesn't tell what was changed, but only from where to where.
   */
  tracked(document: vscode.TextDocument): TrackedCodings | undefined {
    const codings = this.codings.get(document);
    const isEdited = document.isDirty || this.saved.get(document) === document.version;
    return isEdited || !codings ? codings : new Map([...codings].map(([key, it]) => [key, { ...it, isHint: true }]));
  }

  /**
   * Follows a transcript's codings from where they are in the document now. Those that were followed before and aren't there stay
   * followed: a sidecar may be gone for a moment, while it is written or another branch is looked at. And what is expected of a sidecar
   * stays expected, though the codings may have been read before that.
   */
  track(document: vscode.TextDocument, coded: CodedTranscript): void {
    const followed = new Map(this.tracked(document));
    for (const [key, coding] of coded.tracked) {
      const [said] = coding.said;
      const known = said && believe(followed.get(key), said);
      followed.set(key, { ...coding, said: known?.said ?? coding.said });
    }
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
    const moved = [...codings].map(([key, coding]) => [paths.after + key.slice(paths.before.length), coding] as const);
    this.codings.set(to, new Map(moved));
    return true;
  }

  /** Knows from now on that the sidecars may come to say where the moved codings are at this moment. */
  expectSaved(document: vscode.TextDocument, coded: CodedTranscript): void {
    const followed = this.codings.get(document);
    for (const { state, id, source, range } of coded.codings) {
      if (state !== 'moved' || source.kind !== 'sidecar' || id === undefined) continue;
      const key = trackingKey(source.path, id);
      const known = followed?.get(key);
      if (!known) continue;
      followed?.set(key, { ...known, said: [...known.said, { at: range }] });
    }
  }

  private remember(document: vscode.TextDocument): void {
    if (!this.codings.has(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.closed.get(key)?.timer);
    this.closed.set(key, { document, timer: setTimeout(() => this.closed.delete(key), REMEMBERED) });
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const codings = this.codings.get(document);
    if (!codings || !contentChanges.length) return;
    // All changes refer to the text before any of them: from the last to the first, none moves another.
    const changes = [...contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset);
    for (const [key, coding] of codings) {
      if (coding.isGone) continue;
      let now: Range | undefined = coding.range;
      for (const change of changes) now = now && shiftRange(now, change);
      codings.set(key, now ? { ...coding, range: now } : { ...coding, isGone: true });
    }
  }
}
