import type { Codebook, CodebookSpeaker } from '../codebook/codebook';
import { Person, type SpokenIn } from './person';
import { personFinder, type Meant } from './personFinder';
import type { SpeakerFigures } from './speakersOf';

/** A voice of one transcript that has no name yet. */
export interface UnnamedSpeaker extends SpokenIn {
  readonly name: string;
}

/**
 * All who speak in a study, added up transcript by transcript: a change costs what its transcript's speakers are. Names and aliases of a
 * speaker in the codebook are one person, and so are names that differ only in white space and capitals; what only tells voices of one file
 * apart (`SPEAKER_02`) is nobody's name, unless the codebook has it.
 */
export class Roster {
  private readonly people = new Map<string | CodebookSpeaker, Person>();
  private readonly byPath = new Map<string, readonly SpeakerFigures[]>();
  private readonly unnamedIn = new Map<string, readonly UnnamedSpeaker[]>();
  private readonly whose: (name: string) => Meant;
  private sorted: readonly Person[] | undefined;

  constructor(codebook: Codebook) {
    this.whose = personFinder(codebook);
    for (const known of codebook.speakers) {
      if (codebook.findSpeaker(known.name) === known) this.people.set(known, new Person(known));
    }
  }

  /** Those of the codebook in its order, then the others by name, then those who speak together. */
  get speakers(): readonly Person[] {
    return (this.sorted ??= sortedPeople(this.people.values()));
  }

  /** The voices without a name by their transcripts' paths, in no order, and there as they begin. */
  get unnamed(): ReadonlyMap<string, readonly UnnamedSpeaker[]> {
    return this.unnamedIn;
  }

  /** The person whom a header's name means; nothing when it is nobody's, or doesn't stand anywhere. */
  find(name: string): Person | undefined {
    return this.people.get(this.whose(name).key);
  }

  /** Takes who speaks in a transcript in place of what was known of it. */
  set(path: string, speakers: readonly SpeakerFigures[]): void {
    this.delete(path);
    this.byPath.set(path, speakers);
    const ofWords = speakers.reduce((sum, { words }) => sum + words, 0);
    const unnamed = new Map<string | CodebookSpeaker, UnnamedSpeaker>();
    for (const { name, line, turns, words, codings } of speakers) {
      const spoken = { path, ofWords, line, turns, words, codings };
      const { key, known, isUnnamed } = this.whose(name);
      if (isUnnamed) unnamed.set(key, withMore(unnamed.get(key), { name, ...spoken }));
      else this.change(key, known, (person) => person.add(name, spoken));
    }
    if (unnamed.size) this.unnamedIn.set(path, [...unnamed.values()]);
  }

  delete(path: string): void {
    for (const { name } of this.byPath.get(path) ?? []) {
      const { key, known, isUnnamed } = this.whose(name);
      if (!isUnnamed && this.people.has(key)) this.change(key, known, (person) => person.delete(path));
    }
    this.byPath.delete(path);
    this.unnamedIn.delete(path);
  }

  private change(key: string | CodebookSpeaker, known: CodebookSpeaker | undefined, how: (person: Person) => void) {
    const before = this.people.get(key);
    const person = before ?? new Person(known);
    const nameBefore = before?.name;
    how(person);
    const isGone = !known && person.turns === 0;
    if (isGone) this.people.delete(key);
    else this.people.set(key, person);
    if (isGone || person.name !== nameBefore) this.sorted = undefined;
  }
}

function withMore(a: UnnamedSpeaker | undefined, b: UnnamedSpeaker): UnnamedSpeaker {
  if (!a) return b;
  return { ...a, turns: a.turns + b.turns, words: a.words + b.words, codings: a.codings + b.codings };
}

function sortedPeople(people: Iterable<Person>): Person[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const rank = ({ known, isTogether }: Person) => (known ? 0 : isTogether ? 2 : 1);
  return [...people].sort((a, b) => rank(a) - rank(b) || (a.known ? 0 : compare(a.name, b.name)));
}
