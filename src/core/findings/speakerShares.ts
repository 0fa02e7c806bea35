import type { Query } from '../query/query';
import type { Person, SpokenIn } from '../speakers/person';
import type { Roster } from '../speakers/roster';
import { comparePaths } from '../project/studyPaths';
import { allOf, fieldTerm, transcriptTerm } from './terms';

/** How much somebody says. */
export interface Share {
  readonly words: number;
  readonly turns: number;
  /** Their words as a part of what all say, from 0 to 1. */
  readonly share: number;
  /** Finds the paragraphs that they say: it has all these words. */
  readonly query: Query;
}

/** Somebody who speaks in a study. */
export interface SharingSpeaker extends Share {
  readonly name: string;
  /** As the codebook has it. */
  readonly role: string | undefined;
  readonly isTogether: boolean;
  /** How many transcripts they speak in: one for a voice without a name. */
  readonly transcripts: number;
}

export interface SharedTalk {
  readonly path: string;
  /** What all of them say. */
  readonly words: number;
  /** Those who speak in it, in the order of all speakers. */
  readonly parts: readonly (Share & { readonly speaker: SharingSpeaker })[];
}

export interface SpeakerShares {
  /** As the Speakers view lists them; after them the voices that have no name, each of one transcript. */
  readonly speakers: readonly SharingSpeaker[];
  /** The transcripts in which somebody speaks, by path. */
  readonly talks: readonly SharedTalk[];
  readonly words: number;
}

/**
 * Who says how much, in each transcript and in all of them.
 * @param isWanted which transcripts are looked at; nothing for all.
 */
export function speakerShares(roster: Roster, isWanted: (path: string) => boolean = () => true): SpeakerShares {
  const found: { readonly who: Who; readonly spoken: readonly SpokenIn[] }[] = [];
  const add = (who: Who, spoken: readonly SpokenIn[]) => {
    const its = spoken.filter(({ path }) => isWanted(path));
    if (its.length) found.push({ who, spoken: its });
  };
  for (const person of roster.speakers) add(whoIs(person), person.transcripts);
  for (const [path, voices] of [...roster.unnamed].sort(([a], [b]) => comparePaths(a, b))) {
    for (const voice of voices) add({ name: voice.name, role: undefined, isTogether: false, in: path }, [voice]);
  }
  const wordsIn = new Map(found.flatMap(({ spoken }) => spoken.map(({ path, ofWords }) => [path, ofWords])));
  const words = [...wordsIn.values()].reduce((sum, it) => sum + it, 0);
  const parts = new Map<string, SharedTalk['parts'][number][]>();
  const speakers = found.map(({ who, spoken }) => {
    const sum = (of: (it: SpokenIn) => number) => spoken.reduce((total, it) => total + of(it), 0);
    const term = fieldTerm('speaker', who.name);
    const speaker: SharingSpeaker = {
      name: who.name,
      role: who.role,
      isTogether: who.isTogether,
      transcripts: spoken.length,
      ...shareOf(
        sum((it) => it.words),
        sum((it) => it.turns),
        words,
      ),
      query: who.in === undefined ? term : allOf([term, transcriptTerm(who.in)]),
    };
    for (const it of spoken) {
      const its = parts.get(it.path) ?? [];
      its.push({
        speaker,
        ...shareOf(it.words, it.turns, it.ofWords),
        query: allOf([term, transcriptTerm(it.path)]),
      });
      parts.set(it.path, its);
    }
    return speaker;
  });
  const talks = [...parts].sort(([a], [b]) => comparePaths(a, b));
  return { speakers, talks: talks.map(([path, its]) => ({ path, words: wordsIn.get(path) ?? 0, parts: its })), words };
}

interface Who {
  readonly name: string;
  readonly role: string | undefined;
  readonly isTogether: boolean;
  /** The only transcript in which the name means them; nothing where it is the name of a person. */
  readonly in?: string;
}

function whoIs({ name, known, isTogether }: Person): Who {
  return { name, role: known?.role, isTogether };
}

function shareOf(words: number, turns: number, ofWords: number) {
  return { words, turns, share: ofWords ? words / ofWords : 0 };
}
