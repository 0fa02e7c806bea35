import type { SharedTalk, SpeakerShares } from './speakerShares';

/** Those who share the talk of transcripts: a person, a role, or all others. */
export interface ShareSeries {
  /** Nothing for all that have no series of their own. */
  readonly name: string | undefined;
  readonly words: number;
}

/** How much of a transcript is whose. */
export interface SeriesPart {
  /** A person's name, or a role. */
  readonly name: string;
  /** Which of the series it belongs to. */
  readonly series: number;
  readonly words: number;
  readonly turns: number;
  /** A part of what all say there, from 0 to 1. */
  readonly share: number;
}

export interface SeriesTalk {
  readonly path: string;
  /** What all say in it, those among them that aren't shown. */
  readonly words: number;
  /** In the order of the series. */
  readonly parts: readonly SeriesPart[];
}

/**
 * The talk of each transcript by person or by role, for a figure in which each has a colour.
 * @param nameOf whom a part counts for; nothing where it isn't shown.
 * @param most how many series there are at most: where there are more names, the last one is all others.
 */
export function shareSeries(
  { talks }: Pick<SpeakerShares, 'talks'>,
  nameOf: (part: SharedTalk['parts'][number]) => string | undefined,
  most: number,
): { readonly series: readonly ShareSeries[]; readonly talks: readonly SeriesTalk[] } {
  const words = new Map<string, number>();
  const named = talks.map(({ path, words: all, parts }) => {
    const byName = new Map<string, { words: number; turns: number }>();
    for (const part of parts) {
      const name = nameOf(part);
      if (name === undefined) continue;
      const before = byName.get(name) ?? { words: 0, turns: 0 };
      byName.set(name, { words: before.words + part.words, turns: before.turns + part.turns });
      words.set(name, (words.get(name) ?? 0) + part.words);
    }
    return { path, all, byName };
  });
  // Whoever says most first, so that colours that are alike are far from each other.
  const sorted = [...words].sort(([, a], [, b]) => b - a);
  const own = sorted.length > most ? sorted.slice(0, most - 1) : sorted;
  const others = sorted.slice(own.length);
  const place = new Map(sorted.map(([name], i) => [name, Math.min(i, own.length)]));
  const series: ShareSeries[] = own.map(([name, its]) => ({ name, words: its }));
  if (others.length) series.push({ name: undefined, words: others.reduce((sum, [, its]) => sum + its, 0) });
  return {
    series,
    talks: named.flatMap(({ path, all, byName }) => {
      const parts = [...byName].map(([name, its]) => ({
        name,
        series: place.get(name) ?? 0,
        ...its,
        share: all ? its.words / all : 0,
      }));
      parts.sort((a, b) => a.series - b.series || b.words - a.words);
      return parts.length ? [{ path, words: all, parts }] : [];
    }),
  };
}
