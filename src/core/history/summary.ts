import type { CodeChange, CodingChangeKind, DeclinedChange, StudyChanges } from './changes';
import { CODING_CHANGES } from './changes';

const KINDS: Readonly<Record<CodingChangeKind, string>> = {
  added: 'added',
  removed: 'removed',
  recoded: 'recoded',
  lost: 'that can’t be found any more',
  found: 'found again',
  moved: 'moved',
  memo: 'with another memo',
  coder: 'given to another coder',
  transcript: 'moved to another transcript',
  notation: 'turned from label to sidecar or back',
  reworded: 'whose words were corrected',
};

/** Whether two versions say the same, as far as they could be read. */
export function isUnchanged({ codes, transcripts, unreadable }: StudyChanges): boolean {
  return codes.length + transcripts.length + unreadable.length === 0;
}

/** How much has changed, in a sentence or two. A coding in which several things have changed counts for each. */
export function summaryOf({ codes, transcripts, unreadable }: StudyChanges): string {
  const codings = transcripts.flatMap((it) => it.codings);
  const counts = CODING_CHANGES.flatMap((kind) => {
    const count = codings.filter(({ kinds }) => kinds.includes(kind)).length;
    return count ? [`${count} ${KINDS[kind]}`] : [];
  });
  const inTranscripts = transcripts.filter((it) => it.codings.length).length;
  const parts = [
    ...(counts.length ? [`Codings: ${counts.join(', ')}, in ${several(inTranscripts, 'transcript')}.`] : []),
    ...summaryOfDeclined(transcripts.flatMap(({ declined }) => declined)),
    ...summaryOfCodes(codes),
    ...summaryOfUnreadable(
      'Not compared, since it can’t be read',
      unreadable.filter(({ isPart }) => !isPart),
    ),
    ...summaryOfUnreadable(
      'Not wholly compared, since some of it can’t be read',
      unreadable.filter(({ isPart }) => isPart),
    ),
  ];
  return parts.join(' ') || (transcripts.length ? 'No codings have changed.' : 'No codings and no codes have changed.');
}

function summaryOfUnreadable(why: string, { length }: StudyChanges['unreadable']): string[] {
  return length ? [`${why}: ${several(length, 'file')}.`] : [];
}

function summaryOfDeclined(declined: readonly DeclinedChange[]): string[] {
  const count = (what: string, isMeant: (change: DeclinedChange) => boolean) => {
    const number = declined.filter(isMeant).length;
    return number ? [`${number} ${what}`] : [];
  };
  const counts = [
    ...count('more', ({ before }) => !before),
    ...count('no longer', ({ after }) => !after),
    ...count('otherwise', ({ before, after }) => before !== undefined && after !== undefined),
  ];
  return counts.length ? [`Declined: ${counts.join(', ')}.`] : [];
}

function summaryOfCodes(codes: readonly CodeChange[]): string[] {
  const count = (what: string, ...kinds: CodeChange['kind'][]) => {
    const number = new Set(codes.filter(({ kind }) => kinds.includes(kind))).size;
    return number ? [`${number} ${what}`] : [];
  };
  const changed = new Set(
    codes.flatMap(({ kind, code }) => (['description', 'memo', 'parent'].includes(kind) ? [code] : [])),
  ).size;
  const counts = [
    ...count('renamed', 'renamed'),
    ...count('merged', 'merged'),
    ...count('new', 'added'),
    ...count('removed', 'removed'),
    ...(changed ? [`${changed} changed`] : []),
  ];
  return counts.length ? [`Codes: ${counts.join(', ')}.`] : [];
}

export function several(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
