import type { Code } from '../codebook/codebook';
import type { PlacedCoding } from './placedCoding';
import type { Study } from './study';
import { comparePaths } from './studyPaths';

/** A code with what it codes, and its child codes. */
export interface CodeNode {
  readonly name: string;
  /** What the codebook says of it; nothing for a code that is used but not in the codebook. */
  readonly code: Code | undefined;
  readonly parent: string | undefined;
  /** Excerpts of this code itself, as far as they count (see `CodeIndex`). */
  readonly own: number;
  /** The same of this code and of all codes below it. */
  readonly total: number;
  readonly children: readonly CodeNode[];
}

export type CodeOrder = 'codebook' | 'name' | 'count';

/** The codebook's tree with its counts, and after it the codes that are used without being in the codebook, by name. */
export function codeTree(study: Study): CodeNode[] {
  const byParent = codesByParent(study);
  const nodesUnder = (parent: string | undefined): CodeNode[] =>
    (byParent.get(parent) ?? []).map((code) => {
      const { name } = code;
      const children = nodesUnder(name);
      const own = countOf(study, name);
      return { name, code, parent, own, total: children.reduce((sum, c) => sum + c.total, own), children };
    });
  return [...nodesUnder(undefined), ...unknownCodes(study)];
}

/** Every name of the codebook once. What stands under a name that was there already belongs to the first code of that name. */
function codesByParent({ codebook }: Study): Map<string | undefined, Code[]> {
  const byParent = new Map<string | undefined, Code[]>();
  for (const code of codebook.all()) {
    if (codebook.find(code.name) !== code) continue;
    const parent = codebook.parentOf(code.name)?.name;
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(code);
    else byParent.set(parent, [code]);
  }
  return byParent;
}

/** Codes that have excerpts but aren't in the codebook, by name. */
export function unknownCodes(study: Study): CodeNode[] {
  const names = [...study.index.codes()].filter((name) => !study.codebook.find(name));
  return names.sort(compareNames).map((name) => {
    const own = countOf(study, name);
    return { name, code: undefined, parent: undefined, own, total: own, children: [] };
  });
}

/** All of a code's excerpts by transcript, whether they count or not, under its name and its aliases; transcripts by path, excerpts in text order. */
export function excerptsOf(study: Study, name: string): Map<string, readonly PlacedCoding[]> {
  return new Map([...transcriptsOf(study, name).keys()].map((path) => [path, excerptsIn(study, name, path)]));
}

/** All of a code's excerpts in one transcript, under its name and its aliases, in text order. */
export function excerptsIn(study: Study, name: string, path: string): PlacedCoding[] {
  return study.index.excerptsIn(path, spellings(study, name));
}

/** How many excerpts a code has in each transcript that has any, under its name and its aliases; by path. */
export function transcriptsOf(study: Study, name: string): Map<string, number> {
  const names = spellings(study, name);
  const paths = new Set(names.flatMap((it) => [...study.index.pathsOf(it)]));
  return new Map([...paths].sort(comparePaths).map((path) => [path, study.index.countIn(path, names)]));
}

/** The name that the codebook has for a code written as `name`, which may be an alias or unknown. */
export function canonicalName(study: Study, name: string): string {
  return study.codebook.find(name)?.name ?? name;
}

/** The codes whose name, alias or description has `text` in it (case doesn't matter), with all above and below them. */
export function filterTree(nodes: readonly CodeNode[], text: string): CodeNode[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (!wanted) return [...nodes];
  return nodes.flatMap((node) => {
    const words = [node.name, ...(node.code?.aliases ?? []), node.code?.description ?? ''];
    if (words.some((word) => word.toLocaleLowerCase().includes(wanted))) return [node];
    const children = filterTree(node.children, wanted);
    return children.length ? [{ ...node, children }] : [];
  });
}

/** The same nodes in another order at every level; by count the largest first. */
export function sortTree(nodes: readonly CodeNode[], order: CodeOrder): CodeNode[] {
  const sorted = nodes.map((node) => ({ ...node, children: sortTree(node.children, order) }));
  if (order === 'name') sorted.sort((a, b) => compareNames(a.name, b.name));
  if (order === 'count') sorted.sort((a, b) => b.total - a.total || compareNames(a.name, b.name));
  return sorted;
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' });
}

/** How many excerpts a code has, under its name and its aliases. */
export function countOf(study: Study, name: string): number {
  const used = spellings(study, name).filter((spelling) => study.index.count(spelling) > 0);
  const [only] = used;
  if (used.length < 2) return only === undefined ? 0 : study.index.count(only);
  // A coding may have the code under two of its names; it is one excerpt all the same.
  const paths = new Set(used.flatMap((it) => [...study.index.pathsOf(it)]));
  let count = 0;
  for (const path of paths) count += study.index.countIn(path, used);
  return count;
}

/** How many excerpts a code has in one transcript, under its name and its aliases. */
export function countIn(study: Study, name: string, path: string): number {
  return study.index.countIn(path, spellings(study, name));
}

/** The names that mean a code. An alias that is another code's name means that one. */
export function spellings(study: Study, name: string): string[] {
  const code = study.codebook.find(name);
  return code ? [code.name, ...code.aliases].filter((spelling) => study.codebook.find(spelling) === code) : [name];
}
