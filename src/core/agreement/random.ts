/** Numbers from 0 up to, but not, 1. */
export type Random = () => number;

/**
 * Random numbers that are the same for the same seed, everywhere: sfc32 of Chris Doty-Humphrey (PractRand 0.94, 2018), with the 32 bits of a
 * seed set as PractRand sets it.
 */
export function randomOf(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next = () => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 2 ** 32;
  };
  for (let mixed = 0; mixed < 12; mixed++) next();
  return next;
}
