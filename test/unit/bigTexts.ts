import fc from 'fast-check';
import { interview } from '../anchoring/interview';
import { below, oneOf, randomFrom } from '../anchoring/random';

/** Words in which a character is more than one code unit, or which are written from right to left or without spaces. */
export const STRANGE: readonly string[] = [
  '😀',
  '👩‍👩‍👧',
  '👍🏽',
  '🇩🇪',
  '𝒳𝒴',
  '𐐷𐐲',
  'cafe\u0301',
  'man\u0303ana,',
  'Z\u0351\u036b\u0343',
  'नमस्ते',
  'שלום',
  'مرحبا',
  'بكم،',
  '我们每天都去市场。',
  'そうですね、',
  '我\u{20bb7}',
  '…',
  'non\u00a0stop',
];

/** How often a strange word takes the place of another. */
const SHARE = 0.06;

/** What tells one text from another. */
export interface TextKind {
  readonly seed: number;
  /** In UTF-16 code units, more or less. */
  readonly size: number;
  readonly eol: '\n' | '\r\n';
}

/** Interviews of a real one's size, with every kind of character in them and the line breaks of either system. */
export const bigTexts: fc.Arbitrary<TextKind> = fc.record({
  seed: fc.nat(40),
  size: fc.oneof(
    { arbitrary: fc.constantFrom(2000, 20_000, 40_000), weight: 8 },
    { arbitrary: fc.constantFrom(100_000, 250_000), weight: 1 },
  ),
  eol: fc.constantFrom('\n' as const, '\r\n' as const),
});

export function bigText({ seed, size, eol }: TextKind): string {
  const random = randomFrom(seed);
  const plain = interview(size, random);
  const strange = plain.replace(/(?<=\s)[^\s#]+(?= )/g, (word) => (random() < SHARE ? oneOf(STRANGE, random) : word));
  return strange.replace(/\n/g, () => (below(40, random) ? eol : eol + eol));
}
