import { quoteOf } from '../codings/quote';
import { moveCodings } from '../codings/sidecarEdits';
import { applyEdits } from '../text/edit';
import { Lines } from '../text/lines';
import type { CodedTranscript } from './codeTranscript';

/**
 * Writes into a sidecar where its codings are now and what they say there, for those that have moved with the text.
 * @param text the transcript's text, as it was coded.
 * @returns the sidecar's new text, the old one when nothing has moved.
 * @throws UnreadableFileError when the sidecar can't be understood.
 */
export function savePositions(coded: CodedTranscript, text: string, sidecar: string, sidecarText: string): string {
  const lines = new Lines(text);
  const moves = coded.codings.flatMap(({ id, state, range, source }) => {
    if (state !== 'moved' || id === undefined || source.kind !== 'sidecar' || source.path !== sidecar) return [];
    return [{ id, at: range, quote: quoteOf(lines.slice(range)) }];
  });
  return moves.length ? applyEdits(sidecarText, moveCodings(sidecarText, moves)) : sidecarText;
}
