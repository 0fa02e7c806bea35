import type { GivenCodes } from '../packing/unpackGivenCodes';
import { isInText } from '../project/placedCoding';
import type { Piece } from './spokenPieces';
import { linesOf } from '../transcript/readTranscript';
import type { Transcript } from '../transcript/transcript';
import { coderKey } from '../coders/coder';
import { coderExcerpts, type Rater } from './coderExcerpts';
import { codedStretches } from './codedStretches';
import { tallyCharacters, tallyUnits } from './codedUnits';
import type { CodeSets } from './codeSets';
import { continuumOfSets } from './continua';
import type { PatternTally } from './patternTally';
import { TalkCharacters } from './talkCharacters';
import type { Continuum } from './unitising/continuum';
import { unitsOf, type Unit } from './units';

/** What coders have given to one transcript. */
export interface CodedTalk {
  readonly path: string;
  readonly raters: readonly Rater[];
  /** What its units are: paragraphs stand in for turns where there are none. */
  readonly unit: Unit;
  /** How many units were given which sets of codes. */
  readonly units: PatternTally;
  /** How many characters the talk has. */
  readonly characters: number;
  /** By rater, and then by code, where it was given, in characters. */
  readonly stretches: readonly ReadonlyMap<string, readonly Piece[]>[];
  /** Where each rater has given which set of codes, in characters. */
  readonly continuum: Continuum;
  /** How many codings of the raters are nowhere in the text. */
  readonly orphans: number;
}

/**
 * @param text what the transcript says.
 * @param codings in text order.
 */
export function codedTalk(
  path: string,
  transcript: Transcript,
  text: string,
  codings: readonly GivenCodes[],
  raters: readonly Rater[],
  sets: CodeSets,
  unit: Unit,
): CodedTalk {
  const lines = linesOf(text);
  const excerpts = coderExcerpts(codings, lines, raters, sets);
  const characters = new TalkCharacters(transcript, lines);
  const stretches = excerpts.map((its) => codedStretches(its, characters));
  const marked = { raters, characters: characters.count, stretches };
  const continuum = continuumOfSets(marked, sets);
  const known = { path, ...marked, continuum, orphans: orphansOf(codings, raters) };
  if (unit === 'character')
    return { ...known, unit, units: tallyCharacters(characters.count, raters, stretches, sets) };
  const units = unitsOf(transcript, lines, unit);
  return { ...known, unit: units.unit, units: tallyUnits(units, lines, raters, excerpts, sets) };
}

function orphansOf(codings: readonly GivenCodes[], raters: readonly Rater[]): number {
  const isTheirs = (key: string) => raters.some((rater) => rater.hasCoded && rater.key === key);
  return codings.filter((coding) => !isInText(coding) && isTheirs(coderKey(coding.coder))).length;
}
