import type { Sidecar, SidecarCoding } from '../codings/coding';
import { readSidecar } from '../codings/readSidecar';
import { CODING_KEYS } from '../codings/sidecarKeys';
import { isPlainList, type PlainValue } from '../yaml/plainValue';
import { copyOf } from '../text/characters';
import type { CodedTranscript } from './codeTranscript';
import type { Recent } from './recent';
import type { SharedNames } from './sharedNames';

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
  /** The names of all codes in it, each once; those of the other side of a merge and those that were decided about among them. */
  readonly codes: readonly string[];
  /** The speakers by whose names it tells excerpts apart, each once. */
  readonly speakers: readonly string[];
  /** Whether all of it is told by its codings in their transcript: not what a merge has left to decide. */
  readonly isPlain: boolean;
  /** All that it says, as long as it has been read and its transcript hasn't been, or is open. */
  readonly whole: Sidecar | undefined;
}

/** A sidecar that has been read: its text stays, and what it says is read in it again when somebody asks. */
export class SidecarFile implements ReadSidecarFile {
  readonly coder: string | undefined;
  readonly memo: string | undefined;
  readonly transcript: string | undefined;
  readonly codes: readonly string[];
  readonly speakers: readonly string[];
  readonly isPlain: boolean;

  /** @param sidecar what the text says. */
  constructor(
    private readonly text: string,
    sidecar: Sidecar,
    private readonly recent: Recent<Sidecar>,
  ) {
    ({ coder: this.coder, memo: this.memo, transcript: this.transcript } = sidecar);
    this.codes = [...new Set([...sidecar.codings, ...(sidecar.declined ?? [])].flatMap(codesOf))];
    this.speakers = [...new Set(sidecar.codings.flatMap(({ context }) => context?.speaker ?? []))];
    this.isPlain = sidecar.codings.every(({ conflict }) => conflict === undefined);
    recent.keep(this, sidecar);
  }

  get whole(): Sidecar {
    return this.recent.get(this, () => readSidecar(this.text).sidecar);
  }

  get codings(): readonly SidecarCoding[] {
    return this.whole.codings;
  }

  /** What it says won't be asked for any more. */
  letGo(): void {
    this.recent.letGo(this);
  }
}

/**
 * What is kept of a sidecar whose codings were found in their transcript: what these don't say. Those that weren't shown, since somebody
 * codes blind, aren't kept anywhere, and are read again when they are needed.
 */
export class KnownSidecar implements ReadSidecarFile {
  readonly coder: string | undefined;
  readonly memo: string | undefined;
  readonly transcript: string | undefined;
  readonly codes: readonly string[];
  readonly speakers: readonly string[];
  readonly whole = undefined;
  readonly isPlain = true;

  /** @param beside its transcript. */
  constructor(
    private readonly path: string,
    { coder, memo, transcript, codes, speakers }: SidecarHead & Pick<ReadSidecarFile, 'codes' | 'speakers'>,
    private readonly beside: Pick<CodedTranscript, 'codings'>,
    names: SharedNames,
  ) {
    this.coder = coder === undefined ? undefined : names.of(coder);
    this.memo = memo === undefined ? undefined : copyOf(memo, 0, memo.length);
    this.transcript = transcript === undefined ? undefined : copyOf(transcript, 0, transcript.length);
    this.codes = codes.map((code) => names.of(code));
    this.speakers = speakers.length ? speakers.map((speaker) => names.of(speaker)) : NONE;
  }

  get codings(): readonly KnownCoding[] {
    const codings = this.beside.codings.flatMap(({ id = '', codes, memo, source }): KnownCoding[] => {
      if (source.kind !== 'sidecar' || source.path !== this.path) return [];
      return [{ id, codes, memo, source: source.range, codesAt: source.codesAt }];
    });
    return codings.sort((a, b) => a.source.start.line - b.source.start.line);
  }
}

const NONE: readonly string[] = [];

/** The codes of an entry, those that it stands for, and those of the other side of a merge. */
function codesOf({ codes, conflict, decision }: Pick<SidecarCoding, 'codes' | 'conflict' | 'decision'>): string[] {
  const other = [CODING_KEYS.codes, CODING_KEYS.coded].flatMap((key) => textsIn(conflict?.get(key)));
  return [...codes, ...(decision?.coded ?? []), ...other].map((code) => code.trim());
}

/** The name that a value is, or the names in a list. */
function textsIn(value: PlainValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  return isPlainList(value) ? value.flatMap(textsIn) : [];
}
