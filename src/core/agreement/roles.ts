import type { Codebook } from '../codebook/codebook';
import { answersIn } from '../speakers/answers';
import type { Transcript } from '../transcript/transcript';

/** Whose turns coders are asked about: those of all who speak, or not those of interviewers and the like. */
export const ROLES = ['everyone', 'participant'] as const;
export type Roles = (typeof ROLES)[number];

/** A transcript with no other turns than those that coders are asked about; what is said in others is in no unit and no stretch then. */
export function askedAbout(transcript: Transcript, roles: Roles, codebook: Codebook): Transcript {
  return roles === 'everyone' ? transcript : { ...transcript, turns: answersIn(transcript.turns, codebook) };
}
