import { coderKey } from '../coders/coder';
import type { SidecarVersion, TranscriptVersion } from './transcriptVersion';

/** A coder's sidecar of a transcript in both versions, or in one of them. */
type SidecarPair = readonly [before: SidecarVersion | undefined, after: SidecarVersion | undefined];

/** The sidecars of a transcript, coder by coder. */
export function pairSidecars(before: TranscriptVersion, after: TranscriptVersion): SidecarPair[] {
  const byCoder = ({ sidecars }: TranscriptVersion) => new Map(sidecars.map((it) => [coderKey(it.coder), it]));
  const [was, is] = [byCoder(before), byCoder(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().map((key) => [was.get(key), is.get(key)]);
}
