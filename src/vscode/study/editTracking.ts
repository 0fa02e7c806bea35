import * as vscode from 'vscode';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import { trackingKey } from '../../core/project/trackingKey';
import type { TrackedRanges } from '../../core/project/study';
import { isInText } from '../../core/project/placedCoding';
import type { Range } from '../../core/text/position';
import { shiftRange } from '../../core/text/shift';
import { Disposables } from '../disposables';

/** Follows the codings of open transcripts through every edit, so that they need not be searched for by their words. */
export class EditTracking extends Disposables {
  /** The version of a document that was saved last. */
  private readonly saved = new WeakMap<vscode.TextDocument, number>();
  private readonly ranges = new WeakMap<vscode.TextDocument, Map<string, Range>>();

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
  tracked(document: vscode.TextDocument): TrackedRanges | undefined {
    const isEdited = document.isDirty || this.saved.get(document) === document.version;
    return isEdited ? this.ranges.get(document) : undefined;
  }

  /** Starts to follow a transcript's codings from where they are in the document now. */
  track(document: vscode.TextDocument, coded: CodedTranscript): void {
    const ranges = new Map<string, Range>();
    for (const coding of coded.codings) {
      if (coding.source.kind !== 'sidecar' || coding.id === undefined || !isInText(coding)) continue;
      ranges.set(trackingKey(coding.source.path, coding.id), coding.range);
    }
    this.ranges.set(document, ranges);
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const ranges = this.ranges.get(document);
    if (!ranges || !contentChanges.length) return;
    // All changes refer to the text before any of them: from the last to the first, none moves another.
    const changes = [...contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset);
    for (const [key, range] of ranges) {
      let now: Range | undefined = range;
      for (const change of changes) now = now && shiftRange(now, change);
      if (now) ranges.set(key, now);
      else ranges.delete(key);
    }
  }
}
