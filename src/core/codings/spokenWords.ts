import type { Range } from '../text/position';
import type { Problem } from '../text/problem';
import { NodeReader, pairOf } from '../yaml/nodeReader';
import type { Sidecar } from './coding';
import { readSidecarNodes } from './readSidecar';
import { CODING_KEYS, CONFLICT_KEYS } from './sidecarKeys';

/** That a sidecar holds words of its transcript though it must not, told at the first of them. */
export function spokenWordsProblem(text: string, sidecar: Sidecar): Problem | undefined {
  const places = holdsSpokenWords(sidecar) ? spokenWordsIn(text) : [];
  const [range] = places;
  return (
    range && {
      code: 'quote-in-confidential',
      message:
        'What was said is to stay out of this file (transcriptCoding.confidential), but {0} of its codings have it.',
      args: [String(places.length)],
      severity: 'warning',
      range,
    }
  );
}

/** Whether a sidecar holds words of its transcript: quotes, what stands around them, or a quote of the other side of a merge. */
function holdsSpokenWords({ codings }: Sidecar): boolean {
  return codings.some(
    ({ quote, context, conflict }) => quote !== '' || context !== undefined || conflict?.get(CONFLICT_KEYS.quote),
  );
}

/** Where a sidecar holds words of its transcript: one place for each coding. */
function spokenWordsIn(text: string): Range[] {
  const { file, entries } = readSidecarNodes(text);
  const reader = new NodeReader(file);
  return entries.flatMap(({ map }) => {
    const quote = pairOf(map, CODING_KEYS.quote);
    const conflict = reader.map(pairOf(map, CODING_KEYS.conflict)?.value);
    const places = [
      reader.text(quote?.value) ? quote : undefined,
      pairOf(map, CODING_KEYS.context),
      conflict && pairOf(conflict, CONFLICT_KEYS.quote),
    ];
    const first = places.find((place) => place?.value)?.value;
    return first ? [reader.rangeOf(first)] : [];
  });
}
