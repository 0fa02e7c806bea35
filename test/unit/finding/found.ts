import { compilePattern, type SearchPattern } from '../../../src/core/finding/searchPattern';
import { findInTalk, type Hit } from '../../../src/core/finding/findInTalk';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';

/** A pattern as one that nobody has chosen anything for, but for what is given. */
export function patternOf(text: string, chosen: Partial<SearchPattern> = {}): SearchPattern {
  return { text, isExpression: false, matchCase: false, wholeWord: false, ...chosen };
}

export function expressionOf(pattern: SearchPattern): RegExp {
  const compiled = compilePattern(pattern);
  if (compiled.problem) throw new Error(compiled.problem.message);
  return compiled.expression;
}

/** The hits in a transcript. */
export function found(talk: string, text: string, chosen: Partial<SearchPattern> = {}): Hit[] {
  return findInTalk(readTranscript(talk), new Lines(talk), expressionOf(patternOf(text, chosen)));
}

/** What the hits are, as the transcript has it. */
export function wordsOf(talk: string, hits: readonly Hit[]): string[] {
  return hits.map(({ range }) => new Lines(talk).slice(range));
}
