import { coderKey } from '../coders/coder';
import type { TranscriptMemoChange } from './changes';
import type { TranscriptVersion } from './transcriptVersion';

/** Which coders' notes on a transcript are other ones now. Of a sidecar that can't be read in both versions nothing is said. */
export function memoChanges(before: TranscriptVersion, after: TranscriptVersion): TranscriptMemoChange[] {
  const notes = ({ sidecars }: TranscriptVersion) => new Map(sidecars.map((it) => [coderKey(it.coder), it]));
  const [was, is] = [notes(before), notes(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key): TranscriptMemoChange[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const file = now?.file ?? old?.file ?? '';
    const [a, b] = [old?.memo?.trim() || undefined, now?.memo?.trim() || undefined];
    const isRead = [old, now].every((it) => !it || !(before.unreadable.has(it.file) || after.unreadable.has(it.file)));
    return a === b || !isRead ? [] : [{ file, coder: now?.coder ?? old?.coder, before: a, after: b }];
  });
}
