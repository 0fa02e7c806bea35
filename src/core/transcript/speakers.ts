import { isDocument } from './documents';
import { layouts } from './layouts/layouts';
import type { PossibleName } from './possibleName';
import { gather, isKnownCode, type Seen } from './seen';
import { shortText } from './shortText';
import type { Surroundings } from './surroundings';
import type { Tally } from './tally';
import type { Vocabulary } from './transcript';

/** A layout with fewer than one in so many of the headers of the main one doesn't say who speaks, in this text. */
const MINOR = 3;
/** So many headers make sure that a text is a transcript. */
const ENOUGH = 8;
/** Of so many it isn't by chance that their names have one form. */
const MANY = 3;
const UNKNOWN = new Set(['unknown', 'unidentified', 'unclear', 'inaudible', 'inconnu', 'unbekannt', 'desconocido']);
const NONE: ReadonlySet<string> = new Set();
/** Several at once, whoever they are; the same with `voices`, and the like, behind it. */
const EVERYBODY = new Set(
  'all everyone everybody both group several multiple many crowd together tous toutes ensemble alle beide todos todas ambos tutti 所有人 全体 全體 大家 众人 眾人'.split(
    ' ',
  ),
);
const VOICES = new Set(['voices', 'speakers', 'together']);

/**
 * Whose headers are speakers'. A name is a speaker's when
 * 1. the vocabulary knows it as one, it is a plain role (`Interviewer 2`), or the format says so (`<v Ann>`);
 * 2. it returns, and is no title, remark, code or short answer; an awkward name (`stokes`, `Smith, Ann`) has to return
 *    twice more often; titles that return where the speakers are written in another layout don't count;
 * 3. it is seen once, but is the numbered sibling of such a name, or several of them together (`BE & DH`), or its form is
 *    strong and that of others who return, or everybody (`All`) where others speak;
 * 4. or the text is so short that fewer than two are left, and nearly all of it stands under names: see `shortText`.
 *
 * Nobody speaks in a document (see `isDocument`), and headers of a layout that the text can't have (see `Layout.fits`) are
 * the vocabulary's speakers', or nobody's. Where somebody has said which layout the text has, a name needn't return.
 */
export function findSpeakers(
  tallies: readonly Tally[],
  around: Surroundings,
  vocabulary: Vocabulary | undefined,
): readonly Tally[] {
  const isSaid = vocabulary?.layout !== undefined;
  const unfit = isSaid ? NONE : unfitLayouts(tallies, around, vocabulary);
  const isKnown = (name: string) => vocabulary?.isSpeaker(name) === true;
  const candidates = unfit.size ? tallies.filter((it) => !unfit.has(it.layout) || isKnown(it.name)) : tallies;
  const speakers = speakersAmong(candidates, around, vocabulary);
  const spoken = candidates.filter(({ who }) => speakers.has(who));
  return !isSaid && isDocument(candidates, around, spoken, vocabulary) ? [] : spoken;
}

function speakersAmong(
  candidates: readonly Tally[],
  around: Surroundings,
  vocabulary: Vocabulary | undefined,
): ReadonlySet<PossibleName> {
  const seen = gather(candidates, vocabulary);
  const speakers = new Set<PossibleName>();
  for (const { who, certainty } of seen) {
    const isSaid = vocabulary?.isSpeaker(who.text) === true || certainty === 'sure';
    if (isSaid || (who.isRole && !isKnownCode(who.text, vocabulary))) speakers.add(who);
  }
  if (vocabulary?.layout !== undefined)
    for (const { who, refused, certainty } of seen)
      if (!refused && !who.isAwkward(certainty === 'weak')) speakers.add(who);
  addReturning(seen, candidates, speakers);
  addSiblings(seen, speakers);
  addStrong(seen, speakers);
  addTogether(seen, speakers);
  if (speakers.size < 2) shortText(candidates, seen, around, speakers);
  addInitials(seen, speakers);
  addOnce(seen, candidates, speakers);
  if (speakers.size > 0) for (const { who } of seen) if (isEverybody(who.key) || isUnknown(who.key)) speakers.add(who);
  return speakers;
}

/** The layouts that the text can't have. */
function unfitLayouts(
  tallies: readonly Tally[],
  around: Surroundings,
  vocabulary: Vocabulary | undefined,
): ReadonlySet<string> {
  const unfit = new Set<string>();
  for (const { name: layout, fits } of layouts) {
    if (fits === undefined) continue;
    const own = tallies.filter((tally) => tally.layout === layout);
    if (own.length > 0 && !fits(gather(own, vocabulary), around.countParagraphs())) unfit.add(layout);
  }
  return unfit;
}

function addReturning(seen: readonly Seen[], candidates: readonly Tally[], speakers: Set<PossibleName>): void {
  const returning = seen.filter(
    ({ who, count, certainty, refused }) => !refused && count >= (who.isAwkward(certainty === 'weak') ? 3 : 2),
  );
  const minor = minorLayouts(candidates, new Set([...speakers, ...returning.map(({ who }) => who)]));
  for (const { who, certainty, layouts: its } of returning)
    if (certainty === 'strong' || [...its].some((layout) => !minor.has(layout))) speakers.add(who);
}

function minorLayouts(candidates: readonly Tally[], names: ReadonlySet<PossibleName>): ReadonlySet<string> {
  const headers = new Map<string, number>();
  for (const { who, layout, count } of candidates)
    if (names.has(who)) headers.set(layout, (headers.get(layout) ?? 0) + count);
  const most = Math.max(0, ...headers.values());
  return new Set([...headers].filter(([, count]) => count * MINOR < most).map(([layout]) => layout));
}

function addSiblings(seen: readonly Seen[], speakers: Set<PossibleName>): void {
  const families = new Set<string>();
  for (const { who } of seen) if (speakers.has(who)) families.add(who.family);
  families.delete('');
  for (const { who, refused } of seen) if (!refused && families.has(who.family)) speakers.add(who);
}

function addStrong(seen: readonly Seen[], speakers: Set<PossibleName>): void {
  const strong = seen.filter((one) => one.certainty === 'strong' && !one.refused);
  const returning = strong.filter((one) => speakers.has(one.who) && one.count > 1);
  if (returning.length < 2) return;
  for (const { who } of strong) if (!who.isAwkward(true)) speakers.add(who);
}

/** Initials seen once, where several people are called by theirs. */
function addInitials(seen: readonly Seen[], speakers: Set<PossibleName>): void {
  const others = seen.filter(({ who }) => who.isInitials && speakers.has(who));
  if (others.length < MANY) return;
  for (const { who, refused } of seen) if (!refused && who.isInitials) speakers.add(who);
}

/**
 * People who speak once among others who return: names of the same form, with speech behind them. Not where many do: these
 * are remarks.
 */
function addOnce(seen: readonly Seen[], candidates: readonly Tally[], speakers: Set<PossibleName>): void {
  const returning = seen.filter(({ who, count }) => count > 1 && speakers.has(who));
  if (returning.length < 2 || returning.reduce((sum, { count }) => sum + count, 0) < ENOUGH) return;
  const forms = new Set(returning.map(({ who }) => who.form));
  const layoutsOf = new Set(returning.flatMap((one) => [...one.layouts]));
  const once = seen.filter(({ who, count, refused }) => {
    return count === 1 && !refused && !speakers.has(who) && who.isPersonal && forms.has(who.form);
  });
  const speaking = new Set(
    candidates.filter((it) => it.spoken > it.values && layoutsOf.has(it.layout)).map(({ who }) => who),
  );
  const added = once.filter(({ who }) => speaking.has(who));
  if (added.length <= returning.length) for (const { who } of added) speakers.add(who);
}

function addTogether(seen: readonly Seen[], speakers: Set<PossibleName>): void {
  const keys = new Set([...speakers].map(({ key }) => key));
  for (const { who } of seen) if (who.parts.length > 0 && who.parts.every((part) => keys.has(part))) speakers.add(who);
}

function isEverybody(key: string): boolean {
  const [first = '', second, ...more] = key.split(' ');
  return EVERYBODY.has(first) && more.length === 0 && (second === undefined || VOICES.has(second));
}

/** Whether a name says that nobody knows whose it is. */
function isUnknown(key: string): boolean {
  return /^\?+$/.test(key) || UNKNOWN.has(key.split(' ')[0] ?? '');
}
