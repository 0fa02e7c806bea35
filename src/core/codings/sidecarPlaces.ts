import type { Range } from '../text/position';
import { NodeReader, pairOf } from '../yaml/nodeReader';
import type { YamlMap } from '../yaml/yamlFile';
import type { SidecarCoding } from './coding';
import { placesInPrinted } from './placesInPrinted';
import { readPrintedSidecar } from './printedSidecar';
import { readSidecarNodes } from './readSidecar';
import { CODING_KEYS, SIDECAR_KEYS } from './sidecarKeys';

/** Where what a coding says stands in its sidecar. */
export interface CodingPlaces {
  readonly coding: SidecarCoding;
  readonly id: Range;
  readonly codes: Range;
  readonly at: Range;
  /** The quote, or the hash that stands for it. */
  readonly words: Range | undefined;
}

/** Where what a sidecar says stands in it. */
export interface SidecarPlaces {
  readonly transcript: { readonly name: string; readonly range: Range } | undefined;
  /** In the order of the file. */
  readonly codings: readonly CodingPlaces[];
}

/** Where a sidecar says what. Nothing where it can't be read; a coding that can't be isn't there. */
export function sidecarPlaces(text: string): SidecarPlaces {
  const printed = readPrintedSidecar(text);
  return printed ? placesInPrinted(printed) : placesInNodes(text);
}

/** The same of any sidecar, read as YAML. */
export function placesInNodes(text: string): SidecarPlaces {
  const { sidecar, entries, file } = readSidecarNodes(text);
  const reader = new NodeReader(file);
  const placeOf = (map: YamlMap, key: string) => {
    const node = pairOf(map, key)?.value;
    return node ? reader.rangeOf(node) : undefined;
  };
  const name = file.root && placeOf(file.root, SIDECAR_KEYS.transcript);
  return {
    transcript: name && sidecar.transcript !== undefined ? { name: sidecar.transcript, range: name } : undefined,
    codings: entries.map(({ coding, map }) => ({
      coding,
      id: placeOf(map, CODING_KEYS.id) ?? coding.source,
      codes: placeOf(map, CODING_KEYS.codes) ?? coding.source,
      at: placeOf(map, CODING_KEYS.at) ?? coding.source,
      words: placeOf(map, CODING_KEYS.quote) ?? placeOf(map, CODING_KEYS.hash),
    })),
  };
}
