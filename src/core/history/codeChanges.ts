import type { Code, Codebook } from '../codebook/codebook';
import type { CodeChange } from './changes';
import { nameIn } from './codeNames';
import type { CodingPair } from './pairCodings';

/** What the codes that a codebook had are called now, where that is something else. */
export interface Renames {
  /** New names by old ones. */
  readonly names: ReadonlyMap<string, string>;
  /** The old names of those that have become one with a code that was there already, or that another one has become too. */
  readonly merged: ReadonlySet<string>;
}

/**
 * Which codes are called something else now: those whose names have become aliases; and those that are gone, when all their codings that
 * are still there have got one and the same new code for them, or, of those without codings, the one new code with the same description.
 * @param pairs codings that are in both versions.
 */
export function renamesOf(before: Codebook, after: Codebook, pairs: readonly CodingPair[]): Renames {
  const names = new Map<string, string>();
  const merged = new Set<string>();
  const taken = new Set(namesOf(before).filter((name) => after.find(name)?.name.trim() === name));
  const take = (from: string, to: string) => {
    names.set(from, to);
    if (taken.has(to)) merged.add(from);
    taken.add(to);
  };
  const gone = namesOf(before).filter((name) => after.find(name)?.name.trim() !== name);
  for (const name of gone) {
    const code = after.find(name);
    if (code) take(name, code.name.trim());
  }
  const isNew = (name: string) => after.find(name) !== undefined && before.find(name) === undefined;
  for (const name of gone.filter((it) => !names.has(it))) {
    const candidates = namesOf(after).filter((it) => isNew(it) && !taken.has(it));
    const codings = pairs.filter((it) => it.before.codes.some((code) => nameIn(before, code) === name));
    const description = before.find(name)?.description?.trim();
    const fitting = candidates.filter((it) =>
      codings.length
        ? codings.every((pair) => pair.after.codes.some((code) => nameIn(after, code) === it))
        : description && after.find(it)?.description?.trim() === description,
    );
    const [only, second] = fitting;
    if (only !== undefined && second === undefined) take(name, only);
  }
  return { names, merged };
}

/** How the codes of a codebook have changed: renamed and merged ones first, then new and removed ones, then what is said of them. */
export function codeChanges(
  before: Codebook,
  after: Codebook,
  { names, merged }: Renames,
  pairs: readonly CodingPair[],
): CodeChange[] {
  const renamed = [...names].map(([from, code]): CodeChange => {
    const kind = merged.has(from) ? 'merged' : 'renamed';
    return { kind, from, code, line: lineOf(after, code), codings: rewritten(from, code, before, after, pairs) };
  });
  const nameNow = (name: string) => names.get(name) ?? name;
  const known = new Set(namesOf(before).map(nameNow));
  const added = namesOf(after).flatMap((code): CodeChange[] =>
    known.has(code) ? [] : [{ kind: 'added', code, line: lineOf(after, code) }],
  );
  const removed = namesOf(before).flatMap((code): CodeChange[] =>
    after.find(nameNow(code)) ? [] : [{ kind: 'removed', code, line: lineOf(before, code) }],
  );
  const said = namesOf(before).flatMap((name) => {
    const [was, is] = [before.find(name), after.find(nameNow(name))];
    return was && is && !merged.has(name) ? saidOtherwise(was, is, parents(before, after, was, is, nameNow)) : [];
  });
  const inBook = (change: CodeChange) => change.line;
  return [
    ...[...renamed].sort((a, b) => Number(a.kind === 'merged') - Number(b.kind === 'merged') || inBook(a) - inBook(b)),
    ...added,
    ...removed,
    ...said.sort((a, b) => inBook(a) - inBook(b)),
  ];
}

/** How many codings had a code by its old name and have it by its new one. */
function rewritten(from: string, to: string, before: Codebook, after: Codebook, pairs: readonly CodingPair[]): number {
  const isWritten = ({ before: was, after: is }: CodingPair) =>
    was.codes.some((code) => nameIn(before, code) === from) &&
    is.codes.some((code) => nameIn(after, code) === to) &&
    !is.codes.includes(from);
  return pairs.filter(isWritten).length;
}

interface Parents {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly isSame: boolean;
}

function parents(before: Codebook, after: Codebook, was: Code, is: Code, nameNow: (name: string) => string): Parents {
  const [old, now] = [before.parentOf(was.name)?.name.trim(), after.parentOf(is.name)?.name.trim()];
  return { before: old, after: now, isSame: (old === undefined ? undefined : nameNow(old)) === now };
}

function saidOtherwise(was: Code, is: Code, parent: Parents): CodeChange[] {
  const code = is.name.trim();
  const { line } = is.nameRange.start;
  const changes: CodeChange[] = [];
  for (const kind of ['description', 'memo'] as const) {
    const [old, now] = [was[kind]?.trim() || undefined, is[kind]?.trim() || undefined];
    if (old !== now) changes.push({ kind, code, line, before: old, after: now });
  }
  if (!parent.isSame) changes.push({ kind: 'parent', code, line, before: parent.before, after: parent.after });
  return changes;
}

/** The names of a codebook's codes, each once. */
function namesOf(codebook: Codebook): string[] {
  return [...new Set(codebook.all().map(({ name }) => name.trim()))];
}

function lineOf(codebook: Codebook, name: string): number {
  return codebook.find(name)?.nameRange.start.line ?? 0;
}
