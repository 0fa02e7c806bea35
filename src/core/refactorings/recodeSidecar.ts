import type { SidecarCoding } from '../codings/coding';
import { layOutPrinted } from '../codings/printedSidecar';
import { readSidecar } from '../codings/readSidecar';
import { removeCodings, setCodesOf } from '../codings/sidecarEdits';
import type { NameUse } from '../names/nameUse';
import { namesInSidecar } from '../names/namesInSidecar';
import { writeNames } from '../names/writeNames';
import { storedCodings } from '../project/storedCoding';
import { trackingKey } from '../project/trackingKey';
import { applyEdits, type TextEdit } from '../text/edit';
import { comparePositions, containsRange } from '../text/position';
import { UnreadableFileError, withPath } from '../yaml/unreadableFile';
import { mayMention } from './mayMention';
import { notEditable } from './notEditable';
import { recode, type Recoding } from './recoding';
import type { RefactoringCounts } from './refactoring';

interface RecodedSidecar extends RefactoringCounts {
  readonly edits: readonly TextEdit[];
}

const NOTHING: RecodedSidecar = { edits: [], changed: 0, gone: 0, goneWithMemo: 0 };

/**
 * Gives the codings of a sidecar other codes. Those that have none left are taken away. Everything else stays to the byte.
 * @throws UnreadableFileError when it can't be understood though it seems to have such codes, or can't be changed without a guess.
 */
export function recodeSidecar(path: string, text: string, recoding: Recoding): RecodedSidecar {
  const { sidecar, problems, readable } = readSidecar(text);
  const [problem] = problems;
  if (!readable && problem) {
    if ([...recoding.names].some((name) => mayMention(text, name))) throw new UnreadableFileError(problem, path);
    return NOTHING;
  }
  const wanted = sidecar.codings.map((coding) => codesOf(path, coding, recoding));
  const isOther = sidecar.codings.map((coding, i) => coding.codes.join('\n') !== wanted[i]?.join('\n'));
  const changed = sidecar.codings.filter((_, i) => isOther[i] && wanted[i]?.length);
  const gone = sidecar.codings.filter((_, i) => !wanted[i]?.length);
  const fewer = new Map(
    sidecar.codings.flatMap((coding, i) => {
      const codes = wanted[i] ?? [];
      return codes.length < coding.codes.length ? [[coding, codes] as const] : [];
    }),
  );
  if (fewer.size)
    storedCodings(
      path,
      [...fewer.keys()].map(({ id }) => id),
      text,
    );
  const edits = withPath(path, () => [
    ...renames(path, text, sidecar.codings, fewer, recoding),
    ...setCodesOf(text, new Map([...fewer].flatMap(([{ id }, codes]) => (codes.length ? [[id, codes]] : [])))),
    ...removeCodings(
      text,
      gone.map(({ id }) => id),
    ),
  ]);
  if (edits.length) check(path, text, edits, wanted);
  return { edits, changed: changed.length, gone: gone.length, goneWithMemo: gone.filter(({ memo }) => memo).length };
}

function codesOf(path: string, { id, codes }: SidecarCoding, recoding: Recoding): string[] {
  return recode(codes, () => trackingKey(path, id), recoding).flatMap(({ before, after }) =>
    after === before.trim() ? [before] : (after ?? []),
  );
}

/** Puts names in the place of others, but in codings that are to have fewer. */
function renames(
  path: string,
  text: string,
  codings: readonly SidecarCoding[],
  fewer: ReadonlyMap<SidecarCoding, unknown>,
  { names, codeFor }: Recoding,
): TextEdit[] {
  let i = 0;
  const byName = new Map<string, NameUse[]>();
  for (const use of namesInSidecar(text)) {
    if (use.kind !== 'code' || !names.has(use.name)) continue;
    for (
      let next = codings[i + 1];
      next && comparePositions(next.source.start, use.range.start) <= 0;
      next = codings[i + 1]
    )
      i++;
    const above = codings[i];
    const coding = above && !use.isAside && containsRange(above.source, use.range) ? above : undefined;
    if (coding && fewer.has(coding)) continue;
    const name = codeFor(use.name, coding && trackingKey(path, coding.id));
    if (name === undefined || name === use.name) continue;
    const uses = byName.get(name);
    if (uses) uses.push(use);
    else byName.set(name, [use]);
  }
  return [...byName].flatMap(([name, uses]) => writeNames(text, uses, name));
}

/** Makes sure by reading it again that a sidecar says what it should, where it isn't written as we print one. */
function check(path: string, text: string, edits: readonly TextEdit[], wanted: readonly (readonly string[])[]): void {
  if (layOutPrinted(text)) return;
  const before = readSidecar(text).sidecar.codings;
  const after = readSidecar(applyEdits(text, edits));
  const says = ({ id, at, quote, hash, context, memo }: SidecarCoding, codes: readonly string[]) =>
    JSON.stringify([id, [...new Set(codes.map((code) => code.trim()))], at, quote, hash, context, memo]);
  const expected = before.flatMap((coding, i) => (wanted[i]?.length ? [says(coding, wanted[i])] : []));
  const found = after.sidecar.codings.map((coding) => says(coding, coding.codes));
  if (!after.readable || expected.join('\n') !== found.join('\n')) throw notEditable(path);
}
