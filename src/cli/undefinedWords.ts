import type { Undefined } from '../core/agreement/coefficient';

/** Why there is no value, in words. */
export const UNDEFINED_WORDS: Readonly<Record<Undefined | 'one-unit', string>> = {
  'one-coder': 'there is nobody to agree with',
  'no-overlap': 'no unit was coded by two coders',
  'one-category': 'everybody says the same of every unit, so chance could not have made it otherwise',
  'not-two-coders': 'this is defined for two coders only',
  'nothing-present': 'whose share it is of has given nothing',
  'one-unit': 'one unit tells of no other',
};
