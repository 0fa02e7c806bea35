import { coderKey, type Coder } from '../coders/coder';
import type { CodedExcerpt } from '../packing/unpackGivenCodes';
import { isInText } from '../project/placedCoding';
import { copyOf } from '../text/characters';
import { compareText } from '../text/compareText';
import { sameRange } from '../text/position';
import type { Attribute } from '../transcript/frontMatter';
import { ExcerptRows, type ExcerptNumbers } from './excerptRows';
import { Numbered } from './numbered';
import type { ExcerptPlace, TalkFacts } from './talkFacts';

/** The excerpts of a transcript: what coders have coded in it. */
export interface TalkExcerpts {
  readonly path: string;
  /** All that are spoken in it. */
  readonly words: number;
  /** How many turns it has, or paragraphs where nobody speaks. */
  readonly turns: number;
  readonly attributes: readonly Attribute[];
  /** The codings that one coder has made of the same stretch are one excerpt, with all their codes. */
  readonly rows: ExcerptRows;
  /** By row, for those that have one. */
  readonly memos: ReadonlyMap<number, string>;
}

/** What the numbers in rows stand for, in all of a study. */
export class ExcerptNames {
  /** Sets of codes, as they are written, in order. */
  readonly codes = new Numbered<readonly string[]>((codes) => codes.join('\n'));
  readonly coders = new Numbered<Coder>(coderKey);
  /** Speakers, as headers have them. */
  readonly speakers = new Numbered<string>((name) => name);

  codeSet(codes: Iterable<string>): number {
    return this.codes.of([...new Set(codes)].sort(compareText).map(own));
  }

  coder(coder: Coder): number {
    return this.coders.of(coder === undefined ? undefined : own(coder));
  }

  speaker(name: string | undefined): number {
    return name === undefined ? -1 : this.speakers.of(own(name));
  }
}

/** A text of its own, that doesn't keep the file in memory which it was read in. */
function own(text: string): string {
  return copyOf(text, 0, text.length);
}

/** @param codings of the transcript, in text order, as `facts` has their places. */
export function talkExcerpts(
  path: string,
  codings: readonly CodedExcerpt[],
  { words, turns, attributes, places }: TalkFacts,
  names: ExcerptNames,
): TalkExcerpts {
  const found: ExcerptNumbers[] = [];
  const memos = new Map<number, string>();
  for (let first = 0; first < codings.length;) {
    let next = first;
    const one = codings[first];
    const byCoder = new Map<string, { coding: CodedExcerpt; place: ExcerptPlace }[]>();
    for (let its = one; its && one && sameRange(its.range, one.range); its = codings[++next]) {
      const place = places[next];
      if (!isInText(its) || !place) continue;
      const key = coderKey(its.coder);
      const before = byCoder.get(key);
      if (before) before.push({ coding: its, place });
      else byCoder.set(key, [{ coding: its, place }]);
    }
    first = next;
    for (const same of byCoder.values()) {
      const [{ coding, place }] = same as [{ coding: CodedExcerpt; place: ExcerptPlace }];
      const said = same.flatMap(({ coding: { memo } }) => (memo?.trim() ? [own(memo)] : []));
      if (said.length) memos.set(found.length, said.join('\n\n'));
      found.push({
        codes: names.codeSet(same.flatMap((it) => it.coding.codes)),
        coder: names.coder(coding.coder),
        speaker: names.speaker(coding.speaker),
        range: coding.range,
        hasMemo: said.length > 0,
        ...place,
      });
    }
  }
  return { path, words, turns, attributes, rows: ExcerptRows.of(found), memos };
}
