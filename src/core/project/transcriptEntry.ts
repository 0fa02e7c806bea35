import type { PackedTranscript } from '../packing/packedTranscript';
import type { SpeakerFigures } from '../speakers/speakersOf';
import type { Transcript } from '../transcript/transcript';
import type { CodedTranscript } from './codeTranscript';
import type { PlacedCoding } from './placedCoding';
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
  constructor(
    readonly path: string,
    readonly packed: PackedTranscript,
    private readonly unpacked: Unpacked,
  ) {}

  get transcript(): Transcript {
    return this.unpacked.transcripts.get(this, () => this.packed.transcript());
  }

  get codings(): readonly PlacedCoding[] {
    return this.unpacked.codings.get(this, () => this.packed.codings());
  }

  /** Who speaks in it, without unpacking all else. */
  get speakers(): readonly SpeakerFigures[] {
    return this.packed.speakers();
  }
}
