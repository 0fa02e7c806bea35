import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import type { Transcript, Vocabulary } from '../../../src/core/transcript/transcript';

/** Lines of a text, put together. */
export function text(...lines: string[]): string {
  return lines.join('\n');
}

export function vocabulary(codes: string[], speakers: string[] = []): Vocabulary {
  return { isCode: (name) => codes.includes(name), isSpeaker: (name) => speakers.includes(name) };
}

/** Who speaks, in order. */
export function speakersOf(source: string, known?: Vocabulary): string[] {
  return readTranscript(source, known).turns.map((turn) => turn.speaker);
}

/** `Speaker: paragraph | paragraph` per turn. */
export function turnsOf(source: string, known?: Vocabulary): string[] {
  const lines = new Lines(source);
  return readTranscript(source, known).turns.map((turn) =>
    `${turn.speaker}: ${turn.paragraphs.map(({ range }) => lines.slice(range)).join(' | ')}`.trimEnd(),
  );
}

/** `code > the excerpt that it codes` per label. */
export function labelsOf(source: string, known?: Vocabulary): string[] {
  const lines = new Lines(source);
  return readTranscript(source, known).labels.map(
    ({ range, excerpt }) => `${lines.slice(range)} > ${excerpt ? lines.slice(excerpt) : '-'}`,
  );
}

/** How many turns each speaker has. */
export function countsOf({ turns }: Transcript): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { speaker } of turns) counts[speaker] = (counts[speaker] ?? 0) + 1;
  return counts;
}
