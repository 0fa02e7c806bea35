import type { TalkFacts } from '../excerpts/talkFacts';
import type { PackedTranscript } from '../packing/packedTranscript';
import type { CodedExcerpt } from '../packing/unpackGivenCodes';
import type { SpeakerFigures } from '../speakers/speakersOf';
import type { Transcript } from '../transcript/transcript';
import type { CodedTranscript } from './codeTranscript';
import { isLabel, type PlacedCoding } from './placedCoding';
import type { Recent } from './recent';

/** What was last unpacked. */
export interface Unpacked {
  readonly transcripts: Recent<Transcript>;
  readonly codings: Recent<readonly PlacedCoding[]>;
}

/**
 * What a study keeps of a transcript that isn't open: all that was read in it but its text, packed. Who asks for the codings or the turns
 * gets them unpacked, and should hold them no longer than needed.
 */
export class TranscriptEntry implements CodedTranscript {
  /** @param labelled whether there are inline labels among its codings, where that is known. */
  constructor(
    readonly path: string,
    readonly packed: PackedTranscript,
    private readonly unpacked: Unpacked,
    private labelled?: boolean,
  ) {}

  get transcript(): Transcript {
    return this.unpacked.transcripts.get(this, () => this.packed.transcript());
  }

  get codings(): readonly PlacedCoding[] {
    return this.unpacked.codings.get(this, () => this.packed.codings());
  }

  /** Who has given which codes where, without unpacking all else. */
  get givenCodes(): readonly CodedExcerpt[] {
    return this.packed.givenCodes();
  }

  get facts(): TalkFacts {
    return this.packed.facts();
  }

  /** Whether there are inline labels among its codings, most often without unpacking these. */
  get hasLabels(): boolean {
    return (this.labelled ??= this.codings.some(isLabel));
  }

  /** Who speaks in it, without unpacking all else. */
  get speakers(): readonly SpeakerFigures[] {
    return this.packed.speakers();
  }
}
