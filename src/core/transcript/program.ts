import type { Scan } from './scan';

/** So many lines tell what a text is. */
const SAMPLE = 400;
/** In a program at least one in so many lines is what nobody says. */
const SHARE = 3.5;
/** How much of a line is looked at from its beginning. */
const REACH = 80;
const ENDS = '{}([;';
const BEGINS = '})]';
/** What a line of a program ends with behind a bracket or a quotation mark. */
const HEAD = /[)\]}"'`][:,]$/;
const GREEK = /\p{Script=Greek}/u;
const STATEMENT =
  /^(?:(?:return |await |new )?[\w.$]+\(.*\)$|[\w.$[\]]+ (?:[-+*|:]?=|=>) |(?:else|try|finally|do|default|public|private|protected)\s*:$|except\b.*:$|(?:import|from|export|const|let|var) [\w{*"'.]+.*[\w;"')}]$|def \w+\(|class \w+.*[:{]$|#(?:include|if|endif|define|else)|\/\/ |\/\*|\* @|\*\/)/;

/**
 * Whether a text is a program, or a document that is one for the most part: a good part of its lines end with a brace, a
 * semicolon or an opening bracket, or are calls, assignments and the like. Keys, cases and parameters look like speakers
 * there.
 */
export function isProgram(text: string, scanned: Scan): boolean {
  const { rows } = scanned;
  let lines = 0;
  let program = 0;
  for (let row = 0; row < rows.length && lines < SAMPLE; row++) {
    if (rows.isBreak(row)) continue;
    lines++;
    if (!isHeader(scanned, rows.header(row)) && isStatement(text, rows.start(row), rows.end(row))) program++;
  }
  return program * SHARE > lines;
}

/** Whether a line is most likely a speaker's header: the name of a person alone, or with a time. */
function isHeader({ headers, tallyOf }: Scan, index: number): boolean {
  const header = headers[index];
  if (header === undefined) return false;
  return header.time !== undefined || (header.speechStart === undefined && tallyOf[index]?.who.isPersonal === true);
}

/** Whether a text up to an offset ends with a question in Greek, whose question mark is a semicolon. */
function isGreekQuestion(text: string, end: number): boolean {
  return text.charAt(end - 1) === ';' && GREEK.test(text.charAt(end - 2));
}

function isStatement(text: string, start: number, end: number): boolean {
  if (BEGINS.includes(text.charAt(start))) return true;
  if (ENDS.includes(text.charAt(end - 1))) return !isGreekQuestion(text, end);
  return HEAD.test(text.slice(end - 2, end)) || STATEMENT.test(text.slice(start, Math.min(end, start + REACH)));
}
