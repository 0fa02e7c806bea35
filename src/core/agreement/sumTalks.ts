import type { StudyCoder } from '../coders/studyCoders';
import type { Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import { codedTalk } from './codedTalk';
import type { CodeSets } from './codeSets';
import { askedAbout, type Roles } from './roles';
import { StudySums, type RatedTalk } from './studySums';
import type { Unit } from './units';

/** How what coders have given to transcripts is counted. */
export interface Counting {
  /** What a transcript says that the study has read. */
  readonly read: (path: string) => Promise<string>;
  readonly sets: CodeSets;
  readonly unit: Unit;
  readonly roles: Roles;
}

/**
 * What coders have given in some transcripts, added up.
 * @param watched `turn` is awaited before each transcript. Progress counts transcripts.
 * @returns nothing when it was cancelled.
 */
export async function sumTalks(
  study: Study,
  { coders, paths }: { readonly coders: readonly StudyCoder[]; readonly paths: readonly string[] },
  { read, sets, unit, roles }: Counting,
  watched: Cancellable = {},
): Promise<{ readonly sums: StudySums; readonly talks: readonly RatedTalk[] } | undefined> {
  const sums = new StudySums(coders.length, sets);
  const talks: RatedTalk[] = [];
  for (const path of paths) {
    const text = await read(path);
    await watched.turn?.();
    if (watched.isCancelled?.()) return undefined;
    const coded = study.transcript(path);
    if (!coded) continue;
    const transcript = askedAbout(coded.transcript, roles, study.codebook);
    const raters = coders.map(({ key, transcripts }) => ({ key, hasCoded: transcripts.has(path) }));
    const codings = study.givenCodesIn(path);
    talks.push(sums.add(codedTalk(path, transcript, text, codings, raters, sets, unit)));
    watched.onProgress?.(talks.length, paths.length);
  }
  return { sums, talks };
}
