import type { Label, Paragraph, Time, Transcript, Turn } from '../transcript/transcript';
import { ByteReader } from './byteReader';
import { ByteWriter } from './byteWriter';

/** What was read of a transcript, as bytes: some hundredths of its text. Nothing is lost. */
export function packTranscript(transcript: Transcript): Uint8Array {
  const out = new ByteWriter();
  const paragraphs = (all: readonly Paragraph[]) => out.list(all, ({ range }) => out.range(range));
  const { layout, linesAreParagraphs, turns, preamble, labels, times } = transcript;
  out.name(layout);
  out.flag(linesAreParagraphs);
  out.list(turns, (turn) => {
    out.name(turn.speaker);
    out.range(turn.speakerRange);
    out.int(turn.line - turn.speakerRange.start.line);
    out.int(turn.endLine - turn.line);
    paragraphs(turn.paragraphs);
    out.uint(turn.words);
    out.optional(turn.time, (time) => out.number(time));
    out.list(turn.repeats, (range) => out.range(range));
  });
  paragraphs(preamble);
  out.list(labels, ({ code, range, excerpt }) => {
    out.name(code);
    out.range(range);
    out.optional(excerpt, (it) => out.range(it));
  });
  let line = 0;
  out.list(times, (it) => {
    out.int(it.line - line);
    out.number(it.time);
    line = it.line;
  });
  return out.take();
}

/** @throws BrokenBytesError where the bytes are something else. */
export function unpackTranscript(bytes: Uint8Array): Transcript {
  const it = new ByteReader(bytes);
  const range = () => it.range();
  const paragraphs = () => it.list((): Paragraph => ({ range: it.range() }));
  const layout = it.name();
  const linesAreParagraphs = it.flag();
  const turns = it.list((): Turn => {
    const speaker = it.name();
    const speakerRange = it.range();
    const line = speakerRange.start.line + it.int();
    const endLine = line + it.int();
    const spoken = paragraphs();
    const words = it.uint();
    const time = it.optional(() => it.number());
    return { speaker, speakerRange, line, endLine, paragraphs: spoken, words, time, repeats: it.list(range) };
  });
  const preamble = paragraphs();
  const labels = it.list((): Label => ({ code: it.name(), range: it.range(), excerpt: it.optional(range) }));
  let line = 0;
  const times = it.list((): Time => ({ line: (line += it.int()), time: it.number() }));
  return { layout, linesAreParagraphs, turns, preamble, labels, times };
}
