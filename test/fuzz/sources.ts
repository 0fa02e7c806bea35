import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PAIRS, SPEECH } from '../unit/transcript/layouts/conversation';
import { EXAMPLES, MORE_EXAMPLES } from '../unit/transcript/layouts/examples';
import { MORE, REQUIRED } from '../unit/transcript/layouts/forms';
import { DOCUMENTS } from '../unit/transcript/prose/documents';

const TRANSCRIPTS = '../shared/transcripts/';

/** Transcripts of each layout, and texts without speakers, that are in the repository. */
export function ownSources(): string[] {
  const pairs = Object.values(PAIRS);
  const talks = [...REQUIRED, ...MORE].map(({ write, top = [], isTight }, form) => {
    const pair = pairs[form % pairs.length] ?? ['Ann', 'Bob'];
    const lines = [...SPEECH, ...SPEECH].flatMap((speech, index) => [
      ...write(pair[index % 2] ?? 'Ann', index * 31_000, speech, index),
      ...(isTight ? [] : ['']),
    ]);
    return [...top, ...lines].join('\n');
  });
  const examples = [...EXAMPLES, ...MORE_EXAMPLES].map(({ lines }) => lines.join('\n'));
  return [...talks, ...examples, ...Object.values(DOCUMENTS).map((lines) => lines.join('\n'))];
}

/** Transcripts that people have made, where they are there. */
export function realSources(): string[] {
  if (!existsSync(TRANSCRIPTS)) return [];
  return readdirSync(TRANSCRIPTS).map((file) => readFileSync(TRANSCRIPTS + file, 'utf8').replaceAll('\r\n', '\n'));
}
