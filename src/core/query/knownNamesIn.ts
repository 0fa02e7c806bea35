import type { Coder } from '../coders/coder';
import { coderKey } from '../coders/coder';
import type { ExcerptTable } from '../excerpts/excerptTable';
import type { Study } from '../project/study';
import { compareText } from '../text/compareText';
import { valueKey } from '../retrieval/compareValues';
import { speakerTerms } from '../retrieval/speakerTerms';
import type { KnownNames } from './knownNames';

/**
 * What queries can name in a study, as far as it has been read: each under the name that is met first, in the order of the alphabet.
 * @param table of the study, up to date.
 */
export function knownNamesIn(study: Study, table: Pick<ExcerptTable, 'talks'>): KnownNames {
  const { codebook, index } = study;
  const terms = speakerTerms(codebook);
  const [speakers, roles, coders] = [
    new FirstNames((name) => terms.keyOf(name)),
    new FirstNames(valueKey),
    new FirstNames(coderKey),
  ];
  const attributes = new Map<string, { readonly name: string; readonly values: FirstNames }>();
  for (const { path, attributes: said } of table.talks) {
    for (const { name } of study.speakersIn(path)) {
      speakers.add(terms.personOf(name));
      roles.add(terms.roleOf(name));
    }
    for (const { name, values } of said) {
      const key = valueKey(name);
      let its = attributes.get(key);
      if (!its) attributes.set(key, (its = { name, values: new FirstNames(valueKey) }));
      for (const value of values) its.values.add(value);
    }
  }
  const otherCodes: string[] = [];
  for (const code of index.codes()) {
    if (!codebook.isCode(code)) otherCodes.push(code);
    for (const coder of index.countsByCoder(code).keys()) coders.add(coder);
  }
  return {
    codebook,
    otherCodes: otherCodes.sort(compareText),
    speakers: speakers.inOrder(),
    roles: roles.inOrder(),
    coders: coders.inOrder(),
    transcripts: table.talks.map(({ path }) => path),
    attributes: new Map([...attributes.values()].map(({ name, values }) => [name, values.inOrder()])),
  };
}

/** Names of which several may mean the same. */
class FirstNames {
  private readonly byKey = new Map<string, string>();

  constructor(private readonly keyOf: (name: string) => string) {}

  /** @param name nothing where nobody in particular is meant. */
  add(name: Coder): void {
    if (name === undefined) return;
    const key = this.keyOf(name);
    if (!this.byKey.has(key)) this.byKey.set(key, name);
  }

  inOrder(): string[] {
    return [...this.byKey.values()].sort(compareText);
  }
}
