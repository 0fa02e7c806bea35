import { sha256 } from '@noble/hashes/sha2';
import { newId } from './newId';

/** An id that follows from a text: whoever makes one of the same text gets the same, unless it is taken. */
export function derivedId(text: string, taken: (id: string) => boolean): string {
  let count = 0;
  return newId(taken, () => {
    const [a = 0, b = 0, c = 0] = sha256(`${text}\n${count++}`);
    return (a * 65536 + b * 256 + c) / 16777216;
  });
}
