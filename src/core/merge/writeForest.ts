import { isMap } from 'yaml';
import { insertCodes } from '../codebook/codebookEdits';
import { applyEdits, type TextEdit } from '../text/edit';
import { flowSource } from '../yaml/flowSource';
import { refused, removeEntries } from '../yaml/listEdits';
import { isPlainMap, samePlain, type PlainMap } from '../yaml/plainValue';
import { printFlowEntry, type NewEntry } from '../yaml/printEntry';
import { commentEntry, inFlow, replaceEntry } from '../yaml/takeEntry';
import { writeMap, type MapStyle } from '../yaml/writeMap';
import { readYaml } from '../yaml/yamlFile';
import {
  CODES,
  codeAt,
  cutCodes,
  movedEntry,
  pathOf,
  readForest,
  TOP,
  type Forest,
  type ForestCode,
} from './codeForest';
import type { KnownLines } from './knownLines';
import { printField } from '../conflicts/printField';
import type { MergedCode, MergedForest } from './mergeForest';
import { longestInOrder } from './orderChildren';
import { printedEntry, rewritten, writtenLines } from './writeEntry';

/** What merged codes are written from. */
interface ForestSources {
  /** The key of the code with a name in the text, while it is written. */
  readonly keyOf: (name: string) => string;
  readonly theirs: Forest;
  /** Comments that aren't new. */
  readonly known: KnownLines;
  readonly style: MapStyle;
  /** Whether codes of theirs are taken over as they are written, or printed anew. */
  readonly asWritten: boolean;
}

/**
 * Makes the codes of a text the merged ones, one small change after the other: each code is put under the one where it belongs, what was
 * removed goes, and then what differs in a code is changed in it. All else stays to the byte.
 * @throws UnreadableFileError when the text can't be changed.
 */
export function writeForest(text: string, merged: MergedForest, sources: ForestSources): string {
  const writer = new ForestWriter(text, merged, sources);
  writer.place(TOP);
  writer.remove();
  writer.change();
  return writer.text;
}

class ForestWriter {
  /** The codes of a text that it had, mostly of the one that it has. */
  private forest: Forest | undefined;

  constructor(
    public text: string,
    private readonly merged: MergedForest,
    private readonly sources: ForestSources,
  ) {}

  /** Puts the codes under one where they belong, and then those under each of them. */
  place(parent: string): void {
    const wanted = this.merged.children(parent);
    const now = this.read().children(parent);
    const stays = longestInOrder(
      now.filter((key) => wanted.includes(key)),
      wanted,
    );
    wanted.forEach((key, i) => {
      if (stays.has(key)) return;
      const entry = this.take(key);
      const { file, codes } = this.read();
      const node = parent === TOP ? file.root : codes.get(parent)?.node;
      const above = codes.get(wanted[i - 1] ?? '');
      if (node) this.apply(insertCodes(file, node, above ? above.index + 1 : 0, [entry]));
    });
    for (const key of wanted) this.place(key);
  }

  /** Takes away the codes that aren't there any more. */
  remove(): void {
    for (;;) {
      const forest = this.read();
      const gone = [...forest.codes.values()].find(({ key }) => !this.merged.codes.has(key));
      if (!gone) return;
      const place = { file: forest.file, map: gone.owner, key: CODES, indent: 0 };
      this.apply(removeEntries(place, new Set([gone.index])));
    }
  }

  /** Changes what codes say, and puts new comments above them. */
  change(): void {
    for (const code of this.merged.codes.values()) {
      const forest = this.read();
      const now = forest.codes.get(code.key);
      if (!now) continue;
      if (isPlainMap(code.says) && !samePlain(now.fields, code.says)) this.changeFields(code, code.says, forest, now);
      if (code.ours && code.theirs) this.addComments(code.key, code.theirs);
    }
  }

  private changeFields(code: MergedCode, says: PlainMap, forest: Forest, now: ForestCode): void {
    const { theirs, style, asWritten } = this.sources;
    const taken = now.take();
    if (!isMap(now.node) && taken) {
      // A name alone, with nothing under it.
      const lines = writtenLines(this.newEntry(code), taken.style);
      this.apply([replaceEntry(forest.file, taken, lines)]);
      return;
    }
    const map = asWritten && code.theirs && isMap(code.theirs.node) ? code.theirs.node : undefined;
    const path = pathOf(forest, code.key);
    const text = writeMap(this.text, (file) => codeAt(file, path), says, map && { file: theirs.file, map }, {
      ...style,
      print: printField,
      except: [CODES],
    });
    if (text === undefined) throw refused(forest.file, now.node);
    this.text = text;
  }

  private addComments(key: string, from: ForestCode): void {
    const comments = this.sources.known.without(from.take()?.comments ?? []);
    if (comments.length === 0) return;
    const forest = this.read();
    const now = forest.codes.get(key);
    const taken = now?.take();
    if (taken) this.apply(commentEntry(forest.file, taken, comments));
  }

  /** The entry of a code that is to be put elsewhere: out of the text, with what is under it, or out of theirs. */
  private take(key: string): NewEntry {
    const forest = this.read();
    const now = forest.codes.get(key);
    const code = this.merged.codes.get(key);
    if (!now) return code ? this.newEntry(code) : '';
    const entry = movedEntry(forest, now);
    this.apply(cutCodes(forest, now.owner, [now.index]));
    return entry;
  }

  /** A code as theirs has it, with all that is under it where that is to be the same, else alone. */
  private newEntry(code: MergedCode): NewEntry {
    const { theirs, style, known, asWritten } = this.sources;
    const printed = printedEntry(code.says, style);
    const own = asWritten ? code.theirs : undefined;
    const taken = own?.take();
    if (!own || !taken) return printed;
    const isWhole = this.isAsInTheirs(code.key, this.read());
    const lines = isWhole ? taken.lines : rewritten({ ...taken, below: [] }, code.says, undefined, style);
    if (!lines) return printed;
    const { style: written, comments } = taken;
    const flow = () => {
      if (written === 'flow') return inFlow(lines, theirs.file.eol);
      return isWhole ? flowSource(theirs.file, own.node) : printFlowEntry(printed);
    };
    return { lines: [...known.without(comments), ...lines], flow };
  }

  /** Whether a code and all that is under it are to be what they are in theirs, and none of them is in the text. */
  private isAsInTheirs(key: string, now: Forest): boolean {
    const [own, under] = [this.sources.theirs.codes.get(key), this.sources.theirs.children(key)];
    const code = this.merged.codes.get(key);
    if (!own || !code || now.codes.has(key) || !samePlain(own.fields ?? own.says, code.says)) return false;
    return samePlain(under, this.merged.children(key)) && under.every((child) => this.isAsInTheirs(child, now));
  }

  private read(): Forest {
    if (this.forest?.file.text !== this.text) this.forest = readForest(readYaml(this.text), this.sources.keyOf);
    return this.forest;
  }

  private apply(edits: readonly TextEdit[]): void {
    this.text = applyEdits(this.text, edits);
  }
}
