import type { Attribute } from '../transcript/frontMatter';
import type { Study } from '../project/study';
import { compareText } from '../text/compareText';
import { speakerTerms } from '../retrieval/speakerTerms';
import type { KnownNames } from './knownNames';

/** What a transcript has that queries can name. */
interface NamesOfTalk {
  readonly speakers: readonly string[];
  readonly attributes: readonly Attribute[];
}

/** What queries can name in a study. What hasn't changed since it was asked before isn't looked at again. */
export class NameTally {
  private readonly changed: Set<string>;
  private readonly talks = new Map<string, NamesOfTalk>();
  private readonly speakers = new Tally();
  private readonly attributes = new Tally();
  /** By attribute. */
  private readonly values = new Map<string, Tally>();

  constructor(private readonly study: Study) {
    this.changed = study.watch();
  }

  /** Looks at what has changed, as long as there is time. @returns whether all has been looked at. */
  catchUp(isTimeUp: () => boolean): boolean {
    const { study, changed, talks } = this;
    for (const path of changed) {
      const coded = study.transcript(path);
      if (coded && isTimeUp()) return false;
      changed.delete(path);
      const before = talks.get(path);
      if (before) this.add(before, -1);
      talks.delete(path);
      if (!coded) continue;
      const now = { speakers: study.speakersIn(path).map(({ name }) => name), attributes: coded.facts.attributes };
      talks.set(path, now);
      this.add(now, 1);
    }
    return true;
  }

  /** What was there when it last caught up; codes, coders and transcripts as they are now. */
  names(): KnownNames {
    const { study, speakers, attributes, values } = this;
    const { codebook, index, coderNames, paths } = study;
    const terms = speakerTerms(codebook);
    const [people, roles] = [new Set<string>(), new Set<string>()];
    for (const name of speakers.names()) {
      people.add(terms.personOf(name));
      const role = terms.roleOf(name);
      if (role !== undefined) roles.add(role);
    }
    return {
      codebook,
      otherCodes: [...index.codes()].filter((code) => !codebook.isCode(code)).sort(compareText),
      speakers: [...people].sort(compareText),
      roles: [...roles].sort(compareText),
      coders: [...coderNames].sort(compareText),
      transcripts: [...paths].sort(compareText),
      attributes: new Map(
        [...attributes.names()].map((name) => [name, [...(values.get(name)?.names() ?? [])].sort(compareText)]),
      ),
    };
  }

  private add({ speakers, attributes }: NamesOfTalk, times: 1 | -1): void {
    for (const name of speakers) this.speakers.add(name, times);
    for (const { name, values } of attributes) {
      this.attributes.add(name, times);
      const tally = this.values.get(name) ?? new Tally();
      this.values.set(name, tally);
      for (const value of values) tally.add(value, times);
    }
  }
}

/** How often each of some names is there. */
class Tally {
  private readonly counts = new Map<string, number>();

  names(): Iterable<string> {
    return this.counts.keys();
  }

  add(name: string, times: 1 | -1): void {
    const count = (this.counts.get(name) ?? 0) + times;
    if (count > 0) this.counts.set(name, count);
    else this.counts.delete(name);
  }
}
