import { findAll, MOST_PLACES } from '../text/findAll';
import { plainWords } from '../text/plainText';
import type { Span, Talk } from './talk';

/** What is said more than once in a talk, and how far the surroundings of such places are the same. */
export class Repetitions {
  private readonly places = new Map<string, readonly number[]>();
  private readonly surroundings = new Map<string, Map<string, number>>();

  constructor(private readonly talk: Talk) {}

  /** Looks up many words at once, which saves time. They are given as words are compared. */
  prepare(words: Iterable<string>): void {
    const unknown = [...words].filter((it) => !this.places.has(it));
    if (unknown.length === 0) return;
    for (const [one, places] of findAll(this.talk.plain.text, unknown)) this.places.set(one, places);
  }

  /** Where words begin in the plain text, in text order; at most MOST_PLACES of them. */
  placesOf(words: string): readonly number[] {
    this.prepare([words]);
    return this.places.get(words) ?? [];
  }

  /** Whether a place is, or may be, one of several that have the same words and the same beside them, as far as `limit`. */
  isShared(words: string, span: Span, limit: number): boolean {
    if (this.placesOf(words).length >= MOST_PLACES) return true;
    const key = `${limit} ${words}`;
    const counts = this.surroundings.get(key) ?? this.countSurroundings(words, limit);
    this.surroundings.set(key, counts);
    return (counts.get(this.beside(span, limit)) ?? 0) > 1;
  }

  private countSurroundings(words: string, limit: number): Map<string, number> {
    const { plain } = this.talk;
    const counts = new Map<string, number>();
    for (const place of this.placesOf(words)) {
      const beside = this.beside([plain.toOriginal(place), plain.toOriginal(place + words.length)], limit);
      counts.set(beside, (counts.get(beside) ?? 0) + 1);
    }
    return counts;
  }

  private beside([start, end]: Span, limit: number): string {
    return [this.talk.wordsBefore(start, limit), this.talk.wordsAfter(end, limit)].map(plainWords).join('\n');
  }
}
