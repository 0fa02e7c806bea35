import type { Codebook } from '../codebook/codebook';
import { comparePaths } from '../project/studyPaths';
import { compareRanges, START_OF_TEXT } from '../text/position';
import type { CodingChange, StudyChanges, TranscriptChanges, UnreadableVersion } from './changes';
import { codeChanges, renamesOf } from './codeChanges';
import { CodeNames } from './codeNames';
import { codingChange, foundPlace } from './codingChange';
import { declinedChanges } from './declinedChanges';
import type { TwoVersions } from './compareVersions';
import { pairById, pairByPlace, pairByWords } from './pairCodings';
import { memoChanges } from './memoChanges';
import { placesNow, type WhereNow } from './placesNow';
import { renamedTranscripts } from './renamedTranscripts';
import { isHashed, type VersionCoding } from './versionCoding';

/**
 * What has changed between two versions of transcripts and their codings.
 * @param versions those that differ, or may, by path.
 * @param known what is known already not to be readable.
 * @param renamed old paths by new ones, of files that git takes for renamed.
 */
export function studyChanges(
  versions: readonly TwoVersions[],
  books: { readonly before: Codebook; readonly after: Codebook },
  known: readonly UnreadableVersion[],
  renamed: ReadonlyMap<string, string> = new Map(),
): StudyChanges {
  const unreadable = [...known, ...versions.flatMap(unreadableOf)];
  const isReadable = readableIn(unreadable);
  const before = versions.flatMap((it) => it.before.codings).filter(isReadable);
  const after = versions.flatMap((it) => it.after.codings).filter(isReadable);

  const byId = pairById(before, after);
  const renamedFrom = renamedTranscripts(versions, byId.pairs, renamed);
  const pathsNow = new Map([...renamedFrom].map(([now, was]) => [was, now]));
  const pathNow = (path: string) => pathsNow.get(path) ?? path;
  const whereNow = placesNow(versions, pathNow);
  const reversed = versions.map((it) => ({ before: it.after, after: it.before }));
  const whereThen = placesNow(reversed, (path) => renamedFrom.get(path) ?? path);
  const likeness = {
    names: new CodeNames(books.before, books.after),
    pathNow,
    whereNow: (coding: VersionCoding) => whereNow(coding).range,
  };
  const byWords = pairByWords(byId.removed, byId.added, likeness);
  const byPlace = pairByPlace(byWords.removed, byWords.added, likeness);
  const pairs = [...byId.pairs, ...byWords.pairs, ...byPlace.pairs];
  const removed = byPlace.removed.filter(notPartlyReadIn(versions.map((it) => it.after)));
  const added = byPlace.added.filter(notPartlyReadIn(versions.map((it) => it.before)));
  const renames = renamesOf(books.before, books.after, pairs);
  const names = new CodeNames(books.before, books.after, renames.names);

  const changes = [
    ...pairs.flatMap(
      (pair) =>
        codingChange(
          pair,
          names,
          () => whereNow(pair.before),
          () => whereThen(pair.after).range,
        ) ?? [],
    ),
    ...removed.map((it): CodingChange => {
      return {
        kinds: ['removed'],
        before: it,
        after: undefined,
        gained: [],
        lost: [...names.codesBefore(it)],
        place: whereNow(it).range,
      };
    }),
    ...added.map((it): CodingChange => {
      return {
        kinds: ['added'],
        before: undefined,
        after: it,
        gained: [...names.codesAfter(it)],
        lost: [],
        place: foundPlace(it),
      };
    }),
  ];
  return {
    codes: codeChanges(books.before, books.after, renames, pairs),
    transcripts: byTranscript(changes, versions, { renamedFrom, pathNow, whereNow, names }),
    unreadable,
  };
}

function unreadableOf(versions: TwoVersions): UnreadableVersion[] {
  const all = (version: 'before' | 'after') =>
    [...versions[version].unreadable].map(([path, problem]): UnreadableVersion => {
      return { path, version, isPart: versions[version].partlyRead.has(path), problem };
    });
  return [...all('before'), ...all('after')];
}

/** Tells the codings whose files can be read in both versions, if only in part: of the others it can't be said what has become of them. */
function readableIn(unreadable: readonly UnreadableVersion[]): (coding: VersionCoding) => boolean {
  const paths = new Set(unreadable.flatMap(({ path, isPart }) => (isPart ? [] : path)));
  return ({ file }) => !paths.has(file);
}

/** Tells the codings that can't be one that their file has in the other version too, but couldn't be read there. */
function notPartlyReadIn(others: readonly TwoVersions['before'][]): (coding: VersionCoding) => boolean {
  const files = new Set(others.flatMap(({ partlyRead }) => [...partlyRead]));
  return ({ file }) => !files.has(file);
}

interface Known {
  readonly renamedFrom: ReadonlyMap<string, string>;
  readonly pathNow: (path: string) => string;
  readonly whereNow: WhereNow;
  readonly names: CodeNames;
}

function byTranscript(
  changes: readonly CodingChange[],
  versions: readonly TwoVersions[],
  { renamedFrom, pathNow, whereNow, names }: Known,
): TranscriptChanges[] {
  const byPath = new Map(versions.map((it) => [it.before.path, it]));
  const changesOf = new Map<string, CodingChange[]>(versions.map(({ before }) => [before.path, []]));
  for (const change of changes) {
    const path = change.after?.transcript ?? pathNow(change.before?.transcript ?? '');
    changesOf.get(path)?.push(change);
  }
  const inTextOrder = orderOf(whereNow);
  return [...changesOf]
    .map(([path, codings]): TranscriptChanges => {
      const from = renamedFrom.get(path);
      const [was, is] = [byPath.get(from ?? path)?.before, byPath.get(path)?.after];
      const all = [...(was?.codings ?? []), ...(is?.codings ?? []), ...codings.flatMap(({ before }) => before ?? [])];
      return {
        path,
        renamedFrom: from,
        isConfidential: all.some(isHashed),
        memos: was && is ? memoChanges(was, is) : [],
        declined: was && is ? declinedChanges(was, is, names) : [],
        codings: codings.sort(inTextOrder),
      };
    })
    .filter((it) => it.renamedFrom !== undefined || it.memos.length + it.declined.length + it.codings.length > 0)
    .sort((a, b) => comparePaths(a.path, b.path) || (a.path < b.path ? -1 : 1));
}

/** By where a coding is now, or would be; at one place those first that aren't there any more. */
function orderOf(whereNow: WhereNow): (a: CodingChange, b: CodingChange) => number {
  const placeOf = ({ before, after }: CodingChange) =>
    after?.range ?? (before && (whereNow(before).range ?? before.range)) ?? START_OF_TEXT;
  const nameOf = ({ before, after }: CodingChange) => {
    const coding = after ?? before;
    return [after ? 1 : 0, coding?.file, coding?.id, ...(coding?.codes ?? [])].join('\n');
  };
  return (a, b) => compareRanges(placeOf(a), placeOf(b)) || (nameOf(a) < nameOf(b) ? -1 : 1);
}
