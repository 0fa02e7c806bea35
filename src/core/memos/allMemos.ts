import { canonicalName } from '../project/codeTree';
import { isInText } from '../project/placedCoding';
import type { CodedTranscript } from '../project/codeTranscript';
import type { Study } from '../project/study';
import { CODEBOOK, coderOfSidecar, comparePaths } from '../project/studyPaths';
import { START_OF_TEXT, type Range } from '../text/position';
import type { Memo, MemoTarget } from './memo';

/**
 * All memos of a study: those on codes in the order of the codebook, then by transcript those on it and on its codings in text order; last
 * those in sidecars whose transcript isn't there.
 */
export function allMemos(study: Study): Memo[] {
  const transcripts = [...study.transcriptsWithMemos()].sort((a, b) => comparePaths(a.path, b.path));
  const alone = [...study.sidecarsWithoutTranscript()].filter((it) => !study.isUnseen(it)).sort(comparePaths);
  return [
    ...codeMemos(study),
    ...transcripts.flatMap((coded) => memosIn(study, coded)),
    ...alone.flatMap((sidecar) => memosWithoutTranscript(study, sidecar)),
  ];
}

/** The memos on codes. Of two codes with one name the first is meant by it. */
export function codeMemos({ codebook }: Study): Memo[] {
  return codebook.all().flatMap((code): Memo[] => {
    const { name, memo, nameRange } = code;
    if (!memo?.trim() || codebook.find(name) !== code) return [];
    const target = { kind: 'code', name } as const;
    return [{ target, text: memo, path: CODEBOOK, range: nameRange, coder: undefined, codes: [name], isLost: false }];
  });
}

/** The memos on a transcript, of each coder, and on what is coded in it. */
export function memosIn(study: Study, { path, codings }: CodedTranscript): Memo[] {
  const onIt = study.sidecarPathsOf(path).flatMap((sidecar): Memo[] => {
    const file = study.sidecar(sidecar);
    if (!file?.memo?.trim() || study.isUnseen(sidecar)) return [];
    const target = { kind: 'transcript', sidecar } as const;
    const coder = file.coder ?? coderOfSidecar(sidecar, path);
    return [{ target, text: file.memo, path, range: START_OF_TEXT, coder, codes: [], isLost: false }];
  });
  const onCodings = codings.flatMap((coding): Memo[] => {
    const { id, memo, source, range, coder } = coding;
    if (!memo?.trim() || id === undefined || source.kind !== 'sidecar') return [];
    const target = { kind: 'coding', sidecar: source.path, id } as const;
    const codes = coding.codes.map((code) => canonicalName(study, code));
    return [{ target, text: memo, path, range, coder, codes, isLost: !isInText(coding) }];
  });
  return [...onIt, ...onCodings];
}

/** The memos of a sidecar whose transcript isn't there, which are where they are written; none of another one. */
export function memosWithoutTranscript(study: Study, sidecar: string): Memo[] {
  const file = study.sidecar(sidecar);
  if (!file || study.isUnseen(sidecar) || ![...study.sidecarsWithoutTranscript()].includes(sidecar)) return [];
  const { coder } = file;
  const memo = (target: MemoTarget, text: string | undefined, range: Range, codes: readonly string[]): Memo[] =>
    text?.trim() ? [{ target, text, path: sidecar, range, coder, codes, isLost: true }] : [];
  return [
    ...memo({ kind: 'transcript', sidecar }, file.memo, START_OF_TEXT, []),
    ...file.codings.flatMap(({ id, codes, source, memo: text }) => {
      const names = codes.map((code) => canonicalName(study, code));
      return memo({ kind: 'coding', sidecar, id }, text, source, names);
    }),
  ];
}
