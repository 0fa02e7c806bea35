import { coderKey, CONSENSUS, type Coder } from '../coders/coder';
import { studyCoders, type StudyCoder } from '../coders/studyCoders';
import { unreadableSidecars } from '../coders/unreadableSidecars';
import type { Study } from '../project/study';
import { comparePaths } from '../project/studyPaths';

/** Whose codings are compared, and where. */
export interface Comparable {
  readonly kind: 'comparable';
  /** At least two. */
  readonly coders: readonly StudyCoder[];
  /** The transcripts that at least two of them have coded, by path. */
  readonly paths: readonly string[];
  /** What has been agreed on, where there is some. */
  readonly consensus: StudyCoder | undefined;
  /** Sidecars of theirs or of the consensus that can't be read, or not wholly. They count as if they weren't there. */
  readonly unreadable: readonly string[];
}

/** Why nobody can be compared. */
export interface Incomparable {
  readonly kind: 'incomparable';
  readonly why:
    /** Somebody who is asked for has coded nothing. */
    | 'unknown-coder'
    /** What has been agreed on is asked for; that is no coder's own. */
    | 'consensus'
    /** Fewer than two coders. */
    | 'too-few'
    /** No two of them have coded the same transcript. */
    | 'nothing-shared';
  /** Whom it is about, where it is one. */
  readonly coder?: Coder;
  /** Everybody who has coded, but for what has been agreed on. */
  readonly known: readonly StudyCoder[];
}

/**
 * Whose codings of a study are compared.
 * @param asked who; nothing for all who have a name and have coded a transcript that another of them has coded, and, where fewer than two
 * have a name, also what nobody in particular has coded.
 * @param isWanted which transcripts.
 */
export function comparedCoders(
  study: Study,
  asked?: readonly Coder[],
  isWanted: (path: string) => boolean = () => true,
): Comparable | Incomparable {
  const all = studyCoders(study);
  const agreed = all.get(CONSENSUS);
  const known = [...all.values()].filter((it) => it !== agreed);
  const not = (why: Incomparable['why'], about: { readonly coder?: Coder } = {}): Incomparable => {
    return { kind: 'incomparable', why, known, ...about };
  };
  if (asked?.some((coder) => coderKey(coder) === CONSENSUS)) return not('consensus');
  const strange = asked?.findIndex((coder) => !known.some(({ key }) => key === coderKey(coder))) ?? -1;
  if (asked && strange >= 0) return not('unknown-coder', { coder: asked[strange] });

  const able = known.map((coder) => ableOf(study, coder, isWanted));
  const coders = asked ? inOrder(able, asked) : byDefault(able);
  if (coders.length < 2) return not('too-few');
  const paths = shared(coders);
  if (paths.length === 0) return not('nothing-shared');
  const consensus = agreed && ableOf(study, agreed, isWanted);
  const unreadable = [...coders, ...(consensus ? [consensus] : [])].flatMap((it) => it.unreadable);
  return { kind: 'comparable', coders, paths, consensus, unreadable };
}

interface AbleCoder extends StudyCoder {
  readonly unreadable: readonly string[];
}

/** A coder as far as their sidecars can be read. */
function ableOf(study: Study, coder: StudyCoder, isWanted: (path: string) => boolean): AbleCoder {
  const wanted = [...coder.transcripts].filter(isWanted).sort(comparePaths);
  const unreadable = new Map(
    wanted.flatMap((path) => unreadableSidecars(study, path, coder.key).map((it) => [it, path] as const)),
  );
  const left = new Set(unreadable.values());
  return {
    ...coder,
    transcripts: new Set(wanted.filter((path) => !left.has(path))),
    unreadable: [...unreadable.keys()],
  };
}

/** Those who are asked for, each once, in that order. */
function inOrder(able: readonly AbleCoder[], asked: readonly Coder[]): AbleCoder[] {
  return [...new Set(asked.map(coderKey))].flatMap((key) => able.filter((coder) => coder.key === key));
}

function byDefault(able: readonly AbleCoder[]): AbleCoder[] {
  const named = able.filter(({ key }) => key !== '');
  const coders = named.length < 2 ? able : named;
  const paths = shared(coders);
  const sharing = coders.filter(({ transcripts }) => paths.some((path) => transcripts.has(path)));
  return sharing.length ? sharing : [...coders];
}

/** The transcripts that at least two have coded. */
function shared(coders: readonly StudyCoder[]): string[] {
  const all = new Set(coders.flatMap(({ transcripts }) => [...transcripts]));
  return [...all]
    .filter((path) => coders.filter(({ transcripts }) => transcripts.has(path)).length > 1)
    .sort(comparePaths);
}
