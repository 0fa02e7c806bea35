import type { Codebook } from '../codebook/codebook';
import { personFinder } from '../speakers/personFinder';
import { roleOfName } from '../transcript/roles';

/** Who somebody is that a header names, as queries and tables speak of them. */
export interface SpeakerTerms {
  /** The codebook's name of a speaker, or the header's own. */
  personOf(name: string): string;
  /** The same for all names of one person. */
  keyOf(name: string): string;
  /** Whether both names are those of one person. */
  areSame(a: string, b: string): boolean;
  /** The role that the codebook gives a speaker, or else what a name that is a role says; nothing where neither does. */
  roleOf(name: string): string | undefined;
}

export function speakerTerms(codebook: Codebook): SpeakerTerms {
  const meant = personFinder(codebook);
  return {
    personOf: (name) => meant(name).known?.name ?? name,
    keyOf: (name) => {
      const { key } = meant(name);
      return typeof key === 'string' ? `,${key}` : key.name;
    },
    areSame: (a, b) => meant(a).key === meant(b).key,
    roleOf: (name) => {
      const { known } = meant(name);
      return known?.role?.trim() || roleOfName(known?.name ?? name);
    },
  };
}
