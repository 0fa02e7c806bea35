import { findAll, MOST_PLACES } from '../text/findAll';
import { plainWords } from '../text/plainText';
import type { Span, Talk } from './talk';

/** What is said more than once in a talk, and how far the surroundings of such places are the same. */
export class Repetitions {
  private readonly places = new Map<string, readonly number[]>();
  private readonly bySurroundings = new Map<string, Map<string, number[]>>();

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
    return (this.group(words, limit).get(this.beside(span, limit))?.length ?? 0) > 1;
  }

  private group(words: string, limit: number): Map<string, number[]> {
    const key = `${limit} ${words}`;
    const known = this.bySurroundings.get(key);
    if (known) return known;
    const groups = new Map<string, number[]>();
    for (const place of this.placesOf(words)) {
      const beside = this.beside(this.spanAt(place, words), limit);
      const group = groups.get(beside);
      if (group) group.push(place);
      else groups.set(beside, [place]);
    }
    this.bySurroundings.set(key, groups);
    return groups;
  }

  private spanAt(place: number, words: string): Span {
    const { plain } = this.talk;
    return [plain.toOriginal(place), plain.toOriginal(place + words.length)];
  }

  private beside([start, end]: Span, limit: number): string {
    return keyOf(this.talk.wordsBefore(start, limit), this.talk.wordsAfter(end, limit));
  }
}

function keyOf(before: string, after: string): string {
  return `${plainWords(before)}\n${plainWords(after)}`;
}
