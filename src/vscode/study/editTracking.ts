import * as vscode from 'vscode';
import { quoteOf } from '../../core/codings/quote';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import type { TrackedCoding, TrackedCodings } from '../../core/project/trackedCoding';
import { trackingKey } from '../../core/project/trackingKey';
import type { Range } from '../../core/text/position';
import { shiftRange } from '../../core/text/shift';
import { Disposables } from '../disposables';
import { toRange } from '../ranges';

/** Follows the codings of open transcripts through every edit, so that they need not be searched for by their words. */
export class EditTracking extends Disposables {
  /** The version of a document that was saved last. */
  private readonly saved = new WeakMap<vscode.TextDocument, number>();
  private readonly codings = new WeakMap<vscode.TextDocument, Map<string, TrackedCoding>>();

  constructor() {
    super();
    this.own(vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)));
    this.own(vscode.workspace.onWillSaveTextDocument(({ document }) => this.saved.set(document, document.version)));
    this.own(vscode.workspace.onDidSaveTextDocument((document) => this.saved.set(document, document.version)));
  }

  /**
   * Where the codings are now. Nothing when the text has been replaced by what is stored (reverted, undone, checked out): that is no
   * edit to follow, and the quotes are right again.
   */
  tracked(document: vscode.TextDocument): TrackedCodings | undefined {
    const isEdited = document.isDirty || this.saved.get(document) === document.version;
    return isEdited ? this.codings.get(document) : undefined;
  }

  /** Starts to follow a transcript's codings from where they are in the document now. */
  track(document: vscode.TextDocument, coded: CodedTranscript): void {
    this.codings.set(document, new Map(coded.tracked));
  }

  /** Knows from now on that the sidecars may come to say where the moved codings are at this moment. */
  expectSaved(document: vscode.TextDocument, coded: CodedTranscript): void {
    const followed = this.codings.get(document);
    for (const { state, id, source, range } of coded.codings) {
      if (state !== 'moved' || source.kind !== 'sidecar' || id === undefined) continue;
      const key = trackingKey(source.path, id);
      const known = followed?.get(key);
      if (!known) continue;
      const written = { at: range, quote: quoteOf(document.getText(toRange(range))) };
      followed?.set(key, { ...known, said: [...known.said, written] });
    }
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const codings = this.codings.get(document);
    if (!codings || !contentChanges.length) return;
    // All changes refer to the text before any of them: from the last to the first, none moves another.
    const changes = [...contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset);
    for (const [key, coding] of codings) {
      let now: Range | undefined = coding.range;
      for (const change of changes) now = now && shiftRange(now, change);
      if (now) codings.set(key, { ...coding, range: now });
      else codings.delete(key);
    }
  }
}
