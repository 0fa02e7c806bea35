import { coderSlug } from '../project/studyPaths';

/** The coder whose codings are what the others have agreed on, in `p12.md.consensus.codes.yaml`. */
export const CONSENSUS = 'consensus';

/** Who has made a coding: a coder's name, or nobody in particular (inline labels, and `p12.md.codes.yaml`). */
export type Coder = string | undefined;

/** Tells coders apart: `Maya` and `maya` have the same file, and are one. Empty for nobody in particular. */
export function coderKey(coder: Coder): string {
  return coderSlug(coder ?? '');
}

/** Whether somebody can code under that name: it has letters or digits, and isn't what stands for the consensus. */
export function isCoderName(name: string): boolean {
  const key = coderKey(name);
  return key !== '' && key !== CONSENSUS;
}

/** Whether it is what the coders have agreed on, which is not one more of them. */
export function isConsensus(coder: Coder): boolean {
  return coder !== undefined && coderKey(coder) === CONSENSUS;
}

export function isSameCoder(a: Coder, b: Coder): boolean {
  return coderKey(a) === coderKey(b);
}
