import type { ExcerptTable } from '../excerpts/excerptTable';
import { studyCoders } from '../coders/studyCoders';
import type { Study } from '../project/study';
import { comparePaths } from '../project/studyPaths';
import type { KnownNames } from '../query/knownNames';
import { compareText } from '../text/compareText';
import { speakerTerms } from './speakerTerms';

/** What queries can name in a study. @param table of the study, up to date. */
export function studyNames(study: Study, { talks }: Pick<ExcerptTable, 'talks'>): KnownNames {
  const { codebook } = study;
  const terms = speakerTerms(codebook);
  const [speakers, roles] = [new Map<string, string>(), new Set<string>()];
  for (const { path } of talks) {
    for (const { name } of study.speakersIn(path)) {
      if (!speakers.has(terms.keyOf(name))) speakers.set(terms.keyOf(name), terms.personOf(name));
      const role = terms.roleOf(name);
      if (role !== undefined) roles.add(role);
    }
  }
  const attributes = new Map<string, Set<string>>();
  for (const talk of talks) {
    for (const { name, values } of talk.attributes) {
      const known = attributes.get(name);
      if (known) for (const value of values) known.add(value);
      else attributes.set(name, new Set(values));
    }
  }
  return {
    codebook,
    otherCodes: [...study.index.codes()].filter((code) => !codebook.find(code)).sort(compareText),
    speakers: [...speakers.values()].sort(compareText),
    roles: [...roles].sort(compareText),
    coders: [...studyCoders(study).values()].flatMap(({ name }) => name ?? []),
    transcripts: talks.map(({ path }) => path).sort(comparePaths),
    attributes: new Map([...attributes].map(([name, values]) => [name, [...values].sort(compareText)])),
  };
}
