import type { Hit } from '../../core/finding/findInTalk';
import { keepTicks } from '../../core/finding/keepTicks';
import type { SearchPattern } from '../../core/finding/searchPattern';
import { comparePaths } from '../../core/project/studyPaths';
import { sameRange } from '../../core/text/position';
import type { StudyFolder } from '../study/studyFolder';

/** A hit in a transcript. */
export interface FoundHit {
  readonly path: string;
  readonly hit: Hit;
}

/** The hits in a transcript, at least one, in text order. */
export interface FoundTranscript {
  readonly path: string;
  readonly hits: readonly FoundHit[];
  readonly ticked: Set<Hit>;
}

/** What was sought in a study, all that was found of it, and which of that is ticked. */
export class FoundHits {
  private readonly byPath = new Map<string, FoundTranscript>();
  private inOrder: readonly FoundTranscript[] | undefined;
  /** Whether not all transcripts were searched, since so much was found, or since it was cancelled. */
  isCutShort: 'many' | 'cancelled' | undefined;

  /** @param expression what finds it. */
  constructor(
    readonly folder: StudyFolder,
    readonly pattern: SearchPattern,
    readonly expression: RegExp,
  ) {}

  /** Those that have hits, by their paths. */
  get transcripts(): readonly FoundTranscript[] {
    return (this.inOrder ??= [...this.byPath.values()].sort((a, b) => comparePaths(a.path, b.path)));
  }

  get(path: string): FoundTranscript | undefined {
    return this.byPath.get(path);
  }

  get count(): number {
    return this.transcripts.reduce((sum, { hits }) => sum + hits.length, 0);
  }

  get tickedCount(): number {
    return this.transcripts.reduce((sum, { ticked }) => sum + ticked.size, 0);
  }

  /** Takes what is found in a transcript, all of it ticked but what was surely unticked in an earlier search. */
  add(path: string, hits: readonly Hit[], earlier: FoundTranscript | undefined): void {
    const were = hitsOf(earlier);
    const unticked = new Set(were.filter((hit) => !earlier?.ticked.has(hit)));
    const stay = keepTicks(were, unticked, hits);
    this.set(path, hits, new Set(hits.filter((hit) => !stay.has(hit))));
  }

  /** Takes what is found in a transcript that has changed meanwhile. What is new there isn't ticked. */
  renew(path: string, hits: readonly Hit[]): void {
    const earlier = this.get(path);
    // Read again without having become another: what is on screen, and may be clicked just now, stays.
    if (JSON.stringify(hitsOf(earlier)) === JSON.stringify(hits)) return;
    this.set(path, hits, keepTicks(hitsOf(earlier), earlier?.ticked ?? new Set(), hits));
  }

  tickAll(isTicked: boolean): void {
    for (const transcript of this.transcripts) tick(transcript, isTicked);
  }

  private set(path: string, hits: readonly Hit[], ticked: Set<Hit>): void {
    this.inOrder = undefined;
    if (hits.length) this.byPath.set(path, { path, hits: hits.map((hit) => ({ path, hit })), ticked });
    else this.byPath.delete(path);
  }
}

export function hitsOf(transcript: FoundTranscript | undefined): Hit[] {
  return transcript?.hits.map(({ hit }) => hit) ?? [];
}

/** Ticks a hit of a transcript, or takes the tick from it; what was clicked may be of the moment before the list was made anew. */
export function tickHit({ hits, ticked }: FoundTranscript, clicked: Hit, isTicked: boolean): void {
  const now = hits.find(({ hit }) => hit === clicked) ?? hits.find(({ hit }) => sameRange(hit.range, clicked.range));
  if (now && isTicked) ticked.add(now.hit);
  else if (now) ticked.delete(now.hit);
}

/** Ticks all hits of a transcript, or none. */
export function tick(transcript: FoundTranscript, isTicked: boolean): void {
  for (const { hit } of transcript.hits) {
    if (isTicked) transcript.ticked.add(hit);
    else transcript.ticked.delete(hit);
  }
}
