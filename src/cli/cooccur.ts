import { coOccurrence, type Together } from '../core/findings/coOccurrence';
import { countStudies } from './countStudies';
import type { TableOptions } from './findingOptions';
import { Misuse, oneOf } from './misuse';
import type { Output } from './output';
import { printCoOccurrences } from './printCoOccurrences';

const RELATIONS: Readonly<Record<string, Together>> = {
  excerpt: { kind: 'sameExcerpt' },
  overlaps: { kind: 'overlaps' },
  contains: { kind: 'contains' },
  inside: { kind: 'inside' },
  turn: { kind: 'sameTurn' },
  transcript: { kind: 'sameTranscript' },
};

/** What was written on the command line of when codes occur together. */
export interface TogetherArguments {
  readonly relation?: string | undefined;
  readonly within?: string | undefined;
}

/** When two codes occur together, by what was written. @throws Misuse when that can't be understood. */
export function togetherOf({ relation, within }: TogetherArguments): Together {
  if (within === undefined) {
    const name = oneOf('--relation', relation ?? 'excerpt', Object.keys(RELATIONS));
    return RELATIONS[name] ?? { kind: 'sameExcerpt' };
  }
  if (relation !== undefined) throw new Misuse('--relation and --within can’t both be given');
  const [, distance, unit] = /^\s*(\d{1,9})\s*(turn|word)s?\s*$/i.exec(within) ?? [];
  if (distance === undefined || unit === undefined) {
    throw new Misuse(`--within: “${within}” is no distance like '2 turns' or '30 words'`);
  }
  return { kind: 'within', distance: Number(distance), unit: unit.toLowerCase() === 'turn' ? 'turns' : 'words' };
}

/**
 * Prints how often codes occur together in the studies in a folder.
 * @returns the exit code, as of {@link countStudies}.
 */
export function cooccur(together: Together, options: TableOptions, output: Output): Promise<number> {
  return countStudies(
    options,
    [],
    (counting, study) => coOccurrence(together, counting, study),
    (counts, asked) => printCoOccurrences(nameOf(together), counts, options.format, asked),
    output,
  );
}

function nameOf(together: Together): string {
  if (together.kind === 'within') return `within ${together.distance} ${together.unit}`;
  return Object.keys(RELATIONS).find((name) => RELATIONS[name]?.kind === together.kind) ?? '';
}
