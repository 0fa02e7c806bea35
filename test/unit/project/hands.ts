import assert from 'node:assert/strict';
import { Editing } from './editing';
import { shown, sidecar } from './memoryStudy';

/** Somebody who edits by the words that they see. */
export class Hands {
  constructor(private readonly it: Editing) {}

  static async on(text: string, ...codings: [id: string, codes: string, at: string, quote: string][]): Promise<Hands> {
    return new Hands(await Editing.open(text, sidecar('talk.md', ...codings)));
  }

  get codings(): string[] {
    return this.it.rest().codings.map((it) => (it.state === 'orphan' ? `${it.id} orphan` : shown(it)));
  }

  /** Without a rest. */
  put(words: string, before: string): void {
    this.it.change([this.insertion(words, before)]);
  }

  /** Takes words away where they are last. */
  cut(words: string): void {
    this.it.change([this.removal(words)]);
  }

  move(words: string, before: string, as = words): void {
    this.it.change([this.removal(words), this.insertion(as, before)]);
  }

  instead(words: string, newText: string): void {
    this.it.change([{ ...this.removal(words), newText }]);
  }

  typed(words: string, before: string): void {
    for (const letter of words) this.put(letter, before);
  }

  /** Letter by letter, from the last to the first. */
  erase(words: string): void {
    const { start, end } = this.removal(words);
    for (let i = end; i > start; i--) this.it.change([{ start: i - 1, end: i, newText: '' }]);
  }

  undo(): void {
    this.it.undo();
  }

  changeLineBreaks(): void {
    this.it.changeLineBreaks();
  }

  save(): Promise<void> {
    return this.it.save();
  }

  get text(): string {
    return this.it.text;
  }

  private removal(words: string): { start: number; end: number; newText: string } {
    const start = this.text.lastIndexOf(words);
    assert.ok(start >= 0, words);
    return { start, end: start + words.length, newText: '' };
  }

  private insertion(words: string, before: string): { start: number; end: number; newText: string } {
    const start = this.text.indexOf(before);
    assert.ok(start >= 0, before);
    return { start, end: start, newText: words };
  }
}
