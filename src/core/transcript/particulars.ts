import { isCapitalised, isName, wordsOf } from './names';
import type { PossibleName } from './possibleName';
import type { Rows } from './rows';
import type { Scan } from './scan';
import type { Tally } from './tally';

/** What is longer isn't somebody's name, a date or a place, in characters. */
const LONGEST_VALUE = 60;
/** One line alone may as well be the first turn. */
const FEWEST_LINES = 2;
/** So many headers of speakers make sure that the talk stands below. */
const FEWEST_TURNS = 2;

/**
 * How many rows tell the particulars of an interview (`Date: 3 March`, `Interviewer: Jane Doe`) above the talk, so that what
 * looks like a speaker's header in them is none. They are the paragraphs at the beginning that consist of `key: value`
 * lines, under a title or not, when a key among them is nobody who speaks, or when no turns of the talk stand as close as
 * these lines do. Each such line may be a paragraph of its own; then a key among them has to be nobody who speaks, and what
 * stands behind those who do a name.
 */
export function particulars(text: string, scanned: Scan, isSpeaker: (tally: Tally) => boolean): number {
  const { rows, tallyOf } = scanned;
  const isTurn = (row: number) => {
    const tally = tallyOf[rows.header(row)];
    return tally !== undefined && isSpeaker(tally);
  };
  let [end, row] = [0, 0];
  let [hasTurn, hasOtherKey] = [false, false];
  /** How many paragraphs of one such line have just been passed, and who is named in them. */
  let single = 0;
  const named = new Set<PossibleName>();
  while (row < rows.length) {
    const first = row;
    let [keys, names] = [0, 0];
    let isBlock = true;
    do {
      if (isTurn(row)) names++;
      if (isKey(text, scanned, row, isTurn(row))) keys++;
      else if (row > first || isTurn(row)) isBlock = false;
      row++;
    } while (row < rows.length && !rows.beginsParagraph(row) && (isBlock || names === 0));
    if (isBlock && keys >= FEWEST_LINES) {
      end = row;
      hasTurn ||= names > 0;
      hasOtherKey ||= names < keys;
    } else if (isBlock && keys === 1 && isSingle(first, names > 0)) {
      if (++single < FEWEST_LINES || single === named.size) continue;
      end = row;
      hasTurn ||= named.size > 0;
      hasOtherKey = true;
    } else if (names > 0 || named.size > 0) {
      break;
    } else {
      single = 0;
    }
  }
  return hasTurn && isTalk(rows, end, isTurn, hasOtherKey) ? end : 0;

  function isSingle(at: number, isSpeakers: boolean): boolean {
    const who = tallyOf[rows.header(at)]?.who;
    if (!isSpeakers) return true;
    if (who === undefined || named.has(who) || !hasFullName(text, scanned, at)) return false;
    named.add(who);
    return true;
  }
}

/** Whether what stands behind a key is somebody's name, of two words or with a number: one word alone may be said. */
function hasFullName(text: string, { rows, headers }: Scan, row: number): boolean {
  const { speechStart, speechEnd = rows.end(row) } = headers[rows.header(row)] ?? {};
  const value = text.slice(speechStart ?? speechEnd, speechEnd);
  return isName(value) && isCapitalised(value) && (wordsOf(value).length > 1 || /\p{N}/u.test(value));
}

/** Whether turns stand below a row, and, unless they may, none of them close below another. */
function isTalk(rows: Rows, first: number, isTurn: (row: number) => boolean, mayBeTight: boolean): boolean {
  let turns = 0;
  for (let row = first; row < rows.length; row++) {
    if (!isTurn(row)) continue;
    if (++turns >= FEWEST_TURNS && mayBeTight) return true;
    if (!mayBeTight && !rows.beginsParagraph(row)) return false;
  }
  return turns >= FEWEST_TURNS;
}

/** Whether a row has a key with a value behind it, which for a speaker's name has to be shorter than most speech. */
function isKey(text: string, { rows, headers }: Scan, row: number, isTurn: boolean): boolean {
  const header = headers[rows.header(row)];
  if (header?.speechStart === undefined || !rows.isText(row)) return false;
  const end = header.speechEnd ?? rows.end(row);
  return !isTurn || (end - header.speechStart <= LONGEST_VALUE && !'.?!…,;:-–—。？！'.includes(text.charAt(end - 1)));
}
