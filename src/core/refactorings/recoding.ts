import { formatAt } from '../codings/at';
import type { PlacedCoding } from '../project/placedCoding';
import { trackingKey } from '../project/trackingKey';
import type { Range } from '../text/position';

/** What becomes of codes where they are used. */
export interface Recoding {
  /** The names that it is about, as they are written. */
  readonly names: ReadonlySet<string>;
  /**
   * What is to stand in the place of a code: the same name, another, or nothing.
   * @param coding its key, see {@link keyOfCoding}; nothing where no coding says it: the other side of a merge, or what can't be read.
   */
  readonly codeFor: (name: string, coding: string | undefined) => string | undefined;
  /** The same for all names of a code: no coding comes to have it twice. */
  readonly keyOf: (name: string) => string;
}

/** What tells a coding from all others of a study. @param path its transcript's. */
export function keyOfCoding(path: string, { id, source }: Pick<PlacedCoding, 'id' | 'source'>): string {
  return source.kind === 'label' ? labelKey(path, source.range) : trackingKey(source.path, id ?? '');
}

export function labelKey(path: string, range: Range): string {
  return trackingKey(path, formatAt(range));
}

/** A code of a coding, as it was and as it is to be: nothing where it is taken away. */
interface Recoded {
  readonly before: string;
  readonly after: string | undefined;
  /** Whether it goes only since the coding has what it becomes already. */
  readonly isDouble: boolean;
}

/** The codes of one coding, as they are and as they become. A code that is there already, or comes twice, isn't put there again. */
export function recode(codes: readonly string[], coding: (index: number) => string, recoding: Recoding): Recoded[] {
  const { codeFor, keyOf } = recoding;
  const wanted = codes.map((before, i) => ({ before, after: codeFor(before.trim(), coding(i)), isDouble: false }));
  const stays = ({ before, after }: Recoded) => before.trim() === after;
  const there = new Set(wanted.filter(stays).map(({ before }) => keyOf(before.trim())));
  /** Which name each code comes from: what stood there twice before may stand there twice. */
  const from = new Map<string, string>();
  return wanted.map((it) => {
    const { before, after } = it;
    if (after === undefined || stays(it)) return it;
    const key = keyOf(after);
    const first = from.get(key) ?? before.trim();
    from.set(key, first);
    const isDouble = there.has(key) || first !== before.trim();
    return isDouble ? { before, after: undefined, isDouble } : it;
  });
}
