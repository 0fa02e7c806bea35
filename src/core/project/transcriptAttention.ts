import type { Problem } from '../text/problem';
import { isListed } from './attention';
import type { Study } from './study';

/** What in one transcript a person has to look at. */
export interface TranscriptAttention {
  /** How many codings have lost their excerpts. */
  readonly lost: number;
  /** How many are only probably where they are shown. */
  readonly probable: number;
  /** Codes that are used here but aren't in the codebook. */
  readonly unknownCodes: readonly string[];
  /** What can't be read or isn't right in the transcript and the files beside it. */
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

/**
 * What needs attention in a transcript and the files beside it. Costs what its own codings are.
 * @param found what is wrong in the study, by file.
 */
export function attentionIn(
  study: Study,
  found: ReadonlyMap<string, readonly Problem[]>,
  path: string,
): TranscriptAttention {
  const codings = study.transcript(path)?.codings ?? [];
  const unknown = new Set<string>();
  let [lost, probable] = [0, 0];
  for (const { state, codes } of codings) {
    if (state === 'orphan') lost++;
    else if (study.codebookState === 'readable') {
      for (const code of codes) if (!study.codebook.isCode(code)) unknown.add(code);
    }
    if (state === 'approximate') probable++;
  }
  const problems = [path, ...study.sidecarPathsOf(path)].flatMap((file) =>
    (found.get(file) ?? []).filter(isListed).map((problem) => ({ path: file, problem })),
  );
  return { lost, probable, unknownCodes: [...unknown], problems };
}

/** How many things that are. */
export function countOf({ lost, probable, unknownCodes, problems }: TranscriptAttention): number {
  return lost + probable + unknownCodes.length + problems.length;
}
