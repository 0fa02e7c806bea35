import { applyEdits } from './edit';
import { Lines } from './lines';
import type { ContentChange } from './shift';

/** So many changes are remembered until somebody asks for the text or says it. */
const MOST_CHANGES = 500;

/** A text that is followed through changes; it is put together when somebody asks for it, which hardly ever happens. */
export class FollowedText {
  private text: string | undefined;
  private changes: (readonly ContentChange[])[] = [];

  become(text: string): void {
    this.text = text;
    this.changes = [];
  }

  /** Follows changes that all refer to the text before any of them. */
  follow(changes: readonly ContentChange[]): void {
    if (this.text === undefined) return;
    this.changes.push(changes);
    if (this.changes.length <= MOST_CHANGES) return;
    this.text = undefined;
    this.changes = [];
  }

  /** The text as it is now; nothing when it isn't known. */
  now(): string | undefined {
    const { text } = this;
    if (text !== undefined) this.become(this.changes.reduce(changed, text));
    return this.text;
  }
}

function changed(text: string, changes: readonly ContentChange[]): string {
  const lines = new Lines(text);
  const edits = changes.map(({ range, text: newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
  return applyEdits(text, edits);
}
