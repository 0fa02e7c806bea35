import { isCodeAndNoName } from './labels';
import type { Certainty, NameInLayout } from './layouts/layout';
import { headings } from './layouts/headings';
import { layouts } from './layouts/layouts';
import { time } from './layouts/time';
import { isCapitalised, nameKey, namesTogether, siblingKey, wordsOf } from './names';
import { isRole } from './roles';
import { isTitle } from './titles';
import type { Vocabulary } from './transcript';

/** A line that may be a speaker's header, as the scan met it. */
export interface PossibleHeader {
  readonly name: string;
  /** The name's key, see `nameKey`. */
  readonly key: string;
  readonly layout: string;
  readonly certainty: Certainty;
  /** Whether speech follows, on the line itself or on the next line that isn't blank. */
  readonly hasSpeech: boolean;
  /** Whether what follows on the line itself is a value rather than speech: a word or two without an end. */
  readonly isValue: boolean;
  /** Whether that is a link, which lists have behind what it leads to. */
  readonly isLink: boolean;
}

/** What else the text has, to tell a short transcript from a document with titles. */
export interface Surroundings {
  /** How many paragraphs the text has, headers that begin one among them, but not what may be a label. */
  countParagraphs(): number;
  /** How many headings there are that could be nobody's name. The first one is left out: any text may have a title. */
  readonly titles: number;
  /** The candidate that is the first heading. */
  readonly title: PossibleHeader | undefined;
}

/** All that was seen of one name. */
interface Seen {
  readonly name: string;
  readonly key: string;
  /** How often alone or with others. */
  count: number;
  certainty: Certainty;
  readonly layouts: Set<string>;
  refused: boolean;
}

const RANK: Readonly<Record<Certainty, number>> = { weak: 0, fair: 1, strong: 2, sure: 3 };
/** A text with at most so many headers is too short for names to return. */
const SHORT = 10;
/** A layout with fewer than one in so many of the headers of the main one doesn't say who speaks, in this text. */
const MINOR = 3;
/** Of so many it isn't by chance that their names have one form. */
const MANY = 3;
/** So many people don't speak once each, in a short text, and so many don't speak in turn over and over. */
const MANY_ONCE = 4;
/** In a transcript at most so many paragraphs go to one header, on average. */
const MOST_PARAGRAPHS = 16;
const { name: HEADINGS } = headings;
const { name: TIME } = time;
const UNKNOWN = new Set(['unknown', 'unidentified', 'unclear', 'inaudible', 'inconnu', 'unbekannt', 'desconocido']);
const NONE: ReadonlySet<string> = new Set();
/** Several at once, whoever they are. */
const EVERYBODY = new Set(
  'all everyone everybody both group several multiple many crowd together tous toutes ensemble alle beide todos todas ambos tutti 所有人 全体 全體 大家 众人 眾人'.split(
    ' ',
  ),
);

/**
 * Whose headers are speakers'. A name is a speaker's when
 * 1. the vocabulary knows it as one, it is a plain role (`Interviewer 2`), or the format says so (`<v Ann>`);
 * 2. it returns, and is no title, remark, code or short answer; an awkward name (`stokes`, `Smith, Ann`) has to return
 *    twice more often; titles that return where the speakers are written in another layout don't count;
 * 3. it is seen once, but is the numbered sibling of such a name, or several of them together (`BE & DH`), or its form is
 *    strong and that of others who return, or everybody (`All`) where others speak;
 * 4. or the text is so short that fewer than two are left, and nearly all of it stands under names: see `shortText`.
 * Headers of a layout that the text can't have (see `Layout.fits`) are the vocabulary's speakers', or nobody's.
 * Where somebody has said which layout the text has, a name needn't return.
 */
export function findSpeakers(
  headers: readonly PossibleHeader[],
  around: Surroundings,
  vocabulary: Vocabulary | undefined,
): (header: PossibleHeader) => boolean {
  const unfit = vocabulary?.layout === undefined ? unfitLayouts(headers, around, vocabulary) : NONE;
  const isKnown = (name: string) => vocabulary?.isSpeaker(name) === true;
  const candidates = unfit.size ? headers.filter((it) => !unfit.has(it.layout) || isKnown(it.name)) : headers;
  const speakers = speakersAmong(candidates, around, vocabulary);
  if (vocabulary?.layout === undefined) dropDocuments(candidates, around, speakers, vocabulary);
  return ({ key, layout, name }) => speakers.has(key) && (!unfit.has(layout) || isKnown(name));
}

function speakersAmong(
  candidates: readonly PossibleHeader[],
  around: Surroundings,
  vocabulary: Vocabulary | undefined,
): Set<string> {
  const seen = [...gather(candidates, vocabulary).values()];
  const speakers = new Set<string>();
  for (const { name, key, certainty } of seen) {
    const isSaid = vocabulary?.isSpeaker(name) === true || certainty === 'sure';
    if (isSaid || (isRole(name) && !isKnownCode(name, vocabulary))) speakers.add(key);
  }
  if (vocabulary?.layout !== undefined) {
    for (const { name, key, refused, certainty } of seen)
      if (!refused && !isAwkward(name, certainty)) speakers.add(key);
  }
  const returning = seen.filter(returns);
  const minor = minorLayouts(candidates, new Set([...speakers, ...returning.map((one) => one.key)]));
  for (const one of returning) {
    if (one.certainty === 'strong' || [...one.layouts].some((layout) => !minor.has(layout))) speakers.add(one.key);
  }
  addSiblings(seen, speakers);
  addStrong(seen, speakers);
  addTogether(seen, speakers);
  if (speakers.size < 2) shortText(candidates, seen, around, speakers);
  addInitials(seen, speakers);
  if (speakers.size > 0) for (const { key } of seen) if (EVERYBODY.has(key) || isUnknown(key)) speakers.add(key);
  return speakers;
}

/**
 * Takes back what was found in a document that isn't a transcript: where most of what could be headers isn't, since parts
 * and keys of all names do what speakers' names do; where hardly any paragraph is said by somebody; or where values stand
 * for speech.
 */
function dropDocuments(
  candidates: readonly PossibleHeader[],
  around: Surroundings,
  speakers: Set<string>,
  vocabulary: Vocabulary | undefined,
): void {
  const isKnown = (name: string) => vocabulary?.isSpeaker(name) === true;
  const isSpeaker = ({ key }: PossibleHeader) => speakers.has(key);
  const isCode = ({ name }: PossibleHeader) => isCodeAndNoName(name) || isKnownCode(name, vocabulary);
  const spoken = candidates.filter(isSpeaker);
  if (spoken.length === 0 || spoken.some(({ certainty, name }) => certainty === 'sure' || isKnown(name))) return;
  const from = candidates.findIndex(isSpeaker);
  const main = new Set(spoken.map(({ layout }) => layout));
  const like = candidates.slice(from).filter((it) => main.has(it.layout) && !isCode(it)).length;
  const titles = main.has(HEADINGS) ? around.titles : 0;
  const isDocument =
    spoken.length * 2 < like + titles ||
    spoken.length * MOST_PARAGRAPHS < around.countParagraphs() ||
    spoken.filter(({ isValue }) => isValue).length * 3 > spoken.length * 2 ||
    isCycle(spoken) ||
    (isOneKey(spoken) && spoken.length * 2 < around.countParagraphs());
  if (isDocument) speakers.clear();
}

/** Whether the same names follow each other again and again in the same order, as the keys of records do. */
function isCycle(spoken: readonly PossibleHeader[]): boolean {
  const names = new Set(spoken.map(({ key }) => key)).size;
  if (names < MANY_ONCE || spoken.length < 3 * names) return false;
  return spoken.every(({ key }, index) => index < names || key === spoken[index - names]?.key);
}

/** Whether all headers have one name, which is no role and may as well be the key of a value. */
function isOneKey(spoken: readonly PossibleHeader[]): boolean {
  const [first] = spoken;
  return first !== undefined && !isRole(first.name) && spoken.every(({ key }) => key === first.key);
}

/** The layouts that the text can't have. */
function unfitLayouts(
  headers: readonly PossibleHeader[],
  around: Surroundings,
  vocabulary: Vocabulary | undefined,
): ReadonlySet<string> {
  const unfit = new Set<string>();
  for (const { name: layout, fits } of layouts) {
    if (fits === undefined) continue;
    const own = headers.filter((header) => header.layout === layout);
    if (own.length === 0) continue;
    const names: NameInLayout[] = [...gather(own, vocabulary).values()];
    if (!fits(names, around.countParagraphs())) unfit.add(layout);
  }
  return unfit;
}

function gather(candidates: readonly PossibleHeader[], vocabulary: Vocabulary | undefined): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const { name, key, layout, certainty, isLink } of candidates) {
    let one = seen.get(key);
    if (one === undefined) {
      one = { name, key, count: 0, certainty, layouts: new Set(), refused: false };
      seen.set(key, one);
    }
    if (!isLink) one.count++;
    one.layouts.add(layout);
    if (RANK[certainty] > RANK[one.certainty]) one.certainty = certainty;
  }
  for (const one of seen.values()) {
    // Nobody writes codes with a time behind them; people have such handles.
    const isCode = RANK[one.certainty] < RANK.strong && !one.layouts.has(TIME) && isCodeAndNoName(one.name);
    one.refused = isTitle(one.name) || isCode || isKnownCode(one.name, vocabulary);
    for (const part of namesTogether(one.name) ?? []) {
      const alone = seen.get(nameKey(part));
      if (alone !== undefined && alone !== one) alone.count += one.count;
    }
  }
  return seen;
}

function isKnownCode(name: string, vocabulary: Vocabulary | undefined): boolean {
  return vocabulary?.isCode(name) ?? false;
}

function returns({ name, count, certainty, refused }: Seen): boolean {
  if (refused) return false;
  return count >= (isAwkward(name, certainty) ? 3 : 2);
}

/**
 * Whether a name looks like the beginning of a sentence: a comma in it, a small letter in front (unless a number makes it
 * a label, `p1`), or, in a form that prose has too, two or more words that aren't all capitalised.
 */
function isAwkward(name: string, certainty: Certainty): boolean {
  if (name.includes(',')) return true;
  if (/^\p{Ll}/u.test(name) && !/\p{N}/u.test(name)) return true;
  return certainty === 'weak' && wordsOf(name).length > 1 && !isCapitalised(name);
}

function minorLayouts(candidates: readonly PossibleHeader[], names: ReadonlySet<string>): ReadonlySet<string> {
  const headers = new Map<string, number>();
  for (const { key, layout } of candidates) {
    if (names.has(key)) headers.set(layout, (headers.get(layout) ?? 0) + 1);
  }
  const most = Math.max(0, ...headers.values());
  return new Set([...headers].filter(([, count]) => count * MINOR < most).map(([layout]) => layout));
}

function addSiblings(seen: readonly Seen[], speakers: Set<string>): void {
  const families = new Set<string>();
  for (const { key, name } of seen) if (speakers.has(key)) families.add(siblingKey(name));
  families.delete('');
  for (const { key, name, refused } of seen) {
    if (!refused && families.has(siblingKey(name))) speakers.add(key);
  }
}

function addStrong(seen: readonly Seen[], speakers: Set<string>): void {
  const strong = seen.filter((one) => one.certainty === 'strong' && !one.refused);
  const returning = strong.filter((one) => speakers.has(one.key) && one.count > 1);
  if (returning.length < 2) return;
  for (const one of strong) if (!isAwkward(one.name, 'weak')) speakers.add(one.key);
}

/** Initials seen once, where several people are called by theirs. */
function addInitials(seen: readonly Seen[], speakers: Set<string>): void {
  const isInitials = ({ name }: Seen) => /^\p{Lu}{2,4}$/u.test(name);
  const others = seen.filter((one) => isInitials(one) && speakers.has(one.key));
  if (others.length < MANY) return;
  for (const one of seen) if (!one.refused && isInitials(one)) speakers.add(one.key);
}

/** Whether a name says that nobody knows whose it is. */
function isUnknown(key: string): boolean {
  return /^\?+$/.test(key) || UNKNOWN.has(key.split(' ')[0] ?? '');
}

function addTogether(seen: readonly Seen[], speakers: Set<string>): void {
  for (const { key, name } of seen) {
    if (namesTogether(name)?.every((part) => speakers.has(nameKey(part))) === true) speakers.add(key);
  }
}

/**
 * In a text too short for names to return, names of one to three capitalised words are speakers' when at least two people
 * speak. Names with a colon are tried first, and half of the paragraphs have to begin with one; then headings too, when
 * no heading but the first is a title, since `# Introduction … # Ann` is a document.
 */
function shortText(
  candidates: readonly PossibleHeader[],
  seen: readonly Seen[],
  around: Surroundings,
  speakers: Set<string>,
): void {
  const named = new Set(
    seen.filter((one) => speakers.has(one.key) || (!one.refused && isPersonal(one.name))).map((one) => one.key),
  );
  const headers = candidates.filter((one) => one.hasSpeech && named.has(one.key));
  if (headers.length > SHORT) return;
  const withColon = headers.filter((one) => one.certainty !== 'fair');
  if (tryShort(withColon, around.countParagraphs(), speakers)) return;
  const withoutColon = headers.filter((one) => one.certainty === 'fair');
  const titled = candidates.some((one) => one.certainty !== 'weak' && !named.has(one.key) && one !== around.title);
  if (around.titles === 0 && !titled) tryShort(withoutColon, 0, speakers);
}

function tryShort(headers: readonly PossibleHeader[], paragraphs: number, speakers: Set<string>): boolean {
  const names = new Set([...speakers, ...headers.map((one) => one.key)]);
  // So many that speak once each are words and what they mean.
  if (speakers.size === 0 && names.size >= MANY_ONCE && names.size === headers.length) return false;
  if (names.size < 2 || headers.length === 0 || headers.length * 2 < paragraphs) return false;
  for (const name of names) speakers.add(name);
  return true;
}

function isPersonal(name: string): boolean {
  return wordsOf(name).length <= 3 && isCapitalised(name) && !name.includes(',');
}
