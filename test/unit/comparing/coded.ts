import { compareTranscript } from '../../../src/core/comparing/compareTranscript';
import type { AgreedExcerpt, CodedExcerpt, Difference } from '../../../src/core/comparing/difference';
import type { PlacedCoding } from '../../../src/core/project/placedCoding';
import { Lines } from '../../../src/core/text/lines';

/** Who has given which codes to which stretch of a text, from one offset to another. */
export type Given = readonly [coder: string | undefined, codes: readonly string[], start: number, end: number];

/** The codings of a text, in text order. */
export function codingsIn(text: string, given: readonly Given[]): PlacedCoding[] {
  const lines = new Lines(text);
  return given
    .map(([coder, codes, start, end], index): PlacedCoding => {
      const range = lines.rangeAt(start, end);
      return {
        id: `id${index}`,
        codes,
        coder,
        memo: undefined,
        state: 'placed',
        sureness: 1,
        range,
        firstWords: lines.slice(range),
        speaker: undefined,
        source: { kind: 'sidecar', path: `p.txt.${coder ?? ''}.codes.yaml`, range, codesAt: [] },
      };
    })
    .sort((a, b) => lines.offsetAt(a.range.start) - lines.offsetAt(b.range.start));
}

/** What Ann's and Ben's codings say of each other, where codes are called as they are written. */
export function compared(text: string, codings: readonly PlacedCoding[], first = 'Ann', second = 'Ben') {
  return compareTranscript({ path: 'p.txt', codings }, new Lines(text), { first, second }, (code) => code);
}

/** The words of a stretch of a text, as a coder's code for them. */
export function code(text: string, coder: string, codes: string | readonly string[], words: string): Given {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [coder, typeof codes === 'string' ? [codes] : codes, start, start + words.length];
}

/** `kind: code “words” / code “words”`, for a glance. */
export function told(entry: Difference | AgreedExcerpt): string {
  const side = (it: CodedExcerpt | undefined) => (it ? `${it.code} “${it.coding.firstWords}”` : '-');
  return `${'kind' in entry ? entry.kind : 'agreed'}: ${side(entry.first)} / ${side(entry.second)}`;
}
