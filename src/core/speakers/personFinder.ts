import type { Codebook, CodebookSpeaker } from '../codebook/codebook';
import { nameKey } from '../transcript/names';
import { isDiarised } from './diarised';

/** Who is meant by a name. */
export interface Meant {
  /** The same for all names of one person. */
  readonly key: string | CodebookSpeaker;
  readonly known: CodebookSpeaker | undefined;
  /** Whether it only tells the voices of one transcript apart. */
  readonly isUnnamed: boolean;
}

/** Tells who is meant by names as headers have them; each is looked up once. */
export function personFinder(codebook: Codebook): (name: string) => Meant {
  const byKey = new Map<string, CodebookSpeaker>();
  for (const speaker of codebook.speakers) {
    for (const name of [speaker.name, ...speaker.aliases]) {
      if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), speaker);
    }
  }
  const found = new Map<string, Meant>();
  return (name) => {
    let meant = found.get(name);
    if (!meant) {
      const key = nameKey(name);
      const known = codebook.findSpeaker(name) ?? byKey.get(key);
      meant = { key: known ?? key, known, isUnnamed: known === undefined && isDiarised(name) };
      found.set(name, meant);
    }
    return meant;
  };
}
