import type { TalkFacts } from '../excerpts/talkFacts';
import type { CodedTranscript } from '../project/codeTranscript';
import type { PlacedCoding } from '../project/placedCoding';
import { speakersOf, type SpeakerFigures } from '../speakers/speakersOf';
import type { Transcript } from '../transcript/transcript';
import { ByteReader } from './byteReader';
import { ByteWriter } from './byteWriter';
import { packCodings, unpackCodings } from './packCodings';
import { packTalkFacts, unpackTalkFacts } from './packTalkFacts';
import { packSpeakers, unpackSpeakers } from './packSpeakers';
import { packTranscript, unpackTranscript } from './packTranscript';
import { unpackGivenCodes, type CodedExcerpt } from './unpackGivenCodes';

/**
 * A transcript, its codings, its speakers' figures and what counts of its talk as bytes, each of which can be unpacked alone: one piece of memory, since each costs
 * as much as some codings.
 */
export class PackedTranscript {
  /** @param bytes as `of` has made them. */
  constructor(readonly bytes: Uint8Array) {}

  static of(coded: Pick<CodedTranscript, 'transcript' | 'codings' | 'facts'>): PackedTranscript {
    const out = new ByteWriter();
    const parts = [
      packSpeakers(speakersOf(coded)),
      packCodings(coded.codings),
      packTranscript(coded.transcript),
      packTalkFacts(coded.facts),
    ];
    for (const part of parts) {
      out.uint(part.length);
      out.bytesOf(part);
    }
    return new PackedTranscript(out.take());
  }

  /** @throws BrokenBytesError where the bytes are something else. So do the others. */
  speakers(): SpeakerFigures[] {
    return unpackSpeakers(this.part(0));
  }

  codings(): PlacedCoding[] {
    return unpackCodings(this.part(1));
  }

  givenCodes(): CodedExcerpt[] {
    return unpackGivenCodes(this.part(1));
  }

  transcript(): Transcript {
    return unpackTranscript(this.part(2));
  }

  facts(): TalkFacts {
    return unpackTalkFacts(this.part(3));
  }

  private part(index: number): Uint8Array {
    const it = new ByteReader(this.bytes);
    for (let i = 0; i < index; i++) it.slice(it.uint());
    return it.slice(it.uint());
  }
}
