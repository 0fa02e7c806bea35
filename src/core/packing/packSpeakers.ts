import type { SpeakerFigures } from '../speakers/speakersOf';
import { ByteReader } from './byteReader';
import { ByteWriter } from './byteWriter';

/** Who speaks in a transcript, as bytes. */
export function packSpeakers(speakers: readonly SpeakerFigures[]): Uint8Array {
  const out = new ByteWriter();
  out.list(speakers, ({ name, line, turns, words, codings }) => {
    out.text(name);
    for (const figure of [line, turns, words, codings]) out.uint(figure);
  });
  return out.take();
}

/** @throws BrokenBytesError where the bytes are something else. */
export function unpackSpeakers(bytes: Uint8Array): SpeakerFigures[] {
  const it = new ByteReader(bytes);
  return it.list(() => ({
    name: it.text(),
    line: it.uint(),
    turns: it.uint(),
    words: it.uint(),
    codings: it.uint(),
  }));
}
