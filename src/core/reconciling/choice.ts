import type { CodedExcerpt } from '../comparing/difference';
import type { Range } from '../text/position';
import { excerptsOf } from './decisions';
import type { Undecided } from './toDecide';

/** What becomes of a difference: what one of the two has coded (where they have coded nothing: no coding), or something else. */
export type Choice =
  | { readonly kind: 'first' | 'second' | 'both' | 'neither' }
  | { readonly kind: 'other'; readonly codes: readonly string[]; readonly range: Range };

/** What is written of a decision: one entry of the consensus. */
export interface AgreedBlock {
  /** The codings that it stands for. */
  readonly from: readonly CodedExcerpt[];
  /** Nothing where it is to be no coding. */
  readonly coding: { readonly codes: readonly string[]; readonly range: Range } | undefined;
  readonly reason: string | undefined;
}

/** What a choice makes of a difference. */
export function blocksOf(difference: Undecided, choice: Choice, reason?: string): AgreedBlock[] {
  const from = excerptsOf(difference);
  const block = (coding: AgreedBlock['coding'], of = from): AgreedBlock => ({ from: of, coding, reason });
  switch (choice.kind) {
    case 'first':
      return [block(codingOf(difference.first))];
    case 'second':
      return [block(codingOf(difference.second))];
    case 'both':
      return from.map((excerpt) => block(codingOf(excerpt), [excerpt]));
    case 'neither':
      return [block(undefined)];
    case 'other':
      return [block({ codes: choice.codes, range: choice.range })];
  }
}

function codingOf(excerpt: CodedExcerpt | undefined): AgreedBlock['coding'] {
  return excerpt && { codes: [excerpt.code], range: excerpt.coding.range };
}
