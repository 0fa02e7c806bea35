import { namesInQuery, type QueryName } from '../query/namesInQuery';
import type { Study } from '../project/study';
import { FRAMEWORK_FILE, QUERIES_FILE } from '../project/studyPaths';
import type { Range } from '../text/position';

/** Where saved queries or summaries name something. */
interface FoundName extends Pick<QueryName, 'kind' | 'name'> {
  readonly path: string;
  readonly range: Range;
}

/** All that saved queries and summaries name, as they were last read. A query that can't be read names nothing. */
export function namesInFindings({ savedQueries, summaries }: Pick<Study, 'savedQueries' | 'summaries'>): FoundName[] {
  const inQueries = savedQueries.flatMap(({ query, parsed, rangeOf }) =>
    (parsed.query ? namesInQuery(query, parsed.query) : []).map(({ kind, name, span }): FoundName => {
      return { path: QUERIES_FILE, kind, name, range: rangeOf(span) };
    }),
  );
  const inSummaries = summaries.flatMap(({ transcript, code, transcriptRange, codeRange }): FoundName[] => [
    { path: FRAMEWORK_FILE, kind: 'transcript', name: transcript, range: transcriptRange },
    { path: FRAMEWORK_FILE, kind: 'code', name: code, range: codeRange },
  ]);
  return [...inQueries, ...inSummaries];
}
