import type { Codebook } from '../codebook/codebook';
import type { CodedTranscript } from '../project/codeTranscript';
import type { Study } from '../project/study';
import { Roster } from './roster';
import { speakersOf } from './speakersOf';

/** A roster, and what it was made of. */
interface Known {
  readonly codebook: Codebook;
  readonly roster: Roster;
  readonly counted: Map<string, CodedTranscript>;
}

/** Who speaks in studies. What hasn't changed since it was last asked isn't counted again. */
export class StudySpeakers {
  private readonly known = new WeakMap<Study, Known>();

  roster(study: Study): Roster {
    const { codebook } = study;
    let known = this.known.get(study);
    if (known?.codebook !== codebook) {
      this.known.set(study, (known = { codebook, roster: new Roster(codebook), counted: new Map() }));
    }
    const { roster, counted } = known;
    const gone = new Set(counted.keys());
    for (const coded of study.transcripts()) {
      gone.delete(coded.path);
      if (counted.get(coded.path) === coded) continue;
      counted.set(coded.path, coded);
      roster.set(coded.path, speakersOf(coded));
    }
    for (const path of gone) {
      counted.delete(path);
      roster.delete(path);
    }
    return roster;
  }
}
