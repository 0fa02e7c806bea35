import { counted } from '../coders/counted';
import type { CodedTranscript } from '../project/codeTranscript';
import { codingsByTurn } from '../project/codingsByTurn';
import type { PlacedCoding } from '../project/placedCoding';

/** How much somebody says, and how often it is coded. */
export interface Figures {
  readonly turns: number;
  readonly words: number;
  /** Codings that touch what they say, each once; of what coders have agreed on only where nobody else has coded. */
  readonly codings: number;
}

/** Somebody who speaks in one transcript. */
export interface SpeakerFigures extends Figures {
  /** As the headers have it. */
  readonly name: string;
  /** Zero-based line of the header of their first turn. */
  readonly line: number;
}

/** Who speaks in a transcript, in the order in which they begin; names that are spelt differently are kept apart. Plain data, small enough to keep. */
export function speakersOf({ transcript, codings }: Pick<CodedTranscript, 'transcript' | 'codings'>): SpeakerFigures[] {
  const { turns } = transcript;
  const byTurn = codings.length ? codingsByTurn({ codings }, turns) : [];
  const found = new Map<string, { line: number; turns: number; words: number; codings: Set<PlacedCoding> }>();
  turns.forEach(({ speaker, line, words }, i) => {
    let its = found.get(speaker);
    if (!its) found.set(speaker, (its = { line, turns: 0, words: 0, codings: new Set() }));
    its.turns++;
    its.words += words;
    for (const coding of byTurn[i] ?? []) its.codings.add(coding);
  });
  return [...found].map(([name, its]) => ({ name, ...its, codings: counted([...its.codings]).length }));
}
