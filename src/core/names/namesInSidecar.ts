import { layOutPrinted } from '../codings/printedSidecar';
import { CODING_KEYS, CONTEXT_KEYS, SIDECAR_KEYS } from '../codings/sidecarKeys';
import { CONFLICT } from '../conflicts/conflictKeys';
import { compareRanges } from '../text/position';
import { pairOf } from '../yaml/nodeReader';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { readYaml, type YamlMap } from '../yaml/yamlFile';
import { NameNodes } from './nameNodes';
import type { NameUse } from './nameUse';
import { namesInPrinted } from './namesInPrinted';

/** A name in a sidecar, and the coding that it stands in. */
export interface SidecarNameUse extends NameUse {
  /** The coding's id; nothing where it has none. */
  readonly coding: string | undefined;
  /** Whether it is the other side of a merge that says it. */
  readonly isOtherSide?: boolean;
}

const CODE = { kind: 'code', role: 'use' } as const;
const SPEAKER = { kind: 'speaker', role: 'use' } as const;

/**
 * The names in a sidecar, in text order: its codings' codes, those that the other side of a merge gives them, and the speakers by whom
 * excerpts are told apart. None when it can't be read.
 */
export function namesInSidecar(text: string): SidecarNameUse[] {
  const printed = layOutPrinted(text);
  if (printed) return namesInPrinted(printed);
  const file = readYaml(text);
  const { root } = file;
  if (!root) return [];
  try {
    return new SidecarNames(file).read(root).sort((a, b) => compareRanges(a.range, b.range));
  } catch (error) {
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}

class SidecarNames extends NameNodes {
  read(root: YamlMap): SidecarNameUse[] {
    return this.entries(pairOf(root, SIDECAR_KEYS.codings)?.value, (item) => {
      const map = this.map(item);
      if (!map) return [];
      const coding = this.text(pairOf(map, CODING_KEYS.id)?.value);
      return [...this.codes(map), ...this.speaker(map), ...this.otherSide(map)].map((use) => ({ ...use, coding }));
    });
  }

  private codes(map: YamlMap): NameUse[] {
    return this.names(pairOf(map, CODING_KEYS.codes)?.value, map, CODE);
  }

  private speaker(map: YamlMap): NameUse[] {
    const context = this.map(pairOf(map, CODING_KEYS.context)?.value);
    return context ? this.name(pairOf(context, CONTEXT_KEYS.speaker)?.value, context, SPEAKER) : [];
  }

  private otherSide(map: YamlMap): Omit<SidecarNameUse, 'coding'>[] {
    const conflict = this.map(pairOf(map, CONFLICT)?.value);
    const uses = conflict ? [...this.codes(conflict), ...this.speaker(conflict)] : [];
    return uses.map((use) => ({ ...use, isOtherSide: true }));
  }
}
