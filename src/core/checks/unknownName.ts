import type { Study } from '../project/study';
import { FRAMEWORK_FILE, QUERIES_FILE } from '../project/studyPaths';
import type { KnownNames } from '../query/knownNames';
import { queryProblems, unknownTranscript } from '../query/queryProblems';
import type { Range } from '../text/position';
import type { Problem } from '../text/problem';
import type { FoundProblem, Rule } from './rule';
import { unknownCode } from './unknownCode';

/** With more transcripts than that it isn't looked which one a path is like: this is asked after each change. */
const MOST_COMPARED = 1000;

/** Something else than a code that a saved query or a summary names, and the study doesn't have. */
export const unknownName: Rule = {
  code: 'unknown-name',
  severity: 'warning',
  summary: 'A saved query or a summary names something that the study doesn’t have.',
  help: 'It was perhaps mistyped, or was called so before. A query finds nothing there; a summary is shown nowhere.',

  inStudy: (study, _backgrounds, known) => [...(known ? inQueries(study, known) : []), ...inSummaries(study)],
};

function inQueries({ savedQueries }: Study, known: KnownNames): FoundProblem[] {
  return savedQueries.flatMap(({ parsed, rangeOf }) => {
    const unknown = parsed.query ? queryProblems(parsed.query, known) : [];
    const names = unknown.filter(({ code }) => code !== unknownCode.code);
    return names.map((it) => ({ path: QUERIES_FILE, problem: told(it, rangeOf(it.span)) }));
  });
}

/** A summary is of one transcript, by its whole path. */
function inSummaries({ summaries, paths, unread }: Study): FoundProblem[] {
  if (unread.size) return [];
  const unknown = summaries.filter(({ transcript }) => !paths.has(transcript));
  if (!unknown.length) return [];
  const all = paths.size <= MOST_COMPARED ? [...paths] : [];
  return unknown.map(({ transcript, transcriptRange }) => {
    return { path: FRAMEWORK_FILE, problem: told(unknownTranscript(transcript, all), transcriptRange) };
  });
}

function told(what: Pick<Problem, 'message' | 'args'>, range: Range): Problem {
  return { ...what, code: unknownName.code, severity: unknownName.severity, range };
}
