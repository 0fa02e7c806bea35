import type { Codebook } from '../codebook/codebook';
import { isAsking } from '../transcript/roles';
import type { Turn } from '../transcript/transcript';

/**
 * The turns of all but those who ask: interviewers and the like, by the role that the codebook gives a speaker or, where it gives none, by a
 * name that is a role. All turns where only they speak.
 */
export function answersIn(turns: readonly Turn[], codebook: Codebook): readonly Turn[] {
  const answers = turns.filter(({ speaker }) => !isAsking(codebook.findSpeaker(speaker)?.role ?? speaker));
  return answers.length ? answers : turns;
}
