import type { Sidecar, SidecarCoding } from '../codings/coding';
import { readSidecar } from '../codings/readSidecar';
import { CODING_KEYS } from '../codings/sidecarKeys';
import { isPlainList, type PlainValue } from '../yaml/plainValue';
import type { PlacedCoding } from './placedCoding';
import type { Recent } from './recent';

/** A sidecar's coding without the words by which its excerpt is found. */
export type KnownCoding = Pick<SidecarCoding, 'id' | 'codes' | 'memo' | 'source' | 'codesAt'>;

/** What a sidecar says of all its codings. */
export interface SidecarHead {
  readonly coder: string | undefined;
  /** The coder's note on the transcript. */
  readonly memo: string | undefined;
  /** The transcript's file name, as the sidecar gives it. */
  readonly transcript: string | undefined;
}

export interface ReadSidecarFile extends SidecarHead {
  readonly codings: readonly KnownCoding[];
  /** The names of all codes in it, each once; those of the other side of a merge among them. */
  readonly codes: ReadonlySet<string>;
  /** Whether it can be known again by its codings' places alone: not with what a merge has left to decide. */
  readonly isPlain: boolean;
  /** All that it says, as long as it has been read: not when it is only known from an earlier time. */
  readonly whole: Sidecar | undefined;
}

/** A sidecar that has been read: its text stays, and what it says is read in it again when somebody asks. */
export class SidecarFile implements ReadSidecarFile {
  readonly coder: string | undefined;
  readonly memo: string | undefined;
  readonly transcript: string | undefined;
  readonly codes: ReadonlySet<string>;
  readonly isPlain: boolean;

  /** @param sidecar what the text says. */
  constructor(
    private readonly text: string,
    sidecar: Sidecar,
    private readonly recent: Recent<Sidecar>,
  ) {
    ({ coder: this.coder, memo: this.memo, transcript: this.transcript } = sidecar);
    this.codes = new Set(sidecar.codings.flatMap(codesOf));
    this.isPlain = sidecar.codings.every(({ conflict }) => conflict === undefined);
    recent.keep(this, sidecar);
  }

  get whole(): Sidecar {
    return this.recent.get(this, () => readSidecar(this.text).sidecar);
  }

  get codings(): readonly SidecarCoding[] {
    return this.whole.codings;
  }
}

/** A sidecar that is known from an earlier time, by what its transcript's codings say. */
export class KnownSidecar implements ReadSidecarFile {
  readonly coder: string | undefined;
  readonly memo: string | undefined;
  readonly transcript: string | undefined;
  readonly codes: ReadonlySet<string>;
  readonly whole = undefined;
  readonly isPlain = true;

  /** @param placed its codings, found in their transcript. */
  constructor(
    head: SidecarHead,
    codes: Iterable<string>,
    private readonly placed: () => readonly PlacedCoding[],
  ) {
    ({ coder: this.coder, memo: this.memo, transcript: this.transcript } = head);
    this.codes = new Set(codes);
  }

  get codings(): readonly KnownCoding[] {
    const codings = this.placed().flatMap(({ id = '', codes, memo, source }): KnownCoding[] =>
      source.kind === 'sidecar' ? [{ id, codes, memo, source: source.range, codesAt: source.codesAt }] : [],
    );
    return codings.sort((a, b) => a.source.start.line - b.source.start.line);
  }
}

/** The codes of a coding, and those of the other side of a merge. */
function codesOf({ codes, conflict }: SidecarCoding): string[] {
  return [...codes, ...textsIn(conflict?.get(CODING_KEYS.codes))].map((code) => code.trim());
}

/** The name that a value is, or the names in a list. */
function textsIn(value: PlainValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  return isPlainList(value) ? value.flatMap(textsIn) : [];
}
