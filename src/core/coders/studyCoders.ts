import type { CodedTranscript } from '../project/codeTranscript';
import type { Study } from '../project/study';
import { coderOfSidecar, comparePaths } from '../project/studyPaths';
import { coderKey, type Coder } from './coder';

/** Somebody who has coded in a study. */
export interface StudyCoder {
  /** As it is written in the first of their transcripts, by path; nothing for nobody in particular. */
  readonly name: Coder;
  readonly key: string;
  /**
   * The transcripts that they have coded: those that have a sidecar of theirs, though it may hold no coding yet (then they have found
   * nothing to code). Nobody in particular has also coded those that have inline labels.
   */
  readonly transcripts: ReadonlySet<string>;
}

/** Who has coded in a study, by {@link coderKey}; sorted by name, nobody in particular first. What hasn't been read doesn't count. */
export function studyCoders(study: Study): ReadonlyMap<string, StudyCoder> {
  const found = new Map<string, { name: Coder; key: string; first: string; transcripts: Set<string> }>();
  const add = (name: Coder, path: string) => {
    const key = coderKey(name);
    const known = found.get(key);
    if (!known) {
      found.set(key, { name: key ? name : undefined, key, first: path, transcripts: new Set([path]) });
      return;
    }
    known.transcripts.add(path);
    // Which is read first is a matter of chance.
    if (key && comparePaths(path, known.first) < 0) Object.assign(known, { name, first: path });
  };
  for (const coded of study.transcripts()) for (const coder of codersOf(study, coded)) add(coder, coded.path);
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b)));
}

/** The transcripts that both have coded, by path. */
export function sharedTranscripts(a: StudyCoder, b: StudyCoder): string[] {
  return [...a.transcripts].filter((path) => b.transcripts.has(path)).sort(comparePaths);
}

/** Who has coded a transcript, as their sidecars name them. */
export function codersOf(study: Study, coded: CodedTranscript): Coder[] {
  const { path } = coded;
  const coders = study.sidecarPathsOf(path).map((it) => study.sidecar(it)?.coder ?? coderOfSidecar(it, path));
  return !coders.includes(undefined) && hasLabels(study, coded) ? [...coders, undefined] : coders;
}

/** Who codes blind may not be shown them as codings. */
function hasLabels(study: Study, coded: CodedTranscript): boolean {
  return study.countsLabels ? study.hasLabels(coded.path) : coded.transcript.labels.some(({ excerpt }) => excerpt);
}
