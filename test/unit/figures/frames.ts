import fc from 'fast-check';
import type { Frame } from '../../../src/core/figures/figure';

export const FRAME: Frame = {
  id: 'figure',
  title: 'Codes',
  description: 'How many excerpts each code has.',
  use: 'page',
  empty: 'Nothing has been coded yet.',
};

/** Labels of all sorts: with signs of XML, control characters, halves of pairs, and long ones. */
export const anyLabel = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('<', '&', '"', "'", '\u0000', '\ud800', '\n', 'a', '字', '👩🏽‍💻'), maxLength: 30 }),
);
export const anyColor = fc.option(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom('#d97706', '#ffffff')), {
  nil: undefined,
});
export const anyCount = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 2_000_000 }));
