import type { YAMLError } from 'yaml';
import type { Lines } from '../text/lines';
import type { Problem } from '../text/problem';

/** At the start of a line; `^` would also be one after U+2028. */
const CONFLICT_MARKER = /(?<![^\r\n])(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/g;

/**
 * The merge conflicts in a text: one problem at the first marker of each. Git writes its markers at the start of a line,
 * where no text of ours ever stands: what a YAML entry says over several lines is indented.
 */
export function conflictProblems(lines: Lines): Problem[] {
  const problems: Problem[] = [];
  for (const { 0: marker, index } of lines.text.matchAll(CONFLICT_MARKER)) {
    if (problems.length > 0 && !marker.startsWith('<')) continue;
    problems.push({
      code: 'conflict-markers',
      message: 'Merge conflict: choose “Merge both sides”, which keeps what both have.',
      severity: 'error',
      range: lines.rangeAt(index, index + marker.length),
    });
  }
  return problems;
}

/**
 * What the YAML parser found, in words for a person who doesn't know the parser.
 * @param openQuote offset of the quotation mark that opens the text in which the parser stopped.
 */
export function syntaxProblem(error: YAMLError, lines: Lines, openQuote: number | undefined): Problem {
  const [start, end] = error.pos;
  const range = lines.rangeAt(start, Math.max(start, end));
  for (let line = range.start.line; line <= range.end.line; line++) {
    if (/^ *\t/.test(lines.line(line))) return tabProblem(lines, line);
  }
  const problem = (code: string, message: string, ...args: string[]): Problem => ({
    code,
    message,
    args,
    severity: 'error',
    range,
  });
  const line = String(range.start.line + 1);
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = lines.text.slice(start).match(/^[^\s:]+/)?.[0] ?? '';
      return problem('yaml-duplicate-key', '“{0}” stands twice in the same entry.', key);
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return problem(
        'yaml-nested',
        'Line {0} can’t be read: it is indented too far, or its text has a colon in it and needs quotation marks.',
        line,
      );
    case 'BAD_SCALAR_START': {
      const mark = lines.text.charAt(start);
      return problem('yaml-needs-quotes', 'Text that begins with {0} needs quotation marks.', mark);
    }
    case 'MISSING_CHAR':
      if (openQuote === undefined || !error.message.startsWith('Missing closing')) break;
      return {
        ...problem('yaml-open-quote', 'The text that begins with this quotation mark has no end.'),
        range: lines.rangeAt(openQuote, openQuote + 1),
      };
    default:
  }
  return problem('yaml-syntax', 'Line {0} isn’t valid YAML: {1}.', line, error.message);
}

function tabProblem(lines: Lines, line: number): Problem {
  const indent = lines.line(line).search(/\S|$/);
  return {
    code: 'yaml-tab',
    message: 'Line {0} is indented with a tab; YAML allows only spaces.',
    args: [String(line + 1)],
    severity: 'error',
    range: { start: { line, character: 0 }, end: { line, character: indent } },
  };
}
