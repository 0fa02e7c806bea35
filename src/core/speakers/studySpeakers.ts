import type { Codebook } from '../codebook/codebook';
import type { Study } from '../project/study';
import { Roster } from './roster';

/** A roster, and what it was made of. */
interface Known {
  readonly codebook: Codebook;
  readonly roster: Roster;
  /** Files that have become others since. */
  readonly changed: Set<string>;
}

/** Who speaks in studies, for as long as they are looked at. What hasn't changed since it was last asked isn't counted again. */
export class StudySpeakers {
  private readonly known = new WeakMap<Study, Known>();

  roster(study: Study): Roster {
    const { codebook } = study;
    const before = this.known.get(study);
    if (before?.codebook !== codebook) {
      const changed = before?.changed ?? study.watch();
      changed.clear();
      const roster = rosterOf(study);
      this.known.set(study, { codebook, roster, changed });
      return roster;
    }
    const { roster, changed } = before;
    for (const path of changed) {
      if (study.transcript(path)) roster.set(path, study.speakersIn(path));
      else roster.delete(path);
    }
    changed.clear();
    return roster;
  }
}

/** Who speaks in a study now. */
export function rosterOf(study: Study): Roster {
  const roster = new Roster(study.codebook);
  for (const { path } of study.transcripts()) roster.set(path, study.speakersIn(path));
  return roster;
}
