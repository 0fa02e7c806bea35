import { applyEdits, type TextEdit } from '../text/edit';
import { NodeReader } from './nodeReader';
import { isPlainList, newValue, plainMap, samePlain, type PlainMap, type PlainValue } from './plainValue';
import type { NewValue } from './printEntry';
import { removeKeys } from './removeKeys';
import { setNames } from './setNames';
import { putPair, takePair } from './takePair';
import { UnreadableFileError } from './unreadableFile';
import { setValue } from './valueEdits';
import { readYaml, type YamlFile, type YamlMap } from './yamlFile';

/** A map of another text, from which values are taken as they are written there. */
export interface Donor {
  readonly file: YamlFile;
  readonly map: YamlMap;
}

/** How a map is written. */
export interface MapStyle {
  /** The order of keys that are added; others go where the donor has them. */
  readonly order: readonly string[];
  /** Keys that stay as they are. */
  readonly except?: readonly string[];
  /** What is printed for a value that can't be taken over. */
  readonly print?: (key: string, value: PlainValue) => NewValue;
}

/**
 * Makes a map in a text say what it should, key by key: only keys that differ are touched, and what the donor says is taken over as it is
 * written there.
 * @param find the map in the text.
 * @returns nothing when the text can't be changed so that the map says just that.
 */
export function writeMap(
  text: string,
  find: (file: YamlFile) => YamlMap | undefined,
  wanted: PlainMap,
  donor: Donor | undefined,
  style: MapStyle,
): string | undefined {
  let place = readPlace(text, find);
  const keys = new Set([...(place?.says.keys() ?? []), ...wanted.keys()]);
  for (const key of keys) {
    if (!place) return undefined;
    const value = wanted.get(key);
    if (style.except?.includes(key) || samePlain(place.says.get(key), value)) continue;
    const expected = new Map(place.says);
    if (value === undefined) expected.delete(key);
    else expected.set(key, value);
    const ways: (() => TextEdit[])[] = waysToSay(place, key, value, donor, style);
    place = firstThat(ways, (way) => {
      const result = readPlace(attempt(text, way), find);
      return result && samePlain(result.says, expected) ? result : undefined;
    });
    text = place?.file.text ?? text;
  }
  return place && text;
}

interface Place extends Donor {
  readonly says: PlainMap;
}

function readPlace(text: string, find: (file: YamlFile) => YamlMap | undefined): Place | undefined {
  const file = readYaml(text);
  const map = find(file);
  return map && { file, map, says: plainMap(new NodeReader(file), map) };
}

/** The ways to make a key say something, the best first. */
function waysToSay(
  { file, map, says }: Place,
  key: string,
  value: PlainValue | undefined,
  donor: Donor | undefined,
  style: MapStyle,
): (() => TextEdit[])[] {
  if (value === undefined) return [() => removeKeys(file, map, [key])];
  const after = keyAbove(key, says, donor, style);
  const names = namesOf(value);
  const given = donor && plainMap(new NodeReader(donor.file), donor.map).get(key);
  const lines = donor && samePlain(given, value) ? takePair(donor.file, donor.map, key) : undefined;
  // The list that is there keeps its comments, so what differs in it is changed first of all.
  return [
    ...(names ? [() => setNames(file, map, key, names)] : []),
    ...(lines ? [() => putPair(file, map, key, lines, after)] : []),
    () => setValue(file, map, key, style.print?.(key, value) ?? newValue(value), after ?? ''),
  ];
}

function firstThat<T, R>(all: readonly T[], test: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const result = test(one);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The text after edits; as it is when they can't be made. */
function attempt(text: string, edits: () => TextEdit[]): string {
  try {
    return applyEdits(text, edits());
  } catch (error) {
    if (error instanceof UnreadableFileError || error instanceof RangeError) return text;
    throw error;
  }
}

/** The key behind which another one is added; nothing when it comes first. */
function keyAbove(key: string, now: PlainMap, donor: Donor | undefined, { order }: MapStyle): string | undefined {
  const place = order.indexOf(key);
  const known = order.slice(0, Math.max(place, 0)).filter((other) => now.has(other));
  if (place >= 0) return known.at(-1);
  const inDonor = donor ? [...plainMap(new NodeReader(donor.file), donor.map).keys()] : [];
  const above = inDonor.slice(0, Math.max(inDonor.indexOf(key), 0)).filter((other) => now.has(other));
  return above.at(-1) ?? [...now.keys()].at(-1);
}

function namesOf(value: PlainValue): string[] | undefined {
  if (!isPlainList(value)) return undefined;
  const names = value.filter((name): name is string => typeof name === 'string');
  return names.length === value.length ? names : undefined;
}
