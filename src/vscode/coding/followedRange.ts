import * as vscode from 'vscode';
import { isEmptyRange, type Range } from '../../core/text/position';
import { shiftRange } from '../../core/text/shift';

/** A stretch of a document, or a place in it, that is followed through every edit: what is to be done with it may take its time. */
export class FollowedRange implements vscode.Disposable {
  private now: Range | undefined;
  private readonly listener: vscode.Disposable;

  constructor(document: vscode.TextDocument, range: Range) {
    this.now = { start: range.start, end: range.end };
    this.listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) this.follow(event.contentChanges);
    });
  }

  /** Where it is now; nothing when all of it has been deleted. */
  get range(): Range | undefined {
    return this.now;
  }

  dispose(): void {
    this.listener.dispose();
  }

  private follow(contentChanges: readonly vscode.TextDocumentContentChangeEvent[]): void {
    // All changes refer to the text before any of them: from the last to the first, none moves another.
    for (const change of [...contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset)) {
      if (!this.now) return;
      const { start } = change.range;
      this.now = shiftRange(this.now, change) ?? (isEmptyRange(this.now) ? { start, end: start } : undefined);
    }
  }
}

/** Does something with stretches of a document that may be edited meanwhile. */
export async function following(
  document: vscode.TextDocument,
  ranges: readonly Range[],
  work: (followed: readonly FollowedRange[]) => Promise<void>,
): Promise<void> {
  const followed = ranges.map((range) => new FollowedRange(document, range));
  try {
    await work(followed);
  } finally {
    for (const range of followed) range.dispose();
  }
}
