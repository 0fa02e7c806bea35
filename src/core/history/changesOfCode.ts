import type { CodingChangeKind, StudyChanges } from './changes';

/** The changes of one code: of codings that have it or had it, and of what the codebook says of it. @param name as it is called now. */
export function changesOfCode(changes: StudyChanges, name: string): StudyChanges {
  const concerns = ({ gained, lost }: { readonly gained: readonly string[]; readonly lost: readonly string[] }) =>
    gained.includes(name) || lost.includes(name);
  return {
    codes: changes.codes.filter((it) => it.code === name || ('from' in it && it.from === name)),
    transcripts: changes.transcripts.flatMap((transcript) => {
      const codings = transcript.codings.filter(concerns);
      return codings.length ? [{ ...transcript, memos: [], declined: [], codings }] : [];
    }),
    unreadable: [],
  };
}

/** What a code was called before these changes. */
export function nameBefore({ codes }: StudyChanges, name: string): string {
  const renamed = codes.find((it) => it.kind === 'renamed' && it.code === name);
  return renamed && 'from' in renamed ? renamed.from : name;
}

/** How many codings have got and lost a code. */
export function countsOfCode(
  { transcripts }: StudyChanges,
  name: string,
): Readonly<Record<Extract<CodingChangeKind, 'added' | 'removed'>, number>> {
  const codings = transcripts.flatMap((it) => it.codings);
  return {
    added: codings.filter(({ gained }) => gained.includes(name)).length,
    removed: codings.filter(({ lost }) => lost.includes(name)).length,
  };
}
