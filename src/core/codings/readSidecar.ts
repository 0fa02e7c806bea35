import { isAlias } from 'yaml';
import type { Problem } from '../text/problem';
import { reportKept } from '../conflicts/keptEntries';
import { countedFrom, type Range } from '../text/position';
import { NodeReader, isNothing, pairOf } from '../yaml/nodeReader';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { readYaml, type YamlFile, type YamlMap, type YamlNode } from '../yaml/yamlFile';
import { endsBeforeStart, parseAt } from './at';
import type { Declined, Sidecar, SidecarCoding } from './coding';
import { readContext, readHash } from './codingParts';
import { readDeclined, readDecision } from './readDecision';
import { readConflict } from './otherSide';
import { readPrintedSidecar } from './printedSidecar';
import { CODING_KEYS, SIDECAR_KEYS } from './sidecarKeys';

const EMPTY: Sidecar = { transcript: undefined, coder: undefined, memo: undefined, codings: [] };

interface ReadSidecar {
  /** Without codings when the file can't be read. */
  readonly sidecar: Sidecar;
  readonly problems: readonly Problem[];
  /** Whether the file could be understood as a whole; a coding that couldn't is only a problem. */
  readonly readable: boolean;
}

/** A coding and its entry in the file. */
export interface CodingEntry {
  readonly coding: SidecarCoding;
  /** Which entry of the list it is; those that can't be read count too. */
  readonly index: number;
  readonly map: YamlMap;
}

/** What was declined, and which entry of the list it is. */
export interface DeclinedEntry {
  readonly declined: Declined;
  readonly index: number;
}

export interface SidecarNodes extends ReadSidecar {
  readonly file: YamlFile;
  readonly entries: readonly CodingEntry[];
  readonly declined: readonly DeclinedEntry[];
}

/** Reads a sidecar. It never fails; what is wrong is told as problems. */
export function readSidecar(text: string): ReadSidecar {
  const printed = readPrintedSidecar(text);
  if (printed) return { sidecar: printed.sidecar, problems: [], readable: true };
  const { sidecar, problems, readable } = readSidecarNodes(text);
  return { sidecar, problems, readable };
}

export function readSidecarNodes(text: string): SidecarNodes {
  return sidecarNodesOf(readYaml(text));
}

export function sidecarNodesOf(file: YamlFile): SidecarNodes {
  const unreadable = (problems: readonly Problem[]): SidecarNodes => {
    return { sidecar: EMPTY, problems, readable: false, file, entries: [], declined: [] };
  };
  if (file.problems.length > 0) return unreadable(file.problems);
  const reader = new SidecarReader(file);
  try {
    return { ...reader.read(), problems: reader.problems, readable: true, file };
  } catch (error) {
    if (error instanceof UnreadableFileError) return unreadable([error.problem]);
    throw error;
  }
}

class SidecarReader extends NodeReader {
  read(): Pick<SidecarNodes, 'sidecar' | 'entries' | 'declined'> {
    const { root } = this.file;
    if (!root) return { sidecar: EMPTY, entries: [], declined: [] };
    this.reportNearKeys(root, SIDECAR_KEYS);
    const transcript = this.optionalText(root, SIDECAR_KEYS.transcript, {
      code: 'sidecar-transcript',
      message: '“transcript” must be a file name.',
    });
    const coder = this.optionalText(root, SIDECAR_KEYS.coder, {
      code: 'sidecar-coder',
      message: '“coder” must be a name.',
    });
    const memo = this.optionalText(root, SIDECAR_KEYS.memo, {
      code: 'sidecar-memo',
      message: 'A memo must be a text.',
    });
    const entries = this.readEntries(root);
    this.reportSameIds(entries);
    const declined = readDeclined(this, pairOf(root, SIDECAR_KEYS.declined)?.value);
    reportKept(this);
    const codings = entries.map(({ coding }) => coding);
    const some = declined.length ? { declined: declined.map((it) => it.declined) } : {};
    return { sidecar: { transcript, coder, memo, codings, ...some }, entries, declined };
  }

  private readEntries(root: YamlMap): CodingEntry[] {
    const node = pairOf(root, SIDECAR_KEYS.codings)?.value;
    if (!node || isNothing(node)) return [];
    const list = this.list(node);
    if (!list)
      throw new UnreadableFileError({
        code: 'codings-not-a-list',
        message: '“codings” must be a list: each coding on its own lines after a dash.',
        severity: 'error',
        range: this.rangeOf(node),
      });
    return list.items.flatMap((item, index) => this.readEntry(item, index) ?? []);
  }

  private readEntry(item: YamlNode, index: number): CodingEntry | undefined {
    const map = this.map(item);
    if (!map) {
      this.report('error', 'coding-shape', 'A coding must have the entries id, codes, at and quote.', item);
      return undefined;
    }
    this.reportNearKeys(map, CODING_KEYS);
    // All of them are read, so that everything that is wrong is told at once.
    const id = this.id(map, item);
    const codes = this.codes(map, item);
    const at = this.at(map, item);
    const hashNode = pairOf(map, CODING_KEYS.hash)?.value;
    const hash = readHash(this, hashNode);
    const quote = this.quote(map, item, !isNothing(hashNode));
    const context = readContext(this, pairOf(map, CODING_KEYS.context)?.value);
    const memo = this.optionalText(map, CODING_KEYS.memo, { code: 'coding-memo', message: 'A memo must be a text.' });
    const decision = readDecision(this, map);
    const conflict = readConflict(this, pairOf(map, CODING_KEYS.conflict)?.value);
    if (id === undefined || codes === undefined || at === undefined) return undefined;
    const some = {
      ...(hash && { hash }),
      ...(context && { context }),
      ...(decision && { decision }),
      ...(conflict && { conflict }),
    };
    const source = this.rangeOf(item);
    const codesAt = codes.map(({ node }) => this.rangeFrom(source, node));
    const names = codes.map(({ name }) => name);
    return { coding: { id, codes: names, at, quote, ...some, memo, source, codesAt }, index, map };
  }

  private id(map: YamlMap, item: YamlNode): string | undefined {
    const node = pairOf(map, CODING_KEYS.id)?.value;
    const id = this.text(node);
    if (!id) this.report('error', 'coding-without-id', 'A coding needs an id.', node ?? item);
    return id === '' ? undefined : id;
  }

  private codes(map: YamlMap, item: YamlNode): { name: string; node: YamlNode }[] | undefined {
    const node = pairOf(map, CODING_KEYS.codes)?.value;
    const list = this.list(node);
    const codes = new Map<string, YamlNode>();
    for (const one of list ? list.items : [node]) {
      const code = this.text(one);
      // What stands elsewhere in the file is another coding's.
      const written = isAlias(node) ? node : one;
      if (code?.trim() && written) {
        if (!codes.has(code)) codes.set(code, written);
      } else if (list && one) this.report('error', 'coding-code', 'A code must be a name.', one);
    }
    if (codes.size > 0) return [...codes].map(([name, node]) => ({ name, node }));
    if (!list || list.items.length === 0)
      this.report('error', 'coding-without-codes', 'A coding needs at least one code.', node ?? item);
    return undefined;
  }

  private at(map: YamlMap, item: YamlNode): Range | undefined {
    const node = pairOf(map, CODING_KEYS.at)?.value;
    const text = this.text(node) ?? '';
    const range = parseAt(text);
    if (!range && endsBeforeStart(text)) {
      this.report('error', 'coding-at-reversed', 'The end of this place is before its start.', node ?? item);
    } else if (!range) {
      this.report(
        'error',
        'coding-at',
        'A coding needs its place, as “at: line:column-line:column” counted from 1.',
        node ?? item,
      );
    }
    return range;
  }

  /** A coding without a quote is read: its place is known, but nothing can confirm it unless it has a hash. */
  private quote(map: YamlMap, item: YamlNode, hasHash: boolean): string {
    const node = pairOf(map, CODING_KEYS.quote)?.value;
    const quote = this.text(node);
    if (quote === undefined && !hasHash)
      this.report('warning', 'coding-without-quote', 'Without a quote this coding can be lost.', node ?? item);
    return quote ?? '';
  }

  private rangeFrom({ start }: Range, node: YamlNode): Range {
    const range = this.rangeOf(node);
    return { start: countedFrom(start, range.start), end: countedFrom(start, range.end) };
  }

  private reportSameIds(entries: readonly CodingEntry[]): void {
    const seen = new Set<string>();
    for (const { coding, map } of entries) {
      const node = pairOf(map, CODING_KEYS.id)?.value;
      if (seen.has(coding.id) && node)
        this.report('warning', 'coding-id-twice', 'Another coding above has the id “{0}”.', node, coding.id);
      seen.add(coding.id);
    }
  }
}
