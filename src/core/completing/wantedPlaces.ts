import type { Lines } from '../text/lines';
import type { Position } from '../text/position';
import { yamlPlaces, type YamlPlace } from './yamlPlace';

/**
 * What is wanted at a place: a code; a code or speaker that the codebook doesn't have; something of another kind; which transcripts have a
 * layout; or the key of a file, a code, a speaker or a coding.
 */
export type Wanted =
  | 'code'
  | 'unknownCode'
  | 'unknownSpeaker'
  | 'color'
  | 'role'
  | 'layout'
  | 'layoutPlace'
  | 'transcript'
  | 'coder'
  | 'codebookKey'
  | 'codeKey'
  | 'speakerKey'
  | 'sidecarKey'
  | 'codingKey';

export interface WantedPlace extends YamlPlace {
  readonly wanted: Wanted;
}

type Table = readonly (readonly [kind: YamlPlace['kind'], path: RegExp, wanted: Wanted])[];

const SIDECAR: Table = [
  ['value', /^codings\/-\/(?:conflict\/)?codes(?:\/-)?$/, 'code'],
  ['value', /^transcript$/, 'transcript'],
  ['value', /^coder$/, 'coder'],
  ['key', /^$/, 'sidecarKey'],
  ['key', /^codings\/-$/, 'codingKey'],
];

const CODE = 'codes/-(?:/codes/-)*';
const SPEAKER = 'speakers/-';

const CODEBOOK: Table = [
  ['value', new RegExp(`^${CODE}(?:/name|/aliases/-)?$`), 'unknownCode'],
  ['value', new RegExp(`^${CODE}/color$`), 'color'],
  ['value', new RegExp(`^${SPEAKER}(?:/name|/aliases/-)?$`), 'unknownSpeaker'],
  ['value', new RegExp(`^${SPEAKER}/role$`), 'role'],
  ['value', /^layout(?:\/.+)?$/, 'layout'],
  ['key', /^layout$/, 'layoutPlace'],
  ['key', /^$/, 'codebookKey'],
  ['key', new RegExp(`^${CODE}$`), 'codeKey'],
  ['key', new RegExp(`^${SPEAKER}$`), 'speakerKey'],
];

/** What can be completed at a position in a sidecar. */
export function placesInSidecar(lines: Lines, position: Position): WantedPlace[] {
  return wanted(yamlPlaces(lines, position), SIDECAR);
}

/** What can be completed at a position in a codebook. */
export function placesInCodebook(lines: Lines, position: Position): WantedPlace[] {
  return wanted(yamlPlaces(lines, position), CODEBOOK);
}

function wanted(places: readonly YamlPlace[], table: Table): WantedPlace[] {
  return places.flatMap((place) => {
    const found = table.find(([kind, path]) => kind === place.kind && path.test(place.path));
    return found ? [{ ...place, wanted: found[2] }] : [];
  });
}
