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
  /** The coding's id; nothing where it has none, or it is no coding's. */
  readonly coding: string | undefined;
  /** Whether the coding doesn't have it: the other side of a merge says it, or it was decided about. */
  readonly isAside?: boolean;
}

const CODE = { kind: 'code', role: 'use' } as const;
const SPEAKER = { kind: 'speaker', role: 'use' } as const;

/**
 * The names in a sidecar, in text order: its codings' codes, those that the other side of a merge gives them or that were decided about,
 * and the speakers by whom excerpts are told apart. None when it can't be read.
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
    const ofCodings = this.entries(pairOf(root, SIDECAR_KEYS.codings)?.value, (item) => {
      const map = this.map(item);
      if (!map) return [];
      const coding = this.text(pairOf(map, CODING_KEYS.id)?.value);
      const aside = asides([...this.codes(map, CODING_KEYS.coded), ...this.otherSide(map)]);
      return [...this.codes(map), ...this.speaker(map), ...aside].map((use) => ({ ...use, coding }));
    });
    const declined = this.entries(pairOf(root, SIDECAR_KEYS.declined)?.value, (item) => {
      const map = this.map(item);
      return map ? asides([...this.codes(map), ...this.otherSide(map)]) : [];
    });
    return [...ofCodings, ...declined.map((use) => ({ ...use, coding: undefined }))];
  }

  private codes(map: YamlMap, key: string = CODING_KEYS.codes): NameUse[] {
    return this.names(pairOf(map, key)?.value, map, CODE);
  }

  private speaker(map: YamlMap): NameUse[] {
    const context = this.map(pairOf(map, CODING_KEYS.context)?.value);
    return context ? this.name(pairOf(context, CONTEXT_KEYS.speaker)?.value, context, SPEAKER) : [];
  }

  private otherSide(map: YamlMap): NameUse[] {
    const conflict = this.map(pairOf(map, CONFLICT)?.value);
    if (!conflict) return [];
    return [...this.codes(conflict), ...this.codes(conflict, CODING_KEYS.coded), ...this.speaker(conflict)];
  }
}

function asides(uses: readonly NameUse[]): Omit<SidecarNameUse, 'coding'>[] {
  return uses.map((use) => ({ ...use, isAside: true }));
}
