import type { Person, SpokenIn } from '../../core/speakers/person';
import type { UnnamedSpeaker } from '../../core/speakers/roster';
import type { StudyFolder } from '../study/studyFolder';

/** What the Speakers view shows: speaker → transcript, and after them by transcript the voices that have no name yet. */
export type SpeakersNode =
  | { readonly kind: 'speakerStudy'; readonly folder: StudyFolder }
  | SpeakerNode
  | SpeakerTranscriptNode
  | { readonly kind: 'unnamed'; readonly folder: StudyFolder }
  | UnnamedTranscriptNode
  | UnnamedSpeakerNode;

export interface SpeakerNode {
  readonly kind: 'speaker';
  readonly folder: StudyFolder;
  readonly person: Person;
}

export interface SpeakerTranscriptNode {
  readonly kind: 'speakerTranscript';
  readonly folder: StudyFolder;
  readonly person: Person;
  readonly spoken: SpokenIn;
}

/** A transcript with voices that have no name yet. */
export interface UnnamedTranscriptNode {
  readonly kind: 'unnamedTranscript';
  readonly folder: StudyFolder;
  readonly path: string;
  readonly voices: readonly UnnamedSpeaker[];
}

export interface UnnamedSpeakerNode {
  readonly kind: 'unnamedSpeaker';
  readonly folder: StudyFolder;
  readonly voice: UnnamedSpeaker;
}
