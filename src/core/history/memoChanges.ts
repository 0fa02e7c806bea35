import type { TranscriptMemoChange } from './changes';
import { pairSidecars } from './pairSidecars';
import type { TranscriptVersion } from './transcriptVersion';

/** Which coders' notes on a transcript are other ones now. Of a sidecar that can't be read in both versions nothing is said. */
export function memoChanges(before: TranscriptVersion, after: TranscriptVersion): TranscriptMemoChange[] {
  return pairSidecars(before, after).flatMap(([old, now]): TranscriptMemoChange[] => {
    const file = now?.file ?? old?.file ?? '';
    const [a, b] = [old?.memo?.trim() || undefined, now?.memo?.trim() || undefined];
    const isRead = [old, now].every((it) => !it || !(before.unreadable.has(it.file) || after.unreadable.has(it.file)));
    return a === b || !isRead ? [] : [{ file, coder: now?.coder ?? old?.coder, before: a, after: b }];
  });
}
