import type { Problem } from '../text/problem';
import { NodeReader } from '../yaml/nodeReader';
import { plainMap, samePlain, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { refused } from '../yaml/listEdits';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { writeMap, type MapStyle } from '../yaml/writeMap';
import { readYaml, type YamlFile, type YamlMap, type YamlNode } from '../yaml/yamlFile';
import { printField } from '../conflicts/printField';
import { mergeFields } from './mergeFields';
import type { Merged, MergeResult, MergeSide } from './mergeResult';

/** The three versions of a file, read. */
export interface Versions {
  readonly base: YamlFile | undefined;
  readonly ours: YamlFile;
  readonly theirs: YamlFile;
}

/** A disagreement: of which entry, in which field. */
interface Disagreement {
  readonly key: string;
  readonly field: string;
}

/** What came of merging one of a file's lists. */
export interface MergedPart {
  readonly disagreements: readonly Disagreement[];
  /**
   * Makes the list of a text (ours) the merged one.
   * @param asWritten whether what is new is taken over as it is written in theirs, or printed anew.
   * @throws UnreadableFileError when the text can't be changed.
   */
  write(text: string, asWritten: boolean): string;
  /** Whether the list of a file says what it should. */
  isIn(file: YamlFile): boolean;
  /** Where an entry is in such a file. */
  find(file: YamlFile, key: string): YamlNode | undefined;
}

/** What a kind of file consists of. */
export interface FileRules {
  /** Whether the file can be understood, and why not. */
  read(text: string): { readonly file: YamlFile; readonly readable: boolean; readonly problems: readonly Problem[] };
  /** The lists that are merged by rules of their own; their keys are the `except` of the style. */
  readonly parts: readonly ((versions: Versions) => MergedPart)[];
  readonly style: MapStyle;
  /** Says that two sides disagree about a field of an entry. */
  tell(disagreement: Disagreement): Pick<Problem, 'message' | 'args'>;
}

/** Merges three versions of a file: the entries of the file itself, and then part by part. */
export function mergeFiles(base: string | undefined, ours: string, theirs: string, rules: FileRules): MergeResult {
  const texts = { base, ours, theirs };
  const files: Partial<Record<MergeSide, YamlFile>> = {};
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const text = texts[side];
    if (text === undefined) continue;
    const { file, readable, problems } = rules.read(text);
    if (!readable && problems[0]) return { kind: 'unreadable', side, problem: problems[0] };
    files[side] = file;
  }
  const plain = (text: string): Merged => ({ kind: 'merged', text, conflicts: [] });
  if (ours === theirs || base === theirs || !files.ours || !files.theirs) return plain(ours);
  if (base === ours) return plain(theirs);
  // There is nothing to write into where ours is empty.
  const [left, right] = files.ours.root ? [files.ours, files.theirs] : [files.theirs, files.ours];
  if (!left.root) return plain(ours);
  try {
    return mergeRead({ base: files.base, ours: left, theirs: right }, left.root, rules);
  } catch (error) {
    if (error instanceof UnreadableFileError) return { kind: 'unreadable', side: 'ours', problem: error.problem };
    throw error;
  }
}

function mergeRead(versions: Versions, root: YamlMap, rules: FileRules): Merged {
  const own = (file: YamlFile | undefined) => file && ownFields(file, rules);
  const [base, ours, theirs] = [own(versions.base), own(versions.ours), own(versions.theirs)];
  const { says, disagreed } = mergeFields(base, ours ?? new Map(), theirs ?? new Map(), { names: [] });
  const parts = rules.parts.map((part) => part(versions));
  for (const asWritten of [true, false]) {
    const file = written(versions, says, parts, rules, asWritten);
    if (!file?.root) continue;
    const reader = new NodeReader(file);
    const problem = (disagreement: Disagreement, node: YamlNode): Problem => {
      const range = reader.rangeOf(node);
      return { code: 'merge-conflict', ...rules.tell(disagreement), severity: 'warning', range };
    };
    const inFile = [...disagreed.keys()].map((field) => problem({ key: '', field }, file.root ?? root));
    const inParts = parts.flatMap((part) =>
      part.disagreements.map((one) => problem(one, part.find(file, one.key) ?? file.root ?? root)),
    );
    return { kind: 'merged', text: file.text, conflicts: [...inFile, ...inParts] };
  }
  throw refused(versions.ours, root);
}

/** The merged file; nothing when it doesn't say what it should, which hand-written YAML can bring about in many ways. */
function written(
  { ours, theirs }: Versions,
  says: PlainMap,
  parts: readonly MergedPart[],
  rules: FileRules,
  asWritten: boolean,
): YamlFile | undefined {
  const donor = asWritten && theirs.root ? { file: theirs, map: theirs.root } : undefined;
  const style = { print: printField, ...rules.style };
  try {
    const isSame = samePlain(ownFields(ours, rules), says);
    const own = isSame ? ours.text : writeMap(ours.text, ({ root }) => root, says, donor, style);
    if (own === undefined) return undefined;
    const file = readYaml(parts.reduce((text, part) => part.write(text, asWritten), own));
    return samePlain(ownFields(file, rules), says) && parts.every((part) => part.isIn(file)) ? file : undefined;
  } catch (error) {
    if (error instanceof UnreadableFileError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What a file says besides its lists. */
function ownFields(file: YamlFile, { style }: FileRules): PlainMap {
  const all = file.root ? plainMap(new NodeReader(file), file.root) : new Map<string, PlainValue>();
  return new Map([...all].filter(([key]) => !style.except?.includes(key)));
}
