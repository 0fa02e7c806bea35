import { CODE_KEYS, CODEBOOK_KEYS, SPEAKER_KEYS } from '../codebook/readCodebook';
import { CONFLICT, PARENT } from '../conflicts/conflictKeys';
import { compareRanges } from '../text/position';
import { pairOf } from '../yaml/nodeReader';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { readYaml, type YamlList, type YamlMap, type YamlNode } from '../yaml/yamlFile';
import { NameNodes } from './nameNodes';
import type { NameUse } from './nameUse';

/**
 * The names in a codebook, in text order: codes, speakers, their aliases, and what the other side of a merge calls them. None when it
 * can't be read.
 */
export function namesInCodebook(text: string): NameUse[] {
  const file = readYaml(text);
  const { root } = file;
  if (!root) return [];
  try {
    return new CodebookNames(file).read(root).sort((a, b) => compareRanges(a.range, b.range));
  } catch (error) {
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}

class CodebookNames extends NameNodes {
  read(root: YamlMap): NameUse[] {
    const speakers = pairOf(root, CODEBOOK_KEYS.speakers)?.value;
    return [...this.codes(root), ...this.entries(speakers, (item, list) => this.entry(item, list, 'speaker'))];
  }

  private codes(owner: YamlMap): NameUse[] {
    return this.entries(pairOf(owner, CODE_KEYS.codes)?.value, (item, list) => {
      const map = this.map(item);
      return [...this.entry(item, list, 'code'), ...(map ? this.codes(map) : [])];
    });
  }

  /** What an entry is called: a name alone, or a map with name and aliases. */
  private entry(item: YamlNode, list: YamlList, kind: NameUse['kind']): NameUse[] {
    const map = this.map(item);
    if (!map) return this.name(item, list, { kind, role: 'definition' });
    const name = pairOf(map, SPEAKER_KEYS.name)?.value;
    return [
      ...this.name(name, map, { kind, role: 'definition' }),
      ...this.aliases(map, kind),
      ...this.otherSide(map, kind),
    ];
  }

  private aliases(map: YamlMap, kind: NameUse['kind']): NameUse[] {
    const aliases = pairOf(map, SPEAKER_KEYS.aliases)?.value;
    return this.list(aliases) ? this.names(aliases, map, { kind, role: 'alias' }) : [];
  }

  /** What the other side of a merge calls an entry, and the code under which it has put it. */
  private otherSide(map: YamlMap, kind: NameUse['kind']): NameUse[] {
    const conflict = this.map(pairOf(map, CONFLICT)?.value);
    if (!conflict) return [];
    return [
      ...this.name(pairOf(conflict, SPEAKER_KEYS.name)?.value, conflict, { kind, role: 'alias' }),
      ...this.aliases(conflict, kind),
      ...this.name(pairOf(conflict, PARENT)?.value, conflict, { kind: 'code', role: 'use' }),
    ];
  }
}
